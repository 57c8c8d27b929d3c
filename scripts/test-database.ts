import { randomBytes } from "node:crypto";
import pg from "pg";

export interface TestDatabase {
  /** Connection string of a database of its own: migrated, and seeded with every draw. */
  url: string;
  drop: () => Promise<void>;
}

/** Copies the template into a new database, in about 0.2 s. `empty` gives one without any table instead. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const { TEST_ADMIN_URL: adminUrl, TEST_TEMPLATE: template } = process.env;
  if (!adminUrl || !template) throw new Error("No test cluster: run the tests through vitest, Playwright or npm test.");
  const name = `test_${randomBytes(8).toString("hex")}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  // Copies of one template wait for each other inside Postgres, so workers may ask at the same time.
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${empty ? "template0" : template} STRATEGY file_copy`);
  const url = new URL(adminUrl);
  url.pathname = name;
  return {
    url: url.href,
    drop: async () => {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

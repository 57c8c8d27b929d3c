import { randomBytes } from "node:crypto";
import pg from "pg";
import type { DatabaseUrls } from "../postgres/grant-to-app";

/**
 * Connection strings of a database of its own, migrated and seeded with every draw: `url` is what the app has,
 * `ownerUrl` for what stands above it.
 */
export interface TestDatabase extends DatabaseUrls {
  /** Runs statements one after the other as the owner: what the app itself may not do. */
  asOwner: (...statements: string[]) => Promise<void>;
  drop: () => Promise<void>;
}

/** The version of a server, such as 150004. */
export async function versionOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ number: number }>(
    "SELECT current_setting('server_version_num')::int AS number",
  );
  return rows[0]!.number;
}

/** Copies a database file by file, with a checkpoint: the one way there was, before there were two. */
export const copyDatabase = async (admin: pg.Client, name: string, template: string) =>
  admin.query(
    `CREATE DATABASE ${name} TEMPLATE ${template} ${(await versionOf(admin)) >= 150_000 ? "STRATEGY file_copy" : ""}`,
  );

/** Copies the template into a new database, in about 0.2 s. `empty` gives one without any table instead. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const { TEST_ADMIN_URL: adminUrl, TEST_APP_URL: appUrl, TEST_TEMPLATE: template } = process.env;
  if (!adminUrl || !appUrl || !template)
    throw new Error("No test cluster: run the tests through vitest, Playwright or npm test.");
  const name = `test_${randomBytes(8).toString("hex")}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  // Copies of one template wait for each other inside Postgres, so workers may ask at the same time.
  await copyDatabase(admin, name, empty ? "template0" : template);
  // What may be done with the tables is copied with them; what with the database itself is not.
  await admin.query(`REVOKE TEMPORARY ON DATABASE ${name} FROM PUBLIC`);
  return {
    url: inDatabase(appUrl, name),
    ownerUrl: inDatabase(adminUrl, name),
    asOwner: async (...statements) => {
      const owner = new pg.Client({ connectionString: inDatabase(adminUrl, name) });
      await owner.connect();
      try {
        for (const statement of statements) await owner.query(statement);
      } finally {
        await owner.end();
      }
    },
    drop: async () => {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

/** The same connection to another database of its cluster. */
export function inDatabase(connectionString: string, name: string): string {
  const url = new URL(connectionString);
  url.pathname = name;
  return url.href;
}

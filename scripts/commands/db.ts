import { parseArgs } from "node:util";
import pg from "pg";
import { announceAdmin } from "../start/announce-admin";
import type { DatabaseUrls } from "../postgres/grant-to-app";
import { migrate } from "../migrate/migrate";
import { borrowDatabase } from "../postgres/open-database";
import { PlainFailure, runCommand } from "../shared/plain-failure";
import { fillDatabase, setRights } from "../migrate/prepare-database";
import { startEnv } from "../../lib/env";

/** `npm run db:migrate`, `db:seed` and `db:reset`: the steps of a start, one at a time. */
await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { yes: { type: "boolean", default: false } },
  });
  const command = positionals[0];
  const settings = startEnv();
  if (command === "reset" && settings.DATABASE_URL && !values.yes) {
    throw new PlainFailure(
      "This deletes everything in the database that DATABASE_URL names: to mean it, npm run db:reset -- --yes",
    );
  }
  const database = await borrowDatabase(settings.DATABASE_URL, settings.DATA_DIR, settings.MIGRATE_DATABASE_URL);
  try {
    if (command === "migrate") await migrateAloud(database);
    else if (command === "seed") await seedAloud(database.ownerUrl);
    else if (command === "reset") {
      await dropEverything(database.ownerUrl);
      await migrateAloud(database);
      await seedAloud(database.ownerUrl);
    } else throw new PlainFailure("Say what to do: migrate, seed or reset.");
  } finally {
    await database.close();
  }
});

async function migrateAloud(database: DatabaseUrls): Promise<void> {
  const names = await migrate(database.ownerUrl);
  console.log(names.length > 0 ? `Applied ${names.join(", ")}` : "Every migration was applied already.");
  await setRights(database);
}

async function seedAloud(url: string): Promise<void> {
  const admin = await fillDatabase(url);
  console.log("The database holds the draws.");
  if (admin) announceAdmin(admin);
}

async function dropEverything(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  } finally {
    await client.end();
  }
}

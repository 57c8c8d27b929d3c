import { fork } from "node:child_process";
import pg from "pg";
import type { FirstAdmin } from "../../lib/auth/first-admin";
import { RENEWED, referenceDigest } from "../../prisma/reference/digest";
import { grantToApp, roleWarnings, type DatabaseUrls } from "../postgres/grant-to-app";
import { migrate, migrationsAreCurrent } from "./migrate";
import { PlainFailure } from "../shared/plain-failure";
import { step } from "../shared/step";
import type { StopRequest } from "../shared/stop-request";

/**
 * Brings a database to where the app can use it: migrations, what the app's role may do, in an empty one all draws and
 * a first admin, and the names of occupations and the CRS grids when this program brings others than it holds. Where
 * the roles do not guard the history as they should, it says so.
 * @returns the admin made by this call, or null
 */
export async function prepareDatabase(database: DatabaseUrls, stop?: StopRequest): Promise<FirstAdmin | null> {
  const { current, filled } = await stateOf(database.ownerUrl);
  if (!current) await step("Applying migrations", () => migrate(database.ownerUrl));
  stop?.check();
  await setRights(database);
  stop?.check();
  return filled ? null : step("Filling the database", () => fillDatabase(database.ownerUrl, stop));
}

/**
 * Gives the app's role its rights, where it is not the owner itself, and says where the history is guarded less than it
 * could be.
 */
export async function setRights(database: DatabaseUrls): Promise<void> {
  const warnings = database.url === database.ownerUrl ? await roleWarnings(database.url) : await grantToApp(database);
  for (const warning of warnings) console.log(warning);
}

/** Seeds what is empty and makes the first admin where there is none. */
export async function fillDatabase(connectionString: string, stop?: StopRequest): Promise<FirstAdmin | null> {
  const isBuilt = !import.meta.url.endsWith(".ts");
  const child = fork(new URL(isBuilt ? "fill-database.mjs" : "fill-database.ts", import.meta.url), {
    execArgv: isBuilt ? [] : ["--import", "tsx"],
    env: { ...process.env, DATABASE_URL: connectionString },
  });
  stop?.ends(child);
  return new Promise((resolve, reject) => {
    let made: FirstAdmin | "nobody" | undefined;
    child.once("message", (message) => (made = message as typeof made));
    child.once("error", reject);
    child.once("exit", () => {
      if (made === undefined) reject(new PlainFailure("The database could not be filled: see above."));
      else resolve(made === "nobody" ? null : made);
    });
  });
}

async function stateOf(connectionString: string): Promise<{ current: boolean; filled: boolean }> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    if (!(await migrationsAreCurrent(client))) return { current: false, filled: false };
    const { rows } = await client.query<{ filled: boolean }>(
      `SELECT EXISTS (SELECT FROM draw) AND EXISTS (SELECT FROM "user") AND NOT EXISTS (
         SELECT * FROM unnest($1::text[], $2::text[]) EXCEPT SELECT file, sha256 FROM reference_file
       ) AS filled`,
      [RENEWED, RENEWED.map(referenceDigest)],
    );
    return { current: true, filled: rows[0]?.filled ?? false };
  } finally {
    await client.end();
  }
}

import { createHash } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { PlainFailure } from "../shared/plain-failure";
import { NO_FILTER, readMigrations, withSchemaEngine } from "./schema-engine";

const FOLDER = path.resolve("prisma/migrations");

/** What the migrations create of Postgres's own additions. */
const EXTENSIONS = ["pg_trgm", "unaccent"];

/**
 * Applies the migrations the database does not have yet; returns their names.
 * @param only the names of those to apply, for a database that is to stand where an older one did
 * @throws PlainFailure when the role may not, or the database is not one that they lead on from
 */
export async function migrate(connectionString: string, only?: ReadonlySet<string>): Promise<string[]> {
  await refuseWithoutRight(connectionString);
  const all = readMigrations(FOLDER);
  const migrationsList = only
    ? { ...all, migrationDirectories: all.migrationDirectories.filter(({ path: name }) => only.has(name)) }
    : all;
  return withSchemaEngine(connectionString, async (engine) => {
    const { editedMigrationNames, failedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: NO_FILTER,
    });
    if (failedMigrationNames.length > 0) {
      throw new PlainFailure(
        `The migration ${failedMigrationNames.join(", ")} failed half-way earlier: repair the database, or start ` +
          "from an empty one.",
      );
    }
    if (editedMigrationNames.length > 0) {
      throw new PlainFailure(
        `The migration ${editedMigrationNames.join(", ")} was changed after it was applied to this database: ` +
          "restore it and write a new one.",
      );
    }
    await expectExtensions(connectionString);
    return (await engine.applyMigrations({ migrationsList, filters: NO_FILTER })).appliedMigrationNames;
  });
}

/** Also refuses a database that a newer program has changed. */
async function refuseWithoutRight(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ may: boolean }>(
      "SELECT coalesce(has_schema_privilege(to_regnamespace('public')::oid, 'CREATE'), true) AS may",
    );
    const current = await migrationsAreCurrent(client);
    if (!rows[0]!.may && !current) {
      throw new PlainFailure(
        "The database needs migrations, and this role may not make tables: give the owner's connection as " +
          "MIGRATE_DATABASE_URL.",
      );
    }
  } finally {
    await client.end();
  }
}

/**
 * Asks beforehand, since a migration that fails half-way leaves a database to repair.
 * @throws PlainFailure when an extension is neither there nor can be created by this account
 */
async function expectExtensions(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; shipped: boolean; allowed: boolean }>(
      `SELECT needed.name, available.default_version IS NOT NULL AS shipped,
              role.rolsuper OR (coalesce(version.trusted, false) AND has_database_privilege(current_database(), 'CREATE')) AS allowed
         FROM unnest($1::text[]) needed (name) JOIN pg_roles role ON role.rolname = current_user
         LEFT JOIN pg_available_extensions available ON available.name = needed.name
         LEFT JOIN pg_available_extension_versions version ON version.name = available.name AND version.version = available.default_version
        WHERE needed.name NOT IN (SELECT extname FROM pg_extension)`,
      [EXTENSIONS],
    );
    const named = (missing: typeof rows) => missing.map(({ name }) => name).join(" and ");
    const absent = rows.filter(({ shipped }) => !shipped);
    if (absent.length > 0)
      throw new PlainFailure(
        `This Postgres comes without ${named(absent)}, which the search for occupations needs: install its ` +
          "contrib package, then start again.",
      );
    const refused = rows.filter(({ allowed }) => !allowed);
    if (refused.length > 0) {
      const statements = refused.map(({ name }) => `CREATE EXTENSION ${name};`).join(" ");
      throw new PlainFailure(
        `The account in DATABASE_URL may not create ${named(refused)}, which the search for occupations needs: ` +
          `have the owner of the database run “${statements}”, then start again.`,
      );
    }
  } finally {
    await client.end();
  }
}

/**
 * Whether every migration of the folder is applied as it stands there. Asks the database only, which is quick.
 * @throws PlainFailure when the database has migrations that the folder has not: a newer program wrote them
 */
export async function migrationsAreCurrent(client: pg.Client): Promise<boolean> {
  const { rows: tables } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there",
  );
  if (!tables[0]?.there) return false;
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const { migrationDirectories } = readMigrations(FOLDER);
  const newer = [...applied.keys()].filter((name) => migrationDirectories.every(({ path: known }) => known !== name));
  if (newer.length > 0)
    throw new PlainFailure(
      `A newer program has changed this database (${newer.sort().join(", ")}): start that one, or give this one the ` +
        "database as it was before, from a backup.",
    );
  return migrationDirectories.every(
    ({ path: name, migrationFile: { content } }) =>
      content.tag === "ok" && applied.get(name) === createHash("sha256").update(content.value).digest("hex"),
  );
}

import pg from "pg";
import { STATEMENT_MS } from "@/lib/db/statement-limit";
import { PlainFailure } from "../shared/plain-failure";

/** Two connection strings to one database. They are the same where one role does everything. */
export interface DatabaseUrls {
  /** For the app and short commands: a role that reads and writes rows, and only reads and adds to history. */
  url: string;
  /** For migrations and the seed: the role that owns the tables. */
  ownerUrl: string;
}

/** What holds history is known by its trigger, so that a new table of that kind needs no entry in any list. */
const TABLES = `
  SELECT c.oid, c.relname AS name, c.relowner AS owner,
         EXISTS (SELECT FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
                 WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND p.proname = 'refuse_change') AS append_only
  FROM pg_class c
  WHERE c.relnamespace = to_regnamespace('public') AND c.relkind IN ('r', 'p')`;

/**
 * Gives the app's role what it may do and takes the rest: rows of ordinary tables are its to change, history its to
 * read and add to, the record of migrations its to read. Done anew after each migration; a table made since has SELECT
 * and INSERT only, until this has run.
 * @returns sentences for the person who set the roles up, where they do not hold what they should; none when all is
 * well
 * @throws PlainFailure when the two connections lead to different databases
 */
export async function grantToApp({ url, ownerUrl }: DatabaseUrls): Promise<string[]> {
  return withClient(ownerUrl, (owner) =>
    withClient(url, async (app) => {
      const { rows: roles } = await app.query<{ name: string }>("SELECT current_user AS name");
      const role = roles[0]!.name;
      await refuseOtherDatabase(owner, app);
      await owner.query("BEGIN");
      const { rows: owners } = await owner.query<{ name: string }>("SELECT current_user AS name");
      // Taking from oneself would shut the owner out.
      if (owners[0]!.name !== role) {
        await grant(owner, role);
        // Before the commit lets another start in, which would change the same row of the catalogue.
        await limitStatements(app, role);
      }
      await owner.query("COMMIT");
      return warningsOn(app);
    }),
  );
}

/** @throws PlainFailure when the two connections lead to different databases */
export const refuseDifferentDatabases = ({ url, ownerUrl }: DatabaseUrls): Promise<void> =>
  withClient(ownerUrl, (owner) => withClient(url, (app) => refuseOtherDatabase(owner, app)));

/**
 * What the role of a connection string could do to history beside the trigger that guards it.
 * @returns sentences for the person who set it up; none for a role that may only read and add
 */
export const roleWarnings = (url: string): Promise<string[]> => withClient(url, warningsOn);

async function grant(owner: pg.Client, roleName: string): Promise<void> {
  const role = owner.escapeIdentifier(roleName);
  // Two starts at once would change the same rows of the catalogue.
  await owner.query("SELECT pg_advisory_xact_lock(hashtext('tracker app role'))");
  const { rows: tables } = await owner.query<{ name: string; append_only: boolean }>(`${TABLES} ORDER BY name`);
  const { rows: held } = await owner.query<{ database: string; of_database: boolean; of_schema: boolean }>(
    `SELECT datname AS database, pg_has_role(datdba, 'USAGE') AS of_database,
            pg_has_role((SELECT nspowner FROM pg_namespace WHERE nspname = 'public'), 'USAGE') AS of_schema
     FROM pg_database WHERE datname = current_database()`,
  );
  const { database, of_database, of_schema } = held[0]!;
  const rights = ({ name, append_only }: (typeof tables)[number]) =>
    name === "_prisma_migrations" ? "SELECT" : append_only ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
  await owner.query(
    [
      ...(of_database
        ? [`REVOKE CREATE, TEMPORARY ON DATABASE ${owner.escapeIdentifier(database)} FROM PUBLIC, ${role}`]
        : []),
      ...(of_schema
        ? [`REVOKE CREATE ON SCHEMA public FROM PUBLIC, ${role}`, `GRANT USAGE ON SCHEMA public TO ${role}`]
        : []),
      `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role}`,
      ...tables.map((table) => `GRANT ${rights(table)} ON public.${owner.escapeIdentifier(table.name)} TO ${role}`),
      `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
      `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT ON TABLES TO ${role}`,
      `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${role}`,
    ].join(";\n"),
  );
}

/** Longer than any statement of the app takes, and any pause in a transaction but a lock's (lib/schedule/lock.ts). */
const LIMITS = { statement_timeout: `${STATEMENT_MS / 1000}s`, idle_in_transaction_session_timeout: "5min" };

/**
 * Ends what hangs in the server itself. Kept with the role in this database: as a setting of each connection a pooler
 * would refuse it, or hand it on to others.
 */
async function limitStatements(app: pg.Client, roleName: string): Promise<void> {
  const { rows } = await app.query<{ database: string }>("SELECT current_database() AS database");
  const where = `ROLE ${app.escapeIdentifier(roleName)} IN DATABASE ${app.escapeIdentifier(rows[0]!.database)}`;
  for (const [name, value] of Object.entries(LIMITS)) await app.query(`ALTER ${where} SET ${name} = '${value}'`);
}

/** A lock that one of them holds is seen by the other only in the same database, whatever addresses lead there. */
async function refuseOtherDatabase(owner: pg.Client, app: pg.Client): Promise<void> {
  await owner.query("BEGIN");
  const { rows: locks } = await owner.query<{ key: number }>(
    "SELECT key FROM (SELECT (random() * 2147483647)::int AS key) AS chosen, LATERAL " +
      "pg_advisory_xact_lock(20260926, key)",
  );
  const { rowCount } = await app.query(
    `SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = 20260926 AND objid = $1
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [locks[0]!.key],
  );
  await owner.query("COMMIT");
  if (rowCount === 0)
    throw new PlainFailure(
      "MIGRATE_DATABASE_URL and DATABASE_URL name different databases: give both the same one, with two roles.",
    );
}

async function warningsOn(app: pg.Client): Promise<string[]> {
  const { rows } = await app.query<{
    name: string;
    superuser: boolean;
    owns: boolean;
    changes: boolean;
    creates: boolean;
  }>(
    `WITH history AS (SELECT * FROM (${TABLES}) AS tables WHERE append_only)
     SELECT rolname AS name, rolsuper AS superuser,
            EXISTS (SELECT FROM history WHERE pg_has_role(owner, 'MEMBER')) AS owns,
            EXISTS (SELECT FROM history WHERE has_table_privilege(oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER') OR has_any_column_privilege(oid, 'UPDATE')) AS changes,
            coalesce(has_schema_privilege(to_regnamespace('public')::oid, 'CREATE'), false) AS creates
     FROM pg_roles WHERE rolname = current_user`,
  );
  const { name, superuser, owns, changes, creates } = rows[0]!;
  const why = superuser
    ? "is a superuser"
    : owns
      ? "owns the tables, or is a member of the role that does"
      : changes
        ? "was granted more elsewhere"
        : null;
  if (why !== null)
    return [
      `The role "${name}" of DATABASE_URL ${why}: the trigger alone guards the history from it. Two roles, with ` +
        "MIGRATE_DATABASE_URL, guard it twice.",
    ];
  return creates
    ? [
        `The role "${name}" of DATABASE_URL may make tables: REVOKE CREATE ON SCHEMA public FROM PUBLIC, as the ` +
          "owner of the schema, ends that.",
      ]
    : [];
}

async function withClient<T>(connectionString: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { grantToApp, roleWarnings } from "./grant-to-app";
import { migrate } from "../migrate/migrate";
import { createTestDatabase, inDatabase, versionOf, type TestDatabase } from "../test/test-database";

let database: TestDatabase;
let app: pg.Client;
let owner: pg.Client;
let history: string[];

const PERMISSION_DENIED = "42501";
const REFUSED_BY_TRIGGER = "23001";

const open = async (connectionString: string) => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
};
/** Postgres's code for what a statement meets; null when it is done. It is undone either way. */
async function codeOf(client: pg.Client, sql: string): Promise<string | null> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    return null;
  } catch (error) {
    return (error as pg.DatabaseError).code ?? String(error);
  } finally {
    await client.query("ROLLBACK");
  }
}
const changes = async (table: string): Promise<[string, string, string]> => {
  const { rows } = await owner.query<{ column: string }>(
    "SELECT format('%I', attname) AS column FROM pg_attribute WHERE attrelid = $1::regclass AND attnum = 1",
    [table],
  );
  const column = rows[0]!.column;
  return [`UPDATE ${table} SET ${column} = ${column}`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`];
};
const tablesWhere = async (condition: string): Promise<string[]> => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT format('%I', c.relname) AS name FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' AND ${condition} ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
};
const APPEND_ONLY = `EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgfoid = 'refuse_change'::regproc
  AND t.tgtype & 1 = 0 AND t.tgtype & 2 = 2 AND t.tgtype & 8 = 8 AND t.tgtype & 16 = 16 AND t.tgtype & 32 = 32 AND t.tgenabled = 'O')`;

beforeAll(async () => {
  database = await createTestDatabase();
  [app, owner] = await Promise.all([open(database.url), open(database.ownerUrl)]);
  history = await tablesWhere(APPEND_ONLY);
});
afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
  await database.drop();
});

test("a statement of the app that hangs is ended by the server, whichever way its connection came", async () => {
  await grantToApp(database);
  const later = await open(database.url);
  const { rows } = await later.query("SELECT current_setting('statement_timeout') AS one");
  const { rows: idle } = await later.query("SELECT current_setting('idle_in_transaction_session_timeout') AS one");
  expect([rows, idle]).toEqual([[{ one: "20s" }], [{ one: "5min" }]]);
  await later.end();
});

describe("history", () => {
  /**
   * What a row of history has: who or what, and when, or the state before and after. A table that is none in spite of
   * that is named, with the reason.
   */
  const NO_HISTORY: Record<string, string> = {
    audit_told: "which lines of the audit their person has seen: no line of its own",
  };

  test("is append-only wherever a table has its columns", async () => {
    const column = (names: string) =>
      "EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND " +
      `a.attname IN (${names}))`;
    const alike = await tablesWhere(
      `(${column("'before', 'after'")} OR (${column("'at'")} AND ` +
        `${column("'user_id', 'user_name', 'by', 'actor'")}) OR c.relname ~ '(revision|history|audit)')`,
    );
    expect(alike.filter((table) => !(table in NO_HISTORY))).toEqual(
      expect.arrayContaining(["draw_revision", "event_revision"]),
    );
    expect(alike.filter((table) => !history.includes(table) && !(table in NO_HISTORY))).toEqual([]);
  });

  test("is refused any change by its trigger, to the owner too", async () => {
    for (const table of history) {
      for (const change of await changes(table))
        expect([change, await codeOf(owner, change)]).toEqual([change, REFUSED_BY_TRIGGER]);
    }
  });

  test("is refused any change to the app's role, with the trigger out of the way", async () => {
    const scratch = await createTestDatabase();
    const [above, below] = await Promise.all([open(scratch.ownerUrl), open(scratch.url)]);
    for (const table of history) {
      await above.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      const [update, remove, truncate] = await changes(table);
      for (const change of [update, remove, truncate])
        expect([change, await codeOf(below, change)]).toEqual([change, PERMISSION_DENIED]);
      // The same statement is no mistake: it is the right that is missing.
      expect(await codeOf(above, update)).toBeNull();
    }
    await Promise.all([above.end(), below.end()]);
    await scratch.drop();
  });

  test("is read and added to by the app's role", async () => {
    for (const table of history) {
      expect(await codeOf(app, `SELECT * FROM ${table}`)).toBeNull();
      const { rows } = await app.query<{ may: boolean }>("SELECT has_table_privilege($1, 'INSERT') AS may", [table]);
      expect([table, rows[0]!.may]).toEqual([table, true]);
    }
    const add =
      "INSERT INTO draw_revision (draw_id, revision, kind, user_name, after) SELECT id, 2, 'edit', 'Ada', '{}' " +
      "FROM draw LIMIT 1";
    expect(await codeOf(app, add)).toBeNull();
  });

  test("does not lose its guard to the app's role", async () => {
    for (const table of history) {
      expect(await codeOf(app, `ALTER TABLE ${table} DISABLE TRIGGER ALL`)).toBe(PERMISSION_DENIED);
      expect(await codeOf(app, `DROP TRIGGER ${table}_append_only ON ${table}`)).toBe(PERMISSION_DENIED);
    }
    for (const sql of [
      "SET session_replication_role = replica",
      "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
      "DROP FUNCTION refuse_change() CASCADE",
      "SET ROLE tracker",
    ]) {
      expect([sql, await codeOf(app, sql)]).toEqual([sql, PERMISSION_DENIED]);
    }
  });
});

describe("the app's role", () => {
  test("changes the rows of every other table", async () => {
    for (const table of await tablesWhere(`NOT ${APPEND_ONLY}`)) {
      const { rows } = await app.query<{ may: boolean }>(
        "SELECT has_table_privilege($1, 'SELECT') AND has_table_privilege($1, 'INSERT') AND " +
          "has_table_privilege($1, 'UPDATE') AND has_table_privilege($1, 'DELETE') AS may",
        [table],
      );
      expect([table, rows[0]!.may]).toEqual([table, true]);
    }
  });

  test("raises the data version with what it changes, and listeners hear of it", async () => {
    const version = async () =>
      Number((await app.query<{ version: string }>("SELECT version FROM data_version")).rows[0]!.version);
    const heard = new Promise((resolve) => app.once("notification", ({ channel }) => resolve(channel)));
    await app.query("LISTEN data_version");
    const before = await version();
    await app.query("UPDATE draw SET invitations = invitations + 1 WHERE number = '379'");
    expect(await version()).toBe(before + 1);
    expect(await heard).toBe("data_version");
  });

  test.each([
    "CREATE TABLE mine (id int)",
    "CREATE TEMPORARY TABLE mine (id int)",
    "CREATE SCHEMA mine",
    "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "ALTER TABLE draw ADD COLUMN mine int",
    "ALTER TABLE draw DISABLE TRIGGER ALL",
    "ALTER TABLE draw DROP CONSTRAINT draw_cutoff_on_scale",
    "DROP TABLE pool_band",
    "TRUNCATE pool_band",
    "SELECT setval('draw_id_seq', 1)",
    "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', '1', '1')",
    "UPDATE _prisma_migrations SET checksum = ''",
    "DELETE FROM _prisma_migrations",
    "CREATE ROLE mine",
    "ALTER ROLE tracker_app SUPERUSER",
    "COPY draw TO PROGRAM 'cat'",
  ])("may not: %s", async (sql) => {
    expect(await codeOf(app, sql)).toBe(PERMISSION_DENIED);
  });

  test("adds to a table made since, and no more until its rights are set", async () => {
    const scratch = await createTestDatabase();
    const above = await open(scratch.ownerUrl);
    await above.query(
      "CREATE TABLE later (id serial PRIMARY KEY); CREATE TABLE told (id serial PRIMARY KEY); CREATE TRIGGER guard " +
        "BEFORE UPDATE OR DELETE OR TRUNCATE ON told EXECUTE FUNCTION refuse_change()",
    );
    const below = await open(scratch.url);
    expect(await codeOf(below, "INSERT INTO later DEFAULT VALUES RETURNING id")).toBeNull();
    expect(await codeOf(below, "DELETE FROM later")).toBe(PERMISSION_DENIED);
    expect(await grantToApp(scratch)).toEqual([]);
    expect(await codeOf(below, "DELETE FROM later")).toBeNull();
    expect(await codeOf(below, "DELETE FROM told")).toBe(PERMISSION_DENIED);
    await Promise.all([above.end(), below.end()]);
    await scratch.drop();
  });
});

test("an owner that is no superuser gives the rights too", { timeout: 60_000 }, async () => {
  const empty = await createTestDatabase({ empty: true });
  const name = new URL(empty.url).pathname.slice(1);
  const role = `plain_owner_${Date.now()}`;
  await owner.query(`CREATE ROLE ${role} LOGIN PASSWORD 'secret'`);
  try {
    await owner.query(`ALTER DATABASE ${name} OWNER TO ${role}`);
    const ownerUrl = Object.assign(new URL(empty.ownerUrl), { username: role, password: "secret" }).href;
    await migrate(ownerUrl);
    // Before 15 all roles may make tables, and no owner of a database alone may end that: it is told.
    const mayMakeTables = (await versionOf(owner)) < 150_000;
    expect(await grantToApp({ url: empty.url, ownerUrl })).toEqual(
      mayMakeTables ? [expect.stringContaining("may make tables")] : [],
    );
    const below = await open(empty.url);
    expect(await codeOf(below, "UPDATE draw SET cutoff = 1")).toBeNull();
    for (const sql of [
      "DELETE FROM draw_revision",
      ...(mayMakeTables ? [] : ["CREATE TABLE mine (id int)"]),
      "CREATE TEMPORARY TABLE mine (id int)",
      "UPDATE _prisma_migrations SET checksum = ''",
    ]) {
      expect([sql, await codeOf(below, sql)]).toEqual([sql, PERMISSION_DENIED]);
    }
    await below.end();
  } finally {
    await empty.drop();
    await owner.query(`DROP ROLE ${role}`);
  }
});

describe("roles that do not hold what they should", () => {
  test("two different databases are told in one sentence", async () => {
    const other = await createTestDatabase({ empty: true });
    await expect(grantToApp({ url: other.url, ownerUrl: database.ownerUrl })).rejects.toThrow(
      "MIGRATE_DATABASE_URL and DATABASE_URL name different databases",
    );
    await other.drop();
  });

  test("the owner itself, a superuser, and a role that was granted more are warned of; the app's role is not", async () => {
    expect(await roleWarnings(database.url)).toEqual([]);
    expect(await roleWarnings(database.ownerUrl)).toEqual([
      expect.stringContaining('The role "tracker" of DATABASE_URL is a superuser'),
    ]);
    // Each with the same address: nothing is taken from the owner.
    expect(await grantToApp({ url: database.ownerUrl, ownerUrl: database.ownerUrl })).toHaveLength(1);
    expect(await codeOf(owner, "SELECT * FROM draw")).toBeNull();

    const names = ["plain", "member"].map((name) => `${name}_${Date.now()}`);
    const as = (name: string) =>
      Object.assign(new URL(inDatabase(database.url, new URL(database.url).pathname.slice(1))), {
        username: name,
        password: "secret",
      }).href;
    const [plain, member] = names as [string, string];
    await owner.query(
      `CREATE ROLE ${plain} LOGIN PASSWORD 'secret'; CREATE ROLE ${member} LOGIN PASSWORD 'secret'; GRANT ` +
        `${plain} TO ${member}`,
    );
    try {
      expect(await grantToApp({ url: as(plain), ownerUrl: database.ownerUrl })).toEqual([]);
      await owner.query(`GRANT UPDATE (reason) ON draw_revision TO ${plain}`);
      expect(await roleWarnings(as(plain))).toEqual([expect.stringContaining("was granted more elsewhere")]);
      expect(await grantToApp({ url: as(plain), ownerUrl: database.ownerUrl })).toEqual([]);
      await owner.query(`ALTER TABLE draw_revision OWNER TO ${plain}`);
      expect(await roleWarnings(as(member))).toEqual([
        expect.stringContaining("owns the tables, or is a member of the role that does"),
      ]);
    } finally {
      await owner.query(
        `ALTER TABLE draw_revision OWNER TO tracker; DROP OWNED BY ${plain}; DROP OWNED BY ${member}; DROP ROLE ` +
          `${plain}, ${member}`,
      );
    }
  });

  test("a database that needs migrations is told to a role that may not make tables", async () => {
    const empty = await createTestDatabase({ empty: true });
    await expect(migrate(empty.url)).rejects.toThrow(
      (await versionOf(owner)) < 150_000
        ? "may not create pg_trgm and unaccent"
        : "give the owner's connection as MIGRATE_DATABASE_URL",
    );
    await empty.drop();
    expect(await migrate(database.url)).toEqual([]);
  });
});

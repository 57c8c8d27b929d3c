import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate, migrationsAreCurrent } from "./migrate";
import { NO_FILTER, readMigrations, readSchema, withSchemaEngine } from "./schema-engine";
import { createTestDatabase, type TestDatabase } from "./test-database";

let database: TestDatabase;
let client: pg.Client;

beforeEach(async () => {
  database = await createTestDatabase({ empty: true });
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
});

afterEach(async () => {
  await client.end();
  await database.drop();
});

test("migrating applies every migration once", async () => {
  expect(await migrationsAreCurrent(client)).toBe(false);
  const names = readMigrations("prisma/migrations").migrationDirectories.map(({ path }) => path);
  expect(await migrate(database.ownerUrl)).toEqual(names);
  expect(await migrationsAreCurrent(client)).toBe(true);
  expect(await migrate(database.ownerUrl)).toEqual([]);
});

test("a migration changed after it was applied is refused", async () => {
  await migrate(database.ownerUrl);
  await client.query("UPDATE _prisma_migrations SET checksum = 'another'");
  expect(await migrationsAreCurrent(client)).toBe(false);
  await expect(migrate(database.ownerUrl)).rejects.toThrow("was changed after it was applied");
});

test("the migrations lead to prisma/schema.prisma", async () => {
  const { stdout } = await withSchemaEngine(database.ownerUrl, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...readMigrations("prisma/migrations") },
      to: { tag: "schemaDatamodel", ...readSchema("prisma/schema.prisma") },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    }),
  );
  expect(stdout?.trim()).toBe("-- This is an empty migration.");
});

test("events that stood before their history begin it as they stand", async () => {
  const scripts = readMigrations("prisma/migrations").migrationDirectories.map(({ path, migrationFile: { content } }) => ({ path, sql: content.tag === "ok" ? content.value : "" }));
  for (const { path, sql } of scripts) {
    if (path.endsWith("policy_event_history")) await client.query("INSERT INTO policy_event VALUES ('stood', '2025-02-27', 'Stood', 'Debout')");
    await client.query(sql);
  }
  const { rows } = await client.query("SELECT event, revision, kind, user_name, before, after FROM event_revision");
  const after = { slug: "stood", date: "2025-02-27", title: { en: "Stood", fr: "Debout" }, sourceUrl: null, hidden: false, revision: 1 };
  expect(rows).toEqual([{ event: "stood", revision: 1, kind: "seed", user_name: "seed", before: null, after }]);
});

test("occupations that stood before their names are named by their titles, and searchable by each word", async () => {
  for (const { path, migrationFile } of readMigrations("prisma/migrations").migrationDirectories) {
    if (path.endsWith("occupation_names")) await client.query("INSERT INTO occupation VALUES ('31102', 2021, 'General practitioners', 'Médecins de famille')");
    await client.query(migrationFile.content.tag === "ok" ? migrationFile.content.value : "");
  }
  const { rows } = await client.query("SELECT language, folded FROM occupation_name ORDER BY language");
  expect(rows).toEqual([{ language: "en", folded: "general practitioners" }, { language: "fr", folded: "medecins de famille" }]);
  expect((await client.query("SELECT word FROM occupation_word ORDER BY word")).rows.map(({ word }: { word: string }) => word)).toEqual(["de", "famille", "general", "medecins", "practitioners"]);
});

test("an account that may not create the extensions is told so in a sentence, before anything is applied", async () => {
  const url = new URL(database.url);
  const role = `poor_${url.pathname.slice(1)}`;
  await client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'poor'; GRANT CREATE, USAGE ON SCHEMA public TO ${role}`);
  Object.assign(url, { username: role, password: "poor" });
  await expect(migrate(url.href)).rejects.toThrow(
    /^The account in DATABASE_URL may not create pg_trgm and unaccent, .*: have the owner of the database run “CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent;”, then start again\.$/,
  );
  expect(await migrationsAreCurrent(client)).toBe(false);
  await client.query(`GRANT CREATE ON DATABASE ${url.pathname.slice(1)} TO ${role}`);
  expect(await migrate(url.href)).toContainEqual(expect.stringMatching(/occupation_names$/));
  await client.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
});

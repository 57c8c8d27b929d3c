import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate, migrationsAreCurrent } from "./migrate";
import { NO_FILTER, readMigrations, readSchema, withSchemaEngine } from "./schema-engine";
import { createTestDatabase, type TestDatabase } from "../test/test-database";

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

test("a database that a newer program has changed is refused in a sentence, before anything is written", async () => {
  await migrate(database.ownerUrl);
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29991231000000_later', now())`,
  );
  const refusal = "A newer program has changed this database (29991231000000_later)";
  await expect(migrationsAreCurrent(client)).rejects.toThrow(refusal);
  await expect(migrate(database.ownerUrl)).rejects.toThrow(refusal);
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
  const scripts = readMigrations("prisma/migrations").migrationDirectories.map(
    ({ path, migrationFile: { content } }) => ({ path, sql: content.tag === "ok" ? content.value : "" }),
  );
  for (const { path, sql } of scripts) {
    if (path.endsWith("policy_event_history"))
      await client.query("INSERT INTO policy_event VALUES ('stood', '2025-02-27', 'Stood', 'Debout')");
    await client.query(sql);
  }
  const { rows } = await client.query("SELECT event, revision, kind, user_name, before, after FROM event_revision");
  const after = {
    slug: "stood",
    date: "2025-02-27",
    title: { en: "Stood", fr: "Debout" },
    sourceUrl: null,
    hidden: false,
    revision: 1,
  };
  expect(rows).toEqual([{ event: "stood", revision: 1, kind: "seed", user_name: "seed", before: null, after }]);
});

test("pools that stood before they could be hidden begin their history as they first stood, with what imports did", async () => {
  const pool = (total: number) => ({ asOf: "2025-11-09", total, bands: [{ min: 0, max: 1200, candidates: total }] });
  for (const { path, migrationFile } of readMigrations("prisma/migrations").migrationDirectories) {
    if (path.endsWith("pool_snapshots_can_be_hidden")) {
      await client.query(
        `INSERT INTO pool_snapshot VALUES ('2025-11-02', 5), ('2025-11-09', 8), ('2025-11-16', 9);
         INSERT INTO pool_band VALUES ('2025-11-02', 601, 1200, 1), ('2025-11-02', 0, 600, 4);
         INSERT INTO import_run (user_id, user_name, origin, name, outcome) VALUES ('u', 'Ada', 'upload', 'a', 'applied')`,
      );
      await client.query(
        "INSERT INTO pool_revision (as_of, import_run, before, after) VALUES ('2025-11-09', 1, $1, $2), ('2025-11-16', 1, NULL, $3)",
        [pool(7), pool(8), { ...pool(9), asOf: "2025-11-16" }],
      );
    }
    await client.query(migrationFile.content.tag === "ok" ? migrationFile.content.value : "");
  }
  const { rows } = await client.query(
    `SELECT as_of::text, revision, kind, user_name, (before->>'total')::int AS before, (after->>'total')::int AS after,
            after->'revision' AS stood, jsonb_array_length(after->'bands') AS bands
     FROM pool_revision ORDER BY as_of, revision`,
  );
  const first = { revision: 1, kind: "seed", user_name: "seed", before: null, stood: 1 };
  const brought = { kind: "import", user_name: "Ada", bands: 1 };
  expect(rows).toEqual([
    { ...first, as_of: "2025-11-02", after: 5, bands: 2 },
    { ...first, as_of: "2025-11-09", after: 7, bands: 1 },
    { ...brought, as_of: "2025-11-09", revision: 2, before: 7, after: 8, stood: 2 },
    { ...brought, as_of: "2025-11-16", revision: 1, before: null, after: 9, stood: 1 },
  ]);
  const stand = await client.query("SELECT as_of::text, revision, hidden FROM pool_snapshot ORDER BY as_of");
  expect(stand.rows.map(({ revision, hidden }) => [revision, hidden])).toEqual([
    [1, false],
    [2, false],
    [1, false],
  ]);
  await expect(client.query("DELETE FROM pool_revision")).rejects.toThrow("append-only");
});

test("occupations that stood before their names are named by their titles, and searchable by each word", async () => {
  for (const { path, migrationFile } of readMigrations("prisma/migrations").migrationDirectories) {
    if (path.endsWith("occupation_names"))
      await client.query(
        "INSERT INTO occupation VALUES ('31102', 2021, 'General practitioners', 'Médecins de famille')",
      );
    await client.query(migrationFile.content.tag === "ok" ? migrationFile.content.value : "");
  }
  const { rows } = await client.query("SELECT language, folded FROM occupation_name ORDER BY language");
  expect(rows).toEqual([
    { language: "en", folded: "general practitioners" },
    { language: "fr", folded: "medecins de famille" },
  ]);
  expect(
    (await client.query("SELECT word FROM occupation_word ORDER BY word")).rows.map(
      ({ word }: { word: string }) => word,
    ),
  ).toEqual(["de", "famille", "general", "medecins", "practitioners"]);
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

test("categories, versions and corrections that stood before their histories begin them as they stand, places in steps of ten", async () => {
  const scripts = readMigrations("prisma/migrations").migrationDirectories.map(
    ({ path, migrationFile: { content } }) => ({ path, sql: content.tag === "ok" ? content.value : "" }),
  );
  for (const { path, sql } of scripts) {
    if (path.endsWith("reference_history")) {
      await client.query(`
        INSERT INTO category VALUES ('zero', 0, 'occupation', 'Zero', 'Zéro', 'Z', 'Zé', 'Who', 'Qui', '2023-05-31', NULL, '[]'), ('one', 1, 'general', 'One', 'Un', 'O', 'U', 'All', 'Tous', NULL, NULL, '[{"en": "General", "fr": null}]');
        INSERT INTO occupation VALUES ('00012', 2021, 'x', 'x'), ('31100', 2021, 'y', 'y');
        INSERT INTO category_version VALUES ('zero-v1', 'zero', 0, 'Zero (Version 1)', NULL, 'Zero (Version 1)', 'Zéro', false, true, '{Other}', '2023', '2023-05-31', '2023-05-31', NULL, 'Note', 'Note fr', '{"other": []}', NULL, NULL);
        INSERT INTO category_version_occupation VALUES ('zero-v1', '31100'), ('zero-v1', '00012');
        INSERT INTO correction (draw_number, field, official_value, likely_value, confidence, evidence_en, evidence_fr) VALUES ('208', 'invitations', '681', NULL, 'high', 'Seen', 'Vu');`);
    }
    await client.query(sql);
  }
  const first = { revision: 1, kind: "seed", user_name: "seed", before: null };
  const { rows: categories } = await client.query(
    "SELECT revision, kind, user_name, before, after FROM category_revision ORDER BY category DESC",
  );
  expect(categories).toEqual([
    {
      ...first,
      after: {
        slug: "zero",
        position: 10,
        kind: "occupation",
        name: { en: "Zero", fr: "Zéro" },
        shortName: { en: "Z", fr: "Zé" },
        definition: { en: "Who", fr: "Qui" },
        introduced: "2023-05-31",
        retired: null,
        roundNames: [],
        hidden: false,
        revision: 1,
      },
    },
    {
      ...first,
      after: {
        slug: "one",
        position: 20,
        kind: "general",
        name: { en: "One", fr: "Un" },
        shortName: { en: "O", fr: "U" },
        definition: { en: "All", fr: "Tous" },
        introduced: null,
        retired: null,
        roundNames: [{ en: "General", fr: null }],
        hidden: false,
        revision: 1,
      },
    },
  ]);
  const { rows: versions } = await client.query(
    "SELECT revision, kind, user_name, before, after FROM version_revision",
  );
  expect(versions).toEqual([
    {
      ...first,
      after: {
        slug: "zero-v1",
        category: "zero",
        officialName: { en: "Zero (Version 1)", fr: null },
        name: { en: "Zero (Version 1)", fr: "Zéro" },
        nameIsOurs: { en: false, fr: true },
        aliases: ["Other"],
        listYear: "2023",
        announced: "2023-05-31",
        effectiveFrom: "2023-05-31",
        effectiveTo: null,
        datesNote: { en: "Note", fr: "Note fr" },
        rules: { other: [] },
        rulesNote: null,
        occupations: ["00012", "31100"],
        hidden: false,
        revision: 1,
      },
    },
  ]);
  const { rows: corrections } = await client.query(
    "SELECT revision, kind, user_name, before, after FROM correction_revision",
  );
  expect(corrections).toEqual([
    {
      ...first,
      after: {
        drawNumber: "208",
        field: "invitations",
        officialValue: "681",
        likelyValue: null,
        confidence: "high",
        evidence: { en: "Seen", fr: "Vu" },
        hidden: false,
        revision: 1,
      },
    },
  ]);
});

import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../scripts/test/test-database";

const MIGRATION = new URL(
  "migrations/20261126004300_french_rules_have_no_other_condition/migration.sql",
  import.meta.url,
);

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const stored = async () =>
  (
    await client.query<object>(
      "SELECT slug, rules -> 'other' AS other, rules_note_en, rules_note_fr FROM category_version WHERE category " +
        "IN ('french', 'military') ORDER BY slug",
    )
  ).rows;

test("a database filled before has the French note where a new one has it, and no other version is touched", async () => {
  const now = await stored();
  expect(now).toContainEqual({
    slug: "french-2026-v2",
    other: [],
    rules_note_en: expect.stringContaining("No work experience"),
    rules_note_fr: expect.stringContaining("Aucune expérience"),
  });
  // As it was filled until then.
  await client.query(
    `UPDATE category_version
        SET rules = jsonb_set(rules, '{other}', jsonb_build_array(jsonb_build_object('en', rules_note_en, 'fr', rules_note_fr))), rules_note_en = NULL, rules_note_fr = NULL
      WHERE category = 'french'`,
  );
  expect(await stored()).not.toEqual(now);
  const migration = readFileSync(MIGRATION, "utf8");
  await client.query(migration);
  expect(await stored()).toEqual(now);
  await client.query(migration);
  expect(await stored()).toEqual(now);
});

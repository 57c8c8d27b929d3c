import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readReference } from "../../prisma/reference/read";
import { createTestDatabase, type TestDatabase } from "../test/test-database";
import { readMigrations } from "./schema-engine";

const MIGRATION = /reference_facts$/;
const LINK =
  "https://www.canada.ca/en/immigration-refugees-citizenship/corporate/mandate/policies-operational-instructions-agreements/ministerial-instructions/express-entry-rounds/invitations.html?q=";

const scripts = readMigrations("prisma/migrations").migrationDirectories.map(
  ({ path, migrationFile: { content } }) => ({ path, sql: content.tag === "ok" ? content.value : "" }),
);
const own = scripts.findIndex(({ path }) => MIGRATION.test(path));

let database: TestDatabase;
let client: pg.Client;

/** A database of before, filled with the older reference files: a few of their draws, their pool and their events. */
beforeEach(async () => {
  database = await createTestDatabase({ empty: true });
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  for (const { sql } of scripts.slice(0, own)) await client.query(sql);
  await client.query(
    "INSERT INTO category VALUES ('cec', 10, 'program', 'CEC', 'CEC', 'CEC', 'CEC', 'Who', 'Qui', NULL, NULL, '[]')",
  );
});

afterEach(async () => {
  await client.end();
  await database.drop();
});

async function seededDraw(number: string, date: string, source = "secondary"): Promise<void> {
  await client.query(
    `WITH made AS (
       INSERT INTO draw (number, date, round_name, category, cutoff, invitations, programs, source)
       VALUES ($1, $2, 'Round ' || $1, 'cec', 500, 681, '{cec}', $3::draw_source) RETURNING *)
     INSERT INTO draw_revision (draw_id, revision, kind, user_name, source, after)
     SELECT id, 1, 'seed', 'seed', 'prisma/reference/draws.csv', jsonb_build_object('number', number, 'date', date,
       'drawnAt', NULL, 'roundName', round_name, 'category', 'cec', 'version', NULL, 'cutoff', 500, 'invitations', 681,
       'tieBreakAt', NULL, 'programs', '["cec"]'::jsonb, 'poolAsOf', NULL, 'instructionUrl', NULL, 'source', source,
       'notice', NULL, 'hidden', false, 'revision', 1) FROM made`,
    [number, date, source],
  );
}

/** What a person does to a draw: its columns, and the revision that says so. */
async function byPerson(number: string, kind: string, columns: string, values: object): Promise<void> {
  await client.query(`UPDATE draw SET ${columns}, revision = revision + 1 WHERE number = $1`, [number]);
  await client.query(
    `INSERT INTO draw_revision (draw_id, revision, kind, user_name, reason, before, after)
     SELECT d.id, d.revision, $2::revision_kind, 'Ada', 'Because', r.after,
       r.after || $3::jsonb || jsonb_build_object('revision', d.revision)
     FROM draw d JOIN draw_revision r ON r.draw_id = d.id AND r.revision = d.revision - 1 WHERE d.number = $1`,
    [number, kind, values],
  );
}

async function seededEvent(slug: string, date: string, title = slug): Promise<void> {
  await client.query("INSERT INTO policy_event (slug, date, title_en, title_fr) VALUES ($1, $2, $3, $3)", [
    slug,
    date,
    title,
  ]);
  await client.query(
    "INSERT INTO event_revision (event, revision, kind, user_name, after) VALUES ($1::text, 1, 'seed', 'seed', " +
      "jsonb_build_object('slug', $1::text, 'date', $2::text, 'title', jsonb_build_object('en', $3::text, 'fr', $3::text), " +
      "'sourceUrl', NULL, 'hidden', false, 'revision', 1))",
    [slug, date, title],
  );
}

const OLDER_BANDS: readonly (readonly [number, number, number])[] = [
  [0, 300, 7735],
  [301, 350, 17495],
  [351, 400, 46824],
  [401, 450, 60413],
  [451, 500, 74105],
  [501, 600, 19542],
  [601, 1200, 559],
];
async function seededPool(bands = OLDER_BANDS): Promise<void> {
  await client.query("INSERT INTO pool_snapshot VALUES ('2026-08-30', 226673)");
  for (const band of bands) await client.query("INSERT INTO pool_band VALUES ('2026-08-30', $1, $2, $3)", [...band]);
  // As the migration that gave pools a history left it.
  await client.query(
    `INSERT INTO pool_revision (as_of, revision, kind, user_name, after)
     SELECT as_of, 1, 'seed', 'seed', jsonb_build_object('asOf', as_of::text, 'total', total, 'hidden', false,
       'revision', 1, 'bands', (SELECT jsonb_agg(jsonb_build_object('min', min, 'max', max, 'candidates', candidates)
         ORDER BY min DESC) FROM pool_band b WHERE b.as_of = s.as_of)) FROM pool_snapshot s`,
  );
}

const migrate = async () => {
  for (const { sql } of scripts.slice(own)) await client.query(sql);
};

const draw = async (number: string) =>
  (
    await client.query(
      "SELECT instruction_url AS link, drawn_at_absence AS time, tie_break_absence AS tie, cutoff, revision FROM draw WHERE number = $1",
      [number],
    )
  ).rows[0];
const last = async (number: string) =>
  (
    await client.query(
      "SELECT r.kind, r.user_name, r.before, r.after FROM draw_revision r JOIN draw d ON d.id = r.draw_id WHERE d.number = $1 ORDER BY r.revision DESC LIMIT 1",
      [number],
    )
  ).rows[0];
const bands = async () =>
  (
    await client.query<{ min: number; max: number; candidates: number }>(
      "SELECT min, max, candidates FROM pool_band ORDER BY min DESC",
    )
  ).rows;

test("draws that nobody has touched take the newer facts, each by a revision of the seed", async () => {
  await seededDraw("76", "2017-11-01", "feed");
  await seededDraw("77", "2017-11-08", "feed");
  await seededDraw("208", "2021-10-27", "feed");
  await seededDraw("438", "2026-08-31");
  await seededDraw("445", "2026-09-28");
  await migrate();
  expect(await draw("76")).toMatchObject({ link: null, time: null, tie: "none_published", revision: 2 });
  expect(await draw("77")).toMatchObject({ tie: null, revision: 1 });
  expect(await draw("208")).toMatchObject({ tie: "not_readable", revision: 2 });
  expect(await draw("438")).toMatchObject({ link: `${LINK}438`, time: null, tie: null, revision: 2 });
  expect(await draw("445")).toMatchObject({ link: null, revision: 1 });
  const { kind, user_name: user, before, after } = await last("438");
  expect([kind, user]).toEqual(["seed", "seed"]);
  expect(after).toEqual({ ...before, instructionUrl: `${LINK}438`, revision: 2 });
});

test("a draw that a person changed or hid stays as it is, whatever the value; one that was imported keeps its link", async () => {
  for (const number of ["439", "440", "441"]) await seededDraw(number, `2026-09-1${number[2]}`);
  await byPerson("439", "edit", "cutoff = 520", { cutoff: 520 });
  await byPerson("440", "hide", "hidden = true", { hidden: true });
  await byPerson("441", "import", `source = 'feed', instruction_url = '${LINK}own'`, {
    source: "feed",
    instructionUrl: `${LINK}own`,
  });
  await seededDraw("1", "2015-01-31", "feed");
  await byPerson("1", "hide", "hidden = true", { hidden: true });
  await byPerson("1", "show", "hidden = false", { hidden: false });
  await migrate();
  expect(await draw("439")).toMatchObject({ link: null, cutoff: 520, revision: 2 });
  expect(await draw("440")).toMatchObject({ link: null, revision: 2 });
  expect(await draw("441")).toMatchObject({ link: `${LINK}own`, revision: 2 });
  expect(await draw("1")).toMatchObject({ tie: null, revision: 3 });
});

test("the pool of August 30 gets its ten-point bands, as the reference files have them", async () => {
  await seededPool();
  await migrate();
  expect(await bands()).toEqual(readReference().pools.find(({ asOf }) => asOf === "2026-08-30")!.bands);
  // Seeded from secondary sources, and not confirmed since.
  expect((await client.query("SELECT source FROM pool_snapshot")).rows).toEqual([{ source: "secondary" }]);
});

test("a pool that is another one stays", async () => {
  const other = OLDER_BANDS.map(([min, max, count]) => [min, max, min === 451 ? count + 1 : count] as const);
  await seededPool(other);
  await migrate();
  expect((await bands()).map(({ min, candidates }) => [min, candidates]).reverse()).toEqual(
    other.map(([min, , count]) => [min, count]),
  );
});

test("events that are missing come, each with its first revision; one that stands by another name is not doubled", async () => {
  await seededDraw("438", "2026-08-31");
  await seededEvent("job-offer-points-removed", "2025-03-25");
  await seededEvent("of-an-admin", "2022-06-23", "Category selection enacted");
  await migrate();
  const { rows } = await client.query(
    "SELECT e.slug, e.certainty, e.revision, r.after ->> 'sourceUrl' IS NOT DISTINCT FROM e.source_url AS same " +
      "FROM policy_event e JOIN event_revision r ON r.event = e.slug AND r.revision = e.revision ORDER BY e.date",
  );
  expect(rows).toEqual([
    { slug: "job-offer-points-cut", certainty: "established", revision: 1, same: true },
    { slug: "sibling-and-french-points", certainty: "established", revision: 1, same: true },
    { slug: "french-points-raised", certainty: "established", revision: 1, same: true },
    { slug: "of-an-admin", certainty: "established", revision: 1, same: true },
    { slug: "categories-announced", certainty: "established", revision: 1, same: true },
    { slug: "job-offer-points-removed", certainty: "established", revision: 2, same: true },
    { slug: "crs-2026-11", certainty: "reported", revision: 1, same: true },
  ]);
  const stored = await client.query(
    "SELECT slug, to_char(date, 'YYYY-MM-DD') AS date, title_en AS en, title_fr AS fr, source_url AS url FROM policy_event WHERE slug <> 'of-an-admin' AND revision = 1 ORDER BY date",
  );
  const added = new Set(stored.rows.map(({ slug }: { slug: string }) => slug));
  expect(stored.rows).toEqual(
    readReference()
      .events.filter(({ slug }) => added.has(slug))
      .map(({ slug, date, title, sourceUrl }) => ({ slug, date, en: title.en, fr: title.fr, url: sourceUrl })),
  );
});

test("an event that an admin changed or hid stays", async () => {
  await seededDraw("438", "2026-08-31");
  await seededEvent("job-offer-points-removed", "2025-03-25");
  await client.query("UPDATE policy_event SET title_en = 'Offers', revision = 2");
  await client.query(
    "INSERT INTO event_revision (event, revision, kind, user_name, reason, before, after) SELECT event, 2, 'edit', 'Ada', 'Shorter', after, after || '{\"revision\": 2}' FROM event_revision",
  );
  await seededEvent("crs-2026-11", "2026-11-03");
  await client.query("UPDATE policy_event SET hidden = true, revision = 2 WHERE slug = 'crs-2026-11'");
  await migrate();
  expect(
    (
      await client.query(
        "SELECT slug, title_en, source_url, hidden, revision FROM policy_event WHERE slug IN ('job-offer-points-removed', 'crs-2026-11') ORDER BY slug",
      )
    ).rows,
  ).toEqual([
    { slug: "crs-2026-11", title_en: "crs-2026-11", source_url: null, hidden: true, revision: 2 },
    { slug: "job-offer-points-removed", title_en: "Offers", source_url: null, hidden: false, revision: 2 },
  ]);
});

test("a database without draws gets nothing: the seed fills it", async () => {
  await migrate();
  expect((await client.query("SELECT FROM policy_event")).rowCount).toBe(0);
});

test("why an instant is unknown is never said of a known one", async () => {
  await migrate();
  await seededDraw("77", "2017-11-08", "feed");
  await expect(
    client.query("UPDATE draw SET tie_break_at = '2017-11-07', tie_break_absence = 'not_readable'"),
  ).rejects.toThrow("draw_tie_break_absence_of_unknown");
  await expect(
    client.query("UPDATE draw SET drawn_at = '2017-11-08', drawn_at_absence = 'none_published'"),
  ).rejects.toThrow("draw_drawn_at_absence_of_unknown");
});

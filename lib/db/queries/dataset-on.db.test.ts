import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, isoDate, ottawaDay, type IsoDate } from "@/lib/rules/time/iso-date";
import { fileOf, POOL, rowOf } from "@/lib/sources/feed/feed.fixture";
import { keepVintage } from "../commands/feed/keep-vintage";
import { readPublic } from "../dataset";
import { testClient } from "../test-client.fixture";
import { datasetOn } from "./dataset-on";
import { seenRevisions } from "./seen-revisions";
import { anAct, dateBack, EVERY_ACT, perform, type Act } from "./random-history.fixture";

/** A long search: ASOF_RUNS=200 npx vitest run --project db dataset-on; ASOF_SEED repeats one whose seed was printed. */
const RUNS = Number(process.env.ASOF_RUNS ?? 4);
const SEED = Number(process.env.ASOF_SEED ?? Date.now() % 1_000_000);

const { client, database } = await testClient();
const SEEDED = isoDate("2026-10-02");
await dateBack(database, `${SEEDED} 12:00:00`);

/** The state of the end of a day in SQL of the test's own: the newest revision of each record before midnight. */
const newest = (history: string, of: string, day: IsoDate) => `
  (SELECT r.* FROM ${history} r
   WHERE r.at < ('${day}'::date + 1)::timestamp AT TIME ZONE 'America/Toronto'
     AND NOT EXISTS (SELECT FROM ${history} l WHERE l.${of} = r.${of} AND l.revision > r.revision
                     AND l.at < ('${day}'::date + 1)::timestamp AT TIME ZONE 'America/Toronto'))`;

const drawsInSql = (day: IsoDate) =>
  client.$queryRawUnsafe<unknown[]>(`
    SELECT after->>'number' AS number, after->>'date' AS date, after->>'roundName' AS "roundName",
           after->>'category' AS category, after->>'version' AS version, (after->>'cutoff')::int AS cutoff,
           (after->>'invitations')::int AS invitations, after->>'source' AS source, after#>>'{notice,fr}' AS notice,
           (SELECT d.after->>'poolAsOf' WHERE NOT EXISTS (
              SELECT FROM ${newest("pool_revision", "as_of", day)} p
              WHERE p.after->>'asOf' = d.after->>'poolAsOf' AND (p.after->>'hidden')::boolean)) AS "poolAsOf"
    FROM ${newest("draw_revision", "draw_id", day)} d WHERE NOT (after->>'hidden')::boolean
    ORDER BY after->>'number'`);
const poolsInSql = (day: IsoDate) =>
  client.$queryRawUnsafe<unknown[]>(`
    SELECT after->>'asOf' AS "asOf", (after->>'total')::int AS total, jsonb_array_length(after->'bands') AS bands
    FROM ${newest("pool_revision", "as_of", day)} p WHERE NOT (after->>'hidden')::boolean ORDER BY 1`);
const correctionsInSql = (day: IsoDate) =>
  client.$queryRawUnsafe<unknown[]>(`
    SELECT after->>'drawNumber' AS "drawNumber", after->>'field' AS field, after->>'officialValue' AS "officialValue"
    FROM ${newest("correction_revision", "correction_id", day)} c
    WHERE NOT (after->>'hidden')::boolean AND EXISTS (
      SELECT FROM ${newest("draw_revision", "draw_id", day)} d
      WHERE d.after->>'number' = c.after->>'drawNumber' AND NOT (d.after->>'hidden')::boolean)
    ORDER BY correction_id`);

async function holdsOn(day: IsoDate): Promise<void> {
  const on = await datasetOn(day, client);
  if (on === null) throw new Error(`nothing on ${day}`);
  const { draws, pools, corrections } = on.dataset;
  const said = draws
    .map(({ number, date, roundName, category, version, cutoff, invitations, source, notice, poolAsOf }) => ({
      ...{ number, date, roundName, category, version, cutoff, invitations, source },
      notice: notice?.fr ?? null,
      poolAsOf,
    }))
    .sort((a, b) => (a.number < b.number ? -1 : 1));
  const inSql = (await drawsInSql(day)) as typeof said;
  expect(said).toEqual(inSql.sort((a, b) => (a.number < b.number ? -1 : 1)));
  expect(pools.map(({ asOf, total, bands }) => ({ asOf, total, bands: bands.length }))).toEqual(await poolsInSql(day));
  expect(corrections.map(({ drawNumber, field, officialValue }) => ({ drawNumber, field, officialValue }))).toEqual(
    await correctionsInSql(day),
  );
  // Whoever goes on after its version is told every later change, and none of before.
  const told = await seenRevisions(on.version ?? NaN, client);
  expect(told.map(({ id }) => id).sort()).toEqual(await laterInSql(day));
}

const laterInSql = async (day: IsoDate): Promise<string[]> => {
  const rows = await client.$queryRawUnsafe<{ id: string }[]>(
    ["draw", "pool", "category", "version", "correction", "event"]
      .map(
        (name) => `SELECT '${name}-' || id AS id FROM ${name}_revision WHERE kind <> 'seed'
                   AND at >= ('${day}'::date + 1)::timestamp AT TIME ZONE 'America/Toronto'`,
      )
      .join(" UNION ALL "),
  );
  return rows.map(({ id }) => id).sort();
};

const made = new Set<string>();
const days = new Set<IsoDate>([SEEDED]);
let day = SEEDED;

/** Does acts, each at noon, just before or just at midnight of a day that may be later than that of the one before. */
async function live(acts: readonly (Act & { readonly later: number; readonly time: string })[]): Promise<void> {
  for (const { later, time, ...act } of acts) {
    day = addDays(day, later + (time.startsWith("00") ? 1 : 0));
    await perform(client, act, made);
    await dateBack(database, `${day} ${time}`);
    days.add(day).add(addDays(day, -1)).add(addDays(day, 1));
  }
}

const TIMES = ["00:00:00.000", "12:00:00.000", "23:59:59.999"];

it("the data of the first day are those that the tracker came with, and no earlier day has any", async () => {
  expect((await datasetOn(SEEDED, client))?.dataset).toEqual(await readPublic(client));
  expect(await datasetOn(addDays(SEEDED, -1), client)).toBeNull();
});

it("every kind of act is in the data of its day, and in none before", async () => {
  await live(EVERY_ACT.map((act, index) => ({ ...act, later: index % 2, time: TIMES[index % 3]! })));
  for (const each of days) if (each >= SEEDED) await holdsOn(each);
  expect((await datasetOn(day, client))?.dataset).toEqual(await readPublic(client));
  const kinds = await client.drawRevision.groupBy({ by: ["kind"], orderBy: { kind: "asc" } });
  expect(kinds.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["create", "edit", "import", "hide", "show", "restore"]),
  );
  expect(await client.importUndo.count()).toBe(1);
  expect(await client.poolRevision.count({ where: { kind: "hide" } })).toBeGreaterThan(0);
  expect(await client.correctionRevision.count({ where: { kind: "create" } })).toBeGreaterThan(0);
}, 120_000);

it(`any day is what its revisions say, after any history (ASOF_SEED=${SEED})`, async () => {
  const acts = fc.array(
    fc.record({ act: anAct, later: fc.nat(1), time: fc.constantFrom(...TIMES) }).map(({ act, ...when }) => ({
      ...act,
      ...when,
    })),
    { minLength: 3, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(acts, async (history) => {
      await live(history);
      for (const each of days) if (each >= SEEDED) await holdsOn(each);
      expect((await datasetOn(day, client))?.dataset).toEqual(await readPublic(client));
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
}, 240_000);

it("a version that changes of two days have, as before versions were kept, is of neither day's end", async () => {
  const days = await client.revisionVersion.findMany({ orderBy: { at: "asc" }, select: { at: true } });
  const [first, last] = [ottawaDay(days[0]!.at), ottawaDay(days.at(-1)!.at)];
  expect(first < last).toBe(true);
  await database.asOwner("SET session_replication_role = replica", "UPDATE revision_version SET version = 9000");
  expect((await datasetOn(first, client))?.version).toBeNull();
  expect((await datasetOn(last, client))?.version).toBe(9000);
});

it("a day before the first is read from the newest dated copy of the feed, which changes nothing of today", async () => {
  const before = await readPublic(client);
  const copy = (size: string, name: string) => ({
    bytes: fileOf([
      rowOf("378", { drawSize: size, ...POOL }),
      rowOf("377", { drawDate: "2025-11-01", drawCutOff: "" }),
    ]),
    origin: "command" as const,
    name,
    at: new Date("2026-11-30T12:00:00Z"),
  });
  await keepVintage(client, copy("1,000", "a.json"), isoDate("2025-11-20"));
  await keepVintage(client, copy("2,000", "b.json"), isoDate("2025-12-20"));
  expect(await datasetOn(isoDate("2025-11-19"), client)).toBeNull();
  for (const [asked, copyOf, invitations] of [
    ["2025-11-20", "2025-11-20", 1000],
    ["2025-12-19", "2025-11-20", 1000],
    ["2026-09-30", "2025-12-20", 2000],
  ] as const) {
    const on = await datasetOn(isoDate(asked), client);
    expect(on?.version).toBeNull();
    expect([on?.copyOf, on?.dataset.draws.map(({ number }) => number)]).toEqual([copyOf, ["377", "378"]]);
    expect(on?.dataset.draws[1]).toMatchObject({ invitations, category: "cec", source: "feed" });
    expect(on?.dataset.pools).toMatchObject([{ asOf: "2025-11-09", total: 1566 }]);
  }
  expect(await readPublic(client)).toEqual(before);
});

import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compareDraws } from "@/lib/rules/draw/draw";
import { isoDate } from "@/lib/rules/time/iso-date";
import { publishedFile, publishedRows } from "@/lib/sources/feed/published.fixture";
import { readFeed, type Feed } from "@/lib/sources/feed/read-feed";
import type { RawRow } from "@/lib/sources/feed/row-reader";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { connect } from "../../connect";
import { applyFeed } from "./apply-feed";
import { brokenHistories, emptyOfDraws, storedData } from "./import.fixture";
import type { Client } from "../revision-meta";

/*
 * Copies of the feed are kept and fed again in any order. Whatever the order, what stands at the end is what the newest
 * of them says, and no older value ever takes the place of a newer one.
 */

const at = new Date("2026-10-02T15:00:00Z");
const who = { by: { id: null, name: "command line" }, reason: null, live: false };

let database: TestDatabase;
let client: Client;
/** Rows of the newest copy, newest first: so many that the shortest of the others has more than half, as a feed must. */
let base: readonly RawRow[];

beforeAll(async () => {
  database = await createTestDatabase();
  client = connect(database.url);
  const stored = await storedData(client);
  base = publishedRows({ ...stored, draws: stored.draws.filter(({ source }) => source === "feed").slice(-42) }, "en");
});
afterAll(async () => {
  await client.$disconnect();
  await database.drop();
});

/** What an older copy said otherwise: values that were corrected since, a row that was away, a pool of which half was. */
const OLD_VALUES: readonly ((row: RawRow) => RawRow | null)[] = [
  (row) => ({ ...row, drawCRS: "301" }),
  (row) => ({ ...row, drawSize: "99" }),
  (row) => ({ ...row, drawName: "A name of before" }),
  (row) => ({ ...row, drawCutOff: "January 1, 2020 at 10:00:00 UTC" }),
  (row) => ({ ...row, dd1: "77" }),
  (row) => ({ ...row, dd18: "0", dd15: "0" }),
  () => null,
];

const older = fc.record({
  /** Newest draws that it does not have yet. */
  without: fc.integer({ min: 1, max: 12 }),
  changes: fc.array(fc.record({ row: fc.nat({ max: 29 }), how: fc.nat({ max: OLD_VALUES.length - 1 }) }), {
    maxLength: 8,
  }),
});
/** An order that was refused once, when the newest copy had 30 draws: too few were left of it. */
const FOUND = [null, { without: 12, changes: [12, 13, 14].map((row) => ({ row, how: 6 })) }];
const copies = fc
  .uniqueArray(older, { minLength: 1, maxLength: 3, selector: ({ without }) => without })
  .chain((made) => fc.shuffledSubarray([null, ...made], { minLength: made.length + 1 }));

function copyOf(
  made: { without: number; changes: readonly { row: number; how: number }[] } | null,
): Feed & { bytes: Uint8Array } {
  const rows = base.flatMap((row, index) => {
    if (made === null) return [row];
    if (index < made.without) return [];
    return made.changes
      .filter((change) => change.row === index)
      .reduce<RawRow[]>((left, { how }) => left.map(OLD_VALUES[how]!).filter((each) => each !== null), [row]);
  });
  const bytes = publishedFile(rows);
  const read = readFeed(bytes, isoDate("2026-10-02"));
  if (!read.ok) throw new Error(read.refusal.code);
  return { ...read.feed, bytes };
}

test("in any order into an empty database", { timeout: 300_000 }, async () => {
  let heldBack = 0;
  await fc.assert(
    fc.asyncProperty(copies, async (order) => {
      await emptyOfDraws(database);
      const seen: Feed[] = [];
      for (const made of order) {
        const { bytes, ...feed } = copyOf(made);
        const result = await applyFeed(client, { bytes, origin: "command", name: "copy", at }, { kind: "all" }, who);
        if (!result.ok) throw new Error(result.refusal.code);
        heldBack += result.comparison.held === null ? 0 : result.applied.left.length;
        // Of copies that end with the same draw, the one that came later is the newer.
        seen.unshift(feed);
        seen.sort((a, b) => compareDraws(b.newest!, a.newest!));
        const { draws, pools } = await storedData(client);
        for (const draw of draws) {
          // What the newest of the copies says that has it.
          const [said] = seen.flatMap((each) => each.draws.filter((other) => other.draw.number === draw.number));
          expect(draw).toMatchObject({
            cutoff: said!.draw.cutoff,
            invitations: said!.draw.invitations,
            roundName: said!.draw.roundName,
            tieBreakAt: said!.draw.tieBreakAt,
          });
        }
        for (const pool of pools) {
          const [said] = seen.flatMap((each) => each.pools.filter(({ asOf }) => asOf === pool.asOf));
          expect(pool).toEqual({ ...said, source: "feed" });
          expect(pool.total).not.toBe(0);
        }
      }
      const newest = copyOf(null);
      const { draws, pools } = await storedData(client);
      expect(draws.map(({ number }) => number).sort()).toEqual(newest.draws.map(({ draw }) => draw.number).sort());
      const published = newest.pools.map((pool) => ({ ...pool, source: "feed" }));
      expect(pools).toEqual(published.sort((a, b) => (a.asOf < b.asOf ? -1 : 1)));
      expect(await brokenHistories(client)).toEqual([]);
    }),
    { numRuns: 12, examples: [[FOUND]] },
  );
  // The orders reach what they are meant to reach.
  expect(heldBack).toBeGreaterThan(0);
});

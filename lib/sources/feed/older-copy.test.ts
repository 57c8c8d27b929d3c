import { describe, expect, test } from "vitest";
import { categoryOf, drawOf } from "@/lib/rules/draw/draws.fixture";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import type { StoredPool } from "@/lib/rules/pool/pool";
import { isoDate } from "@/lib/rules/time/iso-date";
import { comparePools } from "./compare-pools";
import { compareFeed, type StoredState } from "./compare-feed";
import { fileOf, NOTHING_BESIDE, POOL, rowOf } from "./feed.fixture";
import { planOf, type Choice } from "./import-plan";
import { readFeed } from "./read-feed";

const today = isoDate("2026-10-02");
const cec = categoryOf("cec", "program", { roundNames: [{ en: "Canadian Experience Class", fr: null }] });
const here = (number: string, date: string, more = {}): StoredDraw => ({
  ...drawOf(number, date, "cec", 462, {
    roundName: "Canadian Experience Class",
    invitations: 3500,
    programs: ["fsw", "cec", "fst"],
    ...more,
  }),
  hidden: false,
});
const row = (number: string, drawDate: string, more = {}) =>
  rowOf(number, { drawDate, drawDateTime: "", drawCutOff: "", ...more });

function compare(rows: readonly unknown[], state: Partial<StoredState>) {
  const read = readFeed(fileOf(rows), today);
  if (!read.ok) throw new Error(read.refusal.code);
  const compared = compareFeed(read.feed, { ...NOTHING_BESIDE, draws: [], categories: [cec], ...state });
  if (!compared.ok) throw new Error(compared.refusal.code);
  return compared.comparison;
}
const ALL: Choice = { kind: "all" };
const plan = (rows: readonly unknown[], state: Partial<StoredState>, isReasoned = false, choice: Choice = ALL) =>
  planOf(compare(rows, state), choice, new Map(), isReasoned);

describe("an older copy", () => {
  const draws = [here("1", "2025-11-14"), here("3", "2025-11-16")];
  const newest = { number: "3", date: isoDate("2025-11-16") };
  const older = [row("2", "2025-11-15"), row("1", "2025-11-14", { drawCRS: "400" })];

  test("is told with both newest draws", () =>
    expect(compare(older, { draws, newest }).held).toEqual({
      code: "older",
      params: { number: "2", date: "2025-11-15", hereNumber: "3", hereDate: "2025-11-16" },
    }));
  test("of the same newest draw is none, nor is any where nothing has come from the feed", () => {
    expect(compare([row("3", "2025-11-16"), ...older], { draws, newest }).held).toBeNull();
    expect(compare(older, { draws, newest: null }).held).toBeNull();
  });
  test("is not one whose newest draw has its day corrected to an earlier one", () =>
    expect(compare([row("3", "2025-11-15"), ...older], { draws, newest }).held).toBeNull());
  test("whose newest row cannot be taken is still as new as that row", () =>
    expect(compare([row("3", "2025-11-16", { drawSize: "many" }), ...older], { draws, newest }).held).toBeNull());
  test("changes nothing that stands here, however it is asked for, and brings what is new", () => {
    expect(plan(older, { draws, newest }).applied).toMatchObject({ added: ["2"], changed: [], left: ["1"] });
    const { changed } = compare(older, { draws, newest });
    const picked: Choice = {
      kind: "picked",
      rows: new Map([["1", changed[0]!.digest]]),
      conflicts: new Map(),
      keep: new Map(),
      pools: new Map(),
    };
    expect(plan(older, { draws, newest }, false, picked).applied).toMatchObject({ changed: [], left: ["2", "1"] });
  });
  test("changes it where a person says why", () =>
    expect(plan(older, { draws, newest }, true).applied).toMatchObject({ added: ["2"], changed: ["1"], left: [] }));
});

test("draws of the file that are not here and cannot come are named; one that stands here is not among them", () => {
  const draws = [here("3", "2025-11-13"), here("1", "2025-11-14"), here("2", "2025-11-15")];
  const absent = (...rows: readonly unknown[]) => compare(rows, { draws }).absent;
  const [one, two] = [row("1", "2025-11-14"), row("2", "2025-11-15")];
  const old = row("3", "2025-11-13");
  expect(absent(two, one, old)).toEqual([]);
  expect(absent(row("4", "2025-11-16"), two, one, old)).toEqual([]);
  expect(absent(row("4", "2025-11-16", { drawSize: "1,O00" }), two, one, old)).toEqual(["4"]);
  expect(absent(row("4", "2025-11-15"), two, one, old)).toEqual(["4"]);
  expect(absent(row("2", "2025-11-15", { drawSize: "many" }), one, old)).toEqual([]);
});

const pool = (asOf: string, total: number, candidates: readonly number[], more = {}): StoredPool => ({
  asOf: isoDate(asOf),
  total,
  source: "feed",
  bands: candidates.map((each, index) => ({ min: 900 - index * 100, max: 999 - index * 100, candidates: each })),
  hidden: false,
  revision: 2,
  ...more,
});

describe("a half-filled pool", () => {
  const HALF = {
    ...POOL,
    ...Object.fromEntries(
      ["dd3", ...Array.from({ length: 8 }, (_, index) => `dd${index + 11}`)].map((key) => [key, "0"]),
    ),
  };
  test.each([
    ["as #226 was published", HALF, "dd3"],
    ["a total of zero", { ...POOL, dd18: "0" }, "dd18"],
    ["a subtotal of zero beside its parts", { ...POOL, dd9: "0" }, "dd9"],
    ["parts of zero below a subtotal", { ...POOL, dd10: "0", dd11: "0" }, "dd9"],
  ])("is not known and told: %s", (_what, values, field) => {
    const read = readFeed(fileOf([rowOf("226", values)]), today);
    expect(read.ok && read.feed).toMatchObject({ pools: [], draws: [{ draw: { number: "226", poolAsOf: null } }] });
    expect(read.ok && read.feed.problems).toMatchObject([{ number: "226", field, reason: "half_filled" }]);
  });
  test("is not a sum that is off by a typo, nor a band that is truly empty", () => {
    const typo = readFeed(fileOf([rowOf("247", { ...POOL, dd3: "51", dd18: "1,602" })]), today);
    expect(typo.ok && typo.feed.pools).toHaveLength(1);
    const empty = readFeed(fileOf([rowOf("1", { ...POOL, dd17: "0", dd18: "1,558" })]), today);
    expect(empty.ok && empty.feed.pools).toHaveLength(1);
  });
  test("taken before is taken back by a feed that lacks it, and not by an older one", () => {
    const state = { draws: [here("1", "2025-11-14")], pools: [pool("2025-11-09", 0, [5, 6])] };
    const { pools } = plan([row("1", "2025-11-14")], state, false, { kind: "classified", questioned: "review" });
    expect(pools).toMatchObject([{ kind: "hide", after: { asOf: "2025-11-09", hidden: true, revision: 3 } }]);
    const newest = { number: "2", date: isoDate("2025-11-15") };
    expect(plan([row("1", "2025-11-14")], { ...state, newest }).pools).toEqual([]);
  });
  test("is not taken back where a person has shown it", () => {
    const state = { pools: [pool("2025-11-09", 0, [5, 6])], setPools: new Set([isoDate("2025-11-09")]) };
    expect(plan([row("1", "2025-11-14")], state).pools).toEqual([]);
  });
  test("that an import withdrew is shown again once the feed has it; one that a person hid stays hidden", () => {
    const before = pool("2025-11-09", 0, [5], { hidden: true });
    const rows = [row("1", "2025-11-14", POOL)];
    expect(plan(rows, { pools: [before] }, false, { kind: "classified", questioned: "review" }).pools).toMatchObject([
      { after: { hidden: false, total: 1566 } },
    ]);
    const setPools = new Set([isoDate("2025-11-09")]);
    expect(plan(rows, { pools: [before], setPools }).pools).toEqual([]);
    expect(compare(rows, { pools: [before], setPools }).pools.changed).toMatchObject([
      { set: true, after: { hidden: true } },
    ]);
  });
  test("and a whole one is withdrawn once the feed says that its draw has none, with the day that the draw names", () => {
    const published = compare([row("1", "2025-11-14", POOL)], {}).pools.added.map((each) => ({
      ...each,
      hidden: false,
      revision: 1,
    }));
    const others = [pool("2025-10-12", 5, [5]), pool("2025-10-26", 6, [6])];
    const state = {
      draws: [here("1", "2025-11-14", { poolAsOf: isoDate("2025-11-09") })],
      pools: [...published, ...others],
    };
    expect(plan([row("1", "2025-11-14")], state)).toMatchObject({
      pools: [{ kind: "hide", after: { asOf: "2025-11-09" }, half: false }],
      steps: [{ after: { poolAsOf: null } }],
    });
    // A feed that has lost most of its pools is no word that there are none.
    const lost = plan([row("1", "2025-11-14")], { ...state, pools: published });
    expect(lost.pools).toEqual([]);
    expect(lost.steps.map(({ after }) => after.poolAsOf)).toEqual(["2025-11-09"]);
    // Not by the schedule, nor where the row could not be read or is not there.
    expect(plan([row("1", "2025-11-14")], state, false, { kind: "classified", questioned: "review" }).pools).toEqual(
      [],
    );
    const unread = plan([row("1", "2025-11-14", { ...POOL, dd5: "1O" })], state);
    expect(unread.pools).toEqual([]);
    expect(unread.steps.map(({ after }) => after.poolAsOf)).toEqual(["2025-11-09"]);
    expect(plan([row("2", "2025-11-15")], state).pools).toEqual([]);
  });
  test("that is not confirmed is by a feed that says the same, also where a person has hidden it; not by an export", () => {
    const rows = [row("1", "2025-11-14", POOL)];
    const open = { ...compare(rows, {}).pools.added[0]!, source: "secondary", hidden: false, revision: 1 } as const;
    expect(plan(rows, { pools: [open] }).pools).toMatchObject([
      { after: { source: "feed", total: 1566, revision: 2 } },
    ]);
    const hidden = { ...open, hidden: true };
    expect(compare(rows, { pools: [hidden], setPools: new Set([open.asOf]) }).pools.changed).toMatchObject([
      { after: { source: "feed", hidden: true } },
    ]);
    expect(compare(rows, { pools: [{ ...open, source: "feed" }] }).pools.changed).toEqual([]);
    const feed = { pools: [{ asOf: open.asOf, total: 1566, bands: open.bands }], draws: [], problems: [] };
    const here = { pools: [open], setPools: new Set<never>(), draws: [] };
    expect(comparePools(feed, here, { withdraws: false, source: "secondary" }).changed).toEqual([]);
  });
  test("is none of the snapshots of the reference", async () => {
    const { readReference } = await import("@/prisma/reference/read");
    const { isHalfFilled } = await import("@/lib/rules/pool/half-filled");
    expect(readReference().pools.filter(isHalfFilled)).toEqual([]);
  });
});

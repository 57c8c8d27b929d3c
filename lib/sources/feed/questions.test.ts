import { describe, expect, test } from "vitest";
import { REAL_CATEGORIES, REAL_DRAWS, realDraw } from "@/lib/db/reference.fixture";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { isoDate } from "@/lib/rules/time/iso-date";
import { compareFeed } from "./compare-feed";
import { fileOf, NOTHING_BESIDE, rowOf } from "./feed.fixture";
import { planOf } from "./import-plan";
import { publishedRows } from "./published.fixture";
import { questionsOf } from "./questions";
import { readFeed } from "./read-feed";
import type { RawRow } from "./row-reader";

const today = isoDate("2026-10-02");
const stored = REAL_DRAWS.map((draw): StoredDraw => ({ ...draw, hidden: false }));
const here = { draws: stored, categories: REAL_CATEGORIES };
const codes = (draw: StoredDraw, before: StoredDraw | null) => questionsOf(draw, before, here).map(({ code }) => code);

/** The draws of the official feed as they are here, of which `of` has other values, compared with a feed. */
function changesOf(number: string, of: Partial<StoredDraw>, row: RawRow = {}) {
  const draws = stored.filter(({ source }) => source === "feed");
  const rows = publishedRows({ draws, pools: [], categories: REAL_CATEGORIES }, "en");
  const read = readFeed(fileOf(rows.map((each) => (each.drawNumber === number ? { ...each, ...row } : each))), today);
  if (!read.ok) throw new Error(read.refusal.code);
  const compared = compareFeed(read.feed, {
    ...NOTHING_BESIDE,
    categories: REAL_CATEGORIES,
    draws: draws.map((draw) => (draw.number === number ? { ...draw, ...of } : draw)),
  });
  if (!compared.ok) throw new Error(compared.refusal.code);
  return compared.comparison;
}
const applied = (number: string, of: Partial<StoredDraw>, row?: RawRow) =>
  planOf(changesOf(number, of, row), { kind: "classified", questioned: "review" }, new Map(), false).applied;

describe("what the form would ask about a row", () => {
  const french = stored.filter(({ category }) => category === "french").at(-1)!;
  const next: StoredDraw = {
    ...{ ...french, number: "999", date: today },
    ...{ drawnAt: null, tieBreakAt: null, instructionUrl: null, poolAsOf: null },
  };

  test("47 points and 27 invitations in French are asked about, the values of before are not", () => {
    expect(codes({ ...next, cutoff: 47 }, null)).toContain("cutoff_unusual");
    expect(codes({ ...next, invitations: 27 }, null)).toContain("invitations_unusual");
    expect(codes(next, null)).toEqual([]);
  });
  test("what is asked of typing is not: the number after the latest, a source, a name to be said the meaning of", () =>
    expect(codes({ ...next, category: null, version: null, roundName: "New", instructionUrl: null }, null)).toEqual(
      [],
    ));
  test("of a change only what it changes is asked about", () => {
    const odd = { ...french, cutoff: 47 };
    expect(codes({ ...odd, instructionUrl: null }, odd)).toEqual([]);
    expect(codes(odd, french)).toEqual(["cutoff_unusual"]);
  });
  test("nothing is compared with a draw that readers do not see", () => {
    const hidden = stored.map((draw) => ({ ...draw, hidden: draw.category === "french" }));
    const asked = questionsOf({ ...next, cutoff: 47 }, null, { ...here, draws: hidden });
    // All category draws stand in for those of a category that has none to be seen.
    const compared = asked.flatMap((each) => ("last" in each ? each.last.map(({ number }) => number) : []));
    expect(compared.length).toBeGreaterThan(0);
    const unseen = new Set(hidden.filter((draw) => draw.hidden).map(({ number }) => number));
    expect(compared.filter((number) => unseen.has(number))).toEqual([]);
  });
});

describe("a change that only fills blanks or confirms", () => {
  test.each<[string, Partial<StoredDraw>]>([
    ["a link", { instructionUrl: null }],
    ["a tie-break, with why it was unknown", { tieBreakAt: null, tieBreakAbsence: "none_published" }],
    ["the word of the feed", { source: "secondary" }],
    ["the word of the feed for what a person typed", { source: "admin", drawnAt: null }],
  ])("%s is one, and the schedule takes it", (_, of) => {
    expect(changesOf("379", of).changed).toMatchObject([{ number: "379", fills: true, questions: [] }]);
    expect(applied("379", of)).toMatchObject({ changed: ["379"], left: [] });
  });
  test("another number is none, and waits; so does the blank beside it", () => {
    const of = { invitations: realDraw("379").invitations - 1, instructionUrl: null };
    expect(changesOf("379", of).changed).toMatchObject([{ fills: false }]);
    expect(applied("379", of)).toMatchObject({ changed: [], left: ["379"] });
  });
  test("is not taken of a draw whose last change undid an import: somebody has decided", () => {
    const comparison = changesOf("379", { instructionUrl: null });
    const undone = { ...comparison, changed: comparison.changed.map((change) => ({ ...change, undone: true })) };
    expect(planOf(undone, { kind: "classified", questioned: "review" }, new Map(), false).applied).toMatchObject({
      changed: [],
      left: ["379"],
    });
  });
});

test("a new draw that the form would question is told with it", () => {
  const row = rowOf("900", { drawDate: "2026-10-02", drawDateTime: "", drawCutOff: "", drawCRS: "47" });
  const read = readFeed(fileOf([row]), today);
  const compared =
    read.ok &&
    compareFeed(read.feed, {
      ...NOTHING_BESIDE,
      ...here,
      draws: stored.slice(-40).map((draw) => ({ ...draw, source: "secondary" })),
    });
  expect(compared && compared.ok && compared.comparison.added[0]!.questions.map(({ code }) => code)).toContain(
    "cutoff_unusual",
  );
});

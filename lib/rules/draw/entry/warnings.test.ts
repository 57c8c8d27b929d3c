import { describe, expect, it } from "vitest";
import type { EnteredDraw } from "./entry";
import { entryDuplicates } from "./duplicates";
import { nextNumber } from "./text";
import { entryWarnings } from "./warnings";
import { categoryOf, drawOf, versionOf } from "../draws.fixture";
import { isoDate, parseUtcInstant } from "@/lib/rules/time/iso-date";

const categories = [
  categoryOf("cec", "program", { roundNames: [{ en: "cec", fr: null }] }),
  categoryOf("trades", "occupation", {
    versions: [
      versionOf("trades-v1", "trades", {
        officialName: { en: "Trades 1", fr: null },
        effectiveFrom: isoDate("2023-05-31"),
        effectiveTo: isoDate("2025-02-26"),
      }),
      versionOf("trades-v2", "trades", {
        officialName: { en: "Trades 2", fr: null },
        announced: isoDate("2026-10-02"),
      }),
    ],
  }),
];
const more = { programs: ["cec"] as const, instructionUrl: "https://www.canada.ca/" };
const draws = [
  drawOf("440", "2025-10-02", "cec", 400, { ...more, invitations: 9000 }),
  drawOf("441", "2025-10-03", "cec", 510, { ...more, invitations: 1000 }),
  drawOf("442", "2026-09-01", "cec", 530, { ...more, invitations: 3000 }),
  drawOf("447", "2026-10-01", null, 700, more),
];
const dataset = { draws, categories };
const usual: EnteredDraw = drawOf("448", "2026-10-02", "cec", 520, { ...more, invitations: 2000 });

const codes = (
  draw: EnteredDraw,
  { before = null, source = "" }: { before?: (typeof draws)[number] | null; source?: string } = {},
) => entryWarnings(draw, { dataset, before, source }).map(({ code }) => code);

describe("warnings of a new draw", () => {
  it("are none for one like the others", () => expect(codes(usual)).toEqual([]));

  it("name the number that would be next", () => {
    expect(entryWarnings({ ...usual, number: "449" }, { dataset, before: null, source: "" })).toEqual([
      { code: "number_not_next", next: "448" },
    ]);
  });

  it("compare with the last twelve draws of the category, say by how much, and show the latest", () => {
    const dataset = {
      categories,
      draws: [510, 512, 514, 516, 518, 520, 522].map((cutoff, index) =>
        drawOf(String(441 + index), `2026-09-0${index + 1}`, "cec", cutoff, {
          ...more,
          invitations: 1000 + 500 * index,
        }),
      ),
    };
    const of = (draw: EnteredDraw) => entryWarnings(draw, { dataset, before: null, source: "" });
    expect(of({ ...usual, cutoff: 490 })).toEqual([]);
    expect(of({ ...usual, cutoff: 542 })).toEqual([]);
    expect(of({ ...usual, cutoff: 489 })).toEqual([
      {
        code: "cutoff_unusual",
        category: "cec",
        off: 21,
        min: 510,
        max: 522,
        draws: 7,
        last: [
          { number: "447", value: 522 },
          { number: "446", value: 520 },
          { number: "445", value: 518 },
          { number: "444", value: 516 },
          { number: "443", value: 514 },
        ],
      },
    ]);
    expect(of({ ...usual, cutoff: 543 })).toMatchObject([{ code: "cutoff_unusual", off: 21 }]);
    expect(of({ ...usual, invitations: 8000 })).toEqual([]);
    expect(of({ ...usual, invitations: 9000 })).toMatchObject([{ code: "invitations_unusual", off: 3.3, max: 4000 }]);
    expect(of({ ...usual, invitations: 1000 })).toEqual([]);
    expect(of({ ...usual, invitations: 900 })).toMatchObject([{ code: "invitations_unusual", off: 3 }]);
  });

  it("compare a category with few draws with those of all categories, and say so", () => {
    const all = [1, 2, 3].map((index) =>
      drawOf(String(443 + index), `2026-09-0${index}`, "trades", 450, { ...more, invitations: 2000 }),
    );
    const first = { ...usual, cutoff: 600 };
    expect(entryWarnings(first, { dataset: { categories, draws: all }, before: null, source: "" })).toMatchObject([
      { code: "number_not_next" },
      { code: "cutoff_unusual", category: null, off: 150, draws: 3 },
    ]);
  });

  it("notice a Sunday, an old tie-break, a pool long before the draw, and the link of another draw", () => {
    expect(codes({ ...usual, date: isoDate("2026-10-04") })).toEqual(["sunday"]);
    const tieBreakAt = parseUtcInstant("2025-10-01T12:00:00Z");
    expect(entryWarnings({ ...usual, tieBreakAt }, { dataset, before: null, source: "" })).toEqual([
      { code: "tie_break_old", days: 366 },
    ]);
    expect(codes({ ...usual, tieBreakAt: parseUtcInstant("2025-10-02T12:00:00Z") })).toEqual([]);
    expect(codes({ ...usual, poolAsOf: isoDate("2026-09-12") })).toEqual([]);
    expect(codes({ ...usual, poolAsOf: isoDate("2026-09-11") })).toEqual(["pool_far"]);
    const link = (number: string) => `https://www.canada.ca/en/rounds/invitations.html?q=${number}`;
    expect(codes({ ...usual, instructionUrl: link("448") })).toEqual([]);
    expect(codes({ ...usual, instructionUrl: link("447") })).toEqual(["link_of_other"]);
    const old = (number: string) => `https://www.canada.ca/en/rounds/invitations-${number}.html`;
    expect(codes({ ...usual, instructionUrl: old("448") })).toEqual([]);
    expect(codes({ ...usual, instructionUrl: old("44") })).toEqual(["link_of_other"]);
  });

  it("have no range where the category held no draw", () => {
    const first = {
      ...usual,
      category: "trades",
      version: "trades-v1",
      roundName: "Trades 1",
      programs: ["fsw", "cec", "fst"] as const,
    };
    expect(codes({ ...first, cutoff: 3, date: isoDate("2025-02-26") })).toEqual(["before_latest"]);
    expect(codes({ ...first, date: isoDate("2026-10-02") })).toEqual(["version_not_in_force"]);
    const announced = { ...first, version: "trades-v2", roundName: "Trades 2" };
    expect(codes({ ...announced, date: isoDate("2026-09-30") })).toEqual(["before_latest", "version_not_announced"]);
    expect(codes({ ...announced, date: isoDate("2026-10-02") })).toEqual([]);
  });

  it("notice a day before the latest draw, or shared with another", () => {
    expect(codes({ ...usual, date: isoDate("2026-09-30") })).toEqual(["before_latest"]);
    expect(entryWarnings({ ...usual, date: isoDate("2026-10-01") }, { dataset, before: null, source: "" })).toEqual([
      { code: "same_day", numbers: ["447"] },
    ]);
  });

  it("notice a round name that is not known", () => {
    expect(codes({ ...usual, category: null, roundName: "Chefs" })).toEqual(["unclassified"]);
    expect(codes({ ...usual, roundName: "CEC, new style" })).toEqual(["name_new"]);
  });

  it("notice other programmes than the category's, a pool after the draw, and values from nowhere", () => {
    expect(codes({ ...usual, programs: ["cec", "pnp"] })).toEqual(["programs_unusual"]);
    expect(codes({ ...usual, date: isoDate("2026-10-02"), poolAsOf: isoDate("2026-10-03") })).toEqual([
      "pool_after_draw",
    ]);
    expect(codes({ ...usual, instructionUrl: null })).toEqual(["no_source"]);
    expect(codes({ ...usual, instructionUrl: null }, { source: "A notice" })).toEqual([]);
  });
});

describe("warnings of an edit", () => {
  const before = draws[0]!;
  it("say nothing of what is left as it was", () =>
    expect(codes({ ...before, instructionUrl: null }, { before })).toEqual([]));
  it("say what has become unlikely", () => {
    expect(codes({ ...before, number: "439", date: isoDate("2025-09-02") }, { before })).toEqual([
      "number_changed",
      "before_latest",
    ]);
  });
  it("never compare a draw with itself", () => {
    const six = [1, 2, 3, 4, 5, 6].map((index) => drawOf(String(440 + index), `2026-09-0${index}`, "cec", 500, more));
    const own = drawOf("447", "2026-09-08", "cec", 600, more);
    const given = { dataset: { categories, draws: [...six, own] }, before: own, source: "" };
    expect(entryWarnings({ ...own, cutoff: 601 }, given)).toMatchObject([
      { code: "cutoff_unusual", max: 500, draws: 6 },
    ]);
  });
});

describe("what stands in the way", () => {
  it("is a number, or a day and round name, that another draw has", () => {
    expect(entryDuplicates(usual, draws, [], null)).toEqual([]);
    expect(entryDuplicates({ ...usual, number: "447" }, draws, [], null)).toMatchObject([
      { field: "number", code: "duplicate_number" },
    ]);
    expect(entryDuplicates({ ...usual, date: isoDate("2026-09-01") }, draws, [], null)).toMatchObject([
      { field: "date", code: "duplicate_round", params: { number: "442" } },
    ]);
  });
  it("is said of a hidden draw as such, for it keeps its number and its day", () => {
    const hidden = [{ ...draws[2]!, number: "448" }];
    expect(entryDuplicates({ ...usual, number: "448" }, draws, hidden, null)).toMatchObject([
      { field: "number", code: "hidden_number", params: { number: "448" } },
    ]);
    const { date, roundName } = hidden[0]!;
    expect(entryDuplicates({ ...usual, number: "449", date, roundName }, [], hidden, null)).toMatchObject([
      { field: "date", code: "hidden_round", params: { number: "448" } },
    ]);
  });

  it("is not the draw itself", () => expect(entryDuplicates(draws[2]!, draws, [], draws[2]!)).toEqual([]));
});

describe("the next number", () => {
  it("follows the highest, whatever its letter", () => {
    expect(nextNumber(draws)).toBe("448");
    expect(nextNumber([drawOf("9", "2015-01-01", null), drawOf("91b", "2015-01-01", null)])).toBe("92");
    expect(nextNumber([])).toBe("1");
  });
});

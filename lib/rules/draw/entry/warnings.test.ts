import { describe, expect, it } from "vitest";
import type { EnteredDraw } from "./entry";
import { entryDuplicates } from "./duplicates";
import { nextNumber } from "./text";
import { entryWarnings } from "./warnings";
import { categoryOf, drawOf, versionOf } from "../draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";

const categories = [
  categoryOf("cec", "program", { roundNames: [{ en: "cec", fr: null }] }),
  categoryOf("trades", "occupation", {
    versions: [
      versionOf("trades-v1", "trades", {
        officialName: { en: "Trades 1", fr: null },
        effectiveFrom: isoDate("2023-05-31"),
        effectiveTo: isoDate("2025-02-26"),
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

  it("compare with the category's own draws of the twelve months to its day, from the day after a year before", () => {
    expect(codes({ ...usual, cutoff: 510 })).toEqual([]);
    expect(entryWarnings({ ...usual, cutoff: 509 }, { dataset, before: null, source: "" })).toEqual([
      { code: "cutoff_unusual", category: "cec", min: 510, max: 530, draws: 2 },
    ]);
    expect(codes({ ...usual, cutoff: 531 })).toEqual(["cutoff_unusual"]);
    expect(codes({ ...usual, invitations: 3001 })).toEqual(["invitations_unusual"]);
    expect(codes({ ...usual, invitations: 999 })).toEqual(["invitations_unusual"]);
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
    const latest = draws[2]!;
    expect(entryWarnings({ ...latest, cutoff: 515 }, { dataset, before: latest, source: "" })).toEqual([
      { code: "cutoff_unusual", category: "cec", min: 400, max: 510, draws: 2 },
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

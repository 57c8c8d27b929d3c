import { describe, expect, it } from "vitest";
import { CATEGORY_ENTRY } from "@/lib/rules/category/entry";
import { CORRECTION_ENTRY } from "@/lib/rules/correction/entry";
import { ENTRY_FIELDS } from "@/lib/rules/draw/entry/entry";
import { DRAW_MERGE } from "@/lib/rules/draw/merge-groups";
import { mergeRows, type MergeShape } from "@/lib/rules/record/merge";
import { EVENT_ENTRY } from "@/lib/rules/event/policy-event";
import { RECORD_MERGE } from "./merge-shapes";
import { VERSION_ENTRY } from "@/lib/rules/category/version-entry";

const SHAPES: [string, MergeShape, readonly string[]][] = [
  ["draw", DRAW_MERGE, ENTRY_FIELDS],
  ["category", RECORD_MERGE.category, CATEGORY_ENTRY],
  ["version", RECORD_MERGE.version, VERSION_ENTRY],
  ["correction", RECORD_MERGE.correction, CORRECTION_ENTRY],
  ["event", RECORD_MERGE.event, EVENT_ENTRY],
];

describe.each(SHAPES)("the merge of a %s", (_, shape, entry) => {
  it("chooses every part of its form once, and joins lists of one part", () => {
    const parts = Object.values(shape.parts).flat();
    expect([...parts].sort()).toEqual([...entry].sort());
    for (const field of shape.lists) expect(shape.parts[field]).toHaveLength(1);
  });
});

describe("a list that both have changed", () => {
  it.each<[string, MergeShape, boolean]>([
    ["occupations", RECORD_MERGE.version, true],
    ["aliases", RECORD_MERGE.version, true],
    // The last name is the one that new draws bear, and a line has two languages.
    ["roundNames", RECORD_MERGE.category, false],
  ])("%s", (list, shape, joins) => {
    const of = (...lines: string[]) => ({
      ...Object.fromEntries(
        Object.values(shape.parts)
          .flat()
          .map((part) => [part, ""]),
      ),
      [list]: lines.join("\n"),
    });
    expect(mergeRows(shape, { base: of("A", "B"), theirs: of("A", "B", "C"), yours: of("D", "A", "B") })).toEqual([
      { field: list, changedBy: "both", joins },
    ]);
  });
});

describe("what is chosen as one", () => {
  const changed = (shape: MergeShape, theirs: string, yours: string) => {
    const blank = Object.fromEntries(
      Object.values(shape.parts)
        .flat()
        .map((part) => [part, ""]),
    );
    return mergeRows(shape, {
      base: blank,
      theirs: { ...blank, [theirs]: "theirs" },
      yours: { ...blank, [yours]: "yours" },
    }).map(({ field, changedBy }) => `${field} ${changedBy}`);
  };
  it.each<[string, string, MergeShape, string[]]>([
    ["tieBreakDate", "tieBreakTime", DRAW_MERGE, ["tieBreak both"]],
    ["category", "roundName", DRAW_MERGE, ["round both"]],
    ["definitionEn", "definitionFr", RECORD_MERGE.category, ["definition both"]],
    ["nameEn", "nameFr", RECORD_MERGE.category, ["nameEn theirs", "nameFr yours"]],
    ["minMonths", "minMonthsValue", RECORD_MERGE.version, ["minMonths both"]],
    ["officialEn", "ownEn", RECORD_MERGE.version, ["nameEn both"]],
    ["languageTests", "languageMinimum", RECORD_MERGE.version, ["language both"]],
    ["effectiveFrom", "effectiveTo", RECORD_MERGE.version, ["effectiveFrom theirs", "effectiveTo yours"]],
    ["field", "officialValue", RECORD_MERGE.correction, ["subject both"]],
    ["titleEn", "titleFr", RECORD_MERGE.event, ["titleEn theirs", "titleFr yours"]],
  ])("%s and %s", (theirs, yours, shape, rows) => {
    expect(changed(shape, theirs, yours)).toEqual(rows);
  });
});

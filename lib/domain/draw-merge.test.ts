import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENTRY_FIELDS, type DrawEntry } from "./draw-entry";
import { blankEntry } from "./draw-entry-text";
import { MERGE_FIELDS, mergeEntries, mergeRows, type MergeField, type Side } from "./draw-merge";

const base: DrawEntry = { ...blankEntry("379"), date: "2025-11-14", cutoff: "462", category: "cec", programs: ["cec"], tieBreakDate: "2024-12-02", tieBreakTime: "22:19:41" };

describe("the fields to choose", () => {
  it("are those that differ: changed here, there, or by both", () => {
    const theirs = { ...base, cutoff: "463", invitations: "3500", poolAsOf: "2025-11-09" };
    const yours = { ...base, cutoff: "464", time: "11:53:39", poolAsOf: "2025-11-09" };
    expect(mergeRows(base, theirs, yours)).toEqual([
      { field: "time", changedBy: "yours" },
      { field: "cutoff", changedBy: "both" },
      { field: "invitations", changedBy: "theirs" },
    ]);
  });

  it("keep a moment and a round whole", () => {
    expect(mergeRows(base, { ...base, tieBreakDate: "2024-12-03" }, { ...base, tieBreakTime: "22:19:42" })).toEqual([{ field: "tieBreak", changedBy: "both" }]);
    expect(mergeRows(base, { ...base, category: "pnp" }, { ...base, roundName: "Canadian experience class" })).toEqual([{ field: "round", changedBy: "both" }]);
  });

  it("are all conflicts when the common beginning is not known", () => {
    expect(mergeRows(null, { ...base, cutoff: "463" }, base)).toEqual([{ field: "cutoff", changedBy: "both" }]);
  });
});

const anyEntry: fc.Arbitrary<DrawEntry> = fc.record(
  Object.fromEntries(ENTRY_FIELDS.map((field) => [field, field === "programs" ? fc.subarray(["cec", "fsw"]) : fc.constantFrom("", "a", "b")])),
) as fc.Arbitrary<DrawEntry>;
const anyTake = fc.dictionary(fc.constantFrom(...MERGE_FIELDS), fc.constantFrom<Side>("theirs", "yours")) as fc.Arbitrary<Partial<Record<MergeField, Side>>>;

describe("any three versions", () => {
  it("merge to either side whole, and to nothing that neither has", () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, anyEntry, anyTake, (base, theirs, yours, take) => {
        const rows = mergeRows(base, theirs, yours);
        const all = (side: Side) => Object.fromEntries(rows.map(({ field }) => [field, side]));
        expect(mergeEntries(theirs, yours, all("yours"))).toEqual(yours);
        expect(mergeEntries(theirs, yours, all("theirs"))).toEqual(theirs);
        const merged = mergeEntries(theirs, yours, take);
        for (const field of ENTRY_FIELDS) expect([theirs[field], yours[field]]).toContainEqual(merged[field]);
      }),
    );
  });

  it("are in conflict only where both have changed, and the same whichever side asks", () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, anyEntry, (base, theirs, yours) => {
        const other = { theirs: "yours", yours: "theirs", both: "both" } as const;
        expect(mergeRows(base, yours, theirs)).toEqual(mergeRows(base, theirs, yours).map(({ field, changedBy }) => ({ field, changedBy: other[changedBy] })));
        expect(mergeRows(base, base, yours).every(({ changedBy }) => changedBy === "yours")).toBe(true);
      }),
    );
  });
});

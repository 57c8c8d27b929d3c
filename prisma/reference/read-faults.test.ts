import { describe, expect, it } from "vitest";
import { z } from "zod";
import { categorySchema } from "./category-schema";
import { policyEventSchema } from "./document-schemas";
import { readList, readReference, readTable } from "./read";
import { drawRow, occupationRow, poolRow } from "./row-schemas";

describe("a fault", () => {
  const header =
    "number,date,drawn_at,round_name,programs,invitations,cutoff,tie_break_at,pool_as_of,instruction_url,source";
  const sound = "1,2015-01-31,,General,fsw,779,886,,,,feed";
  const draw = (row: string) => () => readTable("draws.csv", `${header}\n${sound}\n${row}\n`, drawRow);

  it.each([
    ["2,2015-02-30,,General,fsw,1,1,,,,feed", /^draws\.csv, row 3, field date: not a calendar day: "2015-02-30"$/],
    ["02,2015-02-07,,General,fsw,1,1,,,,feed", /row 3, field number: not a draw number/],
    ['2,2015-02-07,,General,fsw,"3,500",1,,,,feed', /row 3, field invitations: not a whole number/],
    ["2,2015-02-07,,General,fsw,,1,,,,feed", /row 3, field invitations: not a whole number/],
    ["2,2015-02-07,,General,fsw,0,1,,,,feed", /row 3, field invitations: /],
    ["2,2015-02-07,,General,fsw,1,1201,,,,feed", /row 3, field cutoff: /],
    ["2,2015-02-07,2015-02-07 11:59,General,fsw,1,1,,,,feed", /row 3, field drawn_at: not an instant/],
    ["2,2015-02-07,,General,fsw cec xyz,1,1,,,,feed", /row 3, field programs\.2: /],
    ["2,2015-02-07,,General,fsw,1,1,,,,press", /row 3, field source: /],
    ["2,2015-02-07,,General,fsw,1,1,,,feed", /^draws\.csv: .*line 3/],
  ])("in a draw is named by file, row and field: %s", (row, message) => {
    expect(draw(row)).toThrow(message);
  });

  it("in a pool or an occupation is named too", () => {
    const pool = (csv: string) => () => readTable("pools.csv", csv, poolRow);
    expect(pool("as_of,total,501-600,551-1200\n2022-01-17,5,2,3\n")).toThrow(
      /^pools\.csv, row 2, field 551-1200: overlaps/,
    );
    expect(pool("as_of,total,all\n2022-01-17,5,5\n")).toThrow(/row 2, field all: not a CRS band/);
    expect(() => readTable("occupations.csv", "noc,title_en,title_fr\n12,A,B\n", occupationRow)).toThrow(
      /^occupations\.csv, row 2, field noc: not five digits$/,
    );
  });

  it("in a list is named by file, entry and field", () => {
    const event = { slug: "x", date: "2026-02-18", title: { en: "x", fr: "y".repeat(33) } };
    expect(() => readList("policy-events.json", JSON.stringify([event]), policyEventSchema)).toThrow(
      /^policy-events\.json, entry 1, field title\.fr: /,
    );
    expect(() => readList("a.json", "[1,]", z.number())).toThrow(/^a\.json: /);
    expect(() => readList("a.json", "{}", z.number())).toThrow("a.json: expected a list");
  });

  it("between the fields of a version is named", () => {
    const healthcare = readReference().categories[0]!;
    const version = healthcare.versions[0]!;
    const spoilt = (change: object) => () => {
      const json = JSON.stringify([{ ...healthcare, versions: [{ ...version, ...change }] }]);
      return readList("categories.json", json, categorySchema);
    };
    expect(spoilt({})).not.toThrow();
    expect(spoilt({ category: "stem" })).toThrow(
      /^categories\.json, entry 1, field versions\.0\.category: not healthcare$/,
    );
    expect(spoilt({ occupations: ["31101", "31100"] })).toThrow(/field versions\.0\.occupations: not ascending/);
    expect(spoilt({ effectiveTo: "2023-01-01" })).toThrow(/field versions\.0\.effectiveTo: before/);
    expect(spoilt({ nameIsOurs: { en: true, fr: false } })).toThrow(/field versions\.0\.name\.en: /);
    expect(spoilt({ rules: { ...version.rules, minMonths: null } })).toThrow(/field versions\.0\.rules\.minMonths/);
  });
});

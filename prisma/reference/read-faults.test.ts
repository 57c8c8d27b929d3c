import { describe, expect, it } from "vitest";
import { z } from "zod";
import { categorySchema } from "./category-schema";
import { policyEventSchema } from "./document-schemas";
import { readGrid, readList, readReference, readTable } from "./read";
import { drawRow, occupationRow, poolRow } from "./row-schemas";

describe("a fault", () => {
  const header =
    "number,date,drawn_at,round_name,programs,invitations,cutoff,tie_break_at,pool_as_of,instruction_url,source,drawn_at_absence,tie_break_absence";
  const sound = "1,2015-01-31,,General,fsw,779,886,,,,feed,,";
  const draw = (row: string) => () => readTable("draws.csv", `${header}\n${sound}\n${row}\n`, drawRow);

  it.each([
    ["2,2015-02-30,,General,fsw,1,1,,,,feed,,", /^draws\.csv, row 3, field date: not a calendar day: "2015-02-30"$/],
    ["02,2015-02-07,,General,fsw,1,1,,,,feed,,", /row 3, field number: not a draw number/],
    ['2,2015-02-07,,General,fsw,"3,500",1,,,,feed,,', /row 3, field invitations: not a whole number/],
    ["2,2015-02-07,,General,fsw,,1,,,,feed,,", /row 3, field invitations: not a whole number/],
    ["2,2015-02-07,,General,fsw,0,1,,,,feed,,", /row 3, field invitations: /],
    ["2,2015-02-07,,General,fsw,1,1201,,,,feed,,", /row 3, field cutoff: /],
    ["2,2015-02-07,2015-02-07 11:59,General,fsw,1,1,,,,feed,,", /row 3, field drawn_at: not an instant/],
    ["2,2015-02-07,,General,fsw cec xyz,1,1,,,,feed,,", /row 3, field programs\.2: /],
    ["2,2015-02-07,,General,fsw,1,1,,,,press,,", /row 3, field source: /],
    ["2,2015-02-07,,General,fsw,1,1,,,feed,,", /^draws\.csv: .*line 3/],
    ["2,2015-02-07,,General,fsw,1,1,,,,feed,lost,", /row 3, field drawn_at_absence: /],
    [
      "2,2015-02-07,,General,fsw,1,1,2015-02-06T00:00:00Z,,,feed,,not_readable",
      /row 3, field tie_break_absence: beside/,
    ],
  ])("in a draw is named by file, row and field: %s", (row, message) => {
    expect(draw(row)).toThrow(message);
  });

  it("in a pool or an occupation is named too", () => {
    const pool = (csv: string) => () => readTable("pools.csv", csv, poolRow);
    expect(pool("as_of,total,501-600,551-1200,source\n2022-01-17,5,2,3,feed\n")).toThrow(
      /^pools\.csv, row 2, field 551-1200: overlaps/,
    );
    expect(pool("as_of,total,all,source\n2022-01-17,5,5,feed\n")).toThrow(/row 2, field all: not a CRS band/);
    expect(pool("as_of,total,0-600,source\n2022-01-17,5,5,\n")).toThrow(/row 2, field source: /);
    expect(() => readTable("occupations.csv", "noc,title_en,title_fr\n12,A,B\n", occupationRow)).toThrow(
      /^occupations\.csv, row 2, field noc: not five digits$/,
    );
  });

  it("in a list is named by file, entry and field", () => {
    const event = { slug: "x", date: "2026-02-18", title: { en: "x", fr: "y".repeat(33) }, certainty: "reported" };
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

  it("in a grid is named by file and field", () => {
    const grid = readReference().crsGrids.find(({ from }) => from === "2025-03-25")!;
    const spoilt = (change: object, file = "crs-grids/2025-03-25.json") => {
      return () => readGrid(file, JSON.stringify({ ...grid, ...change }));
    };
    const points = (change: object) => ({ points: { ...(grid.state === "known" && grid.points), ...change } });
    expect(spoilt({})).not.toThrow();
    expect(spoilt({}, "crs-grids/2025-03-26.json")).toThrow("crs-grids/2025-03-26.json: not named for its first day");
    expect(spoilt({ sources: [] })).toThrow(/^crs-grids\/2025-03-25\.json, grid, field sources: /);
    expect(spoilt({ sources: ["http://example.org"] })).toThrow(/field sources\.0: /);
    expect(spoilt({ state: "not_known" })).toThrow(/field \(all\): .*points/);
    expect(spoilt({ points: undefined })).toThrow(/field points: /);
    expect(spoilt(points({ age: { 18: [99, 90], 20: [110, 100] } }))).toThrow(/field points\.age: a gap/);
    expect(spoilt(points({ age: {} }))).toThrow(/field points\.age: no age/);
    const listed = (occupations: string[], timesMedianWage = 2) => ({
      levels: [{ timesMedianWage, canadianWork: 30, jobOffer: 50, occupations }],
    });
    const additional = (occupations: object) =>
      points({
        additional: { ...(grid.state === "known" && grid.points.additional), occupations },
      });
    expect(spoilt(additional(listed(["00012", "21231"])))).not.toThrow();
    expect(spoilt(additional(listed(["21231", "00012"])))).toThrow(
      /occupations\.levels\.0\.occupations: not ascending/,
    );
    expect(spoilt(additional(listed(["2123"])))).toThrow(/occupations\.0: not a NOC code/);
    expect(spoilt(additional({ levels: [...listed(["00012"]).levels, ...listed(["00012"], 1.5).levels] }))).toThrow(
      /occupations\.levels: an occupation in two levels/,
    );
    expect(spoilt(points({ secondLanguageCap: [24, 22.5] }))).toThrow(/field points\.secondLanguageCap\.1: /);
    expect(spoilt(points({ canadianWork: [[0, 0]] }))).toThrow(/field points\.canadianWork: /);
    expect(spoilt(points({ education: { secondary: [30, 28] } }))).toThrow(/field points\.education\./);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDraws, drawOf, shuffled } from "@/lib/rules/draw/draws.fixture";
import { compareDraws } from "@/lib/rules/draw/draw";
import { CEC_REFERENCE, MEASURES, type ExploreQuery, type Measure } from "@/lib/figures/query/explore-query";
import { gapTo, referencesOf } from "@/lib/rules/draw/gap";
import { daysBetween, isoDate, yearOf, type UtcInstant } from "@/lib/rules/time/iso-date";
import { inRange } from "@/lib/rules/draw/period";
import { exploreModel } from "@/lib/figures/explore/explore-model";
import { english } from "@/lib/figures/explore/language.fixture";
import { measureRow } from "@/lib/figures/explore/measures";
import { exploreSeries } from "./explore-series";
import { medianOf } from "./median";
import { PAUSE_DAYS } from "./series";

const range = { from: isoDate("2023-06-01"), to: isoDate("2025-06-30") };
const query = (measure: Measure, more: Partial<ExploreQuery> = {}): ExploreQuery => ({
  categories: ["healthcare", "french"],
  chosen: true,
  measure,
  reference: CEC_REFERENCE,
  period: null,
  title: null,
  range,
  layout: "together",
  events: true,
  ...more,
});

const draws = [
  drawOf("1", "2023-01-10", "healthcare", 480, { invitations: 100 }),
  drawOf("2", "2023-05-10", "cec", 500, { invitations: 10 }),
  drawOf("3", "2023-07-01", "healthcare", 470, { invitations: 200, tieBreakAt: "2023-07-01T03:00:00Z" as UtcInstant }),
  drawOf("4", "2023-12-31", "healthcare", 460, { invitations: 300 }),
  drawOf("5", "2024-01-02", "healthcare", 450, { invitations: 400 }),
  drawOf("6", "2024-01-02", "cec", 520, { invitations: 20 }),
];
const values = (measure: Measure, more: Partial<ExploreQuery> = {}) =>
  exploreSeries(draws, query(measure, more)).map(({ category, points }) => [
    category,
    ...points.map(({ number, value }) => [number, value]),
  ]);

describe("the value of each measure", () => {
  test("cut-offs, with the reference category last", () => {
    expect(values("cutoff")).toEqual([
      ["healthcare", ["3", 470], ["4", 460], ["5", 450]],
      ["french"],
      ["cec", ["6", 520]],
    ]);
  });
  test("gaps to CEC: null beyond 180 days, the latest of the very day", () => {
    expect(values("gap")).toEqual([["healthcare", ["3", -30], ["4", null], ["5", -70]], ["french"]]);
  });
  test("gaps to another category and to a score", () => {
    expect(values("gap", { categories: ["cec"], reference: { category: "healthcare" } })).toEqual([["cec", ["6", 70]]]);
    expect(values("gap", { categories: ["cec", "healthcare"], reference: { score: 480 } })).toEqual([
      ["cec", ["6", 40]],
      ["healthcare", ["3", -10], ["4", -20], ["5", -30]],
    ]);
  });
  test("running totals count from 1 January, also before the period, and begin anew", () => {
    expect(values("cumulative", { categories: ["healthcare"] })).toEqual([
      ["healthcare", ["3", 300], ["4", 600], ["5", 400]],
      ["cec", ["6", 20]],
    ]);
  });
  test("intervals reach back before the period; a first draw has none", () => {
    expect(
      values("interval", { categories: ["healthcare"], range: { from: isoDate("2023-01-01"), to: range.to } })[0],
    ).toEqual(["healthcare", ["1", null], ["3", 172], ["4", 183], ["5", 2]]);
  });
  test("the age of a tie-break is counted in days of Ottawa", () => {
    expect(values("tiebreak-age", { categories: ["healthcare"] })[0]).toEqual([
      "healthcare",
      ["3", 1],
      ["4", null],
      ["5", null],
    ]);
  });
});

const ANY = {
  categories: ["healthcare", "french", "pnp"],
  range: { from: isoDate("2023-01-01"), to: isoDate("2025-12-31") },
};

describe("any draws", () => {
  test.each(MEASURES)(
    "%s: every draw of the period once, whatever the order; no line joins two categories, a value that is not known or a pause",
    (measure) => {
      fc.assert(
        fc.property(
          anyDraws.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
          ([list, other]) => {
            const series = exploreSeries(list, query(measure, ANY));
            expect(exploreSeries(other, query(measure, ANY))).toEqual(series);
            for (const { category, points, segments } of series) {
              const own = list
                .filter((draw) => draw.category === category && inRange(draw.date, ANY.range))
                .sort(compareDraws);
              expect(points.map(({ number }) => number)).toEqual(own.map(({ number }) => number));
              expect(segments.flat()).toEqual(points.filter(({ value }) => value !== null));
              for (const segment of segments) {
                expect(new Set(segment.map(({ draw }) => draw.category))).toEqual(new Set([category]));
                if (!measureRow(measure).held) expect(segment).toHaveLength(1);
                segment.slice(1).forEach((point, index) => {
                  const before = segment[index]!;
                  expect(daysBetween(before.date, point.date)).toBeLessThanOrEqual(PAUSE_DAYS);
                  expect(points.indexOf(point) - points.indexOf(before)).toBe(1);
                  if (measure === "cumulative") expect(yearOf(point.date)).toBe(yearOf(before.date));
                });
              }
            }
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  test("gaps are those of the draws themselves, found one by one", () => {
    fc.assert(
      fc.property(anyDraws, (list) => {
        const references = referencesOf(list);
        for (const { points } of exploreSeries(list, query("gap", ANY)))
          for (const { draw, value } of points) expect(value).toBe(gapTo(draw, references)?.points ?? null);
      }),
    );
  });

  test("the last running total of a year is the sum of its draws", () => {
    fc.assert(
      fc.property(anyDraws, (list) => {
        for (const { category, points } of exploreSeries(list, query("cumulative", ANY)))
          for (const year of [2023, 2024, 2025]) {
            const own = list.filter((draw) => draw.category === category && yearOf(draw.date) === year);
            const last = points.filter(({ date }) => yearOf(date) === year).at(-1);
            expect(last?.value ?? 0).toBe(own.reduce((sum, { invitations }) => sum + invitations, 0));
          }
      }),
    );
  });
});

describe("what a figure says", () => {
  const heading = (measure: Measure, more: Partial<ExploreQuery> = {}) =>
    exploreModel(query(measure, more), { draws, events: [], corrections: [], crsGrids: [] }, english).heading;

  test("a title of the reader's own hides no finding", () => {
    const data = { draws, events: [], corrections: [], crsGrids: [] };
    const { heading: shown, finding } = exploreModel(query("interval", { title: "Mine" }), data, english);
    expect([shown, finding]).toEqual(["Mine", heading("interval")]);
  });
  test("each measure answers its own question about the categories and the days shown", () => {
    expect(heading("cutoff")).toBe("healthcare went from 470 to 450");
    expect(heading("cutoff", { reference: { score: 460 } })).toBe("2 of the 3 cut-offs shown are 460 or lower");
    expect(heading("cutoff", { categories: [] })).toBe("cec: one draw, at 520");
    expect(heading("gap")).toBe("healthcare: gap to cec from −30 to −70");
    expect(heading("invitations")).toBe("Largest draw: healthcare, January 2, 2024, 400 invited");
    expect(heading("cumulative")).toBe("2024, 2 categories: 420 invitations");
    expect(heading("cumulative", { range: { from: isoDate("2023-01-01"), to: isoDate("2023-12-31") } })).toBe(
      "2023, 2 categories: 610 invitations",
    );
    expect(heading("interval")).toBe("No category has more than 3 intervals: too few for a median");
    expect(heading("tiebreak-age")).toBe("healthcare: one draw, tie-break 1 day before it");
  });
  test("nothing when nothing has a value", () => {
    expect(heading("cutoff", { categories: ["french"], reference: { score: 1 } })).toBe("No draw to show");
  });
  test("the middle of an even count lies between, of none there is no middle", () =>
    expect([medianOf([9, 1, 4, 2]), medianOf([7, 1, 2]), medianOf([])]).toEqual([3, 2, null]));
});

import { expect, test } from "vitest";
import { CEC_REFERENCE, type ExploreQuery } from "@/lib/figures/query/explore-query";
import { drawOf } from "@/lib/rules/draw/draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { cardChart } from "@/lib/figures/images/social-image";
import { exploreModel } from "./explore-model";
import { english } from "./language.fixture";

const draws = [
  drawOf("1", "2023-02-10", "healthcare", 480, { invitations: 100 }),
  drawOf("2", "2023-07-01", "healthcare", 470, { invitations: 200 }),
  drawOf("3", "2023-12-31", "healthcare", 460, { invitations: 300, source: "secondary" }),
  drawOf("4", "2025-01-02", "healthcare", 450, { invitations: 400, source: "secondary" }),
  drawOf("5", "2025-02-02", "healthcare", 455, { invitations: 50 }),
  drawOf("6", "2024-03-01", "french", 400, { invitations: 7000 }),
];

const shown = (from: string, to: string, more: Partial<ExploreQuery> = {}, all = draws) =>
  exploreModel(
    {
      categories: ["healthcare", "french"],
      chosen: true,
      measure: "cumulative",
      reference: CEC_REFERENCE,
      period: null,
      title: null,
      range: { from: isoDate(from), to: isoDate(to) },
      layout: "together",
      events: true,
      ...more,
    },
    { draws: all, events: [], corrections: [], crsGrids: [] },
    english,
  );

/** The years of the chart of a category, as far as a test looks at them. */
function yearsOf(model: ReturnType<typeof shown>, category: string) {
  const plot = model.charts.find((chart) => chart.category === category)?.plot;
  return plot?.kind === "years" ? plot.input : null;
}

test("totals of several years lie over each other, a chart for each category, the reference too", () => {
  const model = shown("2023-01-01", "2025-06-30");
  expect(model.charts.map(({ category }) => category)).toEqual(["healthcare", "french", "cec"]);
  const healthcare = yearsOf(model, "healthcare");
  expect(healthcare?.lines.map(({ year, until }) => [year, until])).toEqual([
    [2023, "2023-12-31"],
    [2024, "2024-12-31"],
    [2025, "2025-06-30"],
  ]);
  expect(healthcare?.lines.map(({ points }) => points.map(({ number, total }) => [number, total]))).toEqual([
    [
      ["1", 100],
      ["2", 300],
      ["3", 600],
    ],
    [],
    [
      ["4", 400],
      ["5", 450],
    ],
  ]);
  // A category without a draw says so where its chart would be.
  expect(model.charts.at(-1)?.plot).toBeNull();
  expect(model.notes.some((note) => note.includes("2025 is the thick line"))).toBe(true);
});

test("a total is in doubt from the draw in doubt on, until its year ends", () => {
  const lines = yearsOf(shown("2023-01-01", "2025-06-30"), "healthcare")?.lines;
  expect(lines?.flatMap(({ points }) => points.map(({ signs }) => signs !== undefined))).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});

test("a draw in doubt before the period counts too, on days and years, in the mark, its words and the notes", () => {
  const early = [
    drawOf("1", "2024-01-02", "healthcare", 450, { invitations: 400, source: "secondary" }),
    drawOf("2", "2024-02-02", "healthcare", 455, { invitations: 50 }),
    drawOf("3", "2025-03-01", "healthcare", 455, { invitations: 50 }),
  ];
  const years = shown("2024-02-01", "2025-06-30", { categories: ["healthcare"] }, early);
  const plot = years.charts[0]?.plot;
  expect(plot?.kind === "years" && plot.input.lines.map(({ points }) => points.map(({ signs }) => signs))).toEqual([
    ["*"],
    [undefined],
  ]);
  const days = shown("2024-02-01", "2024-12-31", { categories: ["healthcare"] }, early);
  const one = days.charts[0]?.plot;
  const marks = one?.kind === "days" && one.input.lines.flatMap(({ segments }) => segments.flat());
  expect(marks).toMatchObject([{ number: "2", doubtful: true, signs: "*" }]);
  expect(days.tooltip("2").at(-1)).toBe("* includes one draw not yet confirmed by the official feed");
  expect(years.tooltip("3").join()).not.toContain("*");
  expect(years.counted.map(({ number }) => number)).toEqual(["1", "2", "3"]);
});

test("the doubt of a cut-off and of a number of invitations is that of its draw alone", () => {
  const model = shown("2023-01-01", "2025-06-30", { measure: "invitations" });
  expect(model.tooltip("5").join()).not.toContain("*");
  expect(model.tooltip("4").at(-1)).toBe("* not yet confirmed by the official feed");
});

test("totals over years say that categories have a chart each, and that events are not marked", () => {
  const said = (categories: string[]) =>
    shown("2023-01-01", "2025-06-30", { categories, reference: { score: 480 } }).notes.join(" ");
  expect(said(["healthcare", "french"])).toContain("Each category has its own chart. Policy events are not marked.");
  expect(said(["healthcare"])).not.toContain("its own chart");
  expect(said(["healthcare"])).toContain("Policy events are not marked.");
});

test("a year that the period cuts begins on its day with what was invited before", () => {
  const [first, ...others] = yearsOf(shown("2023-06-01", "2025-06-30"), "healthcare")?.lines ?? [];
  expect(first?.from).toEqual({ date: "2023-06-01", total: 100 });
  expect(first?.points.map(({ total }) => total)).toEqual([300, 600]);
  expect(others.map(({ from }) => from)).toEqual([undefined, undefined]);
});

test("the picture of a link shows the first chart that is not empty, with its category", () => {
  const several = cardChart(
    shown("2024-01-01", "2025-06-30", { categories: ["trade", "healthcare", "french"] }).charts,
  );
  expect([several.figure?.kind, several.category]).toEqual(["years", "healthcare"]);
  const one = cardChart(shown("2025-01-01", "2025-06-30").charts);
  expect([one.figure?.kind, one.category]).toEqual(["days", null]);
  expect(cardChart([])).toEqual({ figure: null, category: null });
});

test("charts share one scale unless each is to have its own", () => {
  const range = ["2023-01-01", "2025-06-30"] as const;
  expect(yearsOf(shown(...range), "healthcare")?.most).toBe(7000);
  expect(yearsOf(shown(...range, { layout: "own-scales" }), "healthcare")?.most).toBeUndefined();
});

test("one category has one chart; the days of one year stay on one axis", () => {
  const one = shown("2023-01-01", "2025-06-30", { categories: ["healthcare"], reference: { score: 480 } });
  expect(one.charts.map(({ category, plot }) => [category, plot?.kind])).toEqual([[null, "years"]]);
  const within = shown("2025-01-01", "2025-06-30");
  expect(within.charts.map(({ plot }) => plot?.kind)).toEqual(["days"]);
});

import { expect, test } from "vitest";
import { drawOf } from "@/lib/rules/draw/draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { cutoffSeries } from "./cutoff-series";
import { cutoffFinding, gapFinding } from "./finding";
import { gapSeries } from "./gap-series";

const draws = [
  drawOf("1", "2025-01-10", "cec", 540),
  drawOf("2", "2025-01-12", "healthcare", 500),
  drawOf("3", "2025-02-10", "cec", 530),
  drawOf("4", "2025-02-12", "healthcare", 450),
  drawOf("5", "2025-03-12", "healthcare", 470),
  drawOf("6", "2025-03-12", "french", 380),
  drawOf("7", "2025-03-13", "cec", 520),
  drawOf("8", "2026-01-05", "trades", 505),
];
const range = { from: isoDate("2025-01-01"), to: isoDate("2026-01-31") };
const shown = (...slugs: string[]) => cutoffSeries(draws, slugs, range);
const [cec] = shown("cec");
const none = { category: "cec", segments: [] };

test("the latest category draw with a gap, beside the CEC cut-offs of the period", () => {
  expect(cutoffFinding(shown("healthcare", "french", "trades", "cec"), cec!)).toEqual({
    category: "french",
    draw: draws[5],
    gap: { points: -150, referenceNumber: "3", referenceDate: "2025-02-10", referenceCutoff: 530, days: 30 },
  });
  expect(cutoffFinding(shown("healthcare"), cec!)).toMatchObject({ category: "healthcare", draw: draws[4] });
});

test("without a gap the latest category draw, without one the latest CEC draw, without any nothing", () => {
  expect(cutoffFinding(shown("trades"), none)).toEqual({
    category: "trades",
    draw: draws[7],
    gap: null,
  });
  expect(cutoffFinding(shown("stem"), cec!)).toMatchObject({ category: "cec", draw: draws[6], gap: null });
  expect(cutoffFinding([], none)).toBeNull();
});

test("a CEC series among those shown is no category of the finding", () => {
  const two = [drawOf("1", "2025-01-09", "stem", 490), drawOf("2", "2025-01-10", "cec", 540)];
  const series = cutoffSeries(two, ["cec", "stem"], range);
  expect(cutoffFinding(series, series[0]!)).toMatchObject({ category: "stem", draw: two[0], gap: null });
});

test("the latest gap against the first of its own category", () => {
  const gaps = gapSeries(draws, ["french", "healthcare"], { from: range.from, to: isoDate("2025-03-11") });
  expect(gapFinding(gaps)).toMatchObject({
    category: "healthcare",
    first: { number: "2", value: -40 },
    latest: { number: "4", value: -80 },
    change: -40,
    min: -80,
    max: -40,
    count: 2,
  });
});

test("of two categories on one day the higher number", () => {
  expect(gapFinding(gapSeries(draws, ["french", "healthcare"], range))).toMatchObject({
    category: "french",
    change: null,
    min: -150,
    max: -150,
    count: 1,
  });
  expect(gapFinding(gapSeries(draws, ["trades"], range))).toBeNull();
  expect(gapFinding([])).toBeNull();
});

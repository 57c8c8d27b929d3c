import { expect, test } from "vitest";
import { CATEGORIES, drawOf } from "@/lib/rules/draw/draws.fixture";
import { parseUtcInstant } from "@/lib/rules/time/iso-date";
import { isoDate } from "@/lib/rules/time/iso-date";
import type { CrsGrid } from "@/lib/rules/crs/grid";
import { drawJson } from "./draw-json";
import { apiView } from "./view";

const cec = drawOf("378", "2025-11-12", "cec", 533);
const healthcare = drawOf("379", "2025-11-14", "healthcare", 462, {
  version: "healthcare-v2",
  roundName: "Healthcare and social services occupations (Version 2)",
  programs: ["fsw", "cec", "fst"],
  instructionUrl: "https://www.canada.ca/en/draw-379.html",
  tieBreakAbsence: "none_published",
});
const unclassified = drawOf("380", "2026-11-14", null);

const view = apiView(
  {
    draws: [cec, healthcare, unclassified],
    categories: CATEGORIES,
    occupations: [],
    pools: [],
    corrections: [],
    events: [],
    crsGrids: [],
  },
  "en",
  "https://tracker.example",
);

test("a draw has the fields the API promises, and no other", () => {
  expect(drawJson(healthcare, view)).toStrictEqual({
    number: "379",
    date: "2025-11-14",
    drawnAt: null,
    roundName: "Healthcare and social services occupations (Version 2)",
    category: { slug: "healthcare", name: "Healthcare occupations", version: "healthcare-v2" },
    cutoff: 462,
    invitations: 1000,
    tieBreakAt: null,
    programs: ["fsw", "cec", "fst"],
    gap: {
      points: -71,
      referenceNumber: "378",
      referenceDate: "2025-11-12",
      referenceCutoff: 533,
      days: 2,
      acrossGrids: false,
    },
    poolAsOf: null,
    source: "feed",
    url: "https://tracker.example/en/draws/379",
    notice: null,
    instructionUrl: "https://www.canada.ca/en/draw-379.html",
    drawnAtAbsence: "not_known",
    tieBreakAbsence: "none_published",
    confirmed: true,
    correction: [],
  });
});

test("a gap whose two draws lie on two sides of a change of the grid says so", () => {
  const from = isoDate("2025-11-13");
  const across = (crsGrids: readonly CrsGrid[]) =>
    drawJson(healthcare, { ...view, dataset: { ...view.dataset, crsGrids } }).gap?.acrossGrids;
  const grid = { from, asOf: from, sources: [], state: "reported" } as const;
  expect(across([grid])).toBe(true);
  expect(across([{ ...grid, from: isoDate("2025-11-12") }])).toBe(false);
});

test("what is doubtful of a draw stands beside it: not confirmed, and its known errors", () => {
  const correction = {
    drawNumber: "379",
    field: "invitations",
    officialValue: "1,000",
    likelyValue: "1001",
    confidence: "high",
    evidence: { en: "Reports", fr: "Comptes rendus" },
  } as const;
  const doubted = { ...view, dataset: { ...view.dataset, corrections: [correction] } };
  expect(drawJson({ ...healthcare, source: "secondary" }, doubted)).toMatchObject({
    confirmed: false,
    correction: [{ field: "invitations", officialValue: "1,000", likelyValue: "1001", confidence: "high" }],
  });
  expect(drawJson({ ...healthcare, invitations: 1001 }, doubted)).toMatchObject({ confirmed: true, correction: [] });
});

test("why an instant is unknown has three states, and none beside a known one", () => {
  const drawnAt = parseUtcInstant("2025-11-14T11:53:39Z");
  expect(drawJson({ ...healthcare, drawnAt, drawnAtAbsence: null }, view)).toMatchObject({
    drawnAt,
    drawnAtAbsence: null,
  });
  for (const absence of ["none_published", "not_readable"] as const)
    expect(drawJson({ ...healthcare, drawnAtAbsence: absence }, view).drawnAtAbsence).toBe(absence);
});

test("a notice is in the language of the answer", () => {
  const noticed = { ...healthcare, notice: { en: "Under review", fr: "À l’étude" } };
  expect(drawJson(noticed, view).notice).toBe("Under review");
  expect(drawJson(noticed, { ...view, locale: "fr" }).notice).toBe("À l’étude");
});

test("the language names the category and leads to the page", () => {
  const french = drawJson(healthcare, { ...view, locale: "fr" });
  expect(french.category?.name).toBe("Professions de la santé");
  expect(french.url).toBe("https://tracker.example/fr/draws/379");
});

test("what is unknown is null: a category, a version, a gap", () => {
  expect(drawJson(cec, view)).toMatchObject({ category: { slug: "cec", version: null }, gap: null });
  expect(drawJson(unclassified, view)).toMatchObject({ category: null, gap: null });
});

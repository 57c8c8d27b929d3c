import { expect, test } from "vitest";
import { CATEGORIES, categoryOf, versionOf } from "../domain/draws.fixture";
import { isoDate } from "../domain/iso-date";
import { categoryJson } from "./category-json";
import { correctionJson } from "./correction-json";
import { eventJson } from "./event-json";
import { occupationJson } from "./occupation-json";
import { poolsCsv } from "./pool-csv";
import { apiView } from "./view";

const view = apiView(
  { draws: [], categories: CATEGORIES, occupations: [], pools: [], corrections: [], events: [] },
  "fr",
  "https://tracker.example",
);

test("a category speaks one language, and keeps the three states of a rule", () => {
  const { rules } = versionOf("v", "stem");
  const version = versionOf("stem-v1", "stem", {
    officialName: { en: "STEM occupations (Version 1)", fr: null },
    name: { en: "STEM occupations (Version 1)", fr: "Professions en STIM" },
    datesNote: { en: "Not established.", fr: "Non établie." },
    rules: { ...rules, minMonths: { state: "value", value: 6 }, language: { state: "none" }, other: [{ en: "One", fr: "Un" }] },
    occupations: ["21231"],
  });
  const stem = categoryOf("stem", "occupation", {
    name: { en: "STEM", fr: "STIM" },
    roundNames: [{ en: "STEM", fr: null }],
    versions: [version],
  });
  expect(categoryJson(stem, view)).toMatchObject({
    name: "STIM",
    roundNames: [],
    url: "https://tracker.example/fr/categories/stem",
    versions: [
      {
        slug: "stem-v1",
        name: "Professions en STIM",
        officialName: null,
        datesNote: "Non établie.",
        rulesNote: null,
        rules: { minMonths: { state: "value", value: 6 }, language: { state: "none" }, minHours: { state: "not_established" }, other: ["Un"] },
        occupations: ["21231"],
      },
    ],
  });
});

test("an occupation says its TEER and every version that lists it", () => {
  expect(occupationJson({ noc: "31301", title: { en: "Registered nurses", fr: "Infirmières" } }, view)).toStrictEqual({
    noc: "31301",
    title: "Infirmières",
    teer: 1,
    versions: ["healthcare-v1", "healthcare-v2"],
    url: "https://tracker.example/fr/occupations/31301",
  });
});

test("a correction keeps what is not established", () => {
  const correction = {
    drawNumber: "226",
    field: "poolAsOf",
    officialValue: "2022-07-11",
    likelyValue: null,
    confidence: "low",
    evidence: { en: "Later than the draw.", fr: "Après la ronde." },
  } as const;
  expect(correctionJson(correction, view)).toStrictEqual({ ...correction, settled: false, evidence: "Après la ronde." });
});

test("a pool is a row for each band; an unknown total is blank", () => {
  const bands = [
    { min: 601, max: 1200, candidates: 10 },
    { min: 0, max: 600, candidates: 0 },
  ];
  expect(poolsCsv([{ asOf: isoDate("2022-01-17"), total: 10, bands }, { asOf: isoDate("2022-01-31"), total: null, bands: [bands[0]!] }])).toBe(
    "as_of,total,band_min,band_max,candidates\r\n2022-01-17,10,601,1200,10\r\n2022-01-17,10,0,600,0\r\n2022-01-31,,601,1200,10\r\n",
  );
});

test("a policy event speaks one language, and its source may be unknown", () => {
  const event = { slug: "fees", date: isoDate("2026-04-30"), title: { en: "Fees", fr: "Frais" }, sourceUrl: null };
  expect(eventJson(event, view)).toStrictEqual({ slug: "fees", date: "2026-04-30", title: "Frais", sourceUrl: null });
});

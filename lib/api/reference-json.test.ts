import { expect, test } from "vitest";
import type { Category, CategoryVersion } from "@/lib/rules/category/category";
import { CATEGORIES, categoryOf, drawOf, versionOf } from "@/lib/rules/draw/draws.fixture";
import type { SourcedPool } from "@/lib/rules/pool/pool";
import { isoDate } from "@/lib/rules/time/iso-date";
import { categoryJson } from "./category-json";
import { correctionJson } from "./correction-json";
import { tableCsv } from "./csv";
import { eventJson } from "./event-json";
import { foundOccupationJson, occupationDetailJson, occupationJson } from "./occupation-json";
import { poolsJson } from "./pool-json";
import { OCCUPATIONS } from "./tables/occupations";
import { POOLS } from "./tables/pools";
import { apiView } from "./view";

const poolsCsv = (pools: readonly SourcedPool[]) =>
  tableCsv(POOLS, { ...view, dataset: { ...view.dataset, pools } }, isoDate("2026-10-02"));

const view = apiView(
  { draws: [], categories: CATEGORIES, occupations: [], pools: [], corrections: [], events: [], crsGrids: [] },
  "fr",
  "https://tracker.example",
);

test("a category speaks one language, and keeps the three states of a rule", () => {
  const { rules } = versionOf("v", "stem");
  const version = versionOf("stem-v1", "stem", {
    officialName: { en: "STEM occupations (Version 1)", fr: null },
    name: { en: "STEM occupations (Version 1)", fr: "Professions en STIM" },
    datesNote: { en: "Not established.", fr: "Non établie." },
    rules: {
      ...rules,
      minMonths: { state: "value", value: 6 },
      language: { state: "none" },
      other: [{ en: "One", fr: "Un" }],
    },
    occupations: ["21231"],
  });
  const stem = categoryOf("stem", "occupation", {
    name: { en: "STEM", fr: "STIM" },
    roundNames: [{ en: "STEM", fr: null }],
    versions: [version],
  });
  const tellWho = ({ occupations }: CategoryVersion, { slug }: Category) => [`${slug}: ${occupations.join()}`];
  expect(categoryJson(stem, view, tellWho)).toMatchObject({
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
        rules: {
          minMonths: { state: "value", value: 6 },
          language: { state: "none" },
          minHours: { state: "not_established" },
          other: ["Un"],
        },
        whoQualifies: ["stem: 21231"],
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

test("an occupation that was found says why", () => {
  const nurse = { noc: "31301", title: { en: "Registered nurses", fr: "Infirmières" } };
  const found = { kind: "common_name", language: "en", name: "nurse" } as const;
  expect(foundOccupationJson(nurse, { noc: "31301", reason: "similar", found, marks: [[0, 5]] }, view).match).toEqual({
    reason: "similar",
    name: "nurse",
    kind: "common_name",
    language: "en",
    marks: [[0, 5]],
  });
  expect(
    foundOccupationJson(nurse, { noc: "31301", reason: "code", found: null, marks: [[0, 2]] }, view).match,
  ).toEqual({ reason: "code", name: "31301", kind: null, language: null, marks: [[0, 2]] });
});

test("an occupation in full has the changes of its lists and its draws", () => {
  const draws = [
    drawOf("1", "2024-01-01", "healthcare", 470, { version: "healthcare-v1" }),
    drawOf("2", "2025-05-02", "healthcare", 510, { version: "healthcare-v2" }),
  ];
  const full = occupationDetailJson(
    { noc: "31301", title: { en: "Registered nurses", fr: "Infirmières" } },
    [],
    apiView({ ...view.dataset, draws }, "fr", view.site),
  );
  expect(full.draws.map(({ number }) => number)).toEqual(["2", "1"]);
  // The rules of these lists are not established, and neither are the programmes.
  expect(full.draws[0]?.eligibility).toEqual({
    state: "cannot_tell",
    doubts: ["programs", "minMonths", "withinPastYears", "language"].map((rule) => ({ kind: "not_established", rule })),
  });
  expect(full.changes[0]).toMatchObject({ category: "healthcare", version: "healthcare-v1", change: "first_list" });
});

test("occupations as CSV, lists in a cell joined by a blank", () => {
  const occupations = [
    { noc: "00010", title: { en: "Legislators", fr: "Membres des corps législatifs" } },
    { noc: "31301", title: { en: "Nurses, registered", fr: "Infirmières" } },
  ];
  const draws = [drawOf("2", "2025-05-02", "healthcare", 510, { version: "healthcare-v2" })];
  expect(
    tableCsv(
      OCCUPATIONS,
      apiView({ ...view.dataset, occupations, draws }, "en", view.site),
      isoDate("2025-06-01"),
    ).split("\r\n"),
  ).toEqual([
    "noc,title_en,title_fr,teer,categories_now,versions,draws,last_draw,last_draw_date",
    "00010,Legislators,Membres des corps législatifs,0,,,0,,",
    expect.stringMatching(
      /^31301,"Nurses, registered",Infirmières,1,\w*,healthcare-v1 healthcare-v2,1,2,2025-05-02$/,
    ) as string,
    "",
  ]);
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
  expect(correctionJson(correction, view)).toStrictEqual({
    ...correction,
    settled: false,
    evidence: "Après la ronde.",
  });
});

test("a pool is a row for each band; an unknown total is blank, one that is not confirmed says so", () => {
  const bands = [
    { min: 601, max: 1200, candidates: 10 },
    { min: 0, max: 600, candidates: 0 },
  ];
  expect(
    poolsCsv([
      { asOf: isoDate("2022-01-17"), total: 10, bands, source: "feed" },
      { asOf: isoDate("2022-01-31"), total: null, bands: [bands[0]!], source: "secondary" },
      { asOf: isoDate("2022-02-14"), total: null, bands: [bands[0]!], source: "feed" },
    ]),
  ).toBe(
    "as_of,total,band_min,band_max,candidates,repeats,confirmed\r\n" +
      "2022-01-17,10,601,1200,10,,yes\r\n2022-01-17,10,0,600,0,,yes\r\n" +
      "2022-01-31,,601,1200,10,,no\r\n2022-02-14,,601,1200,10,,yes\r\n",
  );
});

test("a pool that repeats the one before names the day that has its values first", () => {
  const bands = [900, 500, 0].map((min, index) => ({ min, max: [1200, 899, 499][index]!, candidates: index }));
  const pool = (day: string, total: number) => ({ asOf: isoDate(day), total, bands, source: "feed" as const });
  const pools = [pool("2022-03-28", 3), pool("2022-04-11", 3), pool("2022-04-12", 3), pool("2022-04-25", 4)];
  expect(poolsJson(pools).map(({ repeats }) => repeats)).toEqual([null, "2022-03-28", "2022-03-28", null]);
  expect(poolsCsv(pools)).toContain("\r\n2022-04-11,3,900,1200,0,2022-03-28,yes\r\n");
});

test("a policy event speaks one language, and its source may be unknown", () => {
  const event = {
    slug: "fees",
    date: isoDate("2026-04-30"),
    title: { en: "Fees", fr: "Frais" },
    sourceUrl: null,
    certainty: "established" as const,
  };
  expect(eventJson(event, view)).toStrictEqual({
    slug: "fees",
    date: "2026-04-30",
    title: "Frais",
    sourceUrl: null,
    certainty: "established",
  });
});

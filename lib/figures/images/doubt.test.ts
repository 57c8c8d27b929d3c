import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { exploreModel } from "@/lib/figures/explore/explore-model";
import { parseExploreQuery } from "@/lib/figures/query/explore-query";
import { shortNames } from "@/lib/figures/words/figure-words";
import { messages } from "@/lib/i18n/messages";
import type { Correction } from "@/lib/rules/correction/correction";
import { CATEGORIES, drawOf } from "@/lib/rules/draw/draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { categoryFacts } from "./category-image";
import { drawFacts } from "./draw-image";
import { exploreImage } from "./explore-image";
import { FIGURE_SIZES } from "../layout/sizes";

/* A doubtful value is marked in every picture that shows it. */

const locale = "en";
const words = {
  locale,
  t: createTranslator({ locale, messages: messages.en, namespace: "explore" }),
  figure: createTranslator({ locale, messages: messages.en, namespace: "figure" }),
  images: createTranslator({ locale, messages: messages.en, namespace: "images" }),
  draw: createTranslator({ locale, messages: messages.en, namespace: "draw" }),
  common: createTranslator({ locale, messages: messages.en, namespace: "common" }),
  doubt: createTranslator({ locale, messages: messages.en, namespace: "doubt" }),
  categories: CATEGORIES,
  name: shortNames(CATEGORIES, locale),
} as const;

const correction: Correction = {
  drawNumber: "2",
  field: "invitations",
  officialValue: "681",
  likelyValue: "888",
  confidence: "high",
  evidence: { en: "Reports", fr: "Comptes rendus" },
};
const knownTo = isoDate("2026-10-02");
const draws = [
  drawOf("1", "2026-08-01", "healthcare", 470),
  drawOf("2", "2026-08-20", "healthcare", 471, { invitations: 681 }),
  drawOf("3", "2026-09-20", "cec", 520, { source: "secondary" }),
];
const dataset = {
  draws,
  categories: CATEGORIES,
  corrections: [correction],
  occupations: [],
  pools: [],
  events: [],
  crsGrids: [],
  knownTo,
};
const category = (slug: string) => CATEGORIES.find((each) => each.slug === slug)!;

test("the image of a draw says that it is not confirmed, and that its invitations are likely wrong", () => {
  const open = drawFacts(draws[2]!, dataset, words);
  expect(open.alt).toMatch(/\(not yet confirmed by the official feed\)$/);
  expect(open.numbers[0]!.note).toBe("CRS points (not yet confirmed by the official feed)");
  const wrong = drawFacts(draws[1]!, dataset, words);
  expect(wrong.alt).toMatch(/\(likely 888 invitations, not 681\)$/);
  expect(wrong.numbers.at(-1)!.note).toBe("rank 681 or above (likely 888 invitations, not 681)");
  const sure = drawFacts(draws[0]!, dataset, words);
  expect([sure.alt, ...sure.numbers.map(({ note }) => note)].join()).not.toMatch(/\(not|likely/);
});

test("the image of a category says the same of its latest draw", () => {
  const open = categoryFacts(category("cec"), dataset, words);
  expect(open.alt).toMatch(/\(not yet confirmed by the official feed\)$/);
  expect(open.numbers[0]!.note).toMatch(/\(not yet confirmed by the official feed\)$/);
  const wrong = categoryFacts(category("healthcare"), dataset, words);
  expect(wrong.numbers.map(({ note }) => note)).toContain("in the latest draw (likely 888 invitations, not 681)");
});

test("a figure has hollow marks and a readout; a wrong number only where invitations are shown", () => {
  const model = (measure: string) => {
    const query = parseExploreQuery(
      { categories: "healthcare,cec", measure },
      { draws, categories: CATEGORIES, knownTo },
    );
    return exploreModel(query, { draws, events: [], corrections: [correction], crsGrids: [] }, words);
  };
  const hollow = (measure: string) => {
    const svg = exploreImage(model(measure), {
      size: FIGURE_SIZES[2],
      theme: "light",
      font: null,
      name: words.name,
      nothing: "–",
      source: [],
    });
    return [...svg.matchAll(/data-n="(\d)"[^>]*data-doubt=""/g)].map(([, number]) => number);
  };
  expect(hollow("cutoff")).toEqual(["3"]);
  expect(hollow("invitations").sort()).toEqual(["2", "3"]);
  expect(model("cutoff").tooltip("3")).toContain("* not yet confirmed by the official feed");
  expect(model("cutoff").tooltip("2")).toContain("‡ as published; likely 888");
  expect(model("cutoff").tooltip("1").join()).not.toMatch(/[*‡]/);
});

import { expect, test } from "vitest";
import { REAL_CATEGORIES, REAL_DRAWS } from "@/lib/db/reference.fixture";
import { PLAIN_READING } from "@/lib/rules/occupation/occupation-search";
import { searchSite } from "@/lib/rules/search/site-search";
import type { Locale } from "@/lib/rules/text/bilingual";
import { isoDate } from "@/lib/rules/time/iso-date";
import { searchedPages } from "./searched-pages";
import { MAX_SUGGESTIONS, siteSuggestions } from "./site-suggestions";

const KINDS = { category: "category", page: "page", occupation: "occupation" };
const dataset = {
  knownTo: isoDate("2026-10-01"),
  draws: REAL_DRAWS,
  categories: REAL_CATEGORIES,
  occupations: [{ noc: "31301", title: { en: "Registered nurses", fr: "Infirmiers autorisés" }, teer: 1 }],
};

const suggest = (text: string, locale: Locale = "en", nocs: readonly string[] = []) =>
  siteSuggestions(
    searchSite(text, dataset, searchedPages(locale)),
    {
      matches: nocs.map((noc) => ({ noc, reason: "code", found: null, marks: [] })),
      alike: [],
      reading: PLAIN_READING,
    },
    dataset,
    KINDS,
    locale,
  );

test("a draw by number or day leads to its page, named as the language does", () => {
  const draw = { path: "/draws/379", name: "#379, Nov 14, 2025", detail: "Healthcare, 462" };
  expect([suggest("379"), suggest("14 novembre 2025")]).toEqual([[draw], [draw]]);
  expect(suggest("ronde 379", "fr")[0]?.name).toBe("nº\u00a0379, 14 nov. 2025");
});

test("a day without a draw suggests those beside it", () => {
  expect(suggest("2025-11-13").map(({ path }) => path)).toEqual(["/draws/378", "/draws/379"]);
});

test("pages are found by their names in either language and named in that of the reader", () => {
  expect(suggest("bassin")).toEqual([{ path: "/pool", name: "Pool", detail: "page" }]);
  expect(suggest("timing", "fr")).toEqual([{ path: "/cadence", name: "Intervalles", detail: "page" }]);
  expect(suggest("dashboard")[0]?.path).toBe("");
});

test("occupations come last, those that have gone from the data not at all, and the list has an end", () => {
  expect(suggest("nurse", "en", ["31301", "99999"])).toEqual([
    { path: "/occupations/31301", name: "31301 Registered nurses", detail: "occupation" },
  ]);
  expect(suggest("2025")).toHaveLength(MAX_SUGGESTIONS);
});

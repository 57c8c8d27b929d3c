import fc from "fast-check";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { exploreModel, type ExploreModel } from "@/lib/figures/explore/explore-model";
import { categoryFacts } from "@/lib/figures/images/category-image";
import { embedHtml, exploreCharts } from "@/lib/figures/images/embed-html";
import { exploreImage } from "@/lib/figures/images/explore-image";
import { FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import { parseFigureQuery } from "@/lib/figures/query/dashboard-query";
import { LAYOUTS, MEASURES, parseExploreQuery } from "@/lib/figures/query/explore-query";
import { GRAINS, parseInvitationsQuery } from "@/lib/figures/query/invitations-query";
import { cadences } from "@/lib/figures/series/cadence";
import { categoriesNow } from "@/lib/figures/series/category-now";
import { invitationsByPeriod } from "@/lib/figures/series/invitations-by-period";
import { pointsOf } from "@/lib/figures/series/series";
import { yearsToDate } from "@/lib/figures/series/year-to-date";
import { shortNames } from "@/lib/figures/words/figure-words";
import { messages } from "@/lib/i18n/messages";
import { anyDay, anyDraws, CATEGORIES } from "@/lib/rules/draw/draws.fixture";
import { compareDraws, SELECTION_BEGAN } from "@/lib/rules/draw/draw";
import { knownTo } from "@/lib/rules/draw/known-to";
import { PERIODS } from "@/lib/rules/draw/period";
import { parsePoolQuery } from "@/lib/rules/pool/query";
import { standing } from "@/lib/rules/pool/standing";
import { parseIsoDate, parseUtcInstant, yearOf, type IsoDate } from "@/lib/rules/time/iso-date";
import { seriesCsv } from "./series-csv";
import { seriesJson } from "./series-json";

/*
 * Whatever the clock, the draws and the last reading of the feed: nothing is said of draws or of the pool for a day
 * after the day known to. Draws of later days are among them, as a clock that was put back leaves them.
 */

const words = (namespace: "explore" | "figure" | "images" | "draw" | "common" | "doubt") =>
  createTranslator({ locale: "en", messages: messages.en, namespace }) as never;
const language = {
  t: words("explore"),
  figure: words("figure"),
  common: words("common"),
  doubt: words("doubt"),
  locale: "en" as const,
  categories: CATEGORIES,
  name: shortNames(CATEGORIES, "en"),
};
const imageWords = {
  locale: "en" as const,
  images: words("images"),
  draw: words("draw"),
  common: words("common"),
  doubt: words("doubt"),
};

const RETRIEVED = parseUtcInstant("2031-01-01T00:00:00Z")!;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const dayOf = (month: string, day: string, year: string) =>
  `${year}-${String(MONTHS.indexOf(month.slice(0, 3)) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;

/** The days that a text names: as the interface writes them, and in words. A month counts as its first day. */
function daysIn(text: string): string[] {
  const month = `(${MONTHS.join("|")})[a-z]*`;
  return [
    ...(text.match(/\b20\d\d-\d\d-\d\d\b/g) ?? []),
    ...[...text.matchAll(new RegExp(`${month} (\\d{1,2}), (20\\d\\d)`, "g"))].map(([, m, d, y]) => dayOf(m!, d!, y!)),
    ...[...text.matchAll(new RegExp(`${month} (20\\d\\d)`, "g"))].map(([, m, y]) => dayOf(m!, "1", y!)),
  ];
}

const sayNothingAfter = (known: IsoDate, texts: readonly string[]) =>
  expect(texts.flatMap(daysIn).filter((day) => day > known)).toEqual([]);

/** Any draws, reading and clock, with a period or days as a reader may ask for them. */
const anyMoment = fc
  .record({ draws: anyDraws, readOn: fc.option(anyDay), today: anyDay, pools: fc.array(anyDay) })
  .map(({ draws, readOn, today, pools }) => ({
    draws: draws.toSorted(compareDraws),
    pools,
    known: knownTo(draws, readOn, today),
  }))
  .filter(({ known }) => known >= SELECTION_BEGAN);
const anyPeriod = fc.oneof(
  fc.record({ period: fc.constantFrom(...PERIODS) }),
  fc.record({ from: anyDay, to: anyDay }),
  fc.record({ to: anyDay }),
);

const textsOf = (model: ExploreModel) => [model.heading, model.subtitle, ...model.reading, ...model.notes];

test("headlines, sentences, series, pictures, frames and files", () => {
  const query = fc.record({ measure: fc.constantFrom(...MEASURES), layout: fc.constantFrom(...LAYOUTS) });
  fc.assert(
    fc.property(anyMoment, anyPeriod, query, ({ draws, known }, period, asked) => {
      const context = { categories: CATEGORIES, draws, knownTo: known };
      const model = exploreModel(
        parseExploreQuery({ categories: "cec,healthcare,french,pnp", ...period, ...asked }, context),
        { draws, events: [], corrections: [], crsGrids: [] },
        language,
      );
      expect(model.query.range.to <= known).toBe(true);
      sayNothingAfter(known, textsOf(model));
      const numbers = model.series.flatMap(({ points }) => points.map(({ number }) => number));
      sayNothingAfter(known, numbers.flatMap(model.tooltip));

      const image = { size: FIGURE_SIZES[2], theme: "light", font: null, name: language.name, nothing: "–" } as const;
      sayNothingAfter(known, [exploreImage(model, { ...image, source: [] })]);
      const page = { url: "https://example.org", label: "Open" };
      const frame = { locale: "en", numbers: [], notes: model.notes, source: "", page } as const;
      const { heading, subtitle } = model;
      sayNothingAfter(known, [embedHtml({ ...frame, heading, subtitle, charts: exploreCharts(model, language.name) })]);

      const shown = { ...model, title: heading, categories: CATEGORIES, knownTo: known };
      const file = { ...shown, changedAt: RETRIEVED, retrievedAt: parseIsoDate("2031-01-01")! };
      const view = {
        dataset: { ...context, corrections: [], crsGrids: [] } as never,
        references: [],
        locale: "en",
        site: "",
      } as const;
      const { changedAt: _, retrievedAt: __, ...json } = seriesJson(file, view);
      sayNothingAfter(known, [JSON.stringify(json)]);
      sayNothingAfter(known, [seriesCsv(file, view, true).replaceAll(RETRIEVED, "").replaceAll("2031-01-01", "")]);
    }),
    { numRuns: 150 },
  );
});

test("waits, categories, sums to date, bars and the pool", () => {
  fc.assert(
    fc.property(anyMoment, anyPeriod, fc.constantFrom(...GRAINS), ({ draws, pools, known }, period, by) => {
      const dataset = { draws, categories: CATEGORIES, corrections: [] };
      for (const { latest, daysSince, intervals } of cadences(dataset, known)) {
        expect(daysSince).toBeGreaterThanOrEqual(0);
        sayNothingAfter(known, [latest.date, ...intervals.map(({ to }) => to.date)]);
      }
      const now = categoriesNow(dataset, known);
      sayNothingAfter(
        known,
        now.flatMap(({ latest, change, gap, sparkline }) => [
          latest.date,
          change?.date ?? "",
          gap?.referenceDate ?? "",
          ...pointsOf({ category: "", ...sparkline }).map(({ date }) => date),
        ]),
      );
      const facts = CATEGORIES.map((category) => categoryFacts(category, { ...dataset, knownTo: known }, imageWords));
      sayNothingAfter(known, [JSON.stringify(facts)]);

      const years = yearsToDate(dataset, null, known);
      for (const { points, until, year } of years) {
        sayNothingAfter(known, [...points.map(({ date }) => date), year === yearOf(known) ? until : ""]);
        expect(until.slice(5) <= known.slice(5)).toBe(true);
      }
      const { range } = parseInvitationsQuery({ ...period, by }, { ...dataset, knownTo: known });
      const bars = invitationsByPeriod(dataset, by, range, null);
      sayNothingAfter(
        known,
        bars.flatMap(({ from, to }) => [from, to]),
      );
      const held = draws.filter(({ date }) => range.from <= date && date <= range.to);
      expect(bars.reduce((sum, bar) => sum + bar.draws, 0)).toBe(held.length);

      const shown = parseFigureQuery({}, { ...dataset, knownTo: known }).categories;
      for (const slug of shown)
        expect(draws.some(({ category, date }) => category === slug && date <= known)).toBe(true);
      for (const params of [{}, "to" in period ? { score: "480", on: period.to } : {}]) {
        const { on } = parsePoolQuery(params, draws, known);
        const snapshots = pools.map((asOf) => ({ asOf, total: null, bands: [] }));
        const stood = on.value === null ? null : standing(snapshots, 480, on.value);
        sayNothingAfter(known, [on.value ?? "", stood?.snapshot.asOf ?? ""]);
      }
    }),
  );
});

import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { shortNames } from "@/lib/figures/words/figure-words";
import { exploreModel } from "@/lib/figures/explore/explore-model";
import type { Correction } from "@/lib/rules/correction/correction";
import type { PolicyEvent } from "@/lib/rules/event/policy-event";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import type { FigureCategory } from "@/lib/rules/category/category";
import type { PlottedDraw } from "@/lib/rules/draw/draw";
import { LAYOUTS, MEASURES, parseExploreQuery } from "@/lib/figures/query/explore-query";
import { addDays, isoDate, parseUtcInstant } from "@/lib/rules/time/iso-date";
import { FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import { textWidth } from "@/lib/figures/layout/labels/text-width";
import { messages } from "@/lib/i18n/messages";
import { socialImageSvg } from "./social-image";
import { embedHtml, exploreCharts, FRAME_SCRIPT } from "./embed-html";
import { exploreImage } from "./explore-image";
import { THEME_NAMES, THEMES } from "./theme";

const knownTo = isoDate("2026-10-01");
const SLUGS = ["healthcare", "french", "cec", "pnp"];
const categories = SLUGS.map(
  (slug): FigureCategory => ({
    slug,
    kind: slug === "cec" || slug === "pnp" ? "program" : "occupation",
    shortName: { en: `The ${slug} category`, fr: `La catégorie ${slug}` },
  }),
);
const draws = Array.from({ length: 60 }, (_, index): PlottedDraw => {
  const date = addDays(knownTo, -5 * index);
  return {
    number: String(500 - index),
    date,
    category: SLUGS[index % 4]!,
    cutoff: 400 + ((index * 37) % 150),
    invitations: 500 + 100 * (index % 9),
    tieBreakAt: index % 7 === 0 ? null : parseUtcInstant(`${addDays(date, -30 - index)}T12:00:00Z`),
    source: index === 0 ? "secondary" : "feed",
    notice: null,
  };
});
const events: PolicyEvent[] = [
  {
    slug: "new-lists",
    date: addDays(knownTo, -100),
    title: { en: "New lists <&>", fr: "Nouvelles listes <&>" },
    sourceUrl: null,
    certainty: "established",
  },
];

const corrections: readonly Correction[] = [];

const language = (locale: Locale) => ({
  t: createTranslator({ locale, messages: messages[locale], namespace: "explore" }),
  figure: createTranslator({ locale, messages: messages[locale], namespace: "figure" }),
  common: createTranslator({ locale, messages: messages[locale], namespace: "common" }),
  doubt: createTranslator({ locale, messages: messages[locale], namespace: "doubt" }),
  locale,
  categories,
  name: shortNames(categories, locale),
});
const shown = (locale: Locale, params: Record<string, string>) => {
  const query = parseExploreQuery({ categories: SLUGS.join(), ...params }, { draws, categories, knownTo });
  return exploreModel(query, { draws, events, corrections, crsGrids: [] }, language(locale));
};
const options = (locale: Locale) => ({
  font: null,
  name: language(locale).name,
  nothing: "–",
  source: ["Source: here.", `https://example.org/${"a".repeat(200)}`],
});

/** Texts at the outermost left margin with where they end, by the widths of the font. */
const runs = (svg: string) =>
  [...svg.matchAll(/<g fill="[^"]*" font-size="([\d.]+)"( font-weight="600")?>(.*?)<\/g>/g)].flatMap(
    ([, size, bold, inner]) =>
      [...inner!.matchAll(/<text x="([\d.]+)" y="([\d.]+)">([^<]*)<\/text>/g)].map(([, x, y, text]) => ({
        text: text!,
        y: Number(y),
        right: Number(x) + textWidth(text!.replace(/&\w+;|&#\d+;/g, "'"), Number(size)) * (bold ? 1.05 : 1),
      })),
  );

describe("exploreImage", () => {
  for (const locale of LOCALES)
    for (const measure of MEASURES)
      test(`${measure} (${locale}): whole texts, a mark for each value, colours as values, in every width and layout`, () => {
        for (const layout of LAYOUTS)
          for (const size of FIGURE_SIZES)
            for (const theme of THEME_NAMES) {
              const model = shown(locale, { measure, layout });
              const svg = exploreImage(model, { ...options(locale), size, theme });
              const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg)!;
              expect(svg).not.toMatch(/NaN|undefined|var\(--/);
              expect(svg).not.toContain("lists <&>");
              const texts = runs(svg);
              expect(texts.length).toBeGreaterThan(4);
              for (const { text, right, y } of texts) {
                expect(right, text).toBeLessThanOrEqual(Number(width));
                expect(y, text).toBeLessThan(Number(height));
              }
              const marks = model.charts.flatMap(({ plot }): unknown[] => {
                if (plot?.kind === "years") return plot.input.lines.flatMap(({ points }) => points);
                return plot?.input.lines.flatMap(({ segments }) => segments.flat()) ?? [];
              });
              expect(svg.match(/data-n="/g)).toHaveLength(marks.length);
            }
      });

  test("behind each of several charts lies CEC in grey; in one chart it is drawn last, in ink", () => {
    const order = (layout: string) => {
      const svg = exploreImage(shown("en", { layout }), { ...options("en"), size: FIGURE_SIZES[1], theme: "light" });
      return [...svg.matchAll(/<path d="[^"]*" fill="none" stroke="([^"]*)" [^>]*data-track="([^"]*)"/g)].map(
        ([, stroke, track]) => ({ track, grey: stroke === THEMES.light["rule-strong"] }),
      );
    };
    const cec = { track: "cec", grey: true };
    const own = ["healthcare", "french", "pnp"].map((track) => ({ track, grey: false }));
    expect(order("multiples")).toEqual(own.flatMap((line) => [cec, line]));
    expect(order("together").at(-1)).toEqual({ track: "cec", grey: false });
  });

  test("says why it is empty", () => {
    const model = shown("en", { from: "2015-01-01", to: "2015-02-01" });
    expect(model.empty).not.toBeNull();
    expect(exploreImage(model, { ...options("en"), size: FIGURE_SIZES[2], theme: "light" })).toContain(
      "There was no draw in these categories between",
    );
  });
});

test("a frame has no script but its own, escapes what it is given and holds two drawings with names of their own", () => {
  const model = shown("en", {});
  const html = embedHtml({
    locale: "en",
    heading: `<script>alert("1")</script>`,
    subtitle: "",
    numbers: [{ label: "<b>", value: "1", note: "" }],
    charts: exploreCharts(model, language("en").name),
    notes: [],
    source: "Here.",
    page: { url: `https://example.org/?a=1&b="`, label: "More" },
  });
  expect(html.replace(`<script>${FRAME_SCRIPT}</script>`, "")).not.toMatch(/<script|<b>|b="">/);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(html.match(/<svg /g)).toHaveLength(2);
});

test("a card keeps its size whatever it is about, and its figure inside", () => {
  const asked: Record<string, string>[] = [
    { measure: "gap" },
    { measure: "cumulative", from: "2026-01-01" },
    { measure: "cumulative", categories: "pnp", reference: "480" },
  ];
  for (const params of asked) {
    const model = shown("fr", params);
    const card = socialImageSvg({
      over: "Au-dessus",
      heading: "Un très long titre ".repeat(20),
      subtitle: "Un sous-titre ".repeat(30),
      numbers: [],
      figure: model.charts[0]!.plot,
      site: "Suivi",
      source: "Source",
      alt: "Tout",
    });
    expect(card).toMatch(/^<svg [^>]*width="1200" height="630"/);
    const [, x, y, width, height] = /<svg x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/
      .exec(card)!
      .map(Number);
    expect(x! + width!).toBeLessThanOrEqual(1141);
    expect(y! + height!).toBeLessThanOrEqual(590);
    expect(height!).toBeGreaterThan(120);
  }
});

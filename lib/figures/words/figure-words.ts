import type { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { FigureCategory } from "@/lib/rules/category/category";
import type { FigureInput, FigureWords } from "@/lib/figures/layout/layout";
import { formatCount, formatSigned } from "@/lib/format";
import { inRange } from "@/lib/rules/draw/period";
import { dayWords } from "./day-words";

type Translate = ReturnType<typeof useTranslations<"figure">>;

/** The short name of a category; a slug that is not known stands for itself. */
export const shortNames = (categories: readonly FigureCategory[], locale: Locale) => {
  const names = new Map(categories.map(({ slug, shortName }) => [slug, shortName[locale]]));
  return (slug: string): string => names.get(slug) ?? slug;
};

/** The words of a figure of cut-offs or of gaps in a language. */
export const figureWords = (
  t: Translate,
  locale: Locale,
  categories: readonly FigureCategory[],
  show: "cutoffs" | "gaps",
): FigureWords =>
  wordsOf({ show, locale }, shortNames(categories, locale), (days) =>
    t(show === "gaps" ? "gaps.pause" : "pause", { days }),
  );

const wordsOf = (
  { show, locale }: Pick<FigurePlan, "show" | "locale">,
  name: (slug: string) => string,
  pause: FigureWords["pause"],
): FigureWords => ({
  day: dayWords(locale),
  value: (value) => (show === "gaps" ? formatSigned(value, locale) : formatCount(value, locale)),
  // How far each is now: the answer that a figure of gaps is for.
  end: (category, value) => (show === "gaps" ? `${name(category)} ${formatSigned(value, locale)}` : name(category)),
  pause,
});

/** A figure of cut-offs or of gaps as it travels to the browser, which may have to draw it: without functions. */
export type FigurePlan = Pick<FigureInput, "lines" | "range" | "events" | "baseline"> & {
  readonly show: "cutoffs" | "gaps";
  /** Short names of the categories shown, by slug. */
  readonly names: Readonly<Record<string, string>>;
  /** What a pause of so many days is called, for each that there is. */
  readonly pauses: Readonly<Record<number, string>>;
  readonly locale: Locale;
};

/** What a figure needs to be drawn anywhere. @param categories those it shows, for their names */
export function figurePlan(
  input: Pick<FigurePlan, "lines" | "range" | "events" | "baseline" | "show" | "locale">,
  t: Translate,
  categories: readonly FigureCategory[],
): FigurePlan {
  const { show, locale, lines, range, events } = input;
  const { pause } = figureWords(t, locale, categories, show);
  const name = shortNames(categories, locale);
  const days = lines.flatMap(({ segments }) =>
    segments.slice(1).flatMap((after, index) => {
      const [last, first] = [segments[index]?.at(-1), after[0]];
      return last && first ? first.day - last.day : [];
    }),
  );
  return {
    ...input,
    events: events.filter(({ date }) => inRange(date, range)),
    names: Object.fromEntries(lines.map(({ category }) => [category, name(category)])),
    pauses: Object.fromEntries(days.map((each) => [each, pause(each)])),
  };
}

/** The layout's input of a plan. */
export const plannedInput = ({ lines, range, events, baseline, names, pauses, ...said }: FigurePlan): FigureInput => ({
  lines,
  range,
  events,
  baseline,
  words: wordsOf(
    said,
    (slug) => names[slug] ?? slug,
    (days) => pauses[days] ?? "",
  ),
});

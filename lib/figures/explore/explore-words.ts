import type { useTranslations } from "next-intl";
import { figureWords } from "@/lib/figures/words/figure-words";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { FigureCategory } from "@/lib/rules/category/category";
import type { ExploreQuery, Measure } from "@/lib/figures/query/explore-query";
import { yearOf } from "@/lib/rules/time/iso-date";
import type { FigureWords } from "@/lib/figures/layout/layout";
import { formatCount, formatDay, formatDrawNumber, formatSigned } from "@/lib/format";
import type { ExploreFinding } from "@/lib/figures/series/explore-finding";
import type { SeriesPoint } from "@/lib/figures/series/series";

type Translate<Namespace extends "explore" | "figure"> = ReturnType<typeof useTranslations<Namespace>>;

/** What the words of an explore figure are made of. */
export type ExploreLanguage = {
  readonly t: Translate<"explore">;
  readonly figure: Translate<"figure">;
  readonly locale: Locale;
  readonly categories: readonly FigureCategory[];
  /** Short name of a category by its slug. */
  readonly name: (slug: string) => string;
};

const sideOf = (points: number) => (points < 0 ? "below" : points > 0 ? "above" : "level");

/** A value of a measure: signed for gaps. */
export const formatValue = (value: number, measure: Measure, locale: Locale): string =>
  measure === "gap" ? formatSigned(value, locale) : formatCount(value, locale);

/** What the draws are held against, as a sentence says it. */
export const referenceName = ({ reference }: ExploreQuery, { t, name }: ExploreLanguage): string =>
  "score" in reference
    ? t("reference.score", { points: reference.score })
    : t("reference.category", { slug: reference.category, name: name(reference.category) });

/** The same as the name of a line. */
export const referenceLabel = ({ reference }: ExploreQuery, { t, name }: ExploreLanguage): string =>
  "score" in reference ? t("reference.points", { points: reference.score }) : name(reference.category);

/** The finding in a sentence: the title of the figure on the page, in the files and in the interface. */
export function exploreHeading(finding: ExploreFinding | null, query: ExploreQuery, language: ExploreLanguage): string {
  const { t, locale, name } = language;
  if (finding === null) return t("heading.none");
  const { category, latest } = finding;
  const said = {
    category: name(category),
    date: formatDay(latest.date, locale),
    reference: referenceName(query, language),
  };
  const value = latest.value ?? 0;
  switch (finding.measure) {
    case "cutoff":
      return finding.difference === null
        ? t("heading.cutoffAlone", { ...said, cutoff: formatCount(value, locale) })
        : t("heading.cutoff", { ...said, side: sideOf(finding.difference), points: Math.abs(finding.difference) });
    case "gap": {
      const ends = {
        ...said,
        first: formatSigned(finding.first.value ?? 0, locale),
        firstDate: formatDay(finding.first.date, locale),
        latest: formatSigned(value, locale),
      };
      return finding.change === null
        ? t("heading.gapSingle", ends)
        : t(finding.change === 0 ? "heading.gapStayed" : "heading.gapMoved", ends);
    }
    case "invitations":
      return t("heading.invitations", { ...said, count: formatCount(value, locale) });
    case "cumulative": {
      const sum = { ...said, count: formatCount(value, locale), year: String(yearOf(latest.date)) };
      return finding.before === null
        ? t("heading.cumulative", sum)
        : t("heading.cumulativeBefore", { ...sum, before: formatCount(finding.before, locale) });
    }
    case "interval":
    case "tiebreak-age":
      return t(`heading.${finding.measure}`, { ...said, days: value });
  }
}

/**
 * The statistic, the period and what it is held against.
 * @param beside whether the reference category is drawn beside another
 */
export function exploreSubtitle(query: ExploreQuery, beside: boolean, language: ExploreLanguage): string {
  const { t, locale } = language;
  const reference = referenceName(query, language);
  const subtitle = t(`subtitle.${query.measure}`, {
    from: formatDay(query.range.from, locale),
    to: formatDay(query.range.to, locale),
    reference,
  });
  const against = query.measure === "cutoff" && (beside || "score" in query.reference);
  return against ? t("subtitleAgainst", { subtitle, reference }) : subtitle;
}

/** The words in the drawing. */
export const exploreFigureWords = (
  { measure, reference }: ExploreQuery,
  { figure, locale, categories }: ExploreLanguage,
): FigureWords => ({
  ...figureWords(figure, locale, categories, measure === "gap" && !("score" in reference) ? "gaps" : "cutoffs"),
  value: (value) => formatValue(value, measure, locale),
});

/** What is said of a draw when it is reached for: a title, then a line each. */
export function exploreTooltip(
  { draw, value, gap }: SeriesPoint,
  category: string,
  query: ExploreQuery,
  language: ExploreLanguage,
): string[] {
  const { t, locale, name } = language;
  const { measure } = query;
  const date = formatDay(draw.date, locale);
  const difference = "score" in query.reference ? draw.cutoff - query.reference.score : (gap?.points ?? null);
  const lines = [
    t("readout.title", { category: name(category), number: draw.number }),
    t("readout.cutoff", { date, cutoff: formatCount(draw.cutoff, locale) }),
  ];
  if (measure === "cutoff" || measure === "gap") {
    const reference =
      gap === null
        ? referenceName(query, language)
        : `${referenceName(query, language)} (${formatDrawNumber(gap.referenceNumber, locale)}, ${formatCount(gap.referenceCutoff, locale)})`;
    if (difference !== null)
      lines.push(t("readout.difference", { side: sideOf(difference), points: Math.abs(difference), reference }));
    lines.push(t("readout.value.invitations", { count: formatCount(draw.invitations, locale) }));
  } else if (value !== null) {
    lines.push(t(`readout.value.${measure}`, { count: formatCount(value, locale), days: value }));
  }
  return lines;
}

import type { ExploreQuery } from "@/lib/figures/query/explore-query";
import type { FigureWords } from "@/lib/figures/layout/layout";
import type { SeriesPoint } from "@/lib/figures/series/series";
import { figureWords } from "@/lib/figures/words/figure-words";
import { formatCount, formatDay, formatDrawNumber, formatSigned } from "@/lib/format";
import type { Locale } from "@/lib/rules/text/bilingual";
import { referenceName, sideOf, type ExploreLanguage } from "./language";
import { measureRow, type MeasureRow } from "./measures";

/** A value of a measure, with its sign where the measure has one. */
export const formatValue = (value: number, { signed }: MeasureRow, locale: Locale): string =>
  signed ? formatSigned(value, locale) : formatCount(value, locale);

/**
 * The statistic, the period and the reference of an explore figure.
 * @param beside whether the reference category is plotted beside another
 */
export function exploreSubtitle(query: ExploreQuery, beside: boolean, language: ExploreLanguage): string {
  const { t, locale } = language;
  const reference = referenceName(query.reference, language);
  const subtitle = t(`subtitle.${query.measure}`, {
    from: formatDay(query.range.from, locale),
    to: formatDay(query.range.to, locale),
    reference,
  });
  const against = measureRow(query.measure).reference === "each" && (beside || "score" in query.reference);
  return against ? t("subtitleAgainst", { subtitle, reference }) : subtitle;
}

/** True when the line at 0 of a figure is a category. */
export const isGapToCategory = ({ measure, reference }: ExploreQuery): boolean =>
  measureRow(measure).reference === "baseline" && !("score" in reference);

/** True where the figure shows the draw that each is compared with. */
export const comparesDraws = ({ measure, reference }: ExploreQuery): boolean =>
  !("score" in reference) && measureRow(measure).unit === "CRS points";

/** The words inside a chart. */
export const exploreFigureWords = (
  query: ExploreQuery,
  { figure, locale, categories }: ExploreLanguage,
): FigureWords => ({
  ...figureWords(figure, locale, categories, isGapToCategory(query) ? "gaps" : "cutoffs"),
  value: (value) => formatValue(value, measureRow(query.measure), locale),
});

/** The tooltip of a draw: a title, then a line each. */
export function exploreTooltip(
  { draw, value, gap }: SeriesPoint,
  category: string,
  { measure, reference }: ExploreQuery,
  language: ExploreLanguage,
): string[] {
  const { t, locale, name } = language;
  const lines = [
    t("tooltip.title", { category: name(category), number: draw.number }),
    t("tooltip.cutoff", { date: formatDay(draw.date, locale), cutoff: formatCount(draw.cutoff, locale) }),
  ];
  const row = measureRow(measure);
  if (row.tooltip !== null)
    return value === null
      ? lines
      : [...lines, row.tooltip({ count: formatCount(value, locale), days: value }, language)];

  const points = "score" in reference ? draw.cutoff - reference.score : gap?.points;
  if (points !== undefined) {
    const [named, cutoff] = [referenceName(reference, language), gap && formatCount(gap.referenceCutoff, locale)];
    lines.push(
      t("tooltip.difference", {
        side: sideOf(points),
        points: Math.abs(points),
        reference: gap ? `${named} (${formatDrawNumber(gap.referenceNumber, locale)}, ${cutoff})` : named,
      }),
    );
  }
  return [...lines, t("tooltip.value.invitations", { count: formatCount(draw.invitations, locale) })];
}

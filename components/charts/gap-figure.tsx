import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { CEC } from "@/lib/rules/category/category";
import { formatDay, formatSigned } from "@/lib/format";
import { gapFinding } from "@/lib/figures/series/finding";
import { gapSeries } from "@/lib/figures/series/gap-series";
import { shortNames } from "@/lib/figures/words/figure-words";
import { pauseNote } from "@/lib/figures/words/pause-note";
import { headlineSeries } from "@/lib/figures/words/headline-series";
import { CategoryFigure, endsOf, type CategoryFigureProps } from "./category-figure";

/** The distance of categories from CEC. */
export function GapFigure({ id = "gaps", dataset, categories, range, locale }: CategoryFigureProps) {
  const t = useTranslations("figure");
  const others = categories.filter((slug) => slug !== CEC);
  const series = gapSeries(dataset.draws, others, range);
  const name = shortNames(dataset.categories, locale);
  const finding = gapFinding(headlineSeries(series));
  const signed = (value: number) => formatSigned(value, locale);
  const noGap = () => (others.length === 0 ? t("gaps.emptyNone") : t("gaps.emptyPeriod", endsOf(range, locale)));

  return (
    <CategoryFigure
      id={id}
      dataset={dataset}
      categories={others}
      range={range}
      locale={locale}
      show="gaps"
      series={series}
      baseline={{ category: CEC, value: 0, label: name(CEC) }}
      heading={gapHeading(finding, name, t, locale)}
      empty={finding === null ? noGap() : null}
      reading={
        finding &&
        t("gaps.reading", {
          from: formatDay(finding.first.date, locale),
          to: formatDay(finding.latest.date, locale),
          category: name(finding.category),
          min: signed(finding.min),
          max: signed(finding.max),
          draws: finding.count,
        })
      }
      notes={[
        pauseNote(series, name, t, locale, (list) => t("gaps.pauses", { list })),
        leftOutNote(series, "too_old", name, t),
        leftOutNote(series, "none_before", name, t),
      ]}
    />
  );
}

type Translate = ReturnType<typeof useTranslations<"figure">>;

/** The finding of the figure in a sentence. */
function gapHeading(
  finding: ReturnType<typeof gapFinding>,
  name: (slug: string) => string,
  t: Translate,
  locale: Locale,
): string {
  if (finding === null) return t("gaps.none");
  const { category, first, latest, change } = finding;
  const words = {
    category: name(category),
    first: formatSigned(first.value ?? 0, locale),
    latest: formatSigned(latest.value ?? 0, locale),
  };
  if (change === null) return t("gaps.single", { ...words, date: formatDay(latest.date, locale) });
  return t(change === 0 ? "gaps.stayed" : "gaps.moved", words);
}

/** The draws without a gap for this reason, in a sentence; null when there are none. */
function leftOutNote(
  series: ReturnType<typeof gapSeries>,
  reason: "too_old" | "none_before",
  name: (slug: string) => string,
  t: Translate,
): string | null {
  const found = series.flatMap(({ category, leftOut }) =>
    leftOut.filter((left) => left.reason === reason).map(({ count }) => ({ category: name(category), count })),
  );
  if (found.length === 0) return null;
  const list = found.map((item) => t("gaps.leftOutItem", item)).join(", ");
  const count = found.reduce((sum, item) => sum + item.count, 0);
  return t(reason === "too_old" ? "gaps.tooOld" : "gaps.noneBefore", { list, count });
}

import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { CEC } from "@/lib/rules/category/category";
import { formatSigned } from "@/lib/format";
import { movementsOf, type Movement } from "@/lib/figures/series/movement";
import { gapSeries } from "@/lib/figures/series/gap-series";
import { shortNames } from "@/lib/figures/words/figure-words";
import { pauseNote } from "@/lib/figures/words/pause-note";
import { gapHeadline } from "@/lib/figures/words/headlines";
import { headlineSeries } from "@/lib/figures/words/headline-series";
import { CategoryFigure, endsOf, type CategoryFigureProps } from "./category-figure";

/** The distance of categories from CEC. */
export function GapFigure({ id = "gaps", dataset, categories, range, locale, ...props }: CategoryFigureProps) {
  const t = useTranslations("figure");
  const others = categories.filter((slug) => slug !== CEC);
  const series = gapSeries(dataset.draws, others, range);
  const name = shortNames(dataset.categories, locale);
  const words = { figure: t, locale, name };
  const heading = gapHeadline(headlineSeries(series), t("cec"), "distance", words);
  const noGap = () => (others.length === 0 ? t("gaps.emptyNone") : t("gaps.emptyPeriod", endsOf(range, locale)));

  return (
    <CategoryFigure
      {...props}
      id={id}
      dataset={dataset}
      categories={others}
      range={range}
      locale={locale}
      show="gaps"
      series={series}
      baseline={{ category: CEC, value: 0, label: name(CEC) }}
      heading={heading ?? t("gaps.none")}
      empty={heading === null ? noGap() : null}
      reading={<GapReading movements={movementsOf(series)} name={name} locale={locale} />}
      notes={[
        t("gaps.how"),
        pauseNote(series, name, t, locale, (list) => t("gaps.pauses", { list })),
        leftOutNote(series, "too_old", name, t),
        leftOutNote(series, "none_before", name, t),
      ]}
    />
  );
}

type Reading = { movements: readonly Movement[]; name: (slug: string) => string; locale: Locale };

/** How far each category is, and has been. */
function GapReading({ movements, name, locale }: Reading) {
  const t = useTranslations("figure.gaps");
  const items = movements.map(({ category, latest, min, max, count }) =>
    t(count === 1 ? "readingOnce" : "readingItem", {
      category: name(category),
      latest: formatSigned(latest, locale),
      min: formatSigned(min, locale),
      max: formatSigned(max, locale),
    }),
  );
  return t("reading", { list: items.join("; ") });
}

type Translate = ReturnType<typeof useTranslations<"figure">>;

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

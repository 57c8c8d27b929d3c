import { useTranslations } from "next-intl";
import type { Series } from "@/lib/figures/series/series";
import { drawTooltips } from "@/lib/figures/words/draw-tooltips";
import { shortNames } from "@/lib/figures/words/figure-words";
import type { Dataset } from "@/lib/rules/dataset";
import type { Locale } from "@/lib/rules/text/bilingual";

/** The tooltip of each draw, by number: a title, then a line each. */
export type Tooltips = Readonly<Record<string, readonly string[]>>;

/** What makes the tooltips of series. */
export function useDrawTooltips(
  { categories, corrections, crsGrids }: Pick<Dataset, "categories" | "corrections" | "crsGrids">,
  locale: Locale,
): (series: readonly Series[]) => Tooltips {
  const figure = useTranslations("figure");
  const common = useTranslations("common");
  const doubt = useTranslations("doubt");
  const name = shortNames(categories, locale);
  return (series) => drawTooltips(series, { figure, common, doubt, corrections, grids: crsGrids, locale, name });
}

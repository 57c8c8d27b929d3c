import { getTranslations } from "next-intl/server";
import { shortNames } from "@/components/charts/figure-words";
import type { ExploreLanguage } from "@/components/explore/explore-words";
import type { Locale } from "@/lib/domain/bilingual";
import type { FigureCategory } from "@/lib/domain/category";

/** The words of an explore figure, for a route, which has no page around it to say its language. */
export async function exploreLanguage(locale: Locale, categories: readonly FigureCategory[]): Promise<ExploreLanguage> {
  const [t, figure] = await Promise.all([
    getTranslations({ locale, namespace: "explore" }),
    getTranslations({ locale, namespace: "figure" }),
  ]);
  return { t, figure, locale, categories, name: shortNames(categories, locale) };
}

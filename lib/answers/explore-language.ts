import { getTranslations } from "next-intl/server";
import { shortNames } from "@/lib/figures/words/figure-words";
import type { ExploreLanguage } from "@/lib/figures/explore/language";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { FigureCategory } from "@/lib/rules/category/category";

/** The words of an explore figure, for a route, which has no page around it to say its language. */
export async function exploreLanguage(locale: Locale, categories: readonly FigureCategory[]): Promise<ExploreLanguage> {
  const [t, figure, common, doubt] = await Promise.all([
    getTranslations({ locale, namespace: "explore" }),
    getTranslations({ locale, namespace: "figure" }),
    getTranslations({ locale, namespace: "common" }),
    getTranslations({ locale, namespace: "doubt" }),
  ]);
  return { t, figure, common, doubt, locale, categories, name: shortNames(categories, locale) };
}

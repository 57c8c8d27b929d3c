import type { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { FigureCategory } from "@/lib/rules/category/category";
import type { FigureWords } from "@/lib/figures/layout/layout";
import { formatCount, formatSigned } from "@/lib/format";
import { dayWords } from "./day-words";

type Translate = ReturnType<typeof useTranslations<"figure">>;

/** The short name of a category; a slug that is not known stands for itself. */
export const shortNames = (categories: readonly FigureCategory[], locale: Locale) => {
  const names = new Map(categories.map(({ slug, shortName }) => [slug, shortName[locale]]));
  return (slug: string): string => names.get(slug) ?? slug;
};

/** The words of a figure of cut-offs or of gaps in a language. */
export function figureWords(
  t: Translate,
  locale: Locale,
  categories: readonly FigureCategory[],
  shown: "cutoffs" | "gaps",
): FigureWords {
  const name = shortNames(categories, locale);
  return {
    day: dayWords(locale),
    value: (value) => (shown === "gaps" ? formatSigned(value, locale) : formatCount(value, locale)),
    // How far each is now: the answer that a figure of gaps is for.
    end: (category, value) => (shown === "gaps" ? `${name(category)} ${formatSigned(value, locale)}` : name(category)),
    pause: (days) => t(shown === "gaps" ? "gaps.pause" : "pause", { days }),
  };
}

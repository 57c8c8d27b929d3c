import type { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/bilingual";
import type { FigureCategory } from "@/lib/domain/category";
import type { FigureWords } from "@/lib/figure/layout";
import { formatCount, formatSigned } from "@/lib/format";

type Translate = ReturnType<typeof useTranslations<"figure">>;

const INTL: Record<Locale, string> = { en: "en-CA", fr: "fr-CA" };

/** The short name of a category; a slug that is not known stands for itself. */
export const shortNames = (categories: readonly FigureCategory[], locale: Locale) => {
  const names = new Map(categories.map(({ slug, shortName }) => [slug, shortName[locale]]));
  return (slug: string): string => names.get(slug) ?? slug;
};

/** The words of a figure of cut-offs or of gaps in a language. */
export function figureWords(t: Translate, locale: Locale, categories: readonly FigureCategory[], shown: "cutoffs" | "gaps"): FigureWords {
  const month = new Intl.DateTimeFormat(INTL[locale], { month: "short", timeZone: "UTC" });
  const name = shortNames(categories, locale);
  return {
    day: ({ date, unit, starts }) => {
      const year = date.slice(0, 4);
      return unit === "year" ? [year] : [month.format(new Date(`${date}T00:00:00Z`)), ...(starts ? [year] : [])];
    },
    value: (value) => (shown === "gaps" ? formatSigned(value, locale) : formatCount(value, locale)),
    end: name,
    pause: (days) => t(shown === "gaps" ? "gaps.pause" : "pause", { days }),
  };
}

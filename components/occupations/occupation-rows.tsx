import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/bilingual";
import type { Category } from "@/lib/domain/category";
import { versionInForce } from "@/lib/domain/current-version";
import { containsWords } from "@/lib/domain/fold";
import type { IsoDate } from "@/lib/domain/iso-date";
import { teerOf, type Occupation } from "@/lib/domain/occupation";
import { CategoryMark } from "../categories/category-mark";
import { OccupationTitle } from "./occupation-title";

type Props = {
  shown: readonly Occupation[];
  /** Searched for: a title found in the other language only is shown too. */
  text: string;
  categories: readonly Category[];
  locale: Locale;
  today: IsoDate;
};

/** Occupations with their TEER and the categories that list them now. */
export function OccupationRows({ shown, text, categories, locale, today }: Props) {
  const t = useTranslations("occupations");
  const other: Locale = locale === "en" ? "fr" : "en";
  const lists = categories.map((category) => ({ category, codes: new Set(versionInForce(category, today)?.occupations) }));
  return (
    <ul className="mt-3 border-t border-rule-strong">
      {shown.map(({ noc, title }) => {
        const listing = lists.filter(({ codes }) => codes.has(noc));
        const foundInOther = text !== "" && !noc.startsWith(text) && !containsWords(title[locale], text);
        return (
          <li key={noc} className="border-b border-rule py-2 md:grid md:grid-cols-[1fr_6rem_17rem] md:gap-x-6">
            <a href={`/${locale}/occupations/${noc}`} className="plain group grid grid-cols-[3.6rem_1fr]">
              <span className="num underline decoration-rule-strong decoration-1 underline-offset-[0.18em] group-hover:decoration-current">{noc}</span>{" "}
              <span>
                <span className="group-hover:underline"><OccupationTitle title={title[locale]} /></span>
                {foundInOther && <span lang={other} className="block text-[0.95rem] text-ink-soft"><OccupationTitle title={title[other]} /></span>}
              </span>
            </a>{" "}
            <span className="text-ink-soft max-md:ml-[3.6rem] max-md:mr-4">{t("teerLabel", { teer: teerOf(noc) })}</span>{" "}
            <span className="space-x-4">
              {listing.map(({ category }) => <CategoryMark key={category.slug} category={category} locale={locale} />)}
              {listing.length === 0 && <span className="text-ink-soft">{t("results.notListed")}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

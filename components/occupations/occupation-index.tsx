import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import { versionInForce } from "@/lib/rules/category/current-version";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatOccupationQuery } from "@/lib/figures/query/occupation-query";
import { addressOf } from "@/lib/rules/text/query-codec";
import { formatCount } from "@/lib/format";
import { CategoryMark } from "../categories/category-mark";
import { OccupationList } from "./occupation-list";
import { OccupationSearchForm } from "./search-form";

type Props = { dataset: Pick<Dataset, "categories" | "occupations">; locale: Locale; today: IsoDate };

/** How to search, and the occupations of the lists in force. */
export function OccupationIndex({ dataset: { categories, occupations }, locale, today }: Props) {
  const t = useTranslations("occupations");
  const lists = categories.flatMap((category) => {
    const codes = versionInForce(category, today)?.occupations ?? [];
    return codes.length > 0 ? [{ category, codes }] : [];
  });
  const now = new Set(lists.flatMap(({ codes }) => codes));
  const ever = new Set(categories.flatMap(({ versions }) => versions.flatMap(({ occupations: codes }) => codes)));
  const before = [...ever].filter((noc) => !now.has(noc)).sort();
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="measure mt-3">
        {t("lead", { count: formatCount(occupations.length, locale), listed: formatCount(now.size, locale) })}
      </p>
      <OccupationSearchForm locale={locale} />
      <p className="mt-3">
        <a href={addressOf(`/${locale}/occupations`, formatOccupationQuery("", 1))}>
          {t("all", { count: formatCount(occupations.length, locale) })}
        </a>
      </p>
      <section aria-labelledby="now" className="mt-10">
        <h2 id="now">{t("now.title")}</h2>
        <p className="mt-1 text-ink-soft">{t("now.text")}</p>
        {lists.map(({ category, codes }) => (
          <section key={category.slug} aria-labelledby={category.slug} className="mt-6 border-t border-rule pt-4">
            <h3 id={category.slug} className="mb-1 flex flex-wrap items-baseline gap-x-3">
              <CategoryMark category={category} locale={locale} full />
              <span className="font-normal text-ink-soft">{t("now.count", { count: codes.length })}</span>
            </h3>
            <OccupationList codes={codes} occupations={occupations} locale={locale} />
          </section>
        ))}
      </section>
      <section aria-labelledby="before" className="mt-12">
        <h2 id="before">{t("before.title")}</h2>
        <p className="mt-1 mb-3 text-ink-soft">{t("before.text", { count: before.length })}</p>
        <OccupationList codes={before} occupations={occupations} locale={locale} />
      </section>
    </>
  );
}

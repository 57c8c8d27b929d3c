import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/bilingual";
import type { Dataset } from "@/lib/domain/dataset";
import type { IsoDate } from "@/lib/domain/iso-date";
import { versionsListing } from "@/lib/domain/occupation-history";
import { formatCount } from "@/lib/format";
import { CategoryMarker } from "../categories/category-mark";
import { VersionDates } from "../categories/version-dates";

type Props = { noc: string; dataset: Pick<Dataset, "draws" | "categories">; locale: Locale; today: IsoDate };

/** The category versions that list an occupation, from when to when, and the draws held on each. */
export function ListingVersions({ noc, dataset: { draws, categories }, locale, today }: Props) {
  const t = useTranslations("occupations.page");
  const caption = t("versionsCaption", { noc });
  return (
    <div className="table-scroll relative mt-3" tabIndex={0} role="region" aria-label={caption}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("columns.version")}</th>
            <th scope="col" className="max-sm:hidden">{t("columns.dates")}</th>
            <th scope="col" className="right">{t("columns.draws")}</th>
          </tr>
        </thead>
        <tbody>
          {categories.flatMap((category) =>
            versionsListing(noc, [category]).toReversed().map((version) => {
              const dates = <VersionDates version={version} category={category} locale={locale} today={today} />;
              return (
                <tr key={version.slug}>
                  <th scope="row">
                    <span className="flex items-baseline gap-[0.45em]">
                      <CategoryMarker slug={category.slug} />
                      <a href={`/${locale}/categories/${category.slug}#${version.slug}`}>{version.name[locale]}</a>
                    </span>
                    <span className="block pl-[1.2em] text-ink-soft sm:hidden">{dates}</span>
                  </th>
                  <td className="max-sm:hidden">{dates}</td>
                  <td className="right">{formatCount(draws.filter((draw) => draw.version === version.slug).length, locale)}</td>
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
    </div>
  );
}

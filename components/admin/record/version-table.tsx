import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { dayAhead } from "@/lib/rules/category/shows-from";
import type { StoredVersion } from "@/lib/rules/category/stored";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatDay } from "@/lib/format";
import { Unknown } from "@/components/ui/unknown";
import { ShowsFromMark } from "./shows-from-mark";

type Props = {
  /** Oldest first. */
  versions: readonly StoredVersion[];
  drawsOf: (slug: string) => number;
  locale: Locale;
  today: IsoDate;
};

/** The versions of a category, the newest first, each leading to its form. */
function VersionTable({ versions, drawsOf, locale, today }: Props) {
  const t = useTranslations("records");
  const day = (value: IsoDate | null) =>
    value === null ? (
      <Unknown reason={t("values.notEstablished")} />
    ) : (
      <time dateTime={value} className="whitespace-nowrap">
        {formatDay(value, locale, "short")}
      </time>
    );
  return (
    <div className="table-scroll mt-3" tabIndex={0} role="region" aria-label={t("category.versionsTitle")}>
      <table className="data-table stacked-table">
        <caption className="sr-only">{t("category.versionsTitle")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("version.columns.version")}</th>
            <th scope="col">{t("version.columns.list")}</th>
            <th scope="col">{t("version.columns.from")}</th>
            <th scope="col">{t("version.columns.to")}</th>
            <th scope="col" className="right">
              {t("version.columns.occupations")}
            </th>
            <th scope="col" className="right">
              {t("version.columns.draws")}
            </th>
          </tr>
        </thead>
        <tbody>
          {versions
            .toReversed()
            .map(({ slug, category, name, listYear, effectiveFrom, effectiveTo, occupations, hidden, showsFrom }) => (
              <tr key={slug}>
                <th scope="row">
                  <a href={`/${locale}/admin/categories/${category}/versions/${slug}`}>{name[locale]}</a>
                  {hidden && <span className="text-ink-soft"> ({t("category.hidden")})</span>}
                  <ShowsFromMark day={drawsOf(slug) > 0 ? null : dayAhead(today, showsFrom)} locale={locale} />
                </th>
                <td data-label={t("version.columns.list")} className="whitespace-nowrap num">
                  {listYear}
                </td>
                <td data-label={t("version.columns.from")}>{day(effectiveFrom)}</td>
                <td data-label={t("version.columns.to")}>{day(effectiveTo)}</td>
                <td data-label={t("version.columns.occupations")} className="right num">
                  {occupations.length}
                </td>
                <td data-label={t("version.columns.draws")} className="right num">
                  {drawsOf(slug)}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

/** The section of a category's versions, with the way to a new one, if there may be one. */
export function CategoryVersions({ newVersion, ...table }: Props & { newVersion: string | null }) {
  const t = useTranslations("records.category");
  return (
    <section aria-labelledby="versions" className="mt-8">
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h2 id="versions">{t("versionsTitle")}</h2>
        {newVersion && (
          <a href={newVersion} className="plain button">
            {t("newVersion")}
          </a>
        )}
      </div>
      {table.versions.length > 0 ? (
        <VersionTable {...table} />
      ) : (
        <p className="measure mt-2 text-ink-soft">{t("versionsNone")}</p>
      )}
    </section>
  );
}

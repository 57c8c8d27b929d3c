import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { StoredEvent } from "@/lib/rules/event/policy-event";
import { formatDay } from "@/lib/format";
import { Unknown } from "@/components/ui/unknown";

type Props = {
  /** Newest first. */
  events: readonly StoredEvent[];
  locale: Locale;
  caption: string;
};

/** Events as rows in both languages, each leading to its form. */
export function EventList({ events, locale, caption }: Props) {
  const t = useTranslations("events.list");
  const words = useTranslations("events.certainties");
  return (
    <div className="table-scroll mt-3" tabIndex={0} role="region" aria-label={caption}>
      <table className="data-table stacked-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("date")}</th>
            <th scope="col">{t("english")}</th>
            <th scope="col">{t("french")}</th>
            <th scope="col">{t("certainty")}</th>
            <th scope="col">{t("source")}</th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ slug, date, title, certainty, sourceUrl }) => (
            <tr key={slug}>
              <td>
                <time dateTime={date} className="whitespace-nowrap">
                  {formatDay(date, locale, "short")}
                </time>
              </td>
              <th scope="row" lang="en">
                <a href={`/${locale}/admin/events/${slug}`}>{title.en}</a>
              </th>
              <td lang="fr" data-label={t("french")}>
                {title.fr}
              </td>
              <td data-label={t("certainty")} className={certainty === "reported" ? "italic" : ""}>
                {words(certainty)}
              </td>
              <td data-label={t("source")}>
                {sourceUrl ? <a href={sourceUrl}>{new URL(sourceUrl).hostname}</a> : <Unknown reason={t("noSource")} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

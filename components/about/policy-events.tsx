import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { PolicyEvent } from "@/lib/rules/event/policy-event";
import { formatDay } from "@/lib/format";
import { Unknown } from "../ui/unknown";

type Props = {
  /** Oldest first. */
  events: readonly PolicyEvent[];
  locale: Locale;
};

/** The dated changes of policy that charts and tables mark, each with where it is announced. */
export function PolicyEvents({ events, locale }: Props) {
  const t = useTranslations("about.events");
  return (
    <section aria-labelledby="events">
      <h2 id="events">{t("title")}</h2>
      <p className="measure mt-3">{events.length === 0 ? t("none") : t("lead")}</p>
      {events.length > 0 && (
        <table className="data-table mt-4 max-w-[60rem]">
          <caption className="sr-only">{t("title")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("columns.date")}</th>
              <th scope="col">{t("columns.event")}</th>
              <th scope="col">{t("columns.source")}</th>
            </tr>
          </thead>
          <tbody>
            {events.map(({ slug, date, title, sourceUrl }) => (
              <tr key={slug}>
                <td>
                  <time dateTime={date}>{formatDay(date, locale, "short")}</time>
                </td>
                <th scope="row">{title[locale]}</th>
                <td>
                  {sourceUrl ? (
                    <a href={sourceUrl} className="break-words">
                      {new URL(sourceUrl).hostname}
                    </a>
                  ) : (
                    <Unknown reason={t("noSource")} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { PolicyEvent } from "@/lib/rules/event/policy-event";
import { eventTitle } from "@/lib/figures/words/event-words";
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
  const figure = useTranslations("figure");
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
            {events.map((event) => (
              <tr key={event.slug} className={event.certainty === "reported" ? "italic" : ""}>
                <td>
                  <time dateTime={event.date}>{formatDay(event.date, locale, "short")}</time>
                </td>
                <th scope="row">{eventTitle(event, figure, locale)}</th>
                <td>
                  <EventSource event={event} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Where an event is announced; of a reported one that nothing official is known. */
function EventSource({ event }: { event: PolicyEvent }) {
  const t = useTranslations("about.events");
  if (event.certainty === "reported") return t("reported");
  if (event.sourceUrl === null) return <Unknown reason={t("noSource")} />;
  return (
    <a href={event.sourceUrl} className="break-words">
      {new URL(event.sourceUrl).hostname}
    </a>
  );
}

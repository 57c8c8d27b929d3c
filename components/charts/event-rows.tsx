import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { PolicyEvent } from "@/lib/rules/event/policy-event";
import { eventTitle } from "@/lib/figures/words/event-words";
import { formatDay } from "@/lib/format";

type Props = {
  events: readonly PolicyEvent[];
  /** Columns of the table after that of the day. */
  columns: number;
  locale: Locale;
};

/** Policy events as rows of a table of draws: no number, their day, and what they are over the other columns. */
export function EventRows({ events, columns, locale }: Props) {
  const t = useTranslations("figure");
  return events.map((event) => (
    <tr
      key={event.slug}
      data-event={event.slug}
      className={`text-ink-soft ${event.certainty === "reported" ? "italic" : ""}`}
    >
      <td />
      <td>
        <time dateTime={event.date}>{formatDay(event.date, locale, "short")}</time>
      </td>
      <td colSpan={columns}>{t("event", { title: eventTitle(event, t, locale) })}</td>
    </tr>
  ));
}

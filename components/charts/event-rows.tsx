import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { PolicyEvent } from "@/lib/rules/event/policy-event";
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
  return events.map(({ slug, date, title }) => (
    <tr key={slug} data-event={slug} className="text-ink-soft">
      <td />
      <td>
        <time dateTime={date}>{formatDay(date, locale, "short")}</time>
      </td>
      <td colSpan={columns}>{t("event", { title: title[locale] })}</td>
    </tr>
  ));
}

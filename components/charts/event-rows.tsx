import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/bilingual";
import type { PolicyEvent } from "@/lib/domain/policy-event";
import { formatDay } from "@/lib/format";

type Props = {
  events: readonly PolicyEvent[];
  /** Columns of the table after that of the day. */
  columns: number;
  locale: Locale;
};

/** Policy events as rows of a table of draws: what it is where draws have their number, its day, and its title over the rest. */
export function EventRows({ events, columns, locale }: Props) {
  const t = useTranslations("figure");
  return events.map(({ slug, date, title }) => (
    <tr key={slug} data-event={slug} className="text-ink-soft italic">
      <th scope="row">{t("event")}</th>
      <td><time dateTime={date}>{formatDay(date, locale, "short")}</time></td>
      <td colSpan={columns}>{title[locale]}</td>
    </tr>
  ));
}

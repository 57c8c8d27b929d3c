import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DueDraw } from "@/lib/rules/after-invitation/query";
import { APPLY_WITHIN_DAYS } from "@/lib/rules/after-invitation/deadline";
import type { Locale } from "@/lib/rules/text/bilingual";
import { daysBetween, type IsoDate } from "@/lib/rules/time/iso-date";
import { formatDay, formatDrawNumber } from "@/lib/format";
import { PrintButton } from "./print-button";

/** Days before the last one on which a calendar reminds of it. */
export const REMIND_DAYS_BEFORE = 14;

type Props = {
  due: DueDraw;
  /** The name of what the draw invited. */
  name: string;
  today: IsoDate;
  locale: Locale;
};

/** The last day to apply after a draw, how far it is, and how to keep it. */
export function LastDay({ due: { draw, until }, name, today, locale }: Props) {
  const t = useTranslations("invited.due");
  const left = daysBetween(today, until);
  return (
    <section aria-labelledby="due" className="mt-8">
      <h2 id="due">{t("title")}</h2>
      <p className="mt-2 text-[1.9rem] leading-tight font-semibold tracking-tight first-letter:uppercase">
        <time dateTime={until}>{formatDay(until, locale, "full")}</time>
      </p>
      <p className="measure mt-2">
        {t.rich("from", {
          days: APPLY_WITHIN_DAYS,
          number: formatDrawNumber(draw.number, locale),
          date: formatDay(draw.date, locale),
          category: name,
          link: (text: ReactNode) => <a href={`/${locale}/draws/${draw.number}`}>{text}</a>,
        })}{" "}
        {left >= 0 ? t("left", { days: left }) : t("past", { days: -left })}
        {draw.source === "secondary" && ` ${t("unconfirmed")}`}
      </p>
      <p className="measure mt-2 text-ink-soft">{t("own")}</p>
      <p className="mt-3 flex flex-wrap gap-x-8 gap-y-1 no-print">
        <a href={`/${locale}/after-invitation/${draw.number}.ics`} aria-describedby="calendar-note">
          {t("calendar")}
        </a>
        <PrintButton label={t("print")} />
      </p>
      <p id="calendar-note" className="text-[0.9rem] text-ink-soft no-print">
        {t("calendarNote", { days: REMIND_DAYS_BEFORE })}
      </p>
    </section>
  );
}

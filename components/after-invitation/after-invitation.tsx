import { NextIntlClientProvider, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { shortNames } from "@/lib/figures/words/figure-words";
import { dueDraws, type DueDraw } from "@/lib/rules/after-invitation/query";
import { INVITED_UNDER, medicalExam } from "@/lib/rules/after-invitation/documents";
import { APPLY_WITHIN_DAYS } from "@/lib/rules/after-invitation/deadline";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import { SELECTION_BEGAN, type Draw } from "@/lib/rules/draw/draw";
import { daysBetween, yearOf, type IsoDate } from "@/lib/rules/time/iso-date";
import type { QueryProblem } from "@/lib/rules/text/query-codec";
import { formatDay, formatDrawNumber } from "@/lib/format";
import { messages } from "@/lib/i18n/messages";
import { Checklist } from "./checklist";
import { UnreadNote } from "../ui/unread-note";
import { PrintButton } from "./print-button";

/** Days before the last one on which a calendar reminds of it. */
export const REMIND_DAYS_BEFORE = 14;

type Props = {
  dataset: Pick<Dataset, "draws" | "categories">;
  due: DueDraw | null;
  /** Values of the address that cannot be read. */
  problems: readonly QueryProblem[];
  today: IsoDate;
  locale: Locale;
};

/** What an invited candidate has to do: by when, and with which documents. */
export function AfterInvitation({ dataset, due, problems, today, locale }: Props) {
  const t = useTranslations("invited");
  const name = shortNames(dataset.categories, locale);
  const called = ({ category, roundName }: Draw) => (category === null ? roundName : name(category));
  const lead = <p className="measure mt-2 text-ink-soft">{t("lead", { days: APPLY_WITHIN_DAYS })}</p>;
  if (due === null) {
    return (
      <>
        <h1>{t("title")}</h1>
        {lead}
        <p className="measure mt-4">{t("empty")}</p>
      </>
    );
  }
  const { draw, until } = due;
  const all = dueDraws(dataset.draws);
  const years = [...new Set(all.map((each) => yearOf(each.draw.date)))];
  const left = daysBetween(today, until);
  const only = draw.programs.length === 1 ? draw.programs[0] : null;
  const { invited, common } = messages[locale];

  return (
    <>
      <h1>{t("title")}</h1>
      {lead}
      <form
        method="get"
        action={`/${locale}/after-invitation`}
        className="mt-5 flex flex-wrap items-end gap-x-4 gap-y-3 no-print"
      >
        <div className="min-w-0 max-w-full">
          <label htmlFor="draw" className="block font-semibold">
            {t("choose.draw")}
          </label>
          <select
            key={draw.number}
            id="draw"
            name="draw"
            defaultValue={draw.number}
            className="input mt-1 w-[26rem] max-w-full"
          >
            {years.map((year) => (
              <optgroup key={year} label={String(year)}>
                {all
                  .filter((each) => yearOf(each.draw.date) === year)
                  .map((each) => (
                    <option key={each.draw.number} value={each.draw.number}>
                      {t("choose.option", {
                        number: formatDrawNumber(each.draw.number, locale),
                        date: formatDay(each.draw.date, locale, "short"),
                        category: called(each.draw),
                      })}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </div>
        <button className="button">{t("choose.show")}</button>
      </form>
      <UnreadNote problems={problems} className="measure mt-4">
        <p>
          {t("choose.fallback", {
            values: problems.map(({ value }) => value).join(", "),
            since: formatDay(SELECTION_BEGAN, locale),
          })}
        </p>
      </UnreadNote>
      <section aria-labelledby="due" className="mt-8">
        <h2 id="due">{t("due.title")}</h2>
        <p className="mt-2 text-[1.9rem] leading-tight font-semibold tracking-tight first-letter:uppercase">
          <time dateTime={until}>{formatDay(until, locale, "full")}</time>
        </p>
        <p className="measure mt-2">
          {t.rich("due.from", {
            days: APPLY_WITHIN_DAYS,
            number: formatDrawNumber(draw.number, locale),
            date: formatDay(draw.date, locale),
            category: called(draw),
            link: (text: ReactNode) => <a href={`/${locale}/draws/${draw.number}`}>{text}</a>,
          })}{" "}
          {left >= 0 ? t("due.left", { days: left }) : t("due.past", { days: -left })}
          {draw.source === "secondary" && ` ${t("due.unconfirmed")}`}
        </p>
        <p className="measure mt-2 text-ink-soft">{t("due.own")}</p>
        <p className="mt-3 flex flex-wrap gap-x-8 gap-y-1 no-print">
          <a href={`/${locale}/after-invitation/${draw.number}.ics`} aria-describedby="calendar-note">
            {t("due.calendar")}
          </a>
          <PrintButton label={t("due.print")} />
        </p>
        <p id="calendar-note" className="text-[0.9rem] text-ink-soft no-print">
          {t("due.calendarNote", { days: REMIND_DAYS_BEFORE })}
        </p>
      </section>
      <NextIntlClientProvider locale={locale} messages={{ invited, common }} timeZone="UTC">
        <Checklist
          key={draw.number}
          medical={medicalExam(draw.date, until)}
          program={INVITED_UNDER.find((each) => each === only) ?? null}
        />
      </NextIntlClientProvider>
      <p className="measure mt-8 text-ink-soft">{t("notAdvice")}</p>
    </>
  );
}

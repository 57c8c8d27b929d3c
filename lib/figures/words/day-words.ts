import { formatCount } from "@/lib/format";
import type { Locale } from "@/lib/rules/text/bilingual";
import { dateOf, type IsoDate } from "@/lib/rules/time/iso-date";
import type { TimeTick } from "@/lib/figures/layout/time-ticks";

const INTL: Record<Locale, string> = { en: "en-CA", fr: "fr-CA" };

/** The short name of the month of a day. */
export function monthWords(locale: Locale): (day: IsoDate) => string {
  const month = new Intl.DateTimeFormat(INTL[locale], { month: "short", timeZone: "UTC" });
  return (day) => month.format(dateOf(day));
}

/** The words of years over each other: months, and totals in candidates. */
export const yearWords = (locale: Locale) => ({
  month: monthWords(locale),
  value: (value: number) => formatCount(value, locale),
});

/** The lines of text at a tick of the time axis: a year, a month or a day, with the year where one starts. */
export function dayWords(locale: Locale): (tick: TimeTick) => readonly string[] {
  const month = monthWords(locale);
  const day = new Intl.DateTimeFormat(INTL[locale], { day: "numeric", month: "short", timeZone: "UTC" });
  return ({ date, unit, starts }) => {
    const year = date.slice(0, 4);
    if (unit === "year") return [year];
    return [unit === "day" ? day.format(dateOf(date)) : month(date), ...(starts ? [year] : [])];
  };
}

import type { Locale } from "@/lib/rules/text/bilingual";
import { dateOf, type IsoDate } from "@/lib/rules/time/iso-date";
import type { TimeTick } from "@/lib/figures/layout/time-ticks";

const INTL: Record<Locale, string> = { en: "en-CA", fr: "fr-CA" };

/** The short name of the month of a day. */
export function monthWords(locale: Locale): (day: IsoDate) => string {
  const month = new Intl.DateTimeFormat(INTL[locale], { month: "short", timeZone: "UTC" });
  return (day) => month.format(dateOf(day));
}

/** The lines of text at a tick of the time axis: a year, or a month with its year where one starts. */
export function dayWords(locale: Locale): (tick: TimeTick) => readonly string[] {
  const month = monthWords(locale);
  return ({ date, unit, starts }) => {
    const year = date.slice(0, 4);
    return unit === "year" ? [year] : [month(date), ...(starts ? [year] : [])];
  };
}

import type { Locale } from "@/lib/rules/text/bilingual";
import { dateOf, isoDate, type IsoDate, type UtcInstant } from "@/lib/rules/time/iso-date";

/* Numbers, days and times as a reader of each language writes them. Every function is pure and zone-independent. */

const INTL: Record<Locale, string> = { en: "en-CA", fr: "fr-CA" };
const formatters = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = formatters.get(key);
  if (!format) formatters.set(key, (format = new Intl.DateTimeFormat(INTL[locale], options)));
  return format;
}

const numbers: Record<Locale, Intl.NumberFormat> = {
  en: new Intl.NumberFormat("en-CA"),
  fr: new Intl.NumberFormat("fr-CA"),
};

/** A count: `3,500`, `3 500`. */
export const formatCount = (count: number, locale: Locale): string => numbers[locale].format(count);

/** A draw by its number: `#379`, `nº 379`. */
export const formatDrawNumber = (number: string, locale: Locale): string =>
  locale === "fr" ? `nº\u00a0${number}` : `#${number}`;

/** Points with their sign, a true minus: `−71`, `+3`, `0`. */
export const formatSigned = (points: number, locale: Locale): string =>
  (points > 0 ? "+" : points < 0 ? "\u2212" : "") + formatCount(Math.abs(points), locale);

/** A share between 0 and 1: `12%`, `12 %`. */
export function formatShare(share: number, locale: Locale): string {
  const format = (value: number, digits: number) =>
    new Intl.NumberFormat(INTL[locale], { style: "percent", maximumFractionDigits: digits }).format(value);
  // A few are not none.
  if (share > 0 && share < 0.0005) return `<${locale === "fr" ? "\u00a0" : ""}${format(0.001, 1)}`;
  return format(share, share < 0.1 ? 1 : 0);
}

// French writes the first of a month as an ordinal, which CLDR leaves out.
const ordinal = (text: string, locale: Locale): string =>
  locale === "fr" ? text.replace(/\b1 (?=\p{L})/u, "1ᵉʳ ") : text;

const dayStyles = {
  /** November 14, 2025 */
  long: { day: "numeric", month: "long", year: "numeric" },
  /** Nov 14, 2025 */
  short: { day: "numeric", month: "short", year: "numeric" },
  /** Friday, November 14, 2025 */
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  /** November 2025 */
  month: { month: "long", year: "numeric" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A calendar day in words, the same for every reader whatever their zone. */
export const formatDay = (day: IsoDate, locale: Locale, style: keyof typeof dayStyles = "long"): string =>
  ordinal(dateFormat(locale, { ...dayStyles[style], timeZone: "UTC" }).format(dateOf(day)), locale);

/** Clock time of an instant, in UTC and in Eastern time (America/Toronto), each with its zone's label. */
export function formatTime(instant: UtcInstant, locale: Locale): { utc: string; eastern: string } {
  const at = new Date(instant);
  const time = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" } as const;
  return {
    utc: `${dateFormat(locale, { ...time, timeZone: "UTC" }).format(at)} UTC`,
    eastern: dateFormat(locale, { ...time, timeZone: "America/Toronto", timeZoneName: "short" }).format(at),
  };
}

/** Day and time of an instant in UTC: `November 14, 2025, 11:53:39 UTC`. */
export const formatInstant = (instant: UtcInstant, locale: Locale): string =>
  `${formatDay(isoDate(instant.slice(0, 10)), locale)}, ${formatTime(instant, locale).utc}`;

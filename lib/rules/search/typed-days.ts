import { addDays, addMonths, isoDate, parseIsoDate, yearOf, type IsoDate } from "@/lib/rules/time/iso-date";
import { LAUNCH } from "@/lib/rules/time/launch";
import { MONTHS_AND_SHORT } from "@/lib/rules/time/month-name";
import { fold } from "@/lib/rules/text/fold";

/** Days from the first to the last, both included. */
export type DaySpan = { readonly from: IsoDate; readonly to: IsoDate };

/** What may stand before a day: a weekday, an article, a preposition. */
const BEFORE =
  /^(?:(?:on|of|in|the|le|du|en|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? )+/;

/**
 * The day, month or year that a text names and nothing else: `2025-11-14`, `Nov 14, 2025`, `14 novembre 2025`,
 * `novembre 2025`, `2025-11`, `2025`. Case, accents and a weekday before it do not count. Null for any other text and
 * for a day that does not exist. Four figures alone are a year only from that of the first draw to the one after
 * `knownTo`: others are a code, such as 2171 of NOC 2016 or 3130 on the way to 31301.
 */
export function readTypedDays(text: string, knownTo: IsoDate): DaySpan | null {
  const plain = fold(text).replace(BEFORE, "");
  const [, year, month, day] =
    /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/.exec(plain) ?? /^(\d{4})$/.exec(plain) ?? readWords(plain) ?? [];
  if (year === undefined || year < "1900") return null;
  if (month === undefined) {
    const isYear = Number(year) >= yearOf(LAUNCH) && Number(year) <= yearOf(knownTo) + 1;
    return isYear ? { from: isoDate(`${year}-01-01`), to: isoDate(`${year}-12-31`) } : null;
  }
  const first = parseIsoDate(`${year}-${month.padStart(2, "0")}-01`);
  if (first === null) return null;
  if (day === undefined) return { from: first, to: addDays(addMonths(first, 1), -1) };
  const only = parseIsoDate(`${first.slice(0, 8)}${day.padStart(2, "0")}`);
  return only && { from: only, to: only };
}

/** A day or month with the name of the month, in the order of either language, as the match of a day in figures. */
function readWords(plain: string): readonly (string | undefined)[] | null {
  const [, first, dayBefore, name, dayAfter, year] =
    /^((\d{1,2})(?:er|st|nd|rd|th)? (?:of )?)?([a-z]+)\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})$/.exec(plain) ?? [];
  const month = MONTHS_AND_SHORT.get(name ?? "");
  if (month === undefined || (first !== undefined && dayAfter !== undefined)) return null;
  return [plain, year, month, dayBefore ?? dayAfter];
}

import { parseIsoDate, parseUtcInstant, type IsoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import { withoutMarks } from "@/lib/rules/text/fold";
import { MONTHS } from "@/lib/rules/time/month-name";

/* Days and instants as the official feed writes them, by hand, in some thirty shapes (English and French). */

const plain = (text: string): string => withoutMarks(text, "NFD").toLowerCase().replace(/\s+/g, " ").trim();

/** `november 14, 2025`, `august 19th 2026`, `march 02. 2024`, `october 7`; in French `le 1er mars 2024`. */
const ENGLISH = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?[.,]?(?: ?(\d{4}))?(?=\D|$)/;
const FRENCH = /^(?:le )?(\d{1,2})(?:er)? ([a-z]+)(?: (\d{4}))?(?=\D|$)/;

/** `11:53:39`, `0:59:13`; the hours are those of a day of 24, an AM or PM after them says nothing. */
const CLOCK = /(\d{1,2}) ?[:h] ?(\d{2}) ?(?::|min) ?(\d{2})(?: ?s)?(?: ?(?:am|pm))?(?: ?(?:utc|tuc))?$/;

type Day = { readonly day: IsoDate; readonly rest: string } | "no_year" | null;

function readDay(text: string): Day {
  const [english, french] = [ENGLISH.exec(text), FRENCH.exec(text)];
  const found = [
    english && { all: english[0], month: english[1]!, date: english[2]!, year: english[3] },
    french && { all: french[0], month: french[2]!, date: french[1]!, year: french[3] },
  ].find((each) => each !== null && MONTHS.has(each.month));
  if (!found) return null;
  const { all, month, date, year } = found;
  if (year === undefined) return "no_year";
  const day = parseIsoDate(`${year}-${MONTHS.get(month)}-${date.padStart(2, "0")}`);
  return day && { day, rest: text.slice(all.length) };
}

/**
 * A calendar day of the feed: in words (`November 9, 2025`), ISO, or day first (`11-01-2023`).
 * @returns null when it cannot be read
 */
export function parseFeedDay(text: string): IsoDate | null {
  const plainText = plain(text);
  const numbers = /^(\d{2})-(\d{2})-(\d{4})$/.exec(plainText);
  if (numbers) return parseIsoDate(`${numbers[3]}-${numbers[2]}-${numbers[1]}`);
  if (/^\d{4}/.test(plainText)) return parseIsoDate(plainText);
  const read = readDay(plainText);
  return read === null || read === "no_year" || read.rest.trim() !== "" ? null : read.day;
}

/**
 * An instant of the feed, in UTC to the second: `August 7, 2026 at 10:08:20 UTC` and its variants, or ISO 8601.
 * @returns null when it cannot be read, `no_year` when a day without a year stands there, which is not guessed
 */
export function parseFeedInstant(text: string): UtcInstant | "no_year" | null {
  const iso = parseUtcInstant(text.trim());
  if (iso !== null) return iso;
  const plainText = plain(text);
  const read = readDay(plainText);
  if (read === null || read === "no_year") return read;
  const clock = CLOCK.exec(read.rest);
  if (clock === null) return null;
  // Between day and time stands "at", a comma, nothing, or the day once more in figures.
  const between = read.rest
    .slice(0, clock.index)
    .replace(/^[\s,]*(?:at|a)?[\s,]*/, "")
    .trim();
  if (between !== "" && between !== read.day) return null;
  return parseUtcInstant(`${read.day}T${clock[1]!.padStart(2, "0")}:${clock[2]}:${clock[3]}Z`);
}

/** True for a text that begins with a day in French: `14 novembre 2025`, `le 1er mars 2024`. */
export const isFrench = (text: string): boolean => {
  const found = FRENCH.exec(plain(text));
  return found !== null && MONTHS.has(found[2]!);
};

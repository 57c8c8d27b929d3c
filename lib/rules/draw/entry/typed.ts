import { parseClockTime, parseHalfDay } from "@/lib/rules/time/clock-time";
import { parseIsoDate } from "@/lib/rules/time/iso-date";
import { parseCount } from "@/lib/rules/text/count-input";
import { parseAbsence } from "../absence";
import { isDrawNumber } from "../draw";

/* How the texts of the form of a draw are read: as people type them, with the signs and words that pages have there. */

export const TEXT = { read: (text: string) => text, fault: "bad_characters" } as const;
export const DAY = { read: parseIsoDate, fault: "not_a_day" } as const;
export const TIME = {
  // Every time of the form is in UTC, so that a person may say so.
  read: (text: string) => {
    const half = parseHalfDay(text);
    if (half !== null && /^(?:utc|tuc|gmt|z)$/i.test(half.zone)) return half.clock;
    return parseClockTime(text.replace(/(?<=\d) ?(?:utc|tuc|gmt|z)$/i, ""));
  },
  fault: "not_a_time",
  optional: true,
} as const;
export const ABSENCE = { read: parseAbsence, fault: "not_a_choice", optional: true } as const;
/** A count, with the word for what is counted behind it or not. */
const counted = (unit: RegExp) =>
  ({ read: (text: string) => parseCount(text.replace(unit, "")), fault: "not_a_count" }) as const;
export const POINTS = counted(/(?<=\d)\s?(?:points?|pts\.?)$/i);
export const INVITATIONS = counted(/(?<=\d)\s?(?:invitations?|itas?|ipd|candidates?|candidats?)$/i);
export const optional = <I extends object>(input: I) => ({ ...input, optional: true }) as const;
/** A draw number: #448, nº 448 and 91A are read too. */
export const NUMBER = {
  read: (text: string) => {
    const number = text.toLowerCase().replace(/^(?:#|n[ºo°]\.?) ?/, "");
    return isDrawNumber(number) ? number : null;
  },
  fault: "not_a_number",
} as const;

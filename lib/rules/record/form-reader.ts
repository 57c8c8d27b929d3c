import { parseCount } from "@/lib/rules/text/count-input";
import { LAUNCH } from "@/lib/rules/time/launch";
import { addMonths, parseIsoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import { webLink } from "@/lib/rules/text/web-link";

/** The texts of a form by the names of its fields; blank = not given. */
export type Texts = Readonly<Record<string, string>>;

export const RECORD_CODES = [
  "missing",
  "too_long",
  "no_room",
  "bad_characters",
  "no_letters",
  "not_a_day",
  "before_launch",
  "too_far",
  "ends_before",
  "not_a_count",
  "too_large",
  "not_positive",
  "not_a_choice",
  "not_a_year",
  "half",
  "uneven",
  "name_taken",
  "name_twice",
  "twin",
  "name_missing",
  "overlap",
  "place_taken",
  "not_noc",
  "unknown_noc",
  "no_draw",
  "not_stored",
  "not_an_instant",
  "not_a_link",
  "same_value",
  "hidden_stands",
  "stands_already",
  "event_stands",
] as const;
export type RecordCode = (typeof RECORD_CODES)[number];

/** What is wrong with a field; `params` are words or names of the data, as they stand. */
export type RecordProblem = {
  readonly field: string;
  readonly code: RecordCode;
  readonly params: Readonly<Record<string, string>>;
};

/** A day further ahead than this is a slip, unless a record says another limit. */
const YEARS_AHEAD = 5;
const MAX_LINK = 500;

/**
 * Reads the texts of a form, gathering what is wrong instead of stopping at it. A value that is wrong is given as a
 * harmless one (blank, null): whoever asks must look at `problems` before using any.
 */
export class EntryReader {
  readonly problems: RecordProblem[] = [];
  constructor(
    private readonly texts: Texts,
    private readonly today: IsoDate,
  ) {}

  refuse(field: string, code: RecordCode, params: Record<string, string> = {}): void {
    this.problems.push({ field, code, params });
  }

  text(field: string): string {
    return (this.texts[field] ?? "").trim();
  }

  /** One line of at most `max` characters, blanks in it made single; null = not given. */
  optionalLine(field: string, max: number, tooLong: RecordCode = "too_long"): string | null {
    return this.text(field) === "" ? null : this.checked(field, this.text(field), max, tooLong);
  }

  line(field: string, max: number, tooLong?: RecordCode): string {
    const line = this.optionalLine(field, max, tooLong);
    if (line === null) this.refuse(field, "missing");
    return line ?? "";
  }

  /** The lines of a field with several, without blank ones. */
  lines(field: string, max: number): string[] {
    const lines = this.text(field)
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim())
      .filter((line) => line !== "");
    return lines.map((line) => this.checked(field, line, max));
  }

  /** A text in both languages or in neither, from the fields `${name}En` and `${name}Fr`. */
  optionalBoth(name: string, max: number): { en: string; fr: string } | null {
    const [en, fr] = [this.optionalLine(`${name}En`, max), this.optionalLine(`${name}Fr`, max)];
    if ((en === null) !== (fr === null)) this.refuse(`${name}${en === null ? "En" : "Fr"}`, "half");
    return en === null || fr === null ? null : { en, fr };
  }

  both(name: string, max: number, tooLong?: RecordCode): { en: string; fr: string } {
    return { en: this.line(`${name}En`, max, tooLong), fr: this.line(`${name}Fr`, max, tooLong) };
  }

  /** A calendar day since the launch of Express Entry; null = not established. */
  optionalDay(field: string, yearsAhead = YEARS_AHEAD): IsoDate | null {
    const text = this.text(field);
    if (text === "") return null;
    const day = parseIsoDate(text);
    if (day === null) this.refuse(field, "not_a_day");
    else if (day < LAUNCH) this.refuse(field, "before_launch");
    else if (day > addMonths(this.today, 12 * yearsAhead)) this.refuse(field, "too_far", { years: String(yearsAhead) });
    return day;
  }

  day(field: string, yearsAhead?: number): IsoDate {
    const day = this.optionalDay(field, yearsAhead);
    if (this.text(field) === "") this.refuse(field, "missing");
    return day ?? this.today;
  }

  /** A whole number from 1 to `max`. */
  count(field: string, max: number): number {
    const text = this.text(field);
    const count = parseCount(text);
    if (text === "") this.refuse(field, "missing");
    else if (count === null) this.refuse(field, "not_a_count");
    else if (count === 0) this.refuse(field, "not_positive");
    else if (count > max) this.refuse(field, "too_large");
    return count ?? 0;
  }

  choice<T extends string>(field: string, choices: readonly T[]): T {
    const chosen = choices.find((choice) => choice === this.text(field));
    if (chosen === undefined) this.refuse(field, this.text(field) === "" ? "missing" : "not_a_choice");
    return chosen ?? choices[0]!;
  }

  link(field: string, text: string): string {
    const link = webLink(text);
    if (link === null) this.refuse(field, "not_a_link");
    // What is stored is the normal form, which can be longer than what was typed.
    else if (link.length > MAX_LINK) this.refuse(field, "too_long");
    return link ?? "";
  }

  /** An address that begins with https; null = not given. */
  optionalLink(field: string): string | null {
    return this.text(field) === "" ? null : this.link(field, this.text(field));
  }

  private checked(field: string, text: string, max: number, tooLong: RecordCode = "too_long"): string {
    const line = text.replace(/ +/g, " ");
    if (/[\p{Cc}\p{Cs}]/u.test(text)) this.refuse(field, "bad_characters");
    else if (line.length > max) this.refuse(field, tooLong, { max: String(max) });
    return line;
  }
}

export type Entered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly RecordProblem[] };

/** What was read, unless something was wrong. */
export const outcome = <T>(reader: EntryReader, value: T): Entered<T> =>
  reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, value };

import { addMonths, parseIsoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import { LAUNCH } from "@/lib/rules/draw/draw";
import { MAX_EVENT_TITLE, type EnteredEvent, type EventField, type PolicyEvent } from "./policy-event";
import { webLink } from "@/lib/rules/text/web-link";

/** An event as it is typed: every value a text, blank = not given. */
export type EventEntry = Readonly<Record<EventField, string>>;

export const EVENT_CODES = [
  "missing",
  "not_a_day",
  "before_launch",
  "too_far",
  "too_long",
  "bad_characters",
  "not_a_link",
  "link_too_long",
  "duplicate",
] as const;
export type EventCode = (typeof EVENT_CODES)[number];
export type EventProblem = { readonly field: EventField | "reason"; readonly code: EventCode };

const MAX_LINK = 500;
const MAX_REASON = 500;
/** An event further ahead than this is a slip: policy is announced months before it holds. */
const MONTHS_AHEAD = 24;

const readDay = (text: string, today: IsoDate): IsoDate | EventCode => {
  if (text === "") return "missing";
  const day = parseIsoDate(text);
  if (day === null) return "not_a_day";
  return day < LAUNCH ? "before_launch" : day > addMonths(today, MONTHS_AHEAD) ? "too_far" : day;
};

const readTitle = (text: string): { title: string } | EventCode => {
  if (text === "") return "missing";
  if (/\p{Cc}/u.test(text)) return "bad_characters";
  const title = text.replace(/ +/g, " ");
  return [...title].length > MAX_EVENT_TITLE ? "too_long" : { title };
};

const readLink = (text: string): { link: string | null } | EventCode => {
  if (text === "") return { link: null };
  const link = webLink(text);
  // What is stored is the normal form, which can be longer than what was typed.
  return link === null ? "not_a_link" : link.length > MAX_LINK ? "link_too_long" : { link };
};

const isCode = (value: unknown): value is EventCode => EVENT_CODES.some((code) => code === value);

type Read =
  | { readonly ok: true; readonly event: EnteredEvent }
  | { readonly ok: false; readonly problems: readonly EventProblem[] };

/**
 * Reads an event as entered, both languages required. Never throws: every problem is a value, in the order of the
 * fields.
 */
export function parseEventEntry(entry: EventEntry, today: IsoDate): Read {
  const [date, en, fr, source] = [
    readDay(entry.date.trim(), today),
    readTitle(entry.titleEn.trim()),
    readTitle(entry.titleFr.trim()),
    readLink(entry.sourceUrl.trim()),
  ];
  if (isCode(date) || isCode(en) || isCode(fr) || isCode(source)) {
    const read = { date, titleEn: en, titleFr: fr, sourceUrl: source };
    const problems = Object.entries(read).flatMap(([field, value]) =>
      isCode(value) ? [{ field: field as EventField, code: value }] : [],
    );
    return { ok: false, problems };
  }
  return { ok: true, event: { date, title: { en: en.title, fr: fr.title }, sourceUrl: source.link } };
}

/** An event as a person would have entered it: reading that again gives the same one. */
export const entryOfEvent = ({ date, title, sourceUrl }: EnteredEvent): EventEntry => ({
  date,
  titleEn: title.en,
  titleFr: title.fr,
  sourceUrl: sourceUrl ?? "",
});

/** Reads why something is done: needed for every change of an event that stands. Null = not said. */
export function parseReason(
  text: string,
  { needed }: { readonly needed: boolean },
):
  | { readonly ok: true; readonly reason: string | null }
  | { readonly ok: false; readonly problems: readonly EventProblem[] } {
  const reason = text.trim();
  const refused = (code: EventCode) => ({ ok: false, problems: [{ field: "reason", code }] }) as const;
  if (reason === "" && needed) return refused("missing");
  if (reason.length > MAX_REASON) return refused("too_long");
  if (/\p{Cc}/u.test(reason)) return refused("bad_characters");
  return { ok: true, reason: reason || null };
}

/** True for two events that a reader could not tell apart: one day and one English or French title. */
export const sameMark = (a: Pick<PolicyEvent, "date" | "title">, b: Pick<PolicyEvent, "date" | "title">): boolean =>
  a.date === b.date && (a.title.en === b.title.en || a.title.fr === b.title.fr);

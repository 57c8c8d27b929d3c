import type { Bilingual } from "@/lib/rules/text/bilingual";
import { fold } from "@/lib/rules/text/fold";
import type { Standing } from "@/lib/rules/record/revision";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { inRange, type DayRange } from "@/lib/rules/draw/period";

/**
 * How sure an event is. `reported`: somebody says so, and no official text is known here; its address says who, is for
 * admins, and is no evidence.
 */
export const CERTAINTIES = ["established", "reported"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A dated change of policy, marked on the time axis. */
export type PolicyEvent = {
  readonly slug: string;
  readonly date: IsoDate;
  readonly title: Bilingual;
  /** Where it is announced, https; null = not given. */
  readonly sourceUrl: string | null;
  readonly certainty: Certainty;
};

/** An event as readers get it: without the address of one that is only reported, which is no evidence. */
export const readersEvent = (event: PolicyEvent): PolicyEvent =>
  event.certainty === "reported" ? { ...event, sourceUrl: null } : event;

/** An event as admins see it. */
export type StoredEvent = PolicyEvent & Standing;

/** Characters that a mark on a chart has room for. */
export const MAX_EVENT_TITLE = 32;

/** What a person can change of an event. */
export const EVENT_PARTS = [
  "date",
  "title",
  "certainty",
  "sourceUrl",
] as const satisfies readonly (keyof PolicyEvent)[];
export type EnteredEvent = Pick<PolicyEvent, (typeof EVENT_PARTS)[number]>;

/** The fields of the form of an event, in its order. */
export const EVENT_ENTRY = ["date", "titleEn", "titleFr", "certainty", "sourceUrl"] as const;

/** The order of events in time; those of one day by slug, so that it is always the same. */
export const compareEvents = (a: PolicyEvent, b: PolicyEvent): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;

/** The events within a range of days, both ends included, oldest first. */
export const eventsIn = (events: readonly PolicyEvent[], range: DayRange): PolicyEvent[] =>
  events.filter(({ date }) => inRange(date, range)).sort(compareEvents);

/** A slug made from an English title that is not among `taken`: `2027-category-lists`, `2027-category-lists-2`… */
export function eventSlug(title: string, taken: ReadonlySet<string>): string {
  const words = fold(title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const base = words === "" ? "event" : words;
  let slug = base;
  for (let count = 2; taken.has(slug); count += 1) slug = `${base}-${count}`;
  return slug;
}

/**
 * The events that stand above each row of a list of days that goes back in time, and those below its last row: an event
 * stands above the rows of its own day.
 * @param days newest first
 * @returns one list of events more than there are days, each newest first
 */
export function eventsAbove<E extends PolicyEvent>(days: readonly IsoDate[], events: readonly E[]): E[][] {
  const left = [...events].sort((a, b) => compareEvents(b, a));
  const above = days.map((day) => {
    const count = left.findIndex(({ date }) => date < day);
    return left.splice(0, count < 0 ? left.length : count);
  });
  return [...above, left];
}

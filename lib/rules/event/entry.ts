import { EntryReader, outcome, type Entered, type Texts } from "@/lib/rules/record/form-reader";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { CERTAINTIES, MAX_EVENT_TITLE, type EnteredEvent, type PolicyEvent } from "./policy-event";

/** An event further ahead than this is a slip: policy is announced months before it holds. */
const YEARS_AHEAD = 2;

/**
 * Reads an event as entered, both languages required. Never throws: every problem is a value, in the order of the
 * fields.
 * @param others the events that are shown, but the one that is edited
 */
export function parseEventEntry(
  texts: Texts,
  { today, others }: { readonly today: IsoDate; readonly others: readonly EnteredEvent[] },
): Entered<EnteredEvent> {
  const reader = new EntryReader(texts, today);
  const entered: EnteredEvent = {
    date: reader.day("date", YEARS_AHEAD),
    title: reader.both("title", MAX_EVENT_TITLE, "no_room"),
    certainty: reader.choice("certainty", CERTAINTIES),
    sourceUrl: reader.optionalLink("sourceUrl"),
  };
  if (reader.problems.length === 0 && others.some((other) => sameMark(other, entered)))
    reader.refuse("date", "event_stands");
  return outcome(reader, entered);
}

/** An event as a person would have entered it: reading that again gives the same one. */
export const textsOfEvent = ({ date, title, certainty, sourceUrl }: EnteredEvent): Texts => ({
  date,
  titleEn: title.en,
  titleFr: title.fr,
  certainty,
  sourceUrl: sourceUrl ?? "",
});

/** True for two events that a reader could not tell apart: one day and one English or French title. */
export const sameMark = (a: Pick<PolicyEvent, "date" | "title">, b: Pick<PolicyEvent, "date" | "title">): boolean =>
  a.date === b.date && (a.title.en === b.title.en || a.title.fr === b.title.fr);

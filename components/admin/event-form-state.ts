import type { EventEntry } from "@/lib/domain/event-entry";
import type { EventField, StoredEvent } from "@/lib/domain/policy-event";

/** What the form of an event holds, as typed, with the revision that the person saw ("" for a new one). */
export type EventFormValues = EventEntry & { readonly reason: string; readonly revision: string };

/** What the form shows, worded on the server, so that it is the same with and without scripts. */
export type EventFormState = {
  readonly values: EventFormValues;
  readonly problems: readonly { readonly field: EventField | "reason" | null; readonly message: string }[];
  /** What was saved by somebody else since, beside what was entered. */
  readonly conflict: readonly { readonly label: string; readonly now: string; readonly yours: string }[];
  /** Differs in each answer, so that the form takes on what came back. */
  readonly answer: string;
};

/** A form with these values and nothing said of them yet. */
export const eventFormOf = (values: EventFormValues): EventFormState => ({ values, problems: [], conflict: [], answer: "" });

/** A blank form. */
export const blankEvent: EventFormValues = { date: "", titleEn: "", titleFr: "", sourceUrl: "", reason: "", revision: "" };

/** An event as a person would have entered it. */
export const valuesOfEvent = ({ date, title, sourceUrl, revision }: StoredEvent): EventFormValues => ({
  date,
  titleEn: title.en,
  titleFr: title.fr,
  sourceUrl: sourceUrl ?? "",
  reason: "",
  revision: String(revision),
});

import { entryOfEvent, type EventEntry } from "@/lib/rules/event/entry";
import type { EventField, StoredEvent } from "@/lib/rules/event/policy-event";
import type { MergeView } from "../merge-view";

/** What the form of an event holds, as typed, with the revision that the person saw ("" for a new one). */
export type EventFormValues = EventEntry & { readonly reason: string; readonly revision: string };

/** What the form shows, worded on the server, so that it is the same with and without scripts. */
export type EventFormState = {
  readonly values: EventFormValues;
  readonly problems: readonly {
    readonly field: EventField | "reason" | `take-${string}` | null;
    readonly message: string;
    /** Where to go instead. */
    readonly link?: { readonly href: string; readonly label: string };
  }[];
  /** What was saved by somebody else since, beside what was entered, while that is to be chosen from. */
  readonly merge: MergeView | null;
  /** Differs in each answer, so that the form takes on what came back. */
  readonly answer: string;
};

/** A form with these values and nothing said of them yet. */
export const eventFormOf = (values: EventFormValues): EventFormState => ({
  values,
  problems: [],
  merge: null,
  answer: "",
});

/** A blank form. */
export const blankEvent: EventFormValues = {
  date: "",
  titleEn: "",
  titleFr: "",
  sourceUrl: "",
  reason: "",
  revision: "",
};

/** An event as a person would have entered it. */
export const valuesOfEvent = (event: StoredEvent): EventFormValues => ({
  ...entryOfEvent(event),
  reason: "",
  revision: String(event.revision),
});

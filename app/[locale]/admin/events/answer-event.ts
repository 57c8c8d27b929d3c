import "server-only";
import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { drawWords, type DrawWords } from "@/components/admin/draw/draw-words";
import { eventFormOf, type EventFormState, type EventFormValues } from "@/components/admin/event/event-form-state";
import { eventRows } from "@/components/admin/event/event-revisions";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { changeEvent, createEvent, type EventDenial, type EventOperation } from "@/lib/db/commands/save-event";
import type { By } from "@/lib/db/commands/write-draw";
import { eventWithHistory } from "@/lib/db/queries/policy-events";
import type { Locale } from "@/lib/rules/text/bilingual";
import {
  entryOfEvent,
  parseEventEntry,
  parseReason,
  type EventEntry,
  type EventProblem,
} from "@/lib/rules/event/entry";
import { eventChanges, MAX_EVENT_TITLE, type EnteredEvent, type StoredEvent } from "@/lib/rules/event/policy-event";
import { RECORD_MERGE } from "@/lib/rules/record/record-merge";
import { mergeChosen, mergeView, stillOpen, type Meeting, type Takes } from "../merge";

/** What a form is about: an event and what is done with it, or a new one. */
export type EventTarget = { readonly locale: Locale } & (
  | { readonly slug: null; readonly intent: "save" }
  | { readonly slug: string; readonly intent: "save" | "remove" | "restore" }
  /** Makes an older revision stand again. */
  | { readonly slug: string; readonly intent: "revert"; readonly revert: number }
);

export type EventAnswer = { readonly saved: StoredEvent } | { readonly saved: null; readonly state: EventFormState };

/** What was chosen of two versions, and the revision that stood when they were shown. */
export type EventChoice = { readonly takes: Takes; readonly seen: string };

/**
 * Answers a form of an event, from scratch each time.
 * @param choice null while nothing is to be chosen
 * @throws when the database does not answer
 */
export async function answerEvent(
  target: EventTarget,
  sent: EventFormValues,
  choice: EventChoice | null,
  by: By,
): Promise<EventAnswer> {
  const { locale, slug, intent } = target;
  const t = await getTranslations({ locale, namespace: "events.problems" });
  const { acts } = drawWords(locale, [], today());
  const step = (more: Partial<EventFormState>, now = sent): EventAnswer => ({
    saved: null,
    state: { ...eventFormOf(now), answer: randomUUID(), ...more },
  });
  const whole = (message: string, now = sent) => step({ problems: [{ field: null, message }] }, now);
  const words = ({ field, code }: EventProblem) => ({
    field,
    message:
      code === "missing" && field === "reason"
        ? t("missing_reason")
        : code === "too_long" && field !== "reason"
          ? t("title_too_long", { max: MAX_EVENT_TITLE })
          : t(code),
  });

  const entry = intent === "save" ? parseEventEntry(sent, today()) : null;
  const why = parseReason(sent.reason, { needed: slug !== null });
  const problems = [...(entry && !entry.ok ? entry.problems : []), ...(why.ok ? [] : why.problems)];
  if (!why.ok || (entry && !entry.ok) || problems.length > 0) return step({ problems: problems.map(words) });
  const { reason } = why;

  if (slug === null) {
    const result = await createEvent(db(), entry!.event, by, reason);
    return result.ok ? { saved: result.event } : refused(result, sent);
  }
  if (entry) {
    const found = await eventWithHistory(slug);
    if (found && sent.revision !== String(found.event.revision)) return late(found, entry.event);
    return change({ kind: "edit", entered: entry.event }, sent);
  }
  return change(
    target.intent === "revert" ? { kind: "revert", revision: target.revert } : { kind: intent as "remove" | "restore" },
    sent,
  );

  async function change(what: EventOperation, now: EventFormValues): Promise<EventAnswer> {
    const result = await changeEvent(db(), slug!, what, Number(now.revision), by, reason!);
    return result.ok ? { saved: result.event } : refused(result, now);
  }

  /**
   * Somebody else has saved the event since the form was opened: both versions, or what was chosen of them, as if it
   * had been typed.
   */
  async function late({ event, history }: Found, entered: EnteredEvent): Promise<EventAnswer> {
    if (event.hidden) return whole(t("hidden"));
    // A form sent twice finds its own values standing: that is what was asked for.
    if (eventChanges(event, entered).length === 0) return { saved: event };
    const meeting = meetingOf({ event, history }, entered, sent.revision, acts, locale);
    const show = (takes: Takes, say: (name: string) => EventFormState["problems"]) => {
      const merge = mergeView(meeting, takes);
      return step({ merge, problems: say(merge.name) });
    };
    if (choice === null) return show({}, (name) => [{ field: null, message: t("stale", { name }) }]);
    if (choice.seen !== String(event.revision))
      return show({}, (name) => [{ field: null, message: acts("merge.again", { name }) }]);
    const chosen = mergeChosen(meeting, choice.takes);
    if ("open" in chosen) return show(choice.takes, () => stillOpen(chosen.open, acts));
    const now: EventFormValues = { ...sent, ...chosen.values, revision: String(event.revision) };
    const again = parseEventEntry(now, today());
    if (!again.ok) return step({ problems: again.problems.map(words) }, now);
    return eventChanges(event, again.event).length === 0
      ? whole(acts("merge.nothing"), now)
      : change({ kind: "edit", entered: again.event }, now);
  }

  async function refused(refusal: EventDenial, now: EventFormValues): Promise<EventAnswer> {
    switch (refusal.reason) {
      case "duplicate":
      case "not_found":
      case "no_revision":
      case "hidden":
        return whole(t(refusal.reason), now);
      case "unchanged":
        // A form sent twice finds its own values standing: that is what was asked for.
        return refusal.current.revision === Number(now.revision)
          ? whole(t("unchanged"), now)
          : { saved: refusal.current };
      case "stale": {
        // Saved between our look and our writing: the next answer, from scratch, finds what stands now.
        if (intent === "save") return answerEvent(target, now, null, by);
        const [latest] = (await eventWithHistory(refusal.current.slug))?.history ?? [];
        const link = { href: pageOf(locale, refusal.current.slug), label: acts("merge.anew") };
        return step({ problems: [{ field: null, message: t("stale", { name: latest?.by ?? "" }), link }] });
      }
    }
  }
}

type Found = NonNullable<Awaited<ReturnType<typeof eventWithHistory>>>;

const pageOf = (locale: Locale, slug: string) => `/${locale}/admin/events/${slug}`;

function meetingOf(
  { event, history }: Found,
  entered: EnteredEvent,
  opened: string,
  acts: DrawWords["acts"],
  locale: Locale,
): Meeting<string, string, EventEntry> {
  const base = history.find(({ revision }) => String(revision) === opened)?.after ?? null;
  const states = { base: base ?? event, theirs: event, yours: entered, both: event };
  const row = (field: string, of: EnteredEvent) => eventRows(of, locale).find((each) => each.field === field);
  return {
    shape: RECORD_MERGE.event,
    versions: { base: base && entryOfEvent(base), theirs: entryOfEvent(event), yours: entryOfEvent(entered) },
    changes: history.map(({ by, reason, before, after }) => ({
      by,
      reason,
      before: before && entryOfEvent(before),
      after: entryOfEvent(after),
    })),
    revision: event.revision,
    anew: pageOf(locale, event.slug),
    acts,
    label: (field) => row(field, event)?.label ?? field,
    say: (field, of) => row(field, states[of])?.text ?? "",
  };
}

import "server-only";
import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { eventFormOf, type EventFormState, type EventFormValues } from "@/components/admin/event-form-state";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { changeEvent, createEvent, type EventRefused, type EventStep } from "@/lib/db/commands/save-event";
import type { By } from "@/lib/db/commands/write-draw";
import { eventWithHistory } from "@/lib/db/queries/policy-events";
import type { Locale } from "@/lib/domain/bilingual";
import { parseEventEntry, parseReason, type EventProblem } from "@/lib/domain/event-entry";
import { eventChanges, eventValue, MAX_EVENT_TITLE, type EnteredEvent, type StoredEvent } from "@/lib/domain/policy-event";

/** What a form is about: an event and what is done with it, or a new one. */
export type EventTarget = { readonly locale: Locale } & (
  | { readonly slug: null; readonly intent: "save" }
  | { readonly slug: string; readonly intent: "save" | "remove" | "restore" }
  /** Makes an older revision stand again. */
  | { readonly slug: string; readonly intent: "revert"; readonly revert: number }
);

export type EventAnswer = { readonly saved: StoredEvent } | { readonly saved: null; readonly state: EventFormState };

/**
 * Answers a form of an event, from scratch each time.
 * @throws when the database does not answer
 */
export async function answerEvent(target: EventTarget, values: EventFormValues, by: By): Promise<EventAnswer> {
  const { locale, slug, intent } = target;
  const t = await getTranslations({ locale, namespace: "events.problems" });
  const step = (more: Partial<EventFormState>, now: EventFormValues = values): EventAnswer => ({
    saved: null,
    state: { ...eventFormOf(now), answer: randomUUID(), ...more },
  });
  const whole = (message: string) => step({ problems: [{ field: null, message }] });
  const words = ({ field, code }: EventProblem) => ({
    field,
    message: code === "missing" && field === "reason" ? t("missing_reason") : code === "too_long" && field !== "reason" ? t("title_too_long", { max: MAX_EVENT_TITLE }) : t(code),
  });

  const entry = intent === "save" ? parseEventEntry(values, today()) : null;
  const why = parseReason(values.reason, { needed: slug !== null });
  const problems = [...(entry && !entry.ok ? entry.problems : []), ...(why.ok ? [] : why.problems)];
  if (!why.ok || (entry && !entry.ok) || problems.length > 0) return step({ problems: problems.map(words) });

  const expected = Number(values.revision);
  const result =
    slug === null
      ? await createEvent(db(), entry!.event, by, why.reason)
      : await changeEvent(db(), slug, change(), expected, by, why.reason!);
  if (result.ok) return { saved: result.event };
  return refused(result);

  function change(): EventStep {
    if (target.intent === "revert") return { kind: "revert", revision: target.revert };
    return entry?.ok ? { kind: "edit", entered: entry.event } : { kind: intent as "remove" | "restore" };
  }

  async function refused(refusal: EventRefused): Promise<EventAnswer> {
    switch (refusal.reason) {
      case "duplicate":
        return whole(t("duplicate"));
      case "not_found":
        return whole(t("not_found"));
      case "no_revision":
        return whole(t("no_revision"));
      case "hidden":
        return whole(t("hidden"));
      case "unchanged":
        // A form sent twice finds its own values standing: that is what was asked for.
        return refusal.current.revision === expected ? whole(t("unchanged")) : { saved: refusal.current };
      case "stale":
        return stale(refusal.current, entry && entry.ok ? entry.event : null);
    }
  }

  /** Somebody else has saved the event meanwhile: nothing is written. Going on starts from what stands now. */
  async function stale(current: StoredEvent, entered: EnteredEvent | null): Promise<EventAnswer> {
    const form = await getTranslations({ locale, namespace: "events.form" });
    const history = await getTranslations({ locale, namespace: "events.history" });
    const latest = (await eventWithHistory(current.slug))?.history[0];
    return step(
      {
        problems: [{ field: null, message: t("stale", { name: latest?.by ?? "" }) }],
        conflict: (entered ? eventChanges(current, entered) : []).map((field) => ({
          label: form(field),
          now: eventValue(current, field) ?? history("none"),
          yours: eventValue(entered!, field) ?? history("none"),
        })),
      },
      { ...values, revision: String(current.revision) },
    );
  }
}

import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { EVENT_FIELDS, eventValue, type EnteredEvent, type EventChange } from "@/lib/rules/event/policy-event";
import { formatDay } from "@/lib/format";
import { messages } from "@/lib/i18n/messages";
import type { RecordRevision } from "../record/record-history";
import type { RecordRow } from "../record/record-rows";

/** The values of an event in words. */
export function eventRows(event: EnteredEvent, locale: Locale): RecordRow[] {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "events" });
  return EVENT_FIELDS.map((field) => ({
    field,
    label: t(`form.${field}`),
    text: field === "date" ? formatDay(event.date, locale) : (eventValue(event, field) ?? t("history.none")),
  }));
}

/** The changes of an event in words. */
export function eventRevisions(history: readonly EventChange[], locale: Locale): RecordRevision[] {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "events" });
  const rows = (event: EnteredEvent) => eventRows(event, locale);
  return history.map(({ revision, kind, at, by, reason, before, after }) => ({
    revision,
    what: kind === "seed" ? t("history.create") : t(`history.${kind}`),
    heading:
      kind === "seed"
        ? t("history.seeded", { revision })
        : t("history.heading", { revision, what: t(`history.${kind}`), who: by }),
    at,
    reason,
    source: null,
    before: before && rows(before),
    after: rows(after),
    open: true,
  }));
}

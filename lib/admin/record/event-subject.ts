import "server-only";
import { recordWords } from "@/components/admin/record/record-words";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { changeEvent, createEvent } from "@/lib/db/commands/save-event";
import { eventHistory, storedEvents } from "@/lib/db/queries/records";
import { parseEventEntry, textsOfEvent } from "@/lib/rules/event/entry";
import type { EnteredEvent } from "@/lib/rules/event/policy-event";
import { RECORD_MERGE } from "./merge-shapes";
import { eventPath } from "./paths";
import { nothingAbout, type RecordSubject } from "./subject";
import { operationOf, type TargetOf } from "./target";

/**
 * The subject of the form of a policy event.
 * @throws when the database does not answer
 */
export async function eventSubject(target: TargetOf<"event">): Promise<RecordSubject<EnteredEvent>> {
  const { slug, locale } = target;
  const events = await storedEvents();
  const words = recordWords(locale, []);
  const others = events.filter((event) => !event.hidden && event.slug !== slug);
  return {
    words,
    reasonNeeded: slug !== null,
    stored: events.find((event) => event.slug === slug) ?? null,
    read: (texts) => parseEventEntry(texts, { today: today(), others }),
    rows: words.eventRows,
    texts: textsOfEvent,
    shape: RECORD_MERGE.event,
    about: nothingAbout,
    write: async (texts, expected, by, note) => {
      const result = await (slug === null
        ? createEvent(db(), texts, today(), by, note)
        : changeEvent(db(), slug, operationOf(target, texts), expected, today(), by, note));
      return result.ok
        ? { ok: true, path: `${eventPath(result.record.slug)}?saved=${result.record.revision}` }
        : result;
    },
    path: eventPath(slug ?? ""),
    changes: async () => (slug === null ? [] : eventHistory(slug)),
  };
}

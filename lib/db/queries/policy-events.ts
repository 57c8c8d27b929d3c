import "server-only";
import { instantOf } from "@/lib/rules/time/iso-date";
import { compareEvents, type EventChange, type StoredEvent } from "@/lib/rules/event/policy-event";
import { db } from "../client";
import { toStoredEvent } from "../rows";

/** Every event, removed ones too, newest first. For admins only; readers get those of the dataset. */
export async function storedEvents(): Promise<StoredEvent[]> {
  return (await db().policyEvent.findMany()).map(toStoredEvent).sort((a, b) => compareEvents(b, a));
}

/**
 * The event with this slug and its changes, newest first, with who made each; null when there is none. For admins only.
 */
export async function eventWithHistory(slug: string): Promise<{ event: StoredEvent; history: EventChange[] } | null> {
  const row = await db().policyEvent.findUnique({
    where: { slug },
    include: { revisions: { orderBy: { revision: "desc" } } },
  });
  if (!row) return null;
  const history = row.revisions.map(
    ({ revision, kind, at, userName, reason, before, after }): EventChange => ({
      revision,
      kind,
      at: instantOf(at),
      by: userName,
      reason,
      before: before as StoredEvent | null,
      after: after as unknown as StoredEvent,
    }),
  );
  return { event: toStoredEvent(row), history };
}

import { sameMark } from "@/lib/rules/event/entry";
import {
  eventChanges,
  eventSlug,
  type EnteredEvent,
  type EventChange,
  type StoredEvent,
} from "@/lib/rules/event/policy-event";
import type { Db } from "../connect";
import type { Prisma } from "../generated/client";
import { dateOf } from "@/lib/rules/time/iso-date";
import { toStoredEvent } from "../rows";
import type { By, Client } from "./write-draw";

export type EventSaved = { readonly ok: true; readonly event: StoredEvent };
export type EventDenial =
  | { readonly ok: false; readonly reason: "duplicate" | "not_found" | "no_revision" }
  /** `unchanged`: it stands as asked for already. `hidden`: it must be restored before it is edited. */
  | { readonly ok: false; readonly reason: "stale" | "unchanged" | "hidden"; readonly current: StoredEvent };

const asJson = (event: StoredEvent): Prisma.InputJsonValue => ({ ...event, title: { ...event.title } });

const columns = ({ date, title, sourceUrl, hidden, revision }: StoredEvent) => ({
  date: dateOf(date),
  titleEn: title.en,
  titleFr: title.fr,
  sourceUrl,
  hidden,
  revision,
});

/**
 * Writers of events wait for each other until the commit: what one sees of the others cannot change before it has
 * written.
 */
const alone = <T>(client: Client, write: (tx: Db, events: StoredEvent[]) => Promise<T>): Promise<T> =>
  client.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tracker policy events'))`;
    return write(tx, (await tx.policyEvent.findMany()).map(toStoredEvent));
  });

const standing = (events: readonly StoredEvent[], event: EnteredEvent, own: string | null) =>
  events.find((other) => !other.hidden && other.slug !== own && sameMark(other, event));

type Revision = {
  kind: EventChange["kind"];
  by: By;
  reason: string | null;
  before: StoredEvent | null;
  after: StoredEvent;
};

const leaveRevision = (tx: Db, { kind, by, reason, before, after }: Revision) =>
  tx.eventRevision.create({
    data: {
      eventSlug: after.slug,
      revision: after.revision,
      kind,
      userId: by.id,
      userName: by.name,
      reason,
      ...(before && { before: asJson(before) }),
      after: asJson(after),
    },
  });

/**
 * Writes a new event and its first revision, in one transaction. A form sent twice makes one event: the second time
 * gives the event that the first has made.
 * @throws when the database does not answer, or refuses an event that breaks an invariant of its own
 */
export function createEvent(
  client: Client,
  entered: EnteredEvent,
  by: By,
  reason: string | null,
): Promise<EventSaved | EventDenial> {
  return alone(client, async (tx, events): Promise<EventSaved | EventDenial> => {
    const other = standing(events, entered, null);
    if (other) {
      const own =
        eventChanges(other, entered).length === 0 &&
        (await tx.eventRevision.count({ where: { eventSlug: other.slug, kind: "create", userId: by.id } }));
      return own ? { ok: true, event: other } : { ok: false, reason: "duplicate" };
    }
    const slug = eventSlug(entered.title.en, new Set(events.map((event) => event.slug)));
    const event: StoredEvent = { slug, ...entered, hidden: false, revision: 1 };
    await tx.policyEvent.create({ data: { slug, ...columns(event) } });
    await leaveRevision(tx, { kind: "create", by, reason, before: null, after: event });
    return { ok: true, event };
  });
}

/** What is done with an event that stands. */
export type EventOperation =
  | { readonly kind: "edit"; readonly entered: EnteredEvent }
  /** Hides the event: it leaves every public page and keeps its history. */
  | { readonly kind: "remove" }
  | { readonly kind: "restore" }
  /** Makes the values of an older revision stand again. */
  | { readonly kind: "revert"; readonly revision: number };

async function changed(tx: Db, before: StoredEvent, change: EventOperation): Promise<StoredEvent | null> {
  switch (change.kind) {
    case "edit":
      return { ...before, ...change.entered };
    case "remove":
    case "restore":
      return { ...before, hidden: change.kind === "remove" };
    case "revert": {
      const row = await tx.eventRevision.findUnique({
        where: { eventSlug_revision: { eventSlug: before.slug, revision: change.revision } },
        select: { after: true },
      });
      if (!row) return null;
      const { date, title, sourceUrl } = row.after as unknown as StoredEvent;
      return { ...before, date, title, sourceUrl };
    }
  }
}

/**
 * Edits, removes or restores an event, or makes an older revision of it stand again, and leaves the revision that says
 * so, in one transaction. The slug stays.
 * @param expected the `revision` that the person saw: when another has been saved since, nothing is written
 * @throws when the database does not answer, or refuses an event that breaks an invariant of its own
 */
export function changeEvent(
  client: Client,
  slug: string,
  change: EventOperation,
  expected: number,
  by: By,
  reason: string,
): Promise<EventSaved | EventDenial> {
  return alone(client, async (tx, events): Promise<EventSaved | EventDenial> => {
    const before = events.find((event) => event.slug === slug);
    if (!before) return { ok: false, reason: "not_found" };
    const wanted = await changed(tx, before, change);
    if (!wanted) return { ok: false, reason: "no_revision" };
    if (wanted.hidden === before.hidden && eventChanges(before, wanted).length === 0)
      return { ok: false, reason: "unchanged", current: before };
    if (before.revision !== expected) return { ok: false, reason: "stale", current: before };
    if ((change.kind === "edit" || change.kind === "revert") && before.hidden)
      return { ok: false, reason: "hidden", current: before };
    if (!wanted.hidden && standing(events, wanted, slug)) return { ok: false, reason: "duplicate" };
    const after: StoredEvent = { ...wanted, revision: expected + 1 };
    await tx.policyEvent.update({ where: { slug }, data: columns(after) });
    await leaveRevision(tx, { kind: change.kind, by, reason, before, after });
    return { ok: true, event: after };
  });
}

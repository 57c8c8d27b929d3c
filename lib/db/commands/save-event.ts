import { parseEventEntry, textsOfEvent } from "@/lib/rules/event/entry";
import { EVENT_PARTS, eventSlug, type EnteredEvent, type StoredEvent } from "@/lib/rules/event/policy-event";
import { storedEventSchema } from "@/lib/rules/event/stored-schema";
import type { Note } from "@/lib/rules/draw/entry/save-note";
import type { Texts } from "@/lib/rules/record/form-reader";
import type { RecordOperation } from "@/lib/rules/record/operation";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { Db } from "../connect";
import { dateOf } from "@/lib/rules/time/iso-date";
import { toStoredEvent } from "../rows";
import { changeRecord, createRecord, type RecordResult, type RecordStore } from "./record-engine";
import { revisionColumns, type By, type Client, type RevisionMeta } from "./revision-meta";

const columns = ({ date, title, sourceUrl, certainty, hidden, revision }: StoredEvent) => ({
  date: dateOf(date),
  titleEn: title.en,
  titleFr: title.fr,
  sourceUrl,
  certainty,
  hidden,
  revision,
});

async function write(tx: Db, before: StoredEvent | null, after: StoredEvent, meta: RevisionMeta): Promise<StoredEvent> {
  const { slug } = after;
  if (before === null) await tx.policyEvent.create({ data: { slug, ...columns(after) } });
  else await tx.policyEvent.update({ where: { slug }, data: columns(after) });
  await tx.eventRevision.create({ data: { eventSlug: slug, ...revisionColumns(before, after, meta) } });
  return after;
}

type Store = RecordStore<StoredEvent, EnteredEvent>;

/**
 * Writers of events wait for each other until the commit: what one sees of the others cannot change before it has
 * written.
 */
const alone = <T>(client: Client, today: IsoDate, use: (store: Store, tx: Db) => Promise<T>): Promise<T> =>
  client.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tracker policy events'))`;
    const records = (await tx.policyEvent.findMany()).map(toStoredEvent);
    const store: Store = {
      records,
      fields: EVENT_PARTS,
      read: (texts, own) =>
        parseEventEntry(texts, { today, others: records.filter(({ hidden, slug }) => !hidden && slug !== own?.slug) }),
      shownAs: textsOfEvent,
      revision: async ({ slug }, revision) => {
        const row = await tx.eventRevision.findUnique({
          where: { eventSlug_revision: { eventSlug: slug, revision } },
          select: { after: true },
        });
        return row && textsOfEvent(storedEventSchema.parse(row.after));
      },
      write: (before, after, meta) => write(tx, before, after, meta),
    };
    return use(store, tx);
  });

/**
 * Writes a new event and its first revision, in one transaction. A form sent twice makes one event.
 * @throws when the database does not answer, or refuses an event that breaks an invariant of its own
 */
export function createEvent(
  client: Client,
  texts: Texts,
  today: IsoDate,
  by: By,
  note: Note,
): Promise<RecordResult<StoredEvent>> {
  return alone(client, today, async (store, tx) => {
    const own = await tx.eventRevision.findMany({
      where: { kind: "create", userId: by.id },
      select: { eventSlug: true },
    });
    const make = (entered: EnteredEvent): StoredEvent => ({
      slug: eventSlug(entered.title.en, new Set(store.records.map(({ slug }) => slug))),
      ...entered,
      hidden: false,
      revision: 1,
    });
    const isOwn = ({ slug }: StoredEvent) => own.some(({ eventSlug }) => eventSlug === slug);
    return createRecord(store, texts, { isOwn, make }, by, note);
  });
}

/**
 * Edits, hides, shows or restores an event, and leaves the revision that says so, in one transaction. The slug stays.
 * @param expected the `revision` that the person saw: when another has been saved since, nothing is written
 * @throws when the database does not answer, or refuses an event that breaks an invariant of its own
 */
export const changeEvent = (
  client: Client,
  slug: string,
  operation: RecordOperation,
  expected: number,
  today: IsoDate,
  by: By,
  note: Note,
): Promise<RecordResult<StoredEvent>> =>
  alone(client, today, (store) =>
    changeRecord(
      store,
      store.records.find((event) => event.slug === slug),
      operation,
      expected,
      by,
      note,
    ),
  );

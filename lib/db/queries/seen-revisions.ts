import "server-only";
import type { ZodType } from "zod";
import { today } from "@/lib/clock";
import { isAhead } from "@/lib/rules/category/shows-from";
import { storedCategorySchema, storedVersionSchema } from "@/lib/rules/category/stored-schema";
import { storedCorrectionSchema } from "@/lib/rules/correction/stored-schema";
import { storedDrawSchema } from "@/lib/rules/draw/stored-schema";
import { readersEvent } from "@/lib/rules/event/policy-event";
import { storedEventSchema } from "@/lib/rules/event/stored-schema";
import { storedPoolSchema } from "@/lib/rules/pool/stored-schema";
import type { RevisionKind, Seen, SeenRevision } from "@/lib/rules/record/revision";
import { instantOf, type IsoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import { db } from "../client";
import type { Db } from "../connect";
import { dayOf } from "../rows";
import type { Prisma } from "../generated/client";
import { readShowsFrom } from "./shows-from";

type Row = {
  readonly id: number;
  readonly kind: RevisionKind;
  readonly at: Date;
  readonly before: Prisma.JsonValue;
  readonly after: Prisma.JsonValue;
};

/**
 * A reader of the revisions of one kind of record. Its key is that at the time, before the change: changes put one
 * after the other then fit the data of that moment.
 */
const reader =
  <R extends string, T extends { readonly hidden: boolean }>(
    record: R,
    schema: ZodType<T>,
    shape: (value: T) => object = (value) => value,
  ) =>
  (
    row: Row,
    key: string | ((value: T) => string),
    gone: boolean,
    said?: { reason: string | null; source: string | null },
    isShown: (value: T) => boolean = () => true,
  ): Omit<SeenRevision<R>, "dataVersion"> => {
    const [before, after] = [row.before === null ? null : schema.parse(row.before), schema.parse(row.after)];
    const seen = (value: T | null): Seen =>
      value === null || value.hidden || !isShown(value) ? null : { ...shape(value) };
    return {
      record,
      key: typeof key === "string" ? key : key(before ?? after),
      id: `${record}-${row.id}`,
      kind: row.kind,
      at: instantOf(row.at),
      reason: said?.reason ?? null,
      source: said?.source ?? null,
      before: seen(before),
      after: seen(after),
      gone: gone || !isShown(after),
    };
  };

/** Readers see it from that day on: the day itself is for admins. */
const withoutShowsFrom = <T extends { readonly showsFrom: unknown }>({ showsFrom: _day, ...value }: T) => value;

const READ = {
  draw: reader("draw", storedDrawSchema),
  pool: reader("pool", storedPoolSchema),
  category: reader("category", storedCategorySchema, withoutShowsFrom),
  version: reader("version", storedVersionSchema, withoutShowsFrom),
  correction: reader("correction", storedCorrectionSchema),
  event: reader("event", storedEventSchema, readersEvent),
};

/** From when on: an instant, whose own changes count, or a data version, whose own do not. */
export type Since = UtcInstant | number;

/** The largest id there can be: of a kind without a revision none is read. */
const MAX_ID = 2_147_483_647;

/** A revision before its place among all of them is known. */
type Unplaced = Omit<SeenRevision<keyof typeof READ>, "dataVersion">;

/** The data versions of the revisions since, by the ids of {@link SeenRevision}. */
async function versionsSince(
  client: Db,
  since: Since,
  until: number | undefined,
): Promise<ReadonlyMap<string, number>> {
  const rows = await client.revisionVersion.findMany({
    where: {
      version: { ...(typeof since === "number" && { gt: since }), ...(until !== undefined && { lte: until }) },
      ...(typeof since === "string" && { at: { gte: new Date(since) } }),
    },
  });
  return new Map(rows.map(({ record, revisionId, version }) => [`${record}-${revisionId}`, Number(version)]));
}

/**
 * The revisions of all records since an instant or a data version, oldest first, but what the tracker came with: by the
 * version that each brought about, which is given at the commit, so that none comes before one that was seen. Reasons
 * and sources of draws are for readers; those of the others are for admins.
 * @param client the process's own unless a test gives another
 * @param limits `until`: the last data version that counts, all if left out; `on`: the day of who reads, else today
 */
export async function seenRevisions(
  since: Since,
  client: Db = db(),
  { until, on }: { readonly until?: number | undefined; readonly on?: IsoDate } = {},
): Promise<readonly SeenRevision<keyof typeof READ>[]> {
  const versions = await versionsSince(client, since, until);
  if (versions.size === 0) return [];
  const seen = await revisionsOf(client, on, (record) => {
    const ids = [...versions.keys()]
      .filter((id) => id.startsWith(`${record}-`))
      .map((id) => Number(id.slice(record.length + 1)));
    return { id: { gte: ids.reduce((least, id) => Math.min(least, id), MAX_ID) } };
  });
  return seen
    .flatMap((revision) => {
      const dataVersion = versions.get(revision.id);
      return dataVersion === undefined ? [] : { ...revision, dataVersion };
    })
    .sort((a, b) => a.dataVersion - b.dataVersion);
}

type Asked = (record: keyof typeof READ) => { readonly id: { readonly gte: number } };

/** The rows of all histories, without who wrote them. One after the other: a transaction has one connection. */
async function rowsOf(client: Db, where: Asked) {
  const asked = { orderBy: { id: "asc" }, omit: { userId: true, userName: true } } as const;
  return [
    await client.drawRevision.findMany({
      ...asked,
      where: where("draw"),
      include: { draw: { select: { number: true, hidden: true } } },
    }),
    await client.poolRevision.findMany({
      ...asked,
      where: where("pool"),
      include: { snapshot: { select: { hidden: true } } },
    }),
    await client.categoryRevision.findMany({
      ...asked,
      where: where("category"),
      include: { category: { select: { hidden: true } } },
    }),
    await client.versionRevision.findMany({
      ...asked,
      where: where("version"),
      include: { version: { select: { hidden: true, categorySlug: true, category: { select: { hidden: true } } } } },
    }),
    await client.correctionRevision.findMany({
      ...asked,
      where: where("correction"),
      include: { correction: { select: { hidden: true } } },
    }),
    await client.eventRevision.findMany({
      ...asked,
      where: where("event"),
      include: { event: { select: { hidden: true } } },
    }),
  ] as const;
}

/** Revisions as readers may know them: of each kind by their ids. */
async function revisionsOf(client: Db, on: IsoDate | undefined, where: Asked): Promise<readonly Unplaced[]> {
  const [draws, pools, categories, versions, corrections, events] = await rowsOf(client, where);
  const shown = await client.draw.findMany({ where: { hidden: false }, select: { number: true } });
  // What is said of a draw or a category goes with it.
  const numbers = new Set(shown.map(({ number }) => number));
  const days = await readShowsFrom(client);
  const isUnseen = (category: string, version: string | null) =>
    days.length > 0 && isAhead(days, { category, version }, on ?? today());
  return [
    ...draws.map((row) => READ.draw(row, ({ number }) => number, row.draw.hidden, row)),
    ...pools.map((row) => READ.pool(row, dayOf(row.asOf), row.snapshot.hidden)),
    ...categories.map((row) =>
      READ.category(row, row.categorySlug, row.category.hidden || isUnseen(row.categorySlug, null)),
    ),
    ...versions.map(({ version, ...row }) => {
      const gone = version.hidden || version.category.hidden || isUnseen(version.categorySlug, row.versionSlug);
      return READ.version(row, row.versionSlug, gone);
    }),
    ...corrections.map((row) =>
      // Also of one that was moved: what it said of a draw that is hidden goes with the draw.
      READ.correction(
        row,
        ({ drawNumber, field }) => `${drawNumber}/${field}`,
        row.correction.hidden,
        undefined,
        ({ drawNumber }) => numbers.has(drawNumber),
      ),
    ),
    ...events.map((row) => READ.event(row, row.eventSlug, row.event.hidden)),
  ];
}

/** The instant from which the histories are whole: what came before is the state that the tracker came with. */
export async function historyBegan(client: Db = db()): Promise<UtcInstant | null> {
  const { _min } = await client.drawRevision.aggregate({ _min: { at: true } });
  return _min.at && instantOf(_min.at);
}

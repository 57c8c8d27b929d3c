import "server-only";
import type { ZodType } from "zod";
import type { Category } from "@/lib/rules/category/category";
import { shownOn, type ShowsFrom } from "@/lib/rules/category/shows-from";
import { storedCategorySchema, storedVersionSchema } from "@/lib/rules/category/stored-schema";
import { storedCorrectionSchema } from "@/lib/rules/correction/stored-schema";
import { eventsWithGrids } from "@/lib/rules/crs/grid-mark";
import type { Dataset } from "@/lib/rules/dataset";
import { compareDraws } from "@/lib/rules/draw/draw";
import { storedDrawSchema } from "@/lib/rules/draw/stored-schema";
import { compareEvents } from "@/lib/rules/event/policy-event";
import { storedEventSchema } from "@/lib/rules/event/stored-schema";
import { storedPoolSchema } from "@/lib/rules/pool/stored-schema";
import type { Standing } from "@/lib/rules/record/revision";
import { dateOf, type IsoDate } from "@/lib/rules/time/iso-date";
import { endOfDay } from "@/lib/rules/time/zoned-instant";
import { compareFeed } from "@/lib/sources/feed/compare-feed";
import { readFeed } from "@/lib/sources/feed/read-feed";
import { db } from "../client";
import type { Db } from "../connect";
import { toCrsGrid } from "../crs-grid-row";
import type { Prisma } from "../generated/client";
import { dayOf, toOccupation } from "../rows";

/** The public data as they were at the end of a day in Ottawa. */
export type DatasetOn = {
  readonly dataset: Dataset;
  /** When the newest of it was written (UTC). */
  readonly changedAt: Date;
  /** The day of the copy of the feed that it was read from; null = from the histories. */
  readonly copyOf: IsoDate | null;
  /** See AsOf. */
  readonly version: number | null;
};

/** Which revisions count. */
type Until = { readonly at: { readonly lt: Date } } | { readonly kind: "seed" };

type Latest = { readonly at: Date; readonly after: Prisma.JsonValue };

/** Values as they stood, without those that were hidden and what only admins see. */
const shown = <T extends Standing>(schema: ZodType<T>, rows: readonly Latest[]): Omit<T, keyof Standing>[] =>
  rows
    .map(({ after }) => schema.parse(after))
    .filter(({ hidden }) => !hidden)
    .map(({ hidden: _hidden, revision: _revision, ...value }) => value);

/**
 * The public data as they were at the end of a day, computed from the revisions; of a day before those began, from the
 * newest dated copy of the feed. Occupations and CRS grids have no history: they are those of today.
 * @param day a calendar day in Ottawa, not after today
 * @param client the process's own unless a test gives another
 * @returns null for a day before both
 * @throws when the database does not answer
 */
export async function datasetOn(day: IsoDate, client?: Db): Promise<DatasetOn | null> {
  if (client !== undefined) return readOn(client, day);
  return db().$transaction((tx) => readOn(tx, day), { isolationLevel: "RepeatableRead", timeout: 20_000 });
}

async function readOn(tx: Db, day: IsoDate): Promise<DatasetOn | null> {
  const end = new Date(endOfDay(day));
  const where = { at: { lt: end } };
  const began = await tx.drawRevision.findFirst({ where, select: { id: true } });
  return began === null
    ? readCopyOn(tx, day)
    : { ...(await readRevisionsOn(tx, where, day)), version: await versionAt(tx, end) };
}

/** The version of the last change before an instant, 0 before the first; null where a later change has it too. */
async function versionAt(tx: Db, end: Date): Promise<number | null> {
  const { _max } = await tx.revisionVersion.aggregate({ _max: { version: true }, where: { at: { lt: end } } });
  const { _min } = await tx.revisionVersion.aggregate({ _min: { version: true }, where: { at: { gte: end } } });
  const version = Number(_max.version ?? 0);
  return _min.version !== null && Number(_min.version) <= version ? null : version;
}

async function readRevisionsOn(tx: Db, where: Until, day: IsoDate): Promise<Omit<DatasetOn, "version">> {
  const select = { at: true, after: true } as const;
  const newest = { revision: "desc" } as const;
  const draws = await tx.drawRevision.findMany({
    where,
    select,
    distinct: ["drawId"],
    orderBy: [{ drawId: "asc" }, newest],
  });
  const pools = await tx.poolRevision.findMany({
    where,
    select,
    distinct: ["asOf"],
    orderBy: [{ asOf: "asc" }, newest],
  });
  const corrections = await tx.correctionRevision.findMany({
    where,
    select,
    distinct: ["correctionId"],
    orderBy: [{ correctionId: "asc" }, newest],
  });
  const events = await tx.eventRevision.findMany({
    where,
    select,
    distinct: ["eventSlug"],
    orderBy: [{ eventSlug: "asc" }, newest],
  });
  const { categories, rows, showsFrom } = await categoriesOn(tx, where);
  const known = draws
    .map(({ after }) => storedDrawSchema.parse(after))
    .filter(({ hidden }) => !hidden)
    .map(({ hidden: _hidden, ...draw }) => draw);
  const numbers = new Set(known.map(({ number }) => number));
  const counts = shown(storedPoolSchema, pools);
  const shownDays = new Set(counts.map(({ asOf }) => asOf));
  const hiddenDays = new Set(
    pools.map(({ after }) => storedPoolSchema.parse(after).asOf).filter((asOf) => !shownDays.has(asOf)),
  );
  return {
    copyOf: null,
    changedAt: new Date(Math.max(...[draws, pools, corrections, events, rows].flat().map(({ at }) => at.getTime()))),
    dataset: {
      ...(await withoutHistory(tx, shown(storedEventSchema, events))),
      draws: known
        .map((draw) => (draw.poolAsOf && hiddenDays.has(draw.poolAsOf) ? { ...draw, poolAsOf: null } : draw))
        .sort(compareDraws),
      categories: shownOn(
        categories,
        showsFrom.filter(
          ({ category, version }) =>
            !known.some((draw) => draw[version === null ? "category" : "version"] === (version ?? category)),
        ),
        day,
      ),
      pools: counts,
      corrections: shown(storedCorrectionSchema, corrections).filter(({ drawNumber }) => numbers.has(drawNumber)),
    },
  };
}

/** What has no history, as it is today, and events, which follow the grids. */
async function withoutHistory(
  tx: Db,
  events: Dataset["events"],
): Promise<Pick<Dataset, "occupations" | "crsGrids" | "events">> {
  const occupations = await tx.occupation.findMany({ orderBy: { noc: "asc" } });
  const crsGrids = (await tx.crsGrid.findMany({ orderBy: { firstDay: "asc" } })).map(toCrsGrid);
  return {
    occupations: occupations.map(toOccupation),
    crsGrids,
    events: eventsWithGrids(events, crsGrids).toSorted(compareEvents),
  };
}

async function categoriesOn(
  tx: Db,
  where: Until,
): Promise<{
  readonly categories: readonly Category[];
  readonly rows: readonly Latest[];
  readonly showsFrom: readonly ShowsFrom[];
}> {
  const newest = { revision: "desc" } as const;
  const categories = await tx.categoryRevision.findMany({
    where,
    select: { at: true, after: true },
    distinct: ["categorySlug"],
    orderBy: [{ categorySlug: "asc" }, newest],
  });
  const versions = await tx.versionRevision.findMany({
    where,
    // Its place among those of its category never changes.
    select: { at: true, after: true, version: { select: { position: true } } },
    distinct: ["versionSlug"],
    orderBy: [{ versionSlug: "asc" }, newest],
  });
  const standing = shown(
    storedVersionSchema,
    versions.toSorted((a, b) => a.version.position - b.version.position),
  );
  const kept = shown(storedCategorySchema, categories).sort((a, b) => a.position - b.position);
  return {
    rows: [...categories, ...versions],
    showsFrom: [
      ...kept.map(({ slug, showsFrom }) => ({ category: slug, version: null, day: showsFrom })),
      ...standing.map(({ category, slug, showsFrom }) => ({ category, version: slug, day: showsFrom })),
    ].flatMap(({ day, ...of }) => (day === null ? [] : [{ ...of, day }])),
    categories: kept.map(({ position: _position, showsFrom: _day, ...category }) => ({
      ...category,
      versions: standing
        .filter((version) => version.category === category.slug)
        .map(({ showsFrom: _from, ...version }) => version),
    })),
  };
}

/** The draws and pools of the newest dated copy of a day or an earlier one, by the round names that the seed knew. */
async function readCopyOn(tx: Db, day: IsoDate): Promise<DatasetOn | null> {
  const vintage = await tx.feedVintage.findFirst({
    where: { asOf: { lte: dateOf(day) } },
    orderBy: [{ asOf: "desc" }, { id: "desc" }],
    include: { copy: { select: { bytes: true } } },
  });
  if (vintage === null) return null;
  const asOf = dayOf(vintage.asOf);
  const seed = { kind: "seed" } as const;
  const events = await tx.eventRevision.findMany({ where: seed, select: { at: true, after: true } });
  const { categories } = await categoriesOn(tx, seed);
  return {
    copyOf: asOf,
    version: null,
    changedAt: vintage.at,
    dataset: {
      ...(await withoutHistory(tx, shown(storedEventSchema, events))),
      ...valuesOfCopy(vintage.copy.bytes, asOf, categories),
      categories,
      corrections: [],
    },
  };
}

/** What a copy says by itself, as an empty tracker would take it. */
function valuesOfCopy(
  bytes: Uint8Array,
  day: IsoDate,
  categories: readonly Category[],
): Pick<Dataset, "draws" | "pools"> {
  const read = readFeed(bytes, day);
  const compared = read.ok ? compareFeed(read.feed, { ...NOTHING_HERE, categories }) : read;
  // It was read before it was kept: one that cannot be read now was kept by another program.
  if (!compared.ok) throw new Error(`the dated copy of the feed of ${day} cannot be read`);
  const { added, pools } = compared.comparison;
  return {
    draws: added.map(({ draw: { hidden: _hidden, ...draw } }) => draw).sort(compareDraws),
    pools: pools.added.map(({ asOf, total, source, bands }) => ({ asOf, total, source, bands })),
  };
}

const NOTHING_HERE = {
  draws: [],
  pools: [],
  setPools: new Set<IsoDate>(),
  newest: null,
  overrides: new Map(),
  undone: new Map(),
  kept: new Map(),
};

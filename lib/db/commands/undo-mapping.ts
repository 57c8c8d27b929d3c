import type { Category } from "@/lib/rules/category/category";
import type { StoredCategory, StoredVersion } from "@/lib/rules/category/stored";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import type { Note } from "@/lib/rules/draw/save-note";
import { instantOf, type UtcInstant } from "@/lib/rules/time/iso-date";
import {
  bears,
  hasClassFrom,
  isByMapping,
  isSuperseded,
  nameMapped,
  roundNameMapped,
  withoutName,
  withoutRoundName,
  type Mapping,
} from "@/lib/rules/mapping/mapping";
import type { RoundClass } from "@/lib/rules/category/round-name";
import { otherMeaning } from "@/lib/rules/category/round-name-taken";
import type { Db } from "../connect";
import { readStoredDraw } from "@/lib/rules/draw/stored-draw";
import { storedDrawSelect, toStoredDraw } from "../rows";
import { updateDraw, type RevisionMeta, type By, type Client } from "./write-draw";
import { aloneWithCategories, writeCategory, writeVersion, type AllCategories } from "./write-record";

/**
 * Names the act by which a round name was given: the revision it left in the history of a version, or of a category
 * without versions.
 */
export type MappingId = { readonly of: "version" | "category"; readonly id: number };

/** What undoing would do. */
export type UndoPlan = {
  readonly name: string;
  readonly meaning: RoundClass;
  /** Who said what the name means, when and why. */
  readonly by: string;
  readonly at: UtcInstant;
  readonly reason: string | null;
  /** Draws that have their class from this act and wait again, newest first. */
  readonly waits: readonly StoredDraw[];
  /**
   * Draws of that class that bear the name and keep it, and those that the act classified and that were given another
   * since.
   */
  readonly kept: readonly StoredDraw[];
  /** Differs when any of it does. */
  readonly digest: string;
};
export type UndoDenial = {
  readonly ok: false;
  /**
   * `not_found`: no such act. `gone`: the name no longer stands by the act, though a later one may have given it anew.
   * `still_known`: it stands somewhere else too. `stale`: not what was shown.
   */
  readonly reason: "not_found" | "gone" | "still_known" | "stale";
};
export type Undone = { readonly ok: true; readonly numbers: readonly string[] };

type Found = {
  readonly naming: Mapping;
  readonly by: string;
  readonly reason: string | null;
  /** The categories once the name is off. */
  readonly shown: readonly Category[];
  readonly takeOff: (act: RevisionMeta) => Promise<void>;
};
const refuse = (reason: UndoDenial["reason"]): UndoDenial => ({ ok: false, reason });
/** The later acts on names of the same record. */
const laterThan = (revision: number) => ({
  revision: { gt: revision },
  kind: { in: ["classify" as const, "unclassify" as const] },
});

async function ofVersion(tx: Db, id: number, { versions, shown }: AllCategories): Promise<Found | UndoDenial> {
  const row = await tx.versionRevision.findFirst({ where: { id, kind: "classify" } });
  if (!row) return refuse("not_found");
  const was = row.before as unknown as StoredVersion;
  const given = nameMapped(was, row.after as unknown as StoredVersion);
  const later = await tx.versionRevision.findMany({
    where: { versionSlug: row.versionSlug, ...laterThan(row.revision) },
  });
  const { position, ...now } = versions.find(({ slug }) => slug === row.versionSlug)!;
  const without = given && !now.hidden ? withoutName(now, given, was) : null;
  const again = later.map(({ before, after }) => ({
    before: before as unknown as StoredVersion,
    after: after as unknown as StoredVersion,
  }));
  if (!given || !without || isSuperseded(given.text, again, (before, after) => nameMapped(before, after)?.text ?? null))
    return refuse("gone");
  return {
    naming: { text: given.text, meaning: { category: now.category, version: now.slug }, since: row.at },
    by: row.userName,
    reason: row.reason,
    shown: shown.map((category) => ({
      ...category,
      versions: category.versions.map((each) => (each.slug === now.slug ? without : each)),
    })),
    takeOff: (act) => writeVersion(tx, now, { ...without, revision: now.revision + 1 }, position, act),
  };
}

async function ofCategory(tx: Db, id: number, { categories, shown }: AllCategories): Promise<Found | UndoDenial> {
  const row = await tx.categoryRevision.findFirst({ where: { id, kind: "classify" } });
  if (!row) return refuse("not_found");
  const text = roundNameMapped(row.before as unknown as StoredCategory, row.after as unknown as StoredCategory);
  const later = await tx.categoryRevision.findMany({
    where: { categorySlug: row.categorySlug, ...laterThan(row.revision) },
  });
  const now = categories.find(({ slug }) => slug === row.categorySlug)!;
  const without = text !== null && !now.hidden ? withoutRoundName(now, text) : null;
  const again = later.map(({ before, after }) => ({
    before: before as unknown as StoredCategory,
    after: after as unknown as StoredCategory,
  }));
  if (text === null || !without || isSuperseded(text, again, roundNameMapped)) return refuse("gone");
  return {
    naming: { text, meaning: { category: now.slug, version: null }, since: row.at },
    by: row.userName,
    reason: row.reason,
    shown: shown.map((category) =>
      category.slug === now.slug ? { ...category, roundNames: without.roundNames } : category,
    ),
    takeOff: (act) => writeCategory(tx, now, { ...without, revision: now.revision + 1 }, act),
  };
}

const find = (tx: Db, { of, id }: MappingId, all: AllCategories): Promise<Found | UndoDenial> =>
  (of === "version" ? ofVersion : ofCategory)(tx, id, all);

/**
 * True while the name has its meaning from this act: it is where the act put it, and no later act gave it anew or took
 * it off.
 */
export const stands = async (tx: Db, naming: MappingId, all: AllCategories): Promise<boolean> =>
  !("ok" in (await find(tx, naming, all)));

type Row = { readonly id: number; readonly draw: StoredDraw };

/**
 * The draws that an act classified, or that bear its name and class.
 * @param locked true where they are to be written: nobody else can save those that the act classified, then
 */
async function drawsOf(tx: Db, naming: Mapping, locked: boolean): Promise<{ waits: Row[]; kept: Row[] }> {
  const revisions = await tx.drawRevision.findMany({
    where: { kind: "classify", at: { gte: naming.since } },
    select: { drawId: true, kind: true, at: true, before: true, after: true },
  });
  const change = <T extends (typeof revisions)[number]>({
    kind,
    at,
    before,
    after,
  }: Pick<T, "kind" | "at" | "before" | "after">) => ({
    kind,
    at,
    before: before && readStoredDraw(before),
    after: readStoredDraw(after),
  });
  const ids = [...new Set(revisions.filter((each) => isByMapping(change(each), naming)).map(({ drawId }) => drawId))];
  if (locked) {
    // The lock of the table before those of the rows, as in waitingDraws.
    await tx.$executeRaw`LOCK TABLE draw IN ROW EXCLUSIVE MODE`;
    await tx.$executeRaw`SELECT 1 FROM draw WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
  }
  const { category, version } = naming.meaning;
  const rows = await tx.draw.findMany({
    where: { OR: [{ id: { in: ids } }, { categorySlug: category, versionSlug: version }] },
    select: {
      ...storedDrawSelect,
      id: true,
      revisions: { where: { drawId: { in: ids } }, orderBy: { revision: "asc" } },
    },
    orderBy: [{ date: "desc" }, { id: "desc" }],
  });
  const draws = rows.map((row) => ({
    id: row.id,
    draw: toStoredDraw(row),
    fromHere: hasClassFrom(naming, toStoredDraw(row), row.revisions.map(change)),
  }));
  return {
    waits: draws.filter(({ fromHere }) => fromHere),
    // One that waits already has nothing to keep.
    kept: draws.filter(
      ({ id, draw, fromHere }) => !fromHere && draw.category !== null && (ids.includes(id) || bears(draw, naming.text)),
    ),
  };
}

async function plan(
  tx: Db,
  id: MappingId,
  all: AllCategories,
  locked: boolean,
): Promise<{ ok: true; shown: UndoPlan; rows: Row[]; takeOff: Found["takeOff"] } | UndoDenial> {
  const found = await find(tx, id, all);
  if ("ok" in found) return found;
  const { naming, by, reason, takeOff } = found;
  if (otherMeaning(naming.text, null, found.shown)) return refuse("still_known");
  const { waits, kept } = await drawsOf(tx, naming, locked);
  const [again, stay] = [waits, kept].map((rows) => rows.map(({ draw }) => draw)) as [StoredDraw[], StoredDraw[]];
  const digest = [again, stay]
    .map((draws) => draws.map(({ number, revision }) => `${number}.${revision}`).join(" "))
    .join(" | ");
  return {
    ok: true,
    shown: {
      name: naming.text,
      meaning: naming.meaning,
      by,
      at: instantOf(naming.since),
      reason,
      waits: again,
      kept: stay,
      digest,
    },
    rows: waits,
    takeOff,
  };
}

/** What undoing an act would do now; it writes nothing. In the caller's transaction, if there is one. */
export async function planUndo(
  tx: Db,
  naming: MappingId,
  all: AllCategories,
): Promise<{ ok: true; plan: UndoPlan } | UndoDenial> {
  const planned = await plan(tx, naming, all, false);
  return planned.ok ? { ok: true, plan: planned.shown } : planned;
}

/**
 * Undoes the act by which a round name was given a meaning: takes the name off its version or category, and lets every
 * draw that has its class from it wait again. One transaction: the name and all draws, each with its revision, or
 * nothing. Draws whose class was changed since stay as they are.
 * @param digest of the plan that the person saw: when it is another by now, nothing is written
 * @throws when the database does not answer
 */
export function undoMapping(
  client: Client,
  naming: MappingId,
  digest: string,
  by: By,
  note: Note,
): Promise<Undone | UndoDenial> {
  return aloneWithCategories(client, async (tx, all): Promise<Undone | UndoDenial> => {
    const planned = await plan(tx, naming, all, true);
    if (!planned.ok) return planned;
    if (planned.shown.digest !== digest) return refuse("stale");
    const act = { kind: "unclassify", by, note } as const;
    await planned.takeOff(act);
    for (const { id, draw } of planned.rows) {
      const written = await updateDraw(
        tx,
        id,
        draw,
        { ...draw, category: null, version: null, revision: draw.revision + 1 },
        act,
      );
      if (!written) throw new Error(`draw ${draw.number} changed under a lock`);
    }
    return { ok: true, numbers: planned.rows.map(({ draw }) => draw.number) };
  });
}

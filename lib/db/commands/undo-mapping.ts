import type { Category } from "@/lib/rules/category/category";
import type { StoredVersion } from "@/lib/rules/category/stored";
import { storedCategorySchema, storedVersionSchema } from "@/lib/rules/category/stored-schema";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { storedDrawSchema } from "@/lib/rules/draw/stored-schema";
import type { Note } from "@/lib/rules/draw/entry/save-note";
import { instantOf } from "@/lib/rules/time/iso-date";
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
import { otherMeaning } from "@/lib/rules/category/round-name-taken";
import type { Db } from "../connect";
import type { Prisma } from "../generated/client";
import { storedDrawSelect, toStoredDraw } from "../rows";
import { toRecordChange } from "../revision-rows";
import type { By, Client, RevisionMeta } from "./revision-meta";
import type { MappingId, UndoDenial, Undone, UndoPlan } from "./undo-plan";
import { updateDraw } from "./write-draw";
import { aloneWithCategories, writeCategory, writeVersion, type AllCategories } from "./write-record";

type Found = {
  readonly mapping: Mapping;
  readonly by: string;
  readonly reason: string | null;
  /** The categories once the name is off. */
  readonly shown: readonly Category[];
  readonly takeOff: (act: RevisionMeta) => Promise<void>;
};
const refuse = (reason: UndoDenial["reason"]): UndoDenial => ({ ok: false, reason });
/** The later acts on names of the same record. */
const laterThan = (revision: number) =>
  ({ revision: { gt: revision }, kind: { in: ["classify", "unclassify"] } }) satisfies Prisma.VersionRevisionWhereInput;

async function ofVersion(tx: Db, id: number, { versions, shown }: AllCategories): Promise<Found | UndoDenial> {
  const row = await tx.versionRevision.findFirst({ where: { id, kind: "classify" } });
  if (!row) return refuse("not_found");
  const { before: was, after } = toRecordChange(storedVersionSchema, row);
  const given = was && nameMapped(was, after);
  const later = await tx.versionRevision.findMany({
    where: { versionSlug: row.versionSlug, ...laterThan(row.revision) },
  });
  const { position, ...now } = versions.find(({ slug }) => slug === row.versionSlug)!;
  const without = given && !now.hidden ? withoutName(now, given, was) : null;
  const again = later.map((each) => toRecordChange(storedVersionSchema, each));
  const textOf = (before: StoredVersion, then: StoredVersion) => nameMapped(before, then)?.text ?? null;
  if (!given || !without || isSuperseded(given.text, again, textOf)) return refuse("gone");
  return {
    mapping: { text: given.text, meaning: { category: now.category, version: now.slug }, since: row.at },
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
  const { before: was, after } = toRecordChange(storedCategorySchema, row);
  const text = was && roundNameMapped(was, after);
  const later = await tx.categoryRevision.findMany({
    where: { categorySlug: row.categorySlug, ...laterThan(row.revision) },
  });
  const now = categories.find(({ slug }) => slug === row.categorySlug)!;
  const without = text !== null && !now.hidden ? withoutRoundName(now, text) : null;
  const again = later.map((each) => toRecordChange(storedCategorySchema, each));
  if (text === null || !without || isSuperseded(text, again, roundNameMapped)) return refuse("gone");
  return {
    mapping: { text, meaning: { category: now.slug, version: null }, since: row.at },
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
export const stands = async (tx: Db, mapping: MappingId, all: AllCategories): Promise<boolean> =>
  !("ok" in (await find(tx, mapping, all)));

type Row = { readonly id: number; readonly draw: StoredDraw };

/**
 * The draws that an act classified, or that bear its name and class.
 * @param locked true where they are to be written: nobody else can save those that the act classified, then
 */
async function drawsOf(tx: Db, mapping: Mapping, locked: boolean): Promise<{ waits: Row[]; kept: Row[] }> {
  const revisions = await tx.drawRevision.findMany({
    where: { kind: "classify", at: { gte: mapping.since } },
    select: { drawId: true, kind: true, at: true, before: true, after: true },
  });
  const change = ({ kind, at, before, after }: Omit<(typeof revisions)[number], "drawId">) => ({
    kind,
    at,
    before: before === null ? null : storedDrawSchema.parse(before),
    after: storedDrawSchema.parse(after),
  });
  const ids = [...new Set(revisions.filter((each) => isByMapping(change(each), mapping)).map(({ drawId }) => drawId))];
  if (locked) {
    // The lock of the table before those of the rows, as in unmappedDraws.
    await tx.$executeRaw`LOCK TABLE draw IN ROW EXCLUSIVE MODE`;
    await tx.$executeRaw`SELECT 1 FROM draw WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
  }
  const { category, version } = mapping.meaning;
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
    fromHere: hasClassFrom(mapping, toStoredDraw(row), row.revisions.map(change)),
  }));
  return {
    waits: draws.filter(({ fromHere }) => fromHere),
    // One that waits already has nothing to keep.
    kept: draws.filter(
      ({ id, draw, fromHere }) =>
        !fromHere && draw.category !== null && (ids.includes(id) || bears(draw, mapping.text)),
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
  const { mapping, by, reason, takeOff } = found;
  if (otherMeaning(mapping.text, null, found.shown)) return refuse("still_known");
  const { waits, kept } = await drawsOf(tx, mapping, locked);
  const drawsIn = (rows: readonly Row[]) => rows.map(({ draw }) => draw);
  const [again, stay] = [drawsIn(waits), drawsIn(kept)];
  const digest = [again, stay]
    .map((draws) => draws.map(({ number, revision }) => `${number}.${revision}`).join(" "))
    .join(" | ");
  return {
    ok: true,
    shown: {
      name: mapping.text,
      meaning: mapping.meaning,
      by,
      at: instantOf(mapping.since),
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
  mapping: MappingId,
  all: AllCategories,
): Promise<{ ok: true; plan: UndoPlan } | UndoDenial> {
  const planned = await plan(tx, mapping, all, false);
  return planned.ok ? { ok: true, plan: planned.shown } : planned;
}

/**
 * Undoes the operation by which a round name was given a meaning: takes the name off its version or category, and lets
 * every draw that has its class from it wait again. One transaction: the name and all draws, each with its revision, or
 * nothing. Draws whose class was changed since stay as they are.
 * @param digest of the plan that the person saw: when it is another by now, nothing is written
 * @throws when the database does not answer
 */
export function undoMapping(
  client: Client,
  mapping: MappingId,
  digest: string,
  by: By,
  note: Note,
): Promise<Undone | UndoDenial> {
  return aloneWithCategories(client, async (tx, all): Promise<Undone | UndoDenial> => {
    const planned = await plan(tx, mapping, all, true);
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

import { freeSlug } from "@/lib/rules/category/entry";
import { normaliseRoundName } from "@/lib/rules/category/round-name";
import { VERSION_FIELDS, type EnteredVersion, type StoredVersion } from "@/lib/rules/category/stored";
import { storedVersionSchema } from "@/lib/rules/category/stored-schema";
import { parseVersionEntry, textsOfVersion } from "@/lib/rules/category/version-entry";
import type { Note } from "@/lib/rules/draw/entry/save-note";
import type { Entered, Texts } from "@/lib/rules/record/form-reader";
import type { RecordOperation } from "@/lib/rules/record/operation";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { Db } from "../connect";
import { mapDraws } from "./map-draws";
import { changeRecord, createRecord, type RecordDenial, type RecordStore, type RecordSaved } from "./record-engine";
import type { By, Client } from "./revision-meta";
import { aloneWithCategories, writeVersion, type AllCategories } from "./write-record";

type Answer = (RecordSaved<StoredVersion> & { readonly classified: readonly string[] }) | RecordDenial<StoredVersion>;
type Store = RecordStore<StoredVersion, EnteredVersion>;

const bears = ({ officialName: { en, fr }, aliases }: EnteredVersion, name: string) =>
  [en, fr, ...aliases].some((each) => each !== null && normaliseRoundName(each) === normaliseRoundName(name));

/** A version waits for its category to be shown, and is hidden only while no draw bears it. */
async function refused(
  tx: Db,
  { shown }: AllCategories,
  before: StoredVersion,
  ...[kind, when]: [kind: RecordOperation["kind"], when: "first" | "last"]
): Promise<RecordDenial<StoredVersion> | null> {
  if (when === "first")
    return kind === "hide" || shown.some(({ slug }) => slug === before.category)
      ? null
      : { ok: false, reason: "hidden", current: before };
  if (kind !== "hide") return null;
  // With the row locked no draw can take this version before the commit.
  await tx.$executeRaw`SELECT 1 FROM category_version WHERE slug = ${before.slug} FOR UPDATE`;
  const draws = await tx.draw.count({ where: { versionSlug: before.slug } });
  return draws > 0 ? { ok: false, reason: "has_draws" } : null;
}

async function storeOf(tx: Db, all: AllCategories, category: string, today: IsoDate): Promise<Store> {
  const standing = all.shown.find(({ slug }) => slug === category);
  const nocs = new Set((await tx.occupation.findMany({ select: { noc: true } })).map(({ noc }) => noc));
  const own = all.versions.filter((each) => each.category === category);
  const positionOf = (slug: string) => own.find((each) => each.slug === slug)?.position;
  return {
    records: own.map(({ position: _position, ...version }) => version),
    fields: VERSION_FIELDS,
    read: (texts, before): Entered<EnteredVersion> =>
      standing
        ? parseVersionEntry(texts, {
            category: standing,
            own: before && before.slug,
            categories: all.shown,
            nocs,
            today,
          })
        : { ok: false, problems: [] },
    shownAs: textsOfVersion,
    revision: async ({ slug }, revision) => {
      const row = await tx.versionRevision.findUnique({
        where: { versionSlug_revision: { versionSlug: slug, revision } },
        select: { after: true },
      });
      return row && textsOfVersion(storedVersionSchema.parse(row.after));
    },
    refused: (before, kind, when) => refused(tx, all, before, kind, when),
    write: async (before, after, meta) => {
      const last = Math.max(-1, ...own.map(({ position }) => position));
      await writeVersion(tx, before, after, positionOf(after.slug) ?? last + 1, meta);
      return after;
    },
  };
}

/** The store in which a new version must bear the round name whose draws it takes. */
const bearing = (store: Store, name: string): Store => ({
  ...store,
  read: (texts, before) => {
    const entered = store.read(texts, before);
    // Of its own names reading has made sure that they mean nothing else.
    return before === null && entered.ok && !bears(entered.value, name)
      ? { ok: false, problems: [{ field: "aliases", code: "name_missing", params: { name } }] }
      : entered;
  },
});

/**
 * Writes a new version of a category and its first revision, in one transaction, and with `classify` the class of every
 * draw that waits under that round name, which must be one of the version's. A form sent twice makes one version.
 * @throws when the database does not answer, or refuses a version that breaks an invariant of its own
 */
export function createVersion(
  client: Client,
  category: string,
  texts: Texts,
  today: IsoDate,
  by: By,
  note: Note,
  classify: string | null = null,
): Promise<Answer> {
  return aloneWithCategories(client, async (tx, all): Promise<Answer> => {
    if (!all.shown.some(({ slug }) => slug === category)) return { ok: false, reason: "not_found" };
    const own = await tx.versionRevision.findMany({
      where: { kind: "create", userId: by.id, version: { categorySlug: category } },
      select: { versionSlug: true },
    });
    const taken = ["new", ...all.versions.map(({ slug }) => slug)];
    const make = (entered: EnteredVersion): StoredVersion => ({
      slug: freeSlug(`${category} ${entered.listYear}`, category, (each) => !taken.includes(each)),
      category,
      ...entered,
      hidden: false,
      revision: 1,
    });
    const isOwn = ({ slug }: StoredVersion) => own.some(({ versionSlug }) => versionSlug === slug);
    const store = await storeOf(tx, all, category, today);
    const checked = classify === null ? store : bearing(store, classify);
    const result = await createRecord(checked, texts, { isOwn, make }, by, note);
    const isNew = result.ok && !taken.includes(result.record.slug);
    const classified =
      isNew && classify !== null
        ? await mapDraws(tx, classify, { category, version: result.record.slug }, { kind: "classify", by, note })
        : [];
    return result.ok ? { ...result, classified } : result;
  });
}

/**
 * Edits, restores, hides or shows a version, and leaves the revision that says so, in one transaction. The slug stays,
 * and no draw is classified anew.
 * @param expected the `revision` that the person saw: when another has been saved since, nothing is written
 * @throws when the database does not answer, or refuses a version that breaks an invariant of its own
 */
export function changeVersion(
  client: Client,
  slug: string,
  operation: RecordOperation,
  expected: number,
  today: IsoDate,
  by: By,
  note: Note,
): Promise<Answer> {
  return aloneWithCategories(client, async (tx, all): Promise<Answer> => {
    const category = all.versions.find((each) => each.slug === slug)?.category ?? "";
    const store = await storeOf(tx, all, category, today);
    const before = store.records.find((each) => each.slug === slug);
    const result = await changeRecord(store, before, operation, expected, by, note);
    return result.ok ? { ...result, classified: [] } : result;
  });
}

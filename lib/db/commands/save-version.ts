import type { EnteredVersion, StoredVersion } from "@/lib/rules/category/stored";
import { VERSION_FIELDS } from "@/lib/rules/category/stored";
import { freeSlug } from "@/lib/rules/category/entry";
import type { Note } from "@/lib/rules/draw/save-note";
import type { Texts } from "@/lib/rules/record/form-reader";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { differences } from "@/lib/rules/record/revision";
import { normaliseRoundName } from "@/lib/rules/category/round-name";
import { parseVersionEntry, textsOfVersion } from "@/lib/rules/category/version-entry";
import type { Db } from "../connect";
import { mapDraws } from "./map-draws";
import type { RecordOperation } from "./save-category";
import type { By, Client } from "./write-draw";
import {
  aloneWithCategories,
  writeVersion,
  type AllCategories,
  type RecordDenial,
  type RecordSaved,
} from "./write-record";

type Answer = (RecordSaved<StoredVersion> & { readonly classified: readonly string[] }) | RecordDenial<StoredVersion>;

const nocsOf = async (tx: Db) =>
  new Set((await tx.occupation.findMany({ select: { noc: true } })).map(({ noc }) => noc));

const bears = ({ officialName: { en, fr }, aliases }: EnteredVersion, name: string) =>
  [en, fr, ...aliases].some((each) => each !== null && normaliseRoundName(each) === normaliseRoundName(name));

async function read(
  tx: Db,
  texts: Texts,
  category: string,
  own: string | null,
  { shown }: AllCategories,
  today: IsoDate,
) {
  const standing = shown.find(({ slug }) => slug === category);
  return standing
    ? parseVersionEntry(texts, { category: standing, own, categories: shown, nocs: await nocsOf(tx), today })
    : null;
}

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
    const own = await tx.versionRevision.findMany({
      where: { kind: "create", userId: by.id, version: { categorySlug: category } },
      select: { versionSlug: true },
    });
    for (const stood of all.versions.filter(({ slug }) => own.some(({ versionSlug }) => versionSlug === slug))) {
      const same = await read(tx, texts, category, stood.slug, all, today);
      if (same?.ok && differences(stood, { ...stood, ...same.value }, VERSION_FIELDS).length === 0 && !stood.hidden)
        return { ok: true, record: stood, classified: [] };
    }
    const entered = await read(tx, texts, category, null, all, today);
    if (!entered) return { ok: false, reason: "not_found" };
    if (!entered.ok) return { ok: false, reason: "invalid", problems: entered.problems };
    // Of its own names reading has made sure that they mean nothing else.
    if (classify !== null && !bears(entered.value, classify))
      return {
        ok: false,
        reason: "invalid",
        problems: [{ field: "aliases", code: "name_missing", params: { name: classify } }],
      };
    const taken = all.versions.map(({ slug }) => slug);
    const slug = freeSlug(
      `${category} ${entered.value.listYear}`,
      category,
      (each) => each !== "new" && !taken.includes(each),
    );
    const record: StoredVersion = { slug, category, ...entered.value, hidden: false, revision: 1 };
    const position =
      Math.max(-1, ...all.versions.filter((each) => each.category === category).map((each) => each.position)) + 1;
    await writeVersion(tx, null, record, position, { kind: "create", by, note });
    const classified =
      classify === null
        ? []
        : await mapDraws(tx, classify, { category, version: slug }, { kind: "classify", by, note });
    return { ok: true, record, classified };
  });
}

/**
 * Edits, restores, removes or shows a version again, and leaves the revision that says so, in one transaction. The slug
 * stays, and no draw is classified anew.
 * @param expected the `revision` that the person saw: when another has been saved since, nothing is written
 * @throws when the database does not answer, or refuses a version that breaks an invariant of its own
 */
export function changeVersion(
  client: Client,
  slug: string,
  step: RecordOperation,
  expected: number,
  today: IsoDate,
  by: By,
  note: Note,
): Promise<Answer> {
  return aloneWithCategories(client, async (tx, all): Promise<Answer> => {
    const found = all.versions.find((each) => each.slug === slug);
    if (!found) return { ok: false, reason: "not_found" };
    const { position, ...before } = found;
    const texts =
      step.kind === "edit"
        ? step.texts
        : step.kind === "restore"
          ? await textsOfRevision(tx, slug, step.revision)
          : textsOfVersion(before);
    if (texts === null) return { ok: false, reason: "no_revision" };
    const entered = step.kind === "hide" ? null : await read(tx, texts, before.category, slug, all, today);
    if (step.kind !== "hide" && !entered) return { ok: false, reason: "hidden", current: before };
    if (entered && !entered.ok) return { ok: false, reason: "invalid", problems: entered.problems };
    const hidden = step.kind === "hide" || (step.kind !== "unhide" && before.hidden);
    const after: StoredVersion = { ...before, ...entered?.value, hidden, revision: before.revision + 1 };
    if (hidden === before.hidden && differences(before, after, VERSION_FIELDS).length === 0)
      return { ok: false, reason: "unchanged", current: before };
    if (before.revision !== expected) return { ok: false, reason: "stale", current: before };
    if (before.hidden && hidden) return { ok: false, reason: "hidden", current: before };
    if (step.kind === "hide") {
      // With the row locked no draw can take this version before the commit.
      await tx.$executeRaw`SELECT 1 FROM category_version WHERE slug = ${slug} FOR UPDATE`;
      if ((await tx.draw.count({ where: { versionSlug: slug } })) > 0) return { ok: false, reason: "has_draws" };
    }
    await writeVersion(tx, before, after, position, { kind: step.kind, by, note });
    return { ok: true, record: after, classified: [] };
  });
}

async function textsOfRevision(tx: Db, slug: string, revision: number): Promise<Texts | null> {
  const row = await tx.versionRevision.findUnique({
    where: { versionSlug_revision: { versionSlug: slug, revision } },
    select: { after: true },
  });
  return row && textsOfVersion(row.after as unknown as StoredVersion);
}

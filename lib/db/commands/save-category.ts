import type { IsoDate } from "@/lib/rules/time/iso-date";
import { freeSlug, parseCategoryEntry, textsOfCategory } from "@/lib/rules/category/entry";
import { CATEGORY_FIELDS, type StoredCategory } from "@/lib/rules/category/stored";
import type { Note } from "@/lib/rules/draw/save-note";
import { EntryReader, type RecordProblem, type Texts } from "@/lib/rules/record/form-reader";
import { differences } from "@/lib/rules/record/revision";
import { checkNames } from "@/lib/rules/category/round-name-taken";
import type { Db } from "../connect";
import type { By, Client } from "./write-draw";
import {
  aloneWithCategories,
  writeCategory,
  type AllCategories,
  type RecordDenial,
  type RecordSaved,
} from "./write-record";

/** What is done with a record that stands. */
export type RecordOperation =
  | { readonly kind: "edit"; readonly texts: Texts }
  /** Makes the values of an older revision stand again; whether it is hidden is left as it is. */
  | { readonly kind: "restore"; readonly revision: number }
  | { readonly kind: "hide" }
  | { readonly kind: "unhide" };

type Answer = RecordSaved<StoredCategory> | RecordDenial<StoredCategory>;

const read = (texts: Texts, own: string | null, { shown, categories }: AllCategories, today: IsoDate) =>
  parseCategoryEntry(texts, { own, categories: shown, places: categories, today });

/** The names of the versions of a hidden category that have come to mean something else meanwhile. */
function takenMeanwhile(
  category: string,
  { versions, shown }: AllCategories,
  today: IsoDate,
): readonly RecordProblem[] {
  const reader = new EntryReader({}, today);
  const names = versions
    .filter((each) => each.category === category && !each.hidden)
    .flatMap(({ officialName: { en, fr }, aliases }) => [en, fr, ...aliases])
    .filter((text) => text !== null);
  checkNames(
    reader,
    names.map((text) => ({ field: "roundNames", text })),
    null,
    shown,
  );
  return reader.problems;
}

/** Addresses of the admin, and a mark that no category may be drawn with. */
const RESERVED = ["new", "score"];

/**
 * Writes a new category and its first revision, in one transaction. A form sent twice makes one category.
 * @param looksTaken whether a new category of this slug would look like one of the others
 * @throws when the database does not answer, or refuses a category that breaks an invariant of its own
 */
export function createCategory(
  client: Client,
  texts: Texts,
  today: IsoDate,
  by: By,
  note: Note,
  looksTaken: (slug: string, others: readonly string[]) => boolean,
): Promise<Answer> {
  return aloneWithCategories(client, async (tx, all): Promise<Answer> => {
    const own = await tx.categoryRevision.findMany({
      where: { kind: "create", userId: by.id },
      select: { categorySlug: true },
    });
    for (const stood of all.categories.filter(({ slug }) => own.some(({ categorySlug }) => categorySlug === slug))) {
      const same = read(texts, stood.slug, all, today);
      if (same.ok && differences(stood, { ...stood, ...same.value }, CATEGORY_FIELDS).length === 0 && !stood.hidden)
        return { ok: true, record: stood };
    }
    const entered = read(texts, null, all, today);
    if (!entered.ok) return { ok: false, reason: "invalid", problems: entered.problems };
    const others = all.categories.map((each) => each.slug);
    const isFree = (each: string) => !RESERVED.includes(each) && !others.includes(each) && !looksTaken(each, others);
    const slug = freeSlug(entered.value.shortName.en, "category", isFree);
    const record: StoredCategory = { slug, ...entered.value, hidden: false, revision: 1 };
    await writeCategory(tx, null, record, { kind: "create", by, note });
    return { ok: true, record };
  });
}

/**
 * Edits, restores, removes or shows a category again, and leaves the revision that says so, in one transaction. The
 * slug stays.
 * @param expected the `revision` that the person saw: when another has been saved since, nothing is written
 * @throws when the database does not answer, or refuses a category that breaks an invariant of its own
 */
export function changeCategory(
  client: Client,
  slug: string,
  step: RecordOperation,
  expected: number,
  today: IsoDate,
  by: By,
  note: Note,
): Promise<Answer> {
  return aloneWithCategories(client, async (tx, all): Promise<Answer> => {
    const before = all.categories.find((each) => each.slug === slug);
    if (!before) return { ok: false, reason: "not_found" };
    const texts =
      step.kind === "edit"
        ? step.texts
        : step.kind === "restore"
          ? await textsOfRevision(tx, slug, step.revision)
          : textsOfCategory(before);
    if (texts === null) return { ok: false, reason: "no_revision" };
    const entered = step.kind === "hide" ? null : read(texts, slug, all, today);
    if (entered && !entered.ok) return { ok: false, reason: "invalid", problems: entered.problems };
    const taken = step.kind === "unhide" && before.hidden ? takenMeanwhile(slug, all, today) : [];
    if (taken.length > 0) return { ok: false, reason: "invalid", problems: taken };
    const hidden = step.kind === "hide" || (step.kind !== "unhide" && before.hidden);
    const after: StoredCategory = { ...before, ...entered?.value, hidden, revision: before.revision + 1 };
    if (hidden === before.hidden && differences(before, after, CATEGORY_FIELDS).length === 0)
      return { ok: false, reason: "unchanged", current: before };
    if (before.revision !== expected) return { ok: false, reason: "stale", current: before };
    if (before.hidden && hidden) return { ok: false, reason: "hidden", current: before };
    if (step.kind === "hide") {
      // With the row locked no draw can take this category before the commit.
      await tx.$executeRaw`SELECT 1 FROM category WHERE slug = ${slug} FOR UPDATE`;
      if ((await tx.draw.count({ where: { categorySlug: slug } })) > 0) return { ok: false, reason: "has_draws" };
    }
    await writeCategory(tx, before, after, { kind: step.kind, by, note });
    return { ok: true, record: after };
  });
}

async function textsOfRevision(tx: Db, slug: string, revision: number): Promise<Texts | null> {
  const row = await tx.categoryRevision.findUnique({
    where: { categorySlug_revision: { categorySlug: slug, revision } },
    select: { after: true },
  });
  return row && textsOfCategory(row.after as unknown as StoredCategory);
}

import type { IsoDate } from "@/lib/rules/time/iso-date";
import { freeSlug, parseCategoryEntry, textsOfCategory } from "@/lib/rules/category/entry";
import { checkNames } from "@/lib/rules/category/round-name-taken";
import { CATEGORY_FIELDS, type EnteredCategory, type StoredCategory } from "@/lib/rules/category/stored";
import { storedCategorySchema } from "@/lib/rules/category/stored-schema";
import type { Note } from "@/lib/rules/draw/entry/save-note";
import { EntryReader, type RecordProblem, type Texts } from "@/lib/rules/record/form-reader";
import type { RecordOperation } from "@/lib/rules/record/operation";
import type { Db } from "../connect";
import { changeRecord, createRecord, type RecordDenial, type RecordResult, type RecordStore } from "./record-engine";
import type { By, Client } from "./revision-meta";
import { aloneWithCategories, writeCategory, type AllCategories } from "./write-record";

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

/** A category is hidden only while no draw bears it, and shown only while its versions' names are free. */
async function refused(
  tx: Db,
  all: AllCategories,
  today: IsoDate,
  before: StoredCategory,
  ...[kind, when]: [kind: RecordOperation["kind"], when: "first" | "last"]
): Promise<RecordDenial<StoredCategory> | null> {
  if (when === "first") {
    const problems = kind === "show" && before.hidden ? takenMeanwhile(before.slug, all, today) : [];
    return problems.length > 0 ? { ok: false, reason: "invalid", problems } : null;
  }
  if (kind !== "hide") return null;
  // With the row locked no draw can take this category before the commit.
  await tx.$executeRaw`SELECT 1 FROM category WHERE slug = ${before.slug} FOR UPDATE`;
  const draws = await tx.draw.count({ where: { categorySlug: before.slug } });
  return draws > 0 ? { ok: false, reason: "has_draws" } : null;
}

const storeOf = (tx: Db, all: AllCategories, today: IsoDate): RecordStore<StoredCategory, EnteredCategory> => ({
  records: all.categories,
  fields: CATEGORY_FIELDS,
  read: (texts, own) =>
    parseCategoryEntry(texts, { own: own && own.slug, categories: all.shown, places: all.categories, today }),
  shownAs: textsOfCategory,
  revision: async ({ slug }, revision) => {
    const row = await tx.categoryRevision.findUnique({
      where: { categorySlug_revision: { categorySlug: slug, revision } },
      select: { after: true },
    });
    return row && textsOfCategory(storedCategorySchema.parse(row.after));
  },
  refused: (before, kind, when) => refused(tx, all, today, before, kind, when),
  write: async (before, after, meta) => {
    await writeCategory(tx, before, after, meta);
    return after;
  },
});

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
): Promise<RecordResult<StoredCategory>> {
  return aloneWithCategories(client, async (tx, all) => {
    const own = await tx.categoryRevision.findMany({
      where: { kind: "create", userId: by.id },
      select: { categorySlug: true },
    });
    const others = all.categories.map((each) => each.slug);
    const isFree = (each: string) => !RESERVED.includes(each) && !others.includes(each) && !looksTaken(each, others);
    const make = (entered: EnteredCategory): StoredCategory => ({
      slug: freeSlug(entered.shortName.en, "category", isFree),
      ...entered,
      hidden: false,
      revision: 1,
    });
    const isOwn = ({ slug }: StoredCategory) => own.some(({ categorySlug }) => categorySlug === slug);
    return createRecord(storeOf(tx, all, today), texts, { isOwn, make }, by, note);
  });
}

/**
 * Edits, restores, hides or shows a category, and leaves the revision that says so, in one transaction. The slug stays.
 * @param expected the `revision` that the person saw: when another has been saved since, nothing is written
 * @throws when the database does not answer, or refuses a category that breaks an invariant of its own
 */
export const changeCategory = (
  client: Client,
  slug: string,
  operation: RecordOperation,
  expected: number,
  today: IsoDate,
  by: By,
  note: Note,
): Promise<RecordResult<StoredCategory>> =>
  aloneWithCategories(client, (tx, all) =>
    changeRecord(
      storeOf(tx, all, today),
      all.categories.find((each) => each.slug === slug),
      operation,
      expected,
      by,
      note,
    ),
  );

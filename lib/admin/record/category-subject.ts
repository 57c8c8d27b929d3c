import "server-only";
import { recordWords, type RecordWords } from "@/components/admin/record/record-words";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { changeCategory, createCategory } from "@/lib/db/commands/save-category";
import { adminCategories, categoryHistory, roundNamesOf } from "@/lib/db/queries/records";
import { lookTaken } from "@/lib/rules/category/look";
import { parseCategoryEntry, textsOfCategory } from "@/lib/rules/category/entry";
import { normaliseRoundName } from "@/lib/rules/category/round-name";
import type { EnteredCategory } from "@/lib/rules/category/stored";
import { dayAhead } from "@/lib/rules/category/shows-from";
import type { Locale } from "@/lib/rules/text/bilingual";
import { formatDay } from "@/lib/format";
import { RECORD_MERGE } from "./merge-shapes";
import { categoryPath } from "./paths";
import type { RecordSubject } from "./subject";
import { operationOf, type TargetOf } from "./target";

const namesOf = ({ roundNames }: EnteredCategory) =>
  roundNames.flatMap(({ en, fr }) => (fr === null ? [en] : [en, fr]));

/**
 * The subject of the form of a category.
 * @throws when the database does not answer
 */
export async function categorySubject(target: TargetOf<"category">): Promise<RecordSubject<EnteredCategory>> {
  const { slug, locale } = target;
  const { shown, categories } = await adminCategories();
  const words = recordWords(locale, shown);
  const stored = categories.find((each) => each.slug === slug) ?? null;
  return {
    words,
    reasonNeeded: slug !== null,
    stored,
    read: (texts) => parseCategoryEntry(texts, { own: slug, categories: shown, places: categories, today: today() }),
    rows: words.categoryRows,
    texts: textsOfCategory,
    shape: RECORD_MERGE.category,
    about: async (value) => {
      const own = slug === null ? [] : await roundNamesOf({ category: slug });
      const names = await aboutNames(words, stored ? namesOf(stored) : [], namesOf(value), own);
      return { notes: [...names, ...aboutShowing(words, locale, value)], lists: [] };
    },
    write: async (texts, expected, by, note) => {
      const result = await (slug === null
        ? createCategory(db(), texts, today(), by, note, lookTaken)
        : changeCategory(db(), slug, operationOf(target, texts), expected, today(), by, note));
      return result.ok
        ? { ok: true, path: `${categoryPath(result.record.slug)}?saved=${result.record.revision}` }
        : result;
    },
    path: categoryPath(slug ?? ""),
    changes: async () => (slug === null ? [] : categoryHistory(slug)),
  };
}

/** From which day readers see it, where that has not come. */
export function aboutShowing({ t }: RecordWords, locale: Locale, { showsFrom }: Pick<EnteredCategory, "showsFrom">) {
  const ahead = dayAhead(today(), showsFrom);
  return ahead === null ? [] : [t("showsFrom.note", { day: formatDay(ahead, locale) })];
}

/**
 * How many draws a change of names concerns: no draw is classified anew by an edit, and whoever edits should know it.
 * @param own the round names of the draws that bear the record
 */
export async function aboutNames(
  { t }: RecordWords,
  before: readonly string[],
  after: readonly string[],
  own: readonly string[],
): Promise<string[]> {
  const [known, will] = [new Set(before.map(normaliseRoundName)), new Set(after.map(normaliseRoundName))];
  const gone = own.map(normaliseRoundName).filter((name) => known.has(name) && !will.has(name)).length;
  const waiting = (await roundNamesOf(null)).map(normaliseRoundName).filter((name) => will.has(name)).length;
  return [
    ...(gone > 0 ? [t("category.names.gone", { count: gone })] : []),
    ...(waiting > 0 ? [t("category.names.waiting", { count: waiting })] : []),
  ];
}

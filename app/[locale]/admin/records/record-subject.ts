import "server-only";
import type { RecordCheck } from "@/components/admin/record/record-form-state";
import type { RecordRow } from "@/components/admin/record/record-rows";
import { occupation, recordWords, type RecordWords } from "@/components/admin/record/record-words";
import { lookTaken } from "@/lib/rules/category/look";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { changeCategory, createCategory, type RecordOperation } from "@/lib/db/commands/save-category";
import { changeCorrection, createCorrection } from "@/lib/db/commands/save-correction";
import { changeVersion, createVersion } from "@/lib/db/commands/save-version";
import type { By } from "@/lib/db/commands/write-draw";
import type { RecordDenial } from "@/lib/db/commands/write-record";
import { getDataset } from "@/lib/db/dataset";
import {
  adminCategories,
  categoryHistory,
  correctionHistory,
  roundNamesOf,
  storedCorrections,
  versionHistory,
} from "@/lib/db/queries/records";
import { parseCategoryEntry, textsOfCategory } from "@/lib/rules/category/entry";
import type { EnteredCategory, EnteredVersion } from "@/lib/rules/category/stored";
import type { Correction } from "@/lib/rules/correction/correction";
import { parseCorrectionEntry, textsOfCorrection } from "@/lib/rules/correction/entry";
import type { Note } from "@/lib/rules/draw/save-note";
import type { Entered, Texts } from "@/lib/rules/record/form-reader";
import type { MergeShape } from "@/lib/rules/record/merge";
import type { RecordChange } from "@/lib/rules/record/revision";
import { RECORD_MERGE } from "@/lib/rules/record/record-merge";
import { normaliseRoundName } from "@/lib/rules/category/round-name";
import { parseVersionEntry, textsOfVersion } from "@/lib/rules/category/version-entry";
import { categoryPath, correctionPath, versionPath } from "./record-paths";
import type { RecordTarget } from "./record-target";

type Written = { readonly ok: true; readonly path: string } | RecordDenial<unknown>;

/** What a form of a record needs to know of it, whichever kind it is. A value is what `read` gave. */
export type RecordSubject = {
  readonly words: RecordWords;
  readonly reasonNeeded: boolean;
  /** As it stands; null for a new one. */
  readonly stored: { readonly revision: number; readonly hidden: boolean } | null;
  /** Reads the form. `began`: what the form was opened on, where that is not what stands now. */
  readonly read: (texts: Texts, began?: unknown) => Entered<unknown>;
  readonly rows: (value: unknown) => RecordRow[];
  /** As a person would have entered it. */
  readonly texts: (value: unknown) => Texts;
  readonly shape: MergeShape<string, string>;
  /** What a person should know before this is saved. */
  readonly about: (value: unknown) => Promise<Omit<RecordCheck, "rows">>;
  readonly write: (texts: Texts, expected: number, by: By, note: Note) => Promise<Written>;
  /** Its page, without the language. */
  readonly path: string;
  /** Every change of it, newest first. */
  readonly changes: () => Promise<readonly RecordChange<unknown>[]>;
};

/**
 * The subject of a form.
 * @throws when the database does not answer
 */
export async function subjectOf(target: RecordTarget): Promise<RecordSubject> {
  switch (target.kind) {
    case "category":
      return categorySubject(target);
    case "version":
      return versionSubject(target);
    case "correction":
      return correctionSubject(target);
  }
}

const stepOf = ({ step, revision }: RecordTarget, texts: Texts): RecordOperation =>
  step === "save"
    ? { kind: "edit", texts }
    : step === "restore"
      ? { kind: step, revision: revision ?? 0 }
      : { kind: step };

async function categorySubject(target: Extract<RecordTarget, { kind: "category" }>): Promise<RecordSubject> {
  const { slug, locale } = target;
  const { shown, categories } = await adminCategories();
  const words = recordWords(locale, shown);
  const stored = categories.find((each) => each.slug === slug) ?? null;
  return {
    words,
    reasonNeeded: slug !== null,
    stored,
    read: (texts) => parseCategoryEntry(texts, { own: slug, categories: shown, places: categories, today: today() }),
    rows: (value) => words.categoryRows(value as EnteredCategory),
    texts: (value) => textsOfCategory(value as EnteredCategory),
    shape: RECORD_MERGE.category,
    about: async (value) => {
      const names = ({ roundNames }: EnteredCategory) =>
        roundNames.flatMap(({ en, fr }) => (fr === null ? [en] : [en, fr]));
      const own = slug === null ? [] : await roundNamesOf({ category: slug });
      return {
        notes: await aboutNames(words, stored ? names(stored) : [], names(value as EnteredCategory), own),
        lists: [],
      };
    },
    write: async (texts, expected, by, note) => {
      const result = await (slug === null
        ? createCategory(db(), texts, today(), by, note, lookTaken)
        : changeCategory(db(), slug, stepOf(target, texts), expected, today(), by, note));
      return result.ok
        ? { ok: true, path: `${categoryPath(result.record.slug)}?saved=${result.record.revision}` }
        : result;
    },
    path: categoryPath(slug ?? ""),
    changes: async () => (slug === null ? [] : categoryHistory(slug)),
  };
}

async function versionSubject(target: Extract<RecordTarget, { kind: "version" }>): Promise<RecordSubject> {
  const { category, slug, classify, locale } = target;
  const { shown, versions } = await adminCategories();
  const { occupations } = await getDataset();
  const words = recordWords(locale, shown);
  const titles = new Map(occupations.map(({ noc, title }) => [noc, title[locale]]));
  const stored = versions.find((each) => each.slug === slug) ?? null;
  const standing = shown.find((each) => each.slug === category);
  const others = standing?.versions.filter((each) => each.slug !== slug) ?? [];
  const previous = stored
    ? others
        .filter((each) => (versions.find((version) => version.slug === each.slug)?.position ?? 0) < stored.position)
        .at(-1)
    : others.at(-1);
  const names = ({ officialName, aliases }: EnteredVersion) =>
    [officialName.en, officialName.fr, ...aliases].filter((name) => name !== null);
  return {
    words,
    reasonNeeded: slug !== null || classify !== null,
    stored,
    read: (texts) =>
      standing
        ? parseVersionEntry(texts, {
            category: standing,
            own: slug,
            categories: shown,
            nocs: new Set(titles.keys()),
            today: today(),
          })
        : { ok: false, problems: [{ field: "", code: "not_a_choice", params: {} }] },
    rows: (value) => words.versionRows(value as EnteredVersion, titles),
    texts: (value) => textsOfVersion(value as EnteredVersion),
    shape: RECORD_MERGE.version,
    about: async (value) => {
      const entered = value as EnteredVersion;
      const own = slug === null ? [] : await roundNamesOf({ version: slug });
      const notes =
        classify === null
          ? await aboutNames(words, stored ? names(stored) : [], names(entered), own)
          : await aboutClassified(words, classify);
      const open =
        slug === null
          ? others.filter(({ effectiveFrom, effectiveTo }) => effectiveFrom !== null && effectiveTo === null)
          : [];
      const listed = previous && (previous.occupations.length > 0 || entered.occupations.length > 0);
      return {
        notes: [...notes, ...open.map((each) => words.t("version.open", { version: each.name[locale] }))],
        lists: listed
          ? listChanges(words, previous.name[locale], previous.occupations, entered.occupations, titles)
          : [],
      };
    },
    write: async (texts, expected, by, note) => {
      const result = await (slug === null
        ? createVersion(db(), category, texts, today(), by, note, classify)
        : changeVersion(db(), slug, stepOf(target, texts), expected, today(), by, note));
      if (!result.ok) return result;
      const classified = result.classified.length > 0 ? `&classified=${result.classified.length}` : "";
      return {
        ok: true,
        path: `${versionPath(category, result.record.slug)}?saved=${result.record.revision}${classified}`,
      };
    },
    path: versionPath(category, slug ?? ""),
    changes: async () => (slug === null ? [] : versionHistory(slug)),
  };
}

async function correctionSubject(target: Extract<RecordTarget, { kind: "correction" }>): Promise<RecordSubject> {
  const { id, locale } = target;
  const { categories, draws } = await getDataset();
  const corrections = await storedCorrections();
  const words = recordWords(locale, categories);
  const stored = corrections.find((each) => each.id === id) ?? null;
  return {
    words,
    reasonNeeded: id !== null,
    stored,
    read: (texts, began) =>
      parseCorrectionEntry(texts, {
        draws,
        before: (began as Correction | undefined) ?? stored,
        others: corrections.filter((each) => each.id !== id),
        today: today(),
      }),
    rows: (value) => words.correctionRows(value as Correction),
    texts: (value) => textsOfCorrection(value as Correction),
    shape: RECORD_MERGE.correction,
    about: async () => ({ notes: [], lists: [] }),
    write: async (texts, expected, by, note) => {
      const result = await (id === null
        ? createCorrection(db(), texts, today(), by, note)
        : changeCorrection(db(), id, stepOf(target, texts), expected, today(), by, note));
      return result.ok
        ? { ok: true, path: `${correctionPath(result.record.id)}?saved=${result.record.revision}` }
        : result;
    },
    path: correctionPath(id ?? 0),
    changes: async () => (id === null ? [] : correctionHistory(id)),
  };
}

/**
 * How many draws a change of names concerns: no draw is classified anew by an edit, and readers of the form should know
 * it.
 */
async function aboutNames(
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

async function aboutClassified({ t }: RecordWords, name: string): Promise<string[]> {
  const count = (await roundNamesOf(null)).filter(
    (each) => normaliseRoundName(each) === normaliseRoundName(name),
  ).length;
  return [t("names.form.submit", { count })];
}

function listChanges(
  { t }: RecordWords,
  version: string,
  before: readonly string[],
  after: readonly string[],
  titles: ReadonlyMap<string, string>,
): RecordCheck["lists"] {
  const added = after.filter((noc) => !before.includes(noc)).map((noc) => occupation(noc, titles));
  const dropped = before.filter((noc) => !after.includes(noc)).map((noc) => occupation(noc, titles));
  if (added.length + dropped.length === 0) return [{ title: t("version.listSame", { version }), items: [] }];
  return [
    { title: t("version.listChange", { version, added: added.length, removed: dropped.length }), items: [] },
    ...(added.length > 0 ? [{ title: t("version.listAdded"), items: added }] : []),
    ...(dropped.length > 0 ? [{ title: t("version.listDropped"), items: dropped }] : []),
  ];
}

import "server-only";
import type { RecordCheck } from "@/components/admin/record/record-form-state";
import { occupation, recordWords, type RecordWords, type Titles } from "@/components/admin/record/record-words";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { changeVersion, createVersion } from "@/lib/db/commands/save-version";
import { getDataset } from "@/lib/db/dataset";
import { adminCategories, roundNamesOf, versionHistory } from "@/lib/db/queries/records";
import type { CategoryVersion } from "@/lib/rules/category/category";
import { normaliseRoundName } from "@/lib/rules/category/round-name";
import type { EnteredVersion } from "@/lib/rules/category/stored";
import { parseVersionEntry, textsOfVersion } from "@/lib/rules/category/version-entry";
import { RECORD_MERGE } from "./merge-shapes";
import { aboutNames, aboutShowing } from "./category-subject";
import { versionPath } from "./paths";
import type { RecordSubject } from "./subject";
import { operationOf, type TargetOf } from "./target";

type VersionTarget = TargetOf<"version">;

/**
 * The subject of the form of a version.
 * @throws when the database does not answer
 */
export async function versionSubject(target: VersionTarget): Promise<RecordSubject<EnteredVersion>> {
  const { category, slug, classify, locale } = target;
  const { shown, versions } = await adminCategories();
  const { occupations } = await getDataset();
  const words = recordWords(locale, shown);
  const titles: Titles = new Map(occupations.map(({ noc, title }) => [noc, title[locale]]));
  const found = versions.find((each) => each.slug === slug);
  const standing = shown.find((each) => each.slug === category);
  // It stands on no page while its category does not.
  const stored = found ? { ...found, hidden: found.hidden || !standing } : null;
  const others = standing?.versions.filter((each) => each.slug !== slug) ?? [];
  const placeOf = (of: string) => versions.find((each) => each.slug === of)?.position ?? 0;
  const previous = others.filter((each) => found === undefined || placeOf(each.slug) < found.position).at(-1);
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
    rows: (value) => words.versionRows(value, titles),
    texts: textsOfVersion,
    shape: RECORD_MERGE.version,
    about: (value) => aboutVersion(target, words, { value, stored, others, previous, titles }),
    write: async (texts, expected, by, note) => {
      const result = await (slug === null
        ? createVersion(db(), category, texts, today(), by, note, classify)
        : changeVersion(db(), slug, operationOf(target, texts), expected, today(), by, note));
      if (!result.ok) return result;
      const { record, classified } = result;
      const query = `saved=${record.revision}${classified.length > 0 ? `&classified=${classified.length}` : ""}`;
      return { ok: true, path: `${versionPath(category, record.slug)}?${query}` };
    },
    path: versionPath(category, slug ?? ""),
    changes: async () => (slug === null ? [] : versionHistory(slug)),
  };
}

const namesOf = ({ officialName, aliases }: EnteredVersion) =>
  [officialName.en, officialName.fr, ...aliases].filter((name) => name !== null);

type About = {
  readonly value: EnteredVersion;
  readonly stored: EnteredVersion | null;
  readonly others: readonly CategoryVersion[];
  /** The version before it. */
  readonly previous: CategoryVersion | undefined;
  readonly titles: Titles;
};

/** The draws that its names concern, versions without an end beside a new one, and its list against the one before. */
async function aboutVersion(
  { slug, classify, locale }: VersionTarget,
  words: RecordWords,
  { value, stored, others, previous, titles }: About,
): Promise<Omit<RecordCheck, "rows">> {
  const own = slug === null ? [] : await roundNamesOf({ version: slug });
  const notes =
    classify === null
      ? await aboutNames(words, stored ? namesOf(stored) : [], namesOf(value), own)
      : await aboutClassified(words, classify);
  const open =
    slug === null
      ? others.filter(({ effectiveFrom, effectiveTo }) => effectiveFrom !== null && effectiveTo === null)
      : [];
  const listed = previous && (previous.occupations.length > 0 || value.occupations.length > 0);
  return {
    notes: [
      ...notes,
      ...open.map(({ name }) => words.t("version.open", { version: name[locale] })),
      ...aboutShowing(words, locale, value),
    ],
    lists: listed
      ? listChanges(words, previous.name[locale], previous.occupations, value.occupations, titles)
      : firstList(words, value.occupations, titles),
  };
}

async function aboutClassified({ t }: RecordWords, name: string): Promise<string[]> {
  const wanted = normaliseRoundName(name);
  const count = (await roundNamesOf(null)).filter((each) => normaliseRoundName(each) === wanted).length;
  return [t("names.form.submit", { count })];
}

/** The whole list of a first version, with titles to check the codes by. */
const firstList = ({ t }: RecordWords, list: readonly string[], titles: Titles): RecordCheck["lists"] =>
  list.length === 0
    ? []
    : [
        {
          title: t("version.listFirst", { count: list.length }),
          items: list.map((noc) => occupation(noc, titles)),
        },
      ];

function listChanges(
  { t }: RecordWords,
  version: string,
  before: readonly string[],
  after: readonly string[],
  titles: Titles,
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

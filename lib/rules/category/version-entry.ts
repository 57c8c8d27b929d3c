import type { Category, CategoryVersion } from "./category";
import { datesOverlap, type EnteredVersion } from "./stored";
import { EntryReader, outcome, type Entered, type Texts } from "@/lib/rules/record/form-reader";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { nocWords } from "./noc-list";
import { checkNames } from "./round-name-taken";
import { readRules, RULE_ENTRY, textsOfRules } from "./version-rules-entry";

/** The fields of the form of a version, in its order. */
export const VERSION_ENTRY = [
  "officialEn",
  "officialFr",
  "ownEn",
  "ownFr",
  "aliases",
  "listYear",
  "announced",
  "effectiveFrom",
  "effectiveTo",
  "showsFrom",
  "datesNoteEn",
  "datesNoteFr",
  ...RULE_ENTRY,
  "occupations",
] as const;

const MAX_NAME = 200;
const MAX_NOTE = 1000;

type Context = {
  readonly category: Category;
  /** Slug of the version that is edited; null for a new one. */
  readonly own: string | null;
  /** Every category that stands, for their names. */
  readonly categories: readonly Category[];
  /** Codes of NOC 2021. */
  readonly nocs: ReadonlySet<string>;
  readonly today: IsoDate;
};

/** The NOC codes of a text, ascending, each once; what is no code, and codes that do not exist, are named. */
function readNocs(reader: EntryReader, nocs: ReadonlySet<string>): string[] {
  const words = nocWords(reader.text("occupations"));
  const strange = words.filter((word) => !/^\d{5}$/.test(word));
  if (strange.length > 0) reader.refuse("occupations", "not_noc", { texts: strange.slice(0, 10).join(", ") });
  const unknown = words.filter((word) => /^\d{5}$/.test(word) && !nocs.has(word));
  if (unknown.length > 0) reader.refuse("occupations", "unknown_noc", { texts: unknown.slice(0, 10).join(", ") });
  return words.sort();
}

/** Reads a version as entered. Never throws: every problem is a value. */
export function parseVersionEntry(
  texts: Texts,
  { category, own, categories, nocs, today }: Context,
): Entered<EnteredVersion> {
  const reader = new EntryReader(texts, today);
  const official = { en: reader.optionalLine("officialEn", MAX_NAME), fr: reader.optionalLine("officialFr", MAX_NAME) };
  // A name of ours counts only while there is no official one.
  const name = { en: official.en ?? reader.line("ownEn", MAX_NAME), fr: official.fr ?? reader.line("ownFr", MAX_NAME) };
  const aliases = [...new Set(reader.lines("aliases", MAX_NAME))];
  const listYear = reader.line("listYear", 9);
  if (listYear !== "" && !/^\d{4}(-\d{4})?$/.test(listYear)) reader.refuse("listYear", "not_a_year");
  const entered: EnteredVersion = {
    officialName: official,
    name,
    nameIsOurs: { en: official.en === null, fr: official.fr === null },
    aliases,
    listYear,
    announced: reader.optionalDay("announced"),
    effectiveFrom: reader.optionalDay("effectiveFrom"),
    effectiveTo: reader.optionalDay("effectiveTo"),
    showsFrom: reader.optionalDay("showsFrom"),
    datesNote: reader.optionalBoth("datesNote", MAX_NOTE),
    rules: readRules(reader),
    rulesNote: reader.optionalBoth("rulesNote", MAX_NOTE),
    occupations: readNocs(reader, nocs),
  };
  const names = [
    ...(official.en === null ? [] : [{ field: "officialEn", text: official.en }]),
    ...(official.fr === null ? [] : [{ field: "officialFr", text: official.fr }]),
    ...aliases.map((text) => ({ field: "aliases", text })),
  ];
  checkNames(reader, names, own === null ? null : { category: category.slug, version: own }, categories);
  checkDates(
    reader,
    entered,
    category.versions.filter(({ slug }) => slug !== own),
  );
  return outcome(reader, entered);
}

function checkDates(reader: EntryReader, entered: EnteredVersion, others: readonly CategoryVersion[]): void {
  if (entered.effectiveFrom && entered.effectiveTo && entered.effectiveTo < entered.effectiveFrom) {
    reader.refuse("effectiveTo", "ends_before");
    return;
  }
  for (const other of others.filter((each) => datesOverlap(each, entered))) {
    reader.refuse("effectiveFrom", "overlap", {
      version: other.slug,
      from: other.effectiveFrom!,
      to: other.effectiveTo!,
    });
  }
}

/** A version as a person would have entered it: reading that again gives the same one. */
export const textsOfVersion = (version: EnteredVersion): Texts => ({
  officialEn: version.officialName.en ?? "",
  officialFr: version.officialName.fr ?? "",
  ownEn: version.nameIsOurs.en ? version.name.en : "",
  ownFr: version.nameIsOurs.fr ? version.name.fr : "",
  aliases: version.aliases.join("\n"),
  listYear: version.listYear,
  announced: version.announced ?? "",
  effectiveFrom: version.effectiveFrom ?? "",
  effectiveTo: version.effectiveTo ?? "",
  showsFrom: version.showsFrom ?? "",
  datesNoteEn: version.datesNote?.en ?? "",
  datesNoteFr: version.datesNote?.fr ?? "",
  ...textsOfRules(version.rules),
  rulesNoteEn: version.rulesNote?.en ?? "",
  rulesNoteFr: version.rulesNote?.fr ?? "",
  occupations: version.occupations.join("\n"),
});

/** The form of a version that follows another: its rules and list, none of its names and dates. */
export const textsOfNext = (version: Pick<EnteredVersion, "rules" | "occupations"> | null): Texts => {
  const blank = Object.fromEntries(VERSION_ENTRY.map((field) => [field, ""]));
  const states = Object.fromEntries(
    [
      "minMonths",
      "minHours",
      "partTimeAllowed",
      "mustBeContinuous",
      "withinPastYears",
      "experienceLocation",
      "singleOccupation",
      "mustBePrimaryNoc",
      "language",
    ].map((rule) => [rule, "not_established"]),
  );
  return version === null
    ? { ...blank, ...states }
    : { ...blank, ...textsOfRules(version.rules), occupations: version.occupations.join("\n") };
};

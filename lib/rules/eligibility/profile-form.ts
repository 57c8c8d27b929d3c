import { ABILITIES } from "@/lib/rules/category/ability";
import { PROGRAMS, type Program } from "@/lib/rules/draw/draw";
import { TESTS } from "./language-test";

/** The texts of a job; `to` stays empty while it goes on. */
export const WORK_FIELDS = ["noc", "from", "to", "hours", "place"] as const;
export type WorkEntry = Readonly<Record<(typeof WORK_FIELDS)[number], string>>;

/** The texts of a language result: a test or a framework, four scores or levels, the day of the results. */
export const RESULT_FIELDS = ["source", ...ABILITIES, "day"] as const;
export type ResultEntry = Readonly<Record<(typeof RESULT_FIELDS)[number], string>>;

/** Sources of a result: the scores of a test, or levels. */
export const RESULT_SOURCES = [...TESTS, "nclc", "clb"] as const;

/** Places of a job. */
export const PLACES = ["canada", "abroad"] as const;

/**
 * Fields with one text each. `draw` is the draw the reader came from; `counted` is a day on which the account showed
 * the score, `computed` the one that the calculator computed it for, which says the same of the days from `since` to
 * `until`; the last five say which draws are shown.
 */
export const SINGLE_FIELDS = [
  "draw",
  "primary",
  "score",
  "counted",
  "computed",
  "since",
  "until",
  "submitted",
  "day",
  "time",
  "zone",
  "category",
  "period",
  "from",
  "to",
  "answer",
] as const;
export type SingleField = (typeof SINGLE_FIELDS)[number];

/** The checker's form as it is typed, and as the fragment of its address holds it. */
export type CheckEntry = {
  readonly programs: readonly Program[];
  readonly work: readonly WorkEntry[];
  readonly results: readonly ResultEntry[];
} & Readonly<Record<SingleField, string>>;

/** A row before anything is typed in it. */
export const EMPTY_WORK: WorkEntry = { noc: "", from: "", to: "", hours: "", place: "" };
export const EMPTY_RESULT: ResultEntry = { source: "", reading: "", writing: "", listening: "", speaking: "", day: "" };

const EMPTY_SINGLES: Readonly<Record<SingleField, string>> = {
  draw: "",
  primary: "",
  score: "",
  counted: "",
  computed: "",
  since: "",
  until: "",
  submitted: "",
  day: "",
  time: "",
  zone: "",
  category: "",
  period: "",
  from: "",
  to: "",
  answer: "",
};

/**
 * Jobs or results at most, and characters of one text at most. Of an address with more one more row is read, so that it
 * is known that some are left out.
 */
export const MAX_ROWS = 12;
const LONGEST = 80;
const SEPARATOR = "_";

const clean = (text: string): string => text.replaceAll(SEPARATOR, " ").slice(0, LONGEST);

/** The empty row with the texts of its fields, in their order. */
function rowOf<R extends Readonly<Record<string, string>>>(empty: R, fields: readonly (keyof R)[], text: string): R {
  const texts = text.split(SEPARATOR);
  return { ...empty, ...Object.fromEntries(fields.map((field, index) => [field, clean(texts[index] ?? "")])) };
}

/**
 * Reads the fragment of an address of the checker. Whatever else stands in it is left out; texts stay as they were
 * typed.
 * @param fragment with or without its `#`
 */
export function parseCheckFragment(fragment: string): CheckEntry {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const rows = <R extends Readonly<Record<string, string>>>(name: string, empty: R, fields: readonly (keyof R)[]) =>
    given
      .getAll(name)
      .slice(0, MAX_ROWS + 1)
      .map((text) => rowOf(empty, fields, text));
  const programs = given.getAll("program");
  return {
    ...EMPTY_SINGLES,
    ...Object.fromEntries(SINGLE_FIELDS.map((field) => [field, (given.get(field) ?? "").slice(0, LONGEST)])),
    programs: PROGRAMS.filter((program) => programs.includes(program)),
    work: rows("work", EMPTY_WORK, WORK_FIELDS),
    results: rows("result", EMPTY_RESULT, RESULT_FIELDS),
  };
}

/**
 * The programmes that a fragment names and that are none, each once: they are left out of the entry.
 * @param fragment with or without its `#`
 */
export const unknownPrograms = (fragment: string): string[] => {
  const known: readonly string[] = PROGRAMS;
  const given = new URLSearchParams(fragment.replace(/^#/, "")).getAll("program");
  return [...new Set(given)].filter((text) => !known.includes(text)).map((text) => text.slice(0, LONGEST));
};

/** The one way to write an entry in a fragment, without its `#`; empty when there is nothing in it. */
export function formatCheckFragment(entry: CheckEntry): string {
  const rows = <K extends string>(name: string, fields: readonly K[], list: readonly Readonly<Record<K, string>>[]) =>
    list.map((row) => [name, fields.map((field) => clean(row[field])).join(SEPARATOR)]);
  return new URLSearchParams([
    ...entry.programs.map((program) => ["program", program]),
    ...rows("work", WORK_FIELDS, entry.work),
    ...rows("result", RESULT_FIELDS, entry.results),
    ...SINGLE_FIELDS.flatMap((field) => (entry[field] === "" ? [] : [[field, entry[field]]])),
  ]).toString();
}

/** The part of an entry that is about a person, without what is shown of the answer. */
export const profilePart = (entry: CheckEntry): CheckEntry => ({
  ...entry,
  draw: "",
  category: "",
  period: "",
  from: "",
  to: "",
  answer: "",
});

/** The change of an entry when a score is typed: the days that an earlier score was computed for say nothing of it. */
export const typedScore = (score: string): Pick<CheckEntry, "score" | "computed" | "since" | "until"> => ({
  score,
  computed: "",
  since: "",
  until: "",
});

/**
 * The change of an entry when a day of its score is typed: a computed score is then one of the day it was computed for,
 * since the calculator says nothing of other days.
 */
export const typedScoreDay = (
  { computed }: CheckEntry,
  field: "counted" | "since" | "until",
  day: string,
): Partial<CheckEntry> => ({ ...(computed === "" ? {} : { computed: "", counted: computed }), [field]: day });

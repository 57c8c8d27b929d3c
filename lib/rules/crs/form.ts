import { ABILITIES, type Ability } from "@/lib/rules/category/ability";
import { refusalOf, type Refusal } from "@/lib/rules/eligibility/language-rule";
import type { CrsInput, FullLevels } from "./score";
import { EDUCATIONS, JOB_OFFERS, STUDIES, type CrsGrid } from "./grid";
import { gridOn, type GridOnDay } from "./grid-on";
import { parseIsoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import {
  BELOW_4,
  levelOf,
  LEVELS,
  parseScore,
  testOf,
  TESTS,
  type LanguageTest,
  type Level,
  type Levels,
} from "@/lib/rules/eligibility/language-test";

/** Whose result in which language: the person's English and French, and the first official language of the spouse. */
export const RESULTS = ["en", "fr", "spouse"] as const;
export type Result = (typeof RESULTS)[number];

/** The scores of a result are levels already. */
export const BY_LEVEL = "levels";
/** The source of a result; empty = none. */
export type Source = "" | typeof BY_LEVEL | LanguageTest;

/** Sources offered for each result. */
export const sourcesOf = (result: Result): readonly Exclude<Source, "">[] =>
  result === "spouse" ? [BY_LEVEL, ...TESTS] : [BY_LEVEL, ...TESTS.filter((test) => testOf(test).language === result)];

export const scoreField = (result: Result, ability: Ability) => `${result}-${ability}` as const;
/** The day on which the test of a result was taken. */
export const takenField = (result: Result) => `${result}-taken` as const;

/** Fields of the calculator, as its form and the fragment of its address name them. */
export const CRS_FIELDS = [
  "day",
  "age",
  "education",
  "first",
  ...(["en", "fr"] as const).flatMap((result) => [
    result,
    ...ABILITIES.map((ability) => scoreField(result, ability)),
    takenField(result),
  ]),
  "canadian",
  "foreign",
  "certificate",
  "partner",
  "spouse-education",
  "spouse",
  ...ABILITIES.map((ability) => scoreField("spouse", ability)),
  takenField("spouse"),
  "spouse-canadian",
  "nomination",
  "study",
  "sibling",
  "offer",
  "work-noc",
  "offer-noc",
] as const;
export type CrsField = (typeof CRS_FIELDS)[number];
export type CrsValues = Readonly<Partial<Record<CrsField, string>>>;

/** The longest text a field may hold. */
const LONGEST = 24;

/**
 * Reads the fragment of an address of the calculator.
 * @param fragment with or without its `#`
 * @returns the fields it names; whatever else stands in it is left out
 */
export function parseCrsFragment(fragment: string): CrsValues {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  return Object.fromEntries(
    CRS_FIELDS.flatMap((field) => {
      const value = given.get(field);
      return value === null || value === "" || value.length > LONGEST ? [] : [[field, value]];
    }),
  );
}

/** The one way to write the fields in a fragment, without its `#`; empty when there are none. */
export const formatCrsFragment = (values: CrsValues): string =>
  new URLSearchParams(CRS_FIELDS.flatMap((field) => (values[field] ? [[field, values[field]]] : []))).toString();

/**
 * A fragment with some fields changed; what else stands in it, such as where to lead back to, stays.
 * @param changed an empty text takes the field out
 */
export function withFields(fragment: string, changed: Partial<Record<CrsField, string>>): string {
  const next = new URLSearchParams(fragment.replace(/^#/, ""));
  for (const [field, value] of Object.entries(changed)) {
    if (value === "") next.delete(field);
    else next.set(field, value);
  }
  return next.toString();
}

/** The fields as they were read. */
export type CrsReading = {
  /** A field that is missing counts nothing, so that the score is the one so far. */
  readonly input: CrsInput;
  readonly day: IsoDate;
  /** That of the day. */
  readonly grid: GridOnDay;
  /** The level of each score that could be read. */
  readonly levels: Readonly<Record<Result, Levels>>;
  /** Fields that a score needs and that are empty; a language result is needed in one of the two. */
  readonly missing: readonly CrsField[];
  /** Fields that cannot be read. */
  readonly bad: readonly CrsField[];
  /** Results whose scores give no level on the day: no score is computed with them. */
  readonly refused: readonly { readonly result: Result; readonly test: LanguageTest; readonly why: Refusal }[];
};

const AGE = /^\d{1,3}$/;
const OLDEST = 120;
/** Years of work from which on more count no more. */
export const MAX_YEARS = { canadian: 5, foreign: 3 } as const;

const NO_LEVELS: Levels = { reading: null, writing: null, listening: null, speaking: null };

/** Reads single fields, and notes those that are missing and those that cannot be read. */
class FieldReader {
  readonly missing: CrsField[] = [];
  readonly bad: CrsField[] = [];
  readonly refused: { result: Result; test: LanguageTest; why: Refusal }[] = [];

  constructor(private readonly values: CrsValues) {}

  one<T>(field: CrsField, parse: (text: string) => T | null | undefined, otherwise: T, needed = false): T {
    const text = (this.values[field] ?? "").trim();
    if (text === "") {
      if (needed) this.missing.push(field);
      return otherwise;
    }
    const value = parse(text);
    if (value === null || value === undefined) this.bad.push(field);
    return value ?? otherwise;
  }

  choice<T extends string>(field: CrsField, known: readonly T[], otherwise: T, needed = false): T {
    return this.one(field, (text) => known.find((each) => each === text), otherwise, needed);
  }

  tick(field: CrsField): boolean {
    return this.one(field, (text) => (text === "yes" ? true : null), false);
  }

  noc(field: CrsField): string | null {
    return this.one<string | null>(field, (text) => (/^\d{5}$/.test(text) ? text : null), null);
  }

  years(field: CrsField, max: number): number {
    return this.one(field, (text) => (/^\d$/.test(text) && Number(text) <= max ? Number(text) : null), 0);
  }

  /** Levels of a result; null when none is given. Of a result that is given, every ability is needed. */
  levels(result: Result, day: IsoDate): Levels | null {
    const source = this.choice<Source>(result, sourcesOf(result), "");
    if (source === "") return null;
    const taken = this.one(takenField(result), parseIsoDate, null);
    const why = source === BY_LEVEL ? null : refusalOf(testOf(source), taken, day);
    if (source !== BY_LEVEL && why !== null) {
      this.refused.push({ result, test: source, why });
      return NO_LEVELS;
    }
    const level = (ability: Ability) =>
      this.one<Level | null>(scoreField(result, ability), (text) => parseLevel(source, ability, text), null, true);
    return {
      reading: level("reading"),
      writing: level("writing"),
      listening: level("listening"),
      speaking: level("speaking"),
    };
  }
}

function parseLevel(source: typeof BY_LEVEL | LanguageTest, ability: Ability, text: string): Level | null {
  if (source === BY_LEVEL) return LEVELS.find((each) => String(each) === text) ?? null;
  const score = parseScore(source, ability, text);
  return score === null ? null : levelOf(source, ability, score);
}

/** Levels that count: an ability that is not given yet counts as below 4. */
const full = (levels: Levels | null): FullLevels | null =>
  levels && {
    reading: levels.reading ?? BELOW_4,
    writing: levels.writing ?? BELOW_4,
    listening: levels.listening ?? BELOW_4,
    speaking: levels.speaking ?? BELOW_4,
  };

function readSpouse(fields: FieldReader, day: IsoDate): { spouse: CrsInput["spouse"]; levels: Levels | null } {
  if (!fields.tick("partner")) return { spouse: null, levels: null };
  const levels = fields.levels("spouse", day);
  const education = fields.choice("spouse-education", EDUCATIONS, "less-than-secondary", true);
  const canadianYears = fields.years("spouse-canadian", MAX_YEARS.canadian);
  return { spouse: { education, levels: full(levels), canadianYears }, levels };
}

/**
 * Reads the fields of the calculator. A day that is missing or cannot be read is today.
 * @param today the day in Ottawa
 * @param grids oldest first
 */
export function readCrs(values: CrsValues, today: IsoDate, grids: readonly CrsGrid[]): CrsReading {
  const fields = new FieldReader(values);
  const { missing, bad, refused } = fields;
  const day = fields.one("day", parseIsoDate, today);
  const parseAge = (text: string) => (AGE.test(text) && Number(text) <= OLDEST ? Number(text) : null);
  const age = fields.one("age", parseAge, 0, true);
  const education = fields.choice("education", EDUCATIONS, "less-than-secondary", true);
  const [en, fr] = [fields.levels("en", day), fields.levels("fr", day)];
  if (en === null && fr === null && !bad.includes("en") && !bad.includes("fr")) missing.push("en");
  // With results in one language only, that is the first one.
  const declared = fields.choice("first", ["en", "fr"], "en");
  const first = en === null ? "fr" : fr === null ? "en" : declared;
  const canadianYears = fields.years("canadian", MAX_YEARS.canadian);
  const foreignYears = fields.years("foreign", MAX_YEARS.foreign);
  const certificate = fields.tick("certificate");
  const { spouse, levels: spouseLevels } = readSpouse(fields, day);
  const input: CrsInput = {
    age,
    education,
    languages: { en: full(en), fr: full(fr) },
    first,
    canadianYears,
    foreignYears,
    certificate,
    spouse,
    nomination: fields.tick("nomination"),
    study: fields.choice("study", STUDIES, "none"),
    sibling: fields.tick("sibling"),
    jobOffer: fields.choice("offer", JOB_OFFERS, "none"),
    occupations: { canadianWork: fields.noc("work-noc"), jobOffer: fields.noc("offer-noc") },
  };
  const grid = gridOn(grids, day);
  // Where a list of occupations gives points, Canadian work without an occupation would count as unlisted.
  const hasList = grid.state === "known" && grid.points.additional.occupations !== null;
  if (hasList && canadianYears > 0 && input.occupations.canadianWork === null && !bad.includes("work-noc"))
    missing.push("work-noc");
  const levels = { en: en ?? NO_LEVELS, fr: fr ?? NO_LEVELS, spouse: spouseLevels ?? NO_LEVELS };
  return { input, day, grid, levels, missing, bad, refused };
}

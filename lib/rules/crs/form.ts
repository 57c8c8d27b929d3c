import { ABILITIES, type Ability } from "@/lib/rules/category/ability";
import type { CrsInput, FullLevels } from "./score";
import { EDUCATIONS, GRID_BEGAN, JOB_OFFER_UNTIL, JOB_OFFERS, STUDIES } from "./grid";
import { addDays, parseIsoDate, type IsoDate } from "@/lib/rules/time/iso-date";
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
/** How a result is given; empty = none. */
export type Source = "" | typeof BY_LEVEL | LanguageTest;

/** Sources offered for each result. */
export const sourcesOf = (result: Result): readonly Exclude<Source, "">[] =>
  result === "spouse" ? [BY_LEVEL, ...TESTS] : [BY_LEVEL, ...TESTS.filter((test) => testOf(test).language === result)];

export const scoreField = (result: Result, ability: Ability) => `${result}-${ability}` as const;

/** Fields of the calculator, as its form and the fragment of its address name them. */
export const CRS_FIELDS = [
  "day",
  "age",
  "education",
  "first",
  ...(["en", "fr"] as const).flatMap((result) => [result, ...ABILITIES.map((ability) => scoreField(result, ability))]),
  "canadian",
  "foreign",
  "certificate",
  "partner",
  "spouse-education",
  "spouse",
  ...ABILITIES.map((ability) => scoreField("spouse", ability)),
  "spouse-canadian",
  "nomination",
  "study",
  "sibling",
  "offer",
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

/** What the fields say. */
export type CrsReading = {
  /** What was not given counts nothing, so that the score is the one so far. */
  readonly input: CrsInput;
  readonly day: IsoDate;
  /** The level of each score that could be read. */
  readonly levels: Readonly<Record<Result, Levels>>;
  /** What a score needs and is not given; a language result is needed in one of the two. */
  readonly missing: readonly CrsField[];
  /** What is given and cannot be read. */
  readonly bad: readonly CrsField[];
};

const AGE = /^\d{1,3}$/;
const OLDEST = 120;
/** Years of work from which on more count no more. */
export const MAX_YEARS = { canadian: 5, foreign: 3 } as const;

/**
 * Reads the fields of the calculator. A day that is missing or cannot be read is today.
 * @param today the day in Ottawa
 */
export function readCrs(values: CrsValues, today: IsoDate): CrsReading {
  const missing: CrsField[] = [];
  const bad: CrsField[] = [];
  const one = <T>(field: CrsField, read: (text: string) => T | null | undefined, otherwise: T, needed = false): T => {
    const text = (values[field] ?? "").trim();
    if (text === "") {
      if (needed) missing.push(field);
      return otherwise;
    }
    const value = read(text);
    if (value === null || value === undefined) bad.push(field);
    return value ?? otherwise;
  };
  const chosen = <T extends string>(field: CrsField, known: readonly T[], otherwise: T, needed = false): T =>
    one(field, (text) => known.find((each) => each === text), otherwise, needed);
  const ticked = (field: CrsField): boolean => one(field, (text) => (text === "yes" ? true : null), false);
  const years = (field: CrsField, most: number): number =>
    one(field, (text) => (/^\d$/.test(text) && Number(text) <= most ? Number(text) : null), 0);

  /** Levels of a result; null when none is given. Of a result that is given, every ability is needed. */
  const levelsOf = (result: Result): Levels | null => {
    const source: Source = chosen<Source>(result, sourcesOf(result), "");
    if (source === "") return null;
    const level = (ability: Ability) =>
      one<Level | null>(
        scoreField(result, ability),
        (text) => {
          if (source === BY_LEVEL) return LEVELS.find((each) => String(each) === text);
          const score = parseScore(source, ability, text);
          return score === null ? null : levelOf(source, ability, score);
        },
        null,
        true,
      );
    return {
      reading: level("reading"),
      writing: level("writing"),
      listening: level("listening"),
      speaking: level("speaking"),
    };
  };
  const full = (levels: Levels | null): FullLevels | null =>
    levels && {
      reading: levels.reading ?? BELOW_4,
      writing: levels.writing ?? BELOW_4,
      listening: levels.listening ?? BELOW_4,
      speaking: levels.speaking ?? BELOW_4,
    };

  const day = one("day", parseIsoDate, today);
  const age = one("age", (text) => (AGE.test(text) && Number(text) <= OLDEST ? Number(text) : null), 0, true);
  const education = chosen("education", EDUCATIONS, "less-than-secondary", true);
  const [en, fr] = [levelsOf("en"), levelsOf("fr")];
  if (en === null && fr === null && !bad.includes("en") && !bad.includes("fr")) missing.push("en");
  // With results in one language only, that is the first one.
  const declared = chosen("first", ["en", "fr"], "en");
  const first = en === null ? "fr" : fr === null ? "en" : declared;
  const canadianYears = years("canadian", MAX_YEARS.canadian);
  const foreignYears = years("foreign", MAX_YEARS.foreign);
  const certificate = ticked("certificate");
  const accompanied = ticked("partner");
  const ofSpouse = accompanied ? levelsOf("spouse") : null;
  const spouse = accompanied
    ? {
        education: chosen("spouse-education", EDUCATIONS, "less-than-secondary", true),
        levels: full(ofSpouse),
        canadianYears: years("spouse-canadian", MAX_YEARS.canadian),
      }
    : null;
  const none: Levels = { reading: null, writing: null, listening: null, speaking: null };

  return {
    input: {
      age,
      education,
      languages: { en: full(en), fr: full(fr) },
      first,
      canadianYears,
      foreignYears,
      certificate,
      spouse,
      nomination: ticked("nomination"),
      study: chosen("study", STUDIES, "none"),
      sibling: ticked("sibling"),
      jobOffer: chosen("offer", JOB_OFFERS, "none"),
    },
    day,
    levels: { en: en ?? none, fr: fr ?? none, spouse: ofSpouse ?? none },
    missing,
    bad,
  };
}

/** The parameter in which the checker hands its own fragment over, to be led back to. */
const BACK = "back";

/**
 * The fragment of the checker's address with a score in it: `score=482&since=2020-10-20`, beside whatever it had when
 * it led here. `since` and `until` are the days of draws that the score holds for: those of the grid, and with a job
 * offer only those on its side of the day on which its points ended.
 * @param fragment of the calculator's address; its `back` is the checker's own fragment, percent-encoded
 * @param score CRS points
 */
export function checkFragment(
  fragment: string,
  score: number,
  { input, day }: Pick<CrsReading, "input" | "day">,
): string {
  const own = new URLSearchParams(new URLSearchParams(fragment.replace(/^#/, "")).get(BACK) ?? "");
  const offer = input.jobOffer !== "none";
  own.set("score", String(score));
  own.set("since", offer && day > JOB_OFFER_UNTIL ? addDays(JOB_OFFER_UNTIL, 1) : GRID_BEGAN);
  if (offer && day <= JOB_OFFER_UNTIL) own.set("until", JOB_OFFER_UNTIL);
  else own.delete("until");
  return own.toString();
}

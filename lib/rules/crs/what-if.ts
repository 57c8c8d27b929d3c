import { ABILITIES } from "@/lib/rules/category/ability";
import { crsScore, type CrsInput, type FullLevels } from "./score";
import { EDUCATIONS, JOB_OFFER_UNTIL, type Education } from "./grid";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { Level } from "@/lib/rules/eligibility/language-test";

/** One thing that could be otherwise, all else unchanged. */
export type Change =
  | { readonly change: "canadian-year" | "foreign-year" | "spouse-canadian-year"; readonly years: number }
  | { readonly change: "birthday"; readonly age: number }
  | { readonly change: "english" | "french" | "spouse-language"; readonly level: Level }
  | { readonly change: "education" | "spouse-education"; readonly education: Education }
  | { readonly change: "first"; readonly first: "en" | "fr" }
  | {
      readonly change:
        | "certificate"
        | "nomination"
        | "sibling"
        | "study-one"
        | "study-three"
        | "alone"
        | "offer"
        | "offer-senior";
    };

/** A change, and the points it adds or takes. */
export type WhatIf = Change & { readonly difference: number; readonly total: number };

/** Levels at which something begins to count in every ability: 5 and 7 for a certificate, 7 and 9 for the rest. */
const GOALS = [5, 7, 9, 10] as const;

const raised = (levels: FullLevels | null, goal: Level): FullLevels => {
  const held = (ability: keyof FullLevels): Level =>
    levels !== null && levels[ability] > goal ? levels[ability] : goal;
  return {
    reading: held("reading"),
    writing: held("writing"),
    listening: held("listening"),
    speaking: held("speaking"),
  };
};
const goalsOf = (levels: FullLevels | null): readonly Level[] =>
  GOALS.filter((goal) => levels === null || ABILITIES.some((ability) => levels[ability] < goal));
const nextEducation = (education: Education): Education[] => EDUCATIONS.slice(EDUCATIONS.indexOf(education) + 1);

function changes(input: CrsInput, day: IsoDate): [Change, CrsInput][] {
  const { age, education, languages, first, canadianYears, foreignYears, spouse, study } = input;
  const list: [Change, CrsInput][] = [
    [
      { change: "birthday", age: age + 1 },
      { ...input, age: age + 1 },
    ],
    [
      { change: "canadian-year", years: canadianYears + 1 },
      { ...input, canadianYears: canadianYears + 1 },
    ],
    [
      { change: "foreign-year", years: foreignYears + 1 },
      { ...input, foreignYears: foreignYears + 1 },
    ],
    [{ change: "certificate" }, { ...input, certificate: true }],
    [{ change: "nomination" }, { ...input, nomination: true }],
    [{ change: "sibling" }, { ...input, sibling: true }],
    ...nextEducation(education).map((higher): [Change, CrsInput] => [
      { change: "education", education: higher },
      { ...input, education: higher },
    ]),
    ...goalsOf(languages.en).map((level): [Change, CrsInput] => [
      { change: "english", level },
      { ...input, languages: { ...languages, en: raised(languages.en, level) } },
    ]),
    ...goalsOf(languages.fr).map((level): [Change, CrsInput] => [
      { change: "french", level },
      { ...input, languages: { ...languages, fr: raised(languages.fr, level) } },
    ]),
  ];
  if (study === "none") list.push([{ change: "study-one" }, { ...input, study: "one-or-two-years" }]);
  list.push([{ change: "study-three" }, { ...input, study: "three-years-or-more" }]);
  // Only a language with a result can be the first one.
  const other = first === "en" ? "fr" : "en";
  if (languages[other] !== null)
    list.push([
      { change: "first", first: other },
      { ...input, first: other },
    ]);
  if (spouse !== null) {
    const { levels } = spouse;
    list.push(
      [{ change: "alone" }, { ...input, spouse: null }],
      [
        { change: "spouse-canadian-year", years: spouse.canadianYears + 1 },
        { ...input, spouse: { ...spouse, canadianYears: spouse.canadianYears + 1 } },
      ],
      ...nextEducation(spouse.education).map((higher): [Change, CrsInput] => [
        { change: "spouse-education", education: higher },
        { ...input, spouse: { ...spouse, education: higher } },
      ]),
      ...goalsOf(levels).map((level): [Change, CrsInput] => [
        { change: "spouse-language", level },
        { ...input, spouse: { ...spouse, levels: raised(levels, level) } },
      ]),
    );
  }
  if (day <= JOB_OFFER_UNTIL)
    list.push(
      [{ change: "offer" }, { ...input, jobOffer: "other" }],
      [{ change: "offer-senior" }, { ...input, jobOffer: "senior-management" }],
    );
  return list;
}

/**
 * What one change would add or take on a day, each found by computing the whole score again. Of the steps of one kind
 * (a level, a degree) a higher one is left out when it gives no more than a lower one.
 * @returns the most helpful first, without those that change nothing; empty for a day whose grid is not established
 */
export function crsWhatIfs(input: CrsInput, day: IsoDate): readonly WhatIf[] {
  const before = crsScore(input, day);
  if (before.state !== "scored") return [];
  const best = new Map<string, number>();
  return changes(input, day)
    .flatMap(([change, changed]): WhatIf[] => {
      const after = crsScore(changed, day);
      const difference = after.state === "scored" ? after.total - before.total : 0;
      if (difference === 0 || difference <= (best.get(change.change) ?? -Infinity)) return [];
      best.set(change.change, difference);
      return [{ ...change, difference, total: before.total + difference }];
    })
    .sort((a, b) => b.difference - a.difference);
}

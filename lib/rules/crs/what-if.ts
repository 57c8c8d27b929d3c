import { ABILITIES } from "@/lib/rules/category/ability";
import { crsTotal, type CrsInput, type FullLevels } from "./score";
import { EDUCATIONS, type Education } from "./grid";
import { countsJobOffers, type GridOnDay } from "./grid-on";
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

type Changed = readonly [Change, CrsInput];

function changesOfPerson(input: CrsInput): readonly Changed[] {
  const { age, canadianYears, foreignYears } = input;
  return [
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
    ...nextEducation(input.education).map(
      (education): Changed => [
        { change: "education", education },
        { ...input, education },
      ],
    ),
  ];
}

function changesOfLanguage(input: CrsInput): readonly Changed[] {
  const { languages } = input;
  return [
    ...goalsOf(languages.en).map(
      (level): Changed => [
        { change: "english", level },
        { ...input, languages: { ...languages, en: raised(languages.en, level) } },
      ],
    ),
    ...goalsOf(languages.fr).map(
      (level): Changed => [
        { change: "french", level },
        { ...input, languages: { ...languages, fr: raised(languages.fr, level) } },
      ],
    ),
  ];
}

const changesOfStudy = (input: CrsInput): readonly Changed[] => [
  ...(input.study === "none"
    ? [[{ change: "study-one" }, { ...input, study: "one-or-two-years" }] satisfies Changed]
    : []),
  [{ change: "study-three" }, { ...input, study: "three-years-or-more" }],
];

function changesOfFirstLanguage(input: CrsInput): readonly Changed[] {
  const first = input.first === "en" ? "fr" : "en";
  // Only a language with a result can be the first one.
  return input.languages[first] === null
    ? []
    : [
        [
          { change: "first", first },
          { ...input, first },
        ],
      ];
}

function changesOfSpouse(input: CrsInput): readonly Changed[] {
  const { spouse } = input;
  if (spouse === null) return [];
  return [
    [{ change: "alone" }, { ...input, spouse: null }],
    [
      { change: "spouse-canadian-year", years: spouse.canadianYears + 1 },
      { ...input, spouse: { ...spouse, canadianYears: spouse.canadianYears + 1 } },
    ],
    ...nextEducation(spouse.education).map(
      (education): Changed => [
        { change: "spouse-education", education },
        { ...input, spouse: { ...spouse, education } },
      ],
    ),
    ...goalsOf(spouse.levels).map(
      (level): Changed => [
        { change: "spouse-language", level },
        { ...input, spouse: { ...spouse, levels: raised(spouse.levels, level) } },
      ],
    ),
  ];
}

const changesOfJobOffer = (input: CrsInput): readonly Changed[] => [
  [{ change: "offer" }, { ...input, jobOffer: "other" }],
  [{ change: "offer-senior" }, { ...input, jobOffer: "senior-management" }],
];

/**
 * Changes that would add or take points by the grid of a day, each found by computing the whole score again. Of the
 * goals of one kind (a level, a degree) a higher one is left out when it gives no more than a lower one.
 * @returns the most helpful first, without those that change nothing; empty where the grid is not known
 */
export function crsWhatIfs(input: CrsInput, grid: GridOnDay): readonly WhatIf[] {
  if (grid.state !== "known") return [];
  const before = crsTotal(input, grid.points);
  const best = new Map<string, number>();
  return [
    ...changesOfPerson(input),
    ...changesOfLanguage(input),
    ...changesOfStudy(input),
    ...changesOfFirstLanguage(input),
    ...changesOfSpouse(input),
    ...(countsJobOffers(grid.points) ? changesOfJobOffer(input) : []),
  ]
    .flatMap(([change, changed]): WhatIf[] => {
      const difference = crsTotal(changed, grid.points) - before;
      if (difference === 0 || difference <= (best.get(change.change) ?? -Infinity)) return [];
      best.set(change.change, difference);
      return [{ ...change, difference, total: before + difference }];
    })
    .sort((a, b) => b.difference - a.difference);
}

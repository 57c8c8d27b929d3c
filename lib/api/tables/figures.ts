import { isoDate } from "@/lib/rules/time/iso-date";
import { columnsOf, NONE, UNKNOWN, type ColumnFacts, type TableFacts } from "./table";

/* What pages of figures show, as tables: each answers a question of its address and has no rows of its own. */

const SINCE = isoDate("2026-11-30");

type Facts = Omit<ColumnFacts, "type" | "meaning">;
const column = <T extends ColumnFacts["type"]>(type: T, en: string, fr: string, facts: Facts = {}): ColumnFacts => ({
  type,
  meaning: { en, fr },
  since: SINCE,
  ...facts,
});

const KNOWN_TO = column("day", "The day to which draws are known.", "Le jour jusqu’auquel les rondes sont connues.", {
  json: "meta.knownTo",
});
const CATEGORY_NAME = column(
  "text",
  "Its short name in the language asked for.",
  "Son nom court, dans la langue demandée.",
  {
    json: "name",
  },
);
const NO_DRAW = { blank: { en: "no draw in the period", fr: "aucune ronde dans la période" } };
const NUMBERS = { type: "list", blank: NONE } as const;

const INVITATIONS_COLUMNS = {
  from: column("day", "First day counted.", "Premier jour compté.", { json: "data.from" }),
  to: column("day", "Last day counted.", "Dernier jour compté.", { json: "data.to" }),
  whole: column("yes_no", "No where the days cut the month, quarter or year.", "Non si les jours coupent la période.", {
    json: "data.whole",
  }),
  category: column(
    "text",
    "Slug of the category; unclassified: draws without one yet.",
    "Identifiant de la catégorie; unclassified : les rondes qui n’en ont pas encore.",
    { json: "data.parts.category", ...NO_DRAW },
  ),
  category_name: { ...CATEGORY_NAME, blank: { en: "no category", fr: "aucune catégorie" } },
  draws: column("whole", "Its draws in the period.", "Ses rondes dans la période.", { json: "data.parts.draws" }),
  official: column(
    "whole",
    "Candidates invited, added up as published.",
    "Candidats invités, somme telle que publiée.",
    {
      unit: "candidates",
      json: "data.parts.official",
    },
  ),
  corrected: column("whole", "The sum with the values that are likely.", "La somme avec les valeurs probables.", {
    unit: "candidates",
    json: "data.parts.corrected",
    blank: { en: "no correction changes it", fr: "aucune correction ne la change" },
  }),
  share: column("decimal", "Its part of the period, 0 to 1.", "Sa part de la période, de 0 à 1.", {
    json: "data.parts.share",
    blank: { en: "no invitations in the period", fr: "aucune invitation dans la période" },
  }),
  unconfirmed: {
    ...column(
      "list",
      "Draws not yet confirmed by the official feed.",
      "Rondes que le flux de données officiel n’a pas encore confirmées.",
    ),
    ...NUMBERS,
  },
  under_review: { ...column("list", "Draws under review.", "Rondes à l’étude."), ...NUMBERS },
  known_to: KNOWN_TO,
  doubted: {
    ...column(
      "list",
      "Draws whose number is wrong, and the right one not established.",
      "Rondes dont le nombre est faux, sans que le bon soit établi.",
    ),
    ...NUMBERS,
  },
} as const satisfies Readonly<Record<string, ColumnFacts>>;

/** A column of the invitations. */
export type InvitationsColumn = keyof typeof INVITATIONS_COLUMNS;

/** Invitations by month, quarter or year and category: a period without a draw has one row, of 0. */
export const INVITATIONS: TableFacts = {
  name: "invitations",
  title: { en: "Invitations by period and category", fr: "Invitations par période et catégorie" },
  owner: "ircc",
  key: [],
  refers: [],
  columns: columnsOf(INVITATIONS_COLUMNS),
};

const FEW = { blank: { en: "fewer than five intervals", fr: "moins de cinq intervalles" } };
const NO_INTERVAL = { unit: "days", blank: { en: "no interval", fr: "aucun intervalle" } } as const;

/** How a wait stands among the intervals of one time. */
const standing = <P extends "selection" | "all">(name: P, json: string, en: string, fr: string) => {
  const facts = {
    [`${name}_intervals`]: column("whole", `Intervals ${en}.`, `Intervalles ${fr}.`, { json: `${json}.intervals` }),
    [`${name}_share`]: column(
      "decimal",
      "Part of them at most as long as the wait, 0 to 1.",
      "Part de ceux d’au plus cette durée, de 0 à 1.",
      { json: `${json}.share`, ...FEW },
    ),
    [`${name}_median`]: column("decimal", "Their median.", "Leur médiane.", { json: `${json}.median`, ...NO_INTERVAL }),
    [`${name}_shortest`]: column("whole", "The shortest.", "Le plus court.", {
      json: `${json}.shortest`,
      ...NO_INTERVAL,
    }),
    [`${name}_longest`]: column("whole", "The longest.", "Le plus long.", { json: `${json}.longest`, ...NO_INTERVAL }),
  };
  return facts;
};

/** How long each category has waited, to the day known to: a row for each that was ever drawn. */
export const CADENCE: TableFacts = {
  name: "cadence",
  title: { en: "Time between draws", fr: "Temps entre les rondes" },
  owner: "ircc",
  key: ["category"],
  refers: [],
  columns: columnsOf({
    category: column("text", "Slug of the category.", "Identifiant de la catégorie.", { json: "category" }),
    category_name: CATEGORY_NAME,
    latest_number: column("text", "Number of its latest draw.", "Numéro de sa plus récente ronde.", {
      json: "latest.number",
    }),
    latest_date: column("day", "Its day.", "Son jour.", { json: "latest.date" }),
    days_since: column("whole", "Days since, to the day known to.", "Jours écoulés jusqu’au jour connu.", {
      unit: "days",
      json: "daysSince",
    }),
    ...standing("selection", "sinceSelection", "since 2023-06-28", "depuis le 28 juin 2023"),
    ...standing("all", "overall", "between all its draws", "entre toutes ses rondes"),
    known_to: KNOWN_TO,
  }),
};

const NO_COUNT = { blank: { en: "no count on or before the day", fr: "aucun relevé ce jour ou avant" } };
const NOT_TOLD = { en: "unknown: the bands do not tell", fr: "inconnu : les tranches ne le disent pas" };
const NOT_CUT = {
  unit: "points",
  blank: { en: "the score begins a band, or unknown", fr: "la note commence une tranche, ou inconnu" },
} as const;

const STANDING_COLUMNS = {
  score: column("whole", "The score asked about.", "La note demandée.", {
    unit: "points",
    json: "score",
    blank: UNKNOWN,
  }),
  on: column("day", "The day asked about.", "Le jour demandé.", { json: "on", blank: UNKNOWN }),
  counted_as_of: column("day", "Day of the count that answers.", "Jour du relevé qui répond.", {
    json: "snapshot.asOf",
    ...NO_COUNT,
  }),
  days: column("whole", "Its age on the day asked about.", "Son âge, le jour demandé.", {
    unit: "days",
    json: "snapshot.days",
    ...NO_COUNT,
  }),
  total: column("whole", "All candidates in that count.", "Tous les candidats de ce relevé.", {
    unit: "candidates",
    json: "snapshot.total",
    blank: UNKNOWN,
  }),
  confirmed: column(
    "yes_no",
    "No until the official feed confirms the count.",
    "Non tant que le flux de données officiel n’a pas confirmé le relevé.",
    { json: "snapshot.confirmed", ...NO_COUNT },
  ),
  at_least: column("whole", "Candidates at or above the score, at least.", "Candidats à la note ou plus, au moins.", {
    unit: "candidates",
    json: "candidates.atLeast",
    blank: NOT_TOLD,
  }),
  at_most: column("whole", "The same, at most.", "De même, au plus.", {
    unit: "candidates",
    json: "candidates.atMost",
    blank: NOT_TOLD,
  }),
  band_min: column(
    "whole",
    "Lowest score of the band that the score cuts.",
    "Note la plus basse de la tranche coupée.",
    {
      json: "band.min",
      ...NOT_CUT,
    },
  ),
  band_max: column("whole", "Highest score of that band.", "Note la plus élevée de cette tranche.", {
    json: "band.max",
    ...NOT_CUT,
  }),
  known_to: KNOWN_TO,
} as const satisfies Readonly<Record<string, ColumnFacts>>;

/** A column of the standing in the pool. */
export type StandingColumn = keyof typeof STANDING_COLUMNS;

/** Candidates at or above a score on a day: one row. */
export const POOL_STANDING: TableFacts = {
  name: "pool-standing",
  title: { en: "Candidates at or above a score", fr: "Candidats à une note ou plus" },
  owner: "ircc",
  key: [],
  refers: [],
  columns: columnsOf(STANDING_COLUMNS),
};

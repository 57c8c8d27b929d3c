import { isoDate } from "@/lib/rules/time/iso-date";
import { columnsOf, NONE, UNKNOWN, type ColumnFacts, type TableFacts } from "./table";

/* Tables that answer a question of the address: they have no rows of their own. */

const DOUBTS = isoDate("2026-11-30");
const text = (en: string, fr: string) => ({ type: "text", meaning: { en, fr } }) as const;
const NO_GAP = { en: "no gap, or a policy event", fr: "pas d’écart, ou un changement de politique" };
const AN_EVENT = { en: "the row is a policy event", fr: "la ligne est un changement de politique" };
const A_DRAW = { en: "the row is a draw", fr: "la ligne est une ronde" };

const SERIES_COLUMNS = {
  date: { type: "day", meaning: { en: "Day of the draw or the event.", fr: "Jour de la ronde ou du changement." } },
  number: { ...text("Number of the draw.", "Numéro de la ronde."), json: "series.points.number", blank: AN_EVENT },
  category: {
    ...text("Slug of its category.", "Identifiant de sa catégorie."),
    json: "series.category",
    blank: AN_EVENT,
  },
  category_name: {
    ...text("Short name in the language asked for.", "Nom court dans la langue demandée."),
    json: "series.name",
    blank: AN_EVENT,
  },
  measure: { ...text("What is shown.", "Ce qui est montré."), json: "query.measure", blank: AN_EVENT },
  value: {
    type: "whole",
    json: "series.points.value",
    meaning: { en: "The value shown, in the unit beside it.", fr: "La valeur montrée, dans l’unité indiquée." },
    blank: { en: "the measure has no value for this draw", fr: "la mesure n’a pas de valeur pour cette ronde" },
  },
  unit: { ...text("Its unit.", "Son unité."), json: "unit", blank: AN_EVENT },
  held_against: {
    ...text("The reference: a slug or a score.", "Le repère : un identifiant ou une note."),
    json: "query.reference",
    blank: { en: "the row is of the reference itself", fr: "la ligne est celle du repère" },
  },
  cutoff: {
    type: "whole",
    unit: "points",
    json: "series.points.cutoff",
    meaning: { en: "Cut-off of the draw.", fr: "Seuil de la ronde." },
    blank: AN_EVENT,
  },
  invitations: {
    type: "whole",
    unit: "candidates",
    json: "series.points.invitations",
    meaning: { en: "Candidates invited, as published.", fr: "Candidats invités, tel que publié." },
    blank: AN_EVENT,
  },
  gap_points: {
    type: "whole",
    unit: "points",
    json: "series.points.gap.points",
    meaning: { en: "Cut-off minus that of the reference.", fr: "Seuil moins celui du repère." },
    blank: NO_GAP,
  },
  gap_reference_number: {
    ...text("Number of the draw of the reference.", "Numéro de la ronde repère."),
    blank: NO_GAP,
  },
  gap_reference_date: { type: "day", meaning: { en: "Its day.", fr: "Son jour." }, blank: NO_GAP },
  event: {
    ...text(
      "Title of a policy event: only with events=on.",
      "Titre d’un changement de politique : seulement avec events=on.",
    ),
    blank: A_DRAW,
  },
  source: text("Whose data these are.", "La provenance des données."),
  confirmed: {
    type: "yes_no",
    meaning: {
      en: "No until the official feed confirms the draw.",
      fr: "Non tant que le flux de données officiel n’a pas confirmé la ronde.",
    },
    blank: AN_EVENT,
    since: DOUBTS,
  },
  changed_at: {
    type: "instant",
    meaning: { en: "When the data last changed (UTC).", fr: "Dernière modification des données (UTC)." },
  },
  retrieved_at: {
    type: "day",
    meaning: { en: "The day in Ottawa on which they were asked for.", fr: "Le jour, à Ottawa, de la demande." },
  },
  query: text("The query, with its days.", "La requête, avec ses jours."),
  known_to: {
    type: "day",
    meaning: { en: "The day to which draws are known.", fr: "Le jour jusqu’auquel les rondes sont connues." },
    since: DOUBTS,
  },
  correction: {
    ...text("Known errors, as in draws.csv.", "Erreurs connues, comme dans draws.csv."),
    blank: NONE,
    since: DOUBTS,
  },
  event_certainty: {
    ...text("Certainty of the event, as in events.csv.", "Certitude du changement, comme dans events.csv."),
    blank: A_DRAW,
    since: DOUBTS,
  },
  gap_across_grids: {
    type: "yes_no",
    meaning: {
      en: "Yes where the CRS grid changed between the two draws.",
      fr: "Oui si la grille du SCG a changé entre les deux rondes.",
    },
    blank: NO_GAP,
    since: DOUBTS,
  },
  notice: {
    ...text("Remark on the draw, as in draws.csv.", "Remarque sur la ronde, comme dans draws.csv."),
    blank: NONE,
    since: DOUBTS,
  },
} as const satisfies Readonly<Record<string, ColumnFacts>>;

/** A column of a series. */
export type SeriesColumn = keyof typeof SERIES_COLUMNS;

/** The values of a figure of Explore: a row for each draw shown. */
export const SERIES: TableFacts = {
  name: "series",
  title: { en: "Values of a chart of Explore", fr: "Valeurs d’un graphique d’Explorer" },
  owner: "ircc",
  key: [],
  refers: [],
  columns: columnsOf(SERIES_COLUMNS),
};

const NOT_THIS = { en: "the row tells something else", fr: "la ligne dit autre chose" };
const NO_VERSION = { en: "not on that list", fr: "pas sur cette liste" };
const whole = (en: string, fr: string) => ({ type: "whole", meaning: { en, fr } }) as const;

const LIST_CHANGES_COLUMNS = {
  from_list: whole("Year of the earlier list.", "Année de la liste antérieure."),
  to_list: whole("Year of the later list.", "Année de la liste postérieure."),
  category: text("Slug of the category.", "Identifiant de la catégorie."),
  version_before: {
    ...text("Its version on the earlier list.", "Sa version sur la liste antérieure."),
    blank: NO_VERSION,
  },
  version_after: {
    ...text("Its version on the later list.", "Sa version sur la liste postérieure."),
    blank: NO_VERSION,
  },
  change: text(
    "category_in, category_out, version_changed, occupation_in, occupation_out or rule.",
    "category_in, category_out, version_changed, occupation_in, occupation_out ou rule.",
  ),
  noc: {
    type: "code",
    meaning: { en: "Code of the occupation in or out.", fr: "Code de la profession ajoutée ou retirée." },
    blank: NOT_THIS,
  },
  title_en: { ...text("Its title in English.", "Son titre en anglais."), blank: NOT_THIS },
  title_fr: { ...text("Its title in French.", "Son titre en français."), blank: NOT_THIS },
  rule: { ...text("The rule that differs.", "La règle qui diffère."), blank: NOT_THIS },
  before: {
    ...text(
      "Its value before: a value, none, or not_established.",
      "Sa valeur avant : une valeur, none ou not_established.",
    ),
    blank: UNKNOWN,
  },
  after: { ...text("Its value after.", "Sa valeur après."), blank: UNKNOWN },
} as const satisfies Readonly<Record<string, ColumnFacts>>;

/** A column of the changes between two lists. */
export type ListChangesColumn = keyof typeof LIST_CHANGES_COLUMNS;

/** What changed between the category lists of two years. */
export const LIST_CHANGES: TableFacts = {
  name: "list-changes",
  title: { en: "Changes between two years of lists", fr: "Changements entre les listes de deux années" },
  owner: "ircc",
  also: "statcan",
  key: [],
  refers: [],
  columns: columnsOf(LIST_CHANGES_COLUMNS),
};

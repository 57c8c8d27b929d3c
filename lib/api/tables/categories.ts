import { teerOf } from "@/lib/rules/occupation/occupation";
import { isoDate } from "@/lib/rules/time/iso-date";
import { NONE, NOT_ESTABLISHED, tableOf, type ColumnFacts } from "./table";
import { ruleCell } from "./rule-cell";

const FILES = isoDate("2026-11-30");
const text = (en: string, fr: string) => ({ type: "text", meaning: { en, fr }, since: FILES }) as const;

/** The categories, a row each, in their order of display. */
export const CATEGORIES = tableOf({
  name: "categories",
  title: { en: "Categories", fr: "Catégories" },
  owner: "ircc",
  key: ["slug"],
  refers: [],
  columns: {
    slug: { ...text("Name in addresses.", "Nom dans les adresses."), json: "slug" },
    kind: {
      ...text(
        "What it selects by: occupation, language, occupation_and_offer, program, general.",
        "Critère de sélection : occupation, language, occupation_and_offer, program, general.",
      ),
      json: "kind",
    },
    name_en: text("Full name in English.", "Nom complet en anglais."),
    name_fr: text("Full name in French.", "Nom complet en français."),
    short_name_en: text("Short name in English.", "Nom court en anglais."),
    short_name_fr: text("Short name in French.", "Nom court en français."),
    definition_en: text("Who is invited, in English.", "Qui est invité, en anglais."),
    definition_fr: text("Who is invited, in French.", "Qui est invité, en français."),
    introduced: {
      type: "day",
      json: "introduced",
      meaning: { en: "First day announced.", fr: "Premier jour annoncé." },
      blank: NOT_ESTABLISHED,
      since: FILES,
    },
    retired: {
      type: "day",
      json: "retired",
      meaning: { en: "Last day in any list.", fr: "Dernier jour sur une liste." },
      blank: { en: "still used", fr: "encore utilisée" },
      since: FILES,
    },
  },
  rows: ({ dataset }) =>
    dataset.categories.map(({ slug, kind, name, shortName, definition, introduced, retired }) => ({
      slug,
      kind,
      name_en: name.en,
      name_fr: name.fr,
      short_name_en: shortName.en,
      short_name_fr: shortName.fr,
      definition_en: definition.en,
      definition_fr: definition.fr,
      introduced,
      retired,
    })),
});

/** A rule keeps its three states in a cell: types of columns that only hold numbers could not. */
const rule = (en: string, fr: string): ColumnFacts =>
  text(
    `${en}: the value, none, or not_established.`,
    `${fr} : la valeur, none (aucune) ou not_established (non établi).`,
  );

const day = (en: string, fr: string, blank = NOT_ESTABLISHED): ColumnFacts => ({
  type: "day",
  meaning: { en, fr },
  blank,
  since: FILES,
});
const NO_NAME = { en: "none published", fr: "aucun publié" };
const yesNo = (en: string, fr: string): ColumnFacts => ({ type: "yes_no", meaning: { en, fr }, since: FILES });

/** The versions of categories, a row each, oldest first within a category. */
export const VERSIONS = tableOf({
  name: "versions",
  title: { en: "Category versions", fr: "Versions des catégories" },
  owner: "ircc",
  key: ["slug"],
  refers: [{ column: "category", table: "categories", to: "slug" }],
  columns: {
    slug: text("Name of the version.", "Nom de la version."),
    category: text("Slug of its category.", "Identifiant de sa catégorie."),
    name_en: text("What pages call it, in English.", "Nom utilisé par les pages, en anglais."),
    name_fr: text("What pages call it, in French.", "Nom utilisé par les pages, en français."),
    name_en_is_ours: yesNo("Yes where name_en is unofficial.", "Oui si name_en n’est pas officiel."),
    name_fr_is_ours: yesNo("Yes where name_fr is unofficial.", "Oui si name_fr n’est pas officiel."),
    official_name_en: { ...text("As published in English.", "Tel que publié en anglais."), blank: NO_NAME },
    official_name_fr: { ...text("As published in French.", "Tel que publié en français."), blank: NO_NAME },
    aliases: {
      ...text("Other round names that mean it, joined by |.", "Autres noms de rondes, séparés par |."),
      blank: NONE,
    },
    list_year: text("Year of the list.", "Année de la liste."),
    announced: day("Day of the announcement.", "Jour de l’annonce."),
    effective_from: day("First day in force.", "Premier jour en vigueur."),
    effective_to: day("Last day in force.", "Dernier jour en vigueur.", {
      en: "without an end, or not established",
      fr: "sans fin, ou non établi",
    }),
    occupations: {
      type: "whole",
      meaning: { en: "Occupations on its list.", fr: "Professions sur sa liste." },
      since: FILES,
    },
    min_months: { ...rule("Months of work required", "Mois d’expérience exigés"), unit: "months" },
    min_hours: { ...rule("Hours of work required", "Heures d’expérience exigées"), unit: "hours" },
    part_time_allowed: rule("Part-time work counts", "Le travail à temps partiel compte"),
    must_be_continuous: rule("Work without a break required", "Travail sans interruption exigé"),
    within_past_years: rule("Years back in which work counts", "Années passées où l’expérience compte"),
    experience_location: rule("Where work counts", "Où l’expérience compte"),
    single_occupation: rule("All in one occupation", "Tout dans une seule profession"),
    must_be_primary_noc: rule("In the primary occupation", "Dans la profession principale"),
    language: rule("Language beyond the program’s own, as JSON", "Langue au-delà du programme, en JSON"),
    other_en: {
      ...text("Other conditions in English, joined by |.", "Autres conditions en anglais, séparées par |."),
      blank: NONE,
    },
    other_fr: {
      ...text("Other conditions in French, joined by |.", "Autres conditions en français, séparées par |."),
      blank: NONE,
    },
  },
  rows: ({ dataset }) =>
    dataset.categories.flatMap(({ versions }) =>
      versions.map(({ rules, ...version }) => ({
        slug: version.slug,
        category: version.category,
        name_en: version.name.en,
        name_fr: version.name.fr,
        name_en_is_ours: version.nameIsOurs.en,
        name_fr_is_ours: version.nameIsOurs.fr,
        official_name_en: version.officialName.en,
        official_name_fr: version.officialName.fr,
        aliases: joined(version.aliases),
        list_year: version.listYear,
        announced: version.announced,
        effective_from: version.effectiveFrom,
        effective_to: version.effectiveTo,
        occupations: version.occupations.length,
        min_months: ruleCell(rules.minMonths),
        min_hours: ruleCell(rules.minHours),
        part_time_allowed: ruleCell(rules.partTimeAllowed),
        must_be_continuous: ruleCell(rules.mustBeContinuous),
        within_past_years: ruleCell(rules.withinPastYears),
        experience_location: ruleCell(rules.experienceLocation),
        single_occupation: ruleCell(rules.singleOccupation),
        must_be_primary_noc: ruleCell(rules.mustBePrimaryNoc),
        language: ruleCell(rules.language),
        other_en: joined(rules.other.map(({ en }) => en)),
        other_fr: joined(rules.other.map(({ fr }) => fr)),
      })),
    ),
});

const joined = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join(" | "));

/** The lists in long form: a row for each occupation of each version. */
export const VERSION_OCCUPATIONS = tableOf({
  name: "version-occupations",
  title: { en: "Category lists, a row for each occupation", fr: "Listes des catégories, une ligne par profession" },
  owner: "ircc",
  also: "statcan",
  key: ["version", "noc"],
  refers: [
    { column: "version", table: "versions", to: "slug" },
    { column: "noc", table: "occupations", to: "noc" },
  ],
  columns: {
    category: text("Slug of the category.", "Identifiant de la catégorie."),
    version: text("Slug of its version.", "Identifiant de sa version."),
    list_year: text("Year of the list.", "Année de la liste."),
    effective_from: day("First day in force.", "Premier jour en vigueur."),
    effective_to: day("Last day in force.", "Dernier jour en vigueur.", {
      en: "without an end, or not established",
      fr: "sans fin, ou non établi",
    }),
    noc: {
      type: "code",
      meaning: { en: "Code of NOC 2021: five digits.", fr: "Code de la CNP 2021 : cinq chiffres." },
      since: FILES,
    },
    title_en: text("Official title in English.", "Titre officiel en anglais."),
    title_fr: text("Official title in French.", "Titre officiel en français."),
    teer: { type: "whole", meaning: { en: "TEER category, 0 to 5.", fr: "Catégorie FEER, de 0 à 5." }, since: FILES },
  },
  rows: ({ dataset: { categories, occupations } }) => {
    const titles = new Map(occupations.map(({ noc, title }) => [noc, title]));
    return categories.flatMap(({ versions }) =>
      versions.flatMap(({ category, slug, listYear, effectiveFrom, effectiveTo, occupations: listed }) =>
        listed.map((noc) => ({
          category,
          version: slug,
          list_year: listYear,
          effective_from: effectiveFrom,
          effective_to: effectiveTo,
          noc,
          title_en: titles.get(noc)?.en ?? null,
          title_fr: titles.get(noc)?.fr ?? null,
          teer: teerOf(noc),
        })),
      ),
    );
  },
});

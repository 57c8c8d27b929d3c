import fc from "fast-check";
import type { Category, CategoryKind, CategoryVersion, VersionRules } from "@/lib/rules/category/category";
import type { Draw } from "./draw";
import { addDays, isoDate, type IsoDate } from "@/lib/rules/time/iso-date";

/* Small made-up draws and categories for tests, and generators of them. */

/** A draw with the values a test is about; `more` overrides the rest. */
export const drawOf = (
  number: string,
  date: string,
  category: string | null,
  cutoff = 500,
  more: Partial<Draw> = {},
): Draw => ({
  number,
  date: isoDate(date),
  drawnAt: null,
  drawnAtAbsence: null,
  roundName: category ?? "Something new",
  category,
  version: null,
  cutoff,
  invitations: 1000,
  tieBreakAt: null,
  tieBreakAbsence: null,
  programs: [],
  poolAsOf: null,
  instructionUrl: null,
  source: "feed",
  notice: null,
  revision: 1,
  ...more,
});

const rule = { state: "not_established" } as const;
const rules: VersionRules = {
  minMonths: rule,
  minHours: rule,
  partTimeAllowed: rule,
  mustBeContinuous: rule,
  withinPastYears: rule,
  experienceLocation: rule,
  singleOccupation: rule,
  mustBePrimaryNoc: rule,
  language: rule,
  other: [],
};

/** A version of a category, without names, dates or occupations unless `more` gives them. */
export const versionOf = (slug: string, category: string, more: Partial<CategoryVersion> = {}): CategoryVersion => ({
  slug,
  category,
  officialName: { en: null, fr: null },
  name: { en: slug, fr: slug },
  nameIsOurs: { en: true, fr: true },
  aliases: [],
  listYear: "2025",
  announced: null,
  effectiveFrom: null,
  effectiveTo: null,
  datesNote: null,
  rules,
  rulesNote: null,
  occupations: [],
  ...more,
});

/** A category named by its slug unless `more` names it. */
export const categoryOf = (slug: string, kind: CategoryKind, more: Partial<Category> = {}): Category => ({
  slug,
  kind,
  name: { en: slug, fr: slug },
  shortName: { en: slug, fr: slug },
  definition: { en: "", fr: "" },
  introduced: null,
  retired: null,
  roundNames: [],
  versions: [],
  ...more,
});

/** Five categories in display order, with the names that round names and searches are tried on. */
export const CATEGORIES: readonly Category[] = [
  categoryOf("french", "language", {
    name: { en: "French-language proficiency", fr: "Compétence linguistique en français" },
    versions: [
      versionOf("french-v1", "french", {
        officialName: {
          en: "French language proficiency (Version 1)",
          fr: "Compétence linguistique en français (Version 1)",
        },
        aliases: ["French-language proficiency (2023-1)"],
      }),
      versionOf("french-2026-v2", "french", {
        officialName: { en: "French-Language proficiency 2026-Version 2", fr: null },
      }),
    ],
  }),
  categoryOf("healthcare", "occupation", {
    name: { en: "Healthcare occupations", fr: "Professions de la santé" },
    versions: [
      versionOf("healthcare-v1", "healthcare", { occupations: ["31301", "31102"] }),
      versionOf("healthcare-v2", "healthcare", { occupations: ["31301", "41300"] }),
    ],
  }),
  categoryOf("cec", "program", {
    name: { en: "Canadian Experience Class", fr: "Catégorie de l’expérience canadienne" },
    roundNames: [{ en: "Canadian Experience Class", fr: "Catégorie de l’expérience canadienne" }],
  }),
  categoryOf("pnp", "program", {
    name: { en: "Provincial Nominee Program", fr: "Programme des candidats des provinces" },
    roundNames: [{ en: "Provincial Nominee Program", fr: "Programme des candidats des provinces" }],
  }),
  categoryOf("general", "general", {
    name: { en: "General", fr: "Générale" },
    roundNames: [
      { en: "General", fr: "Générale" },
      { en: "No Program Specified", fr: "Aucun programme spécifié" },
    ],
  }),
];

/** A day from 2022-06-01 on, within five years. */
export const anyDay: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 1825 })
  .map((days) => addDays(isoDate("2022-06-01"), days));

const anyNumber = fc
  .tuple(fc.integer({ min: 1, max: 600 }), fc.constantFrom("", "", "a", "b"))
  .map(([digits, letter]) => `${digits}${letter}`);

/** A draw of one of the categories or of none; few different values, so that ties are common. */
export const anyDraw: fc.Arbitrary<Draw> = fc
  .record({
    number: anyNumber,
    date: anyDay,
    category: fc.constantFrom("cec", "cec", "healthcare", "french", "pnp", null),
    cutoff: fc.integer({ min: 480, max: 500 }),
    invitations: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ number, date, category, cutoff, invitations }) => drawOf(number, date, category, cutoff, { invitations }));

/** Draws with different numbers, in no order. */
export const anyDraws: fc.Arbitrary<Draw[]> = fc.uniqueArray(anyDraw, {
  selector: ({ number }) => number,
  maxLength: 40,
});

/** At least one draw, and the first of them picked out, as the one a test looks at. */
export const anyDrawAmong: fc.Arbitrary<{ draw: Draw; draws: Draw[] }> = anyDraws
  .filter(({ length }) => length > 0)
  .map((draws) => ({ draw: draws[0]!, draws }));

/** The same elements in another order. */
export const shuffled = <T>(elements: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...elements], { minLength: elements.length });

/** Query parameters as a visitor may type them: known names and values, broken ones, any text. */
export const anyParams = (names: readonly string[], values: readonly string[]) =>
  fc.dictionary(
    fc.oneof(fc.constantFrom(...names), fc.string()),
    fc.oneof(
      fc.constantFrom(...values),
      fc.string({ unit: "binary" }),
      fc.array(fc.oneof(fc.constantFrom(...values), fc.string()), { maxLength: 3 }),
      fc.constant(undefined),
    ),
  );

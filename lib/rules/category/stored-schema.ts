import { z } from "zod";
import { standing, storedBoth, storedDay } from "@/lib/rules/record/stored-schema";
import { CATEGORY_KINDS, type Category, type VersionRules } from "./category";
import type { StoredCategory, StoredVersion } from "./stored";
import { ABILITIES, FRAMEWORKS, LOCATIONS } from "./version-rules-entry";

const rule = <T>(value: z.ZodType<T>) =>
  z.discriminatedUnion("state", [
    z.object({ state: z.literal("value"), value }),
    z.object({ state: z.literal("none") }),
    z.object({ state: z.literal("not_established") }),
  ]);
const [count, yesNo] = [rule(z.int()), rule(z.boolean())];

/** Reads the rules of a version as a column or a history holds them. */
export const versionRulesSchema: z.ZodType<VersionRules> = z.object({
  minMonths: count,
  minHours: count,
  partTimeAllowed: yesNo,
  mustBeContinuous: yesNo,
  withinPastYears: count,
  experienceLocation: rule(z.enum(LOCATIONS)),
  singleOccupation: yesNo,
  mustBePrimaryNoc: yesNo,
  language: rule(
    z.object({
      framework: z.enum(FRAMEWORKS),
      minimum: z.int(),
      abilities: z.array(z.enum(ABILITIES)),
      tests: z.array(z.string()),
      resultsMaxAgeYears: z.int(),
    }),
  ),
  other: z.array(storedBoth),
});

/** Reads the round names of a category as a column or a history holds them. */
export const roundNamesSchema: z.ZodType<Category["roundNames"]> = z.array(
  z.object({ en: z.string(), fr: z.string().nullable() }),
);

/** A revision written before there was such a day does not say so. */
const showsFrom = storedDay.nullable().default(null);

/** Reads a category as its history holds it. */
export const storedCategorySchema: z.ZodType<StoredCategory> = z.object({
  slug: z.string(),
  kind: z.enum(CATEGORY_KINDS),
  name: storedBoth,
  shortName: storedBoth,
  definition: storedBoth,
  introduced: storedDay.nullable(),
  retired: storedDay.nullable(),
  roundNames: roundNamesSchema,
  position: z.int(),
  showsFrom,
  ...standing,
});

/** Reads a version as its history holds it. */
export const storedVersionSchema: z.ZodType<StoredVersion> = z.object({
  slug: z.string(),
  category: z.string(),
  officialName: z.object({ en: z.string().nullable(), fr: z.string().nullable() }),
  name: storedBoth,
  nameIsOurs: z.object({ en: z.boolean(), fr: z.boolean() }),
  aliases: z.array(z.string()),
  listYear: z.string(),
  announced: storedDay.nullable(),
  effectiveFrom: storedDay.nullable(),
  effectiveTo: storedDay.nullable(),
  datesNote: storedBoth.nullable(),
  rules: versionRulesSchema,
  rulesNote: storedBoth.nullable(),
  occupations: z.array(z.string()),
  showsFrom,
  ...standing,
});

import { z } from "zod";
import { ABILITIES } from "../../lib/rules/category/ability";
import {
  CATEGORY_KINDS,
  type Category,
  type CategoryVersion,
  type LanguageRule,
  type Rule,
  type VersionRules,
} from "../../lib/rules/category/category";
import { bilingual, day, line, noc, slug } from "./field-schemas";

const rule = <T>(value: z.ZodType<T>): z.ZodType<Rule<T>> =>
  z.discriminatedUnion("state", [
    z.strictObject({ state: z.literal("value"), value }),
    z.strictObject({ state: z.literal("none") }),
    z.strictObject({ state: z.literal("not_established") }),
  ]);

const count = z.int().positive();

const languageRule: z.ZodType<LanguageRule> = z.strictObject({
  framework: z.enum(["NCLC", "CLB"]),
  minimum: z.int().min(1).max(12),
  abilities: z.array(z.enum(ABILITIES)).min(1),
  tests: z.array(line).min(1),
  resultsMaxAgeYears: count,
});

const rules: z.ZodType<VersionRules> = z.strictObject({
  minMonths: rule(count),
  minHours: rule(count),
  partTimeAllowed: rule(z.boolean()),
  mustBeContinuous: rule(z.boolean()),
  withinPastYears: rule(count),
  experienceLocation: rule(z.enum(["canada_or_abroad", "canada_only"])),
  singleOccupation: rule(z.boolean()),
  mustBePrimaryNoc: rule(z.boolean()),
  language: rule(languageRule),
  other: z.array(bilingual),
});

const officialName = z.strictObject({ en: line.nullable(), fr: line.nullable() });

const version: z.ZodType<CategoryVersion> = z
  .strictObject({
    slug,
    category: slug,
    officialName,
    name: bilingual,
    nameIsOurs: z.strictObject({ en: z.boolean(), fr: z.boolean() }),
    aliases: z.array(line),
    listYear: z.string().regex(/^\d{4}(-\d{4})?$/, "not a year or two"),
    announced: day.nullable(),
    effectiveFrom: day.nullable(),
    effectiveTo: day.nullable(),
    datesNote: bilingual.nullable(),
    rules,
    rulesNote: bilingual.nullable(),
    occupations: z.array(noc),
  })
  .check(({ value, issues }) => {
    for (const locale of ["en", "fr"] as const) {
      const official = value.officialName[locale];
      const ours = value.nameIsOurs[locale];
      if (ours !== (official === null) || (!ours && official !== value.name[locale]))
        issues.push({
          code: "custom",
          input: value,
          path: ["name", locale],
          message: "not the official name, or else ours",
        });
    }
    if (value.effectiveFrom && value.effectiveTo && value.effectiveFrom > value.effectiveTo)
      issues.push({ code: "custom", input: value, path: ["effectiveTo"], message: "before effectiveFrom" });
    if (value.occupations.some((code, index) => index > 0 && value.occupations[index - 1]! >= code))
      issues.push({
        code: "custom",
        input: value,
        path: ["occupations"],
        message: "not ascending, or one named twice",
      });
  });

/** An entry of categories.json. */
export const categorySchema: z.ZodType<Category> = z
  .strictObject({
    slug,
    kind: z.enum(CATEGORY_KINDS),
    name: bilingual,
    shortName: bilingual,
    definition: bilingual,
    introduced: day.nullable(),
    retired: day.nullable(),
    roundNames: z.array(z.strictObject({ en: line, fr: line.nullable() })),
    versions: z.array(version),
  })
  .check(({ value, issues }) => {
    value.versions.forEach(({ category }, index) => {
      const path = ["versions", index, "category"];
      if (category !== value.slug) issues.push({ code: "custom", input: value, path, message: `not ${value.slug}` });
    });
  });

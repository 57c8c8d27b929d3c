import { createFormatter, createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { messages } from "@/lib/i18n/messages";
import type { CategoryVersion, VersionRules } from "@/lib/rules/category/category";
import { versionChanges } from "@/lib/rules/category/list-changes";
import type { Locale } from "@/lib/rules/text/bilingual";
import { changeSentence, type ChangeLanguage } from "./change-words";

const languageOf = (locale: Locale): ChangeLanguage => ({
  t: createTranslator({ locale, messages: messages[locale], namespace: "listChanges.sentence" }),
  subject: createTranslator({ locale, messages: messages[locale], namespace: "rules.subject" }),
  format: createFormatter({ locale }),
  locale,
});

const none = { state: "none" } as const;
const value = <T>(of: T) => ({ state: "value", value: of }) as const;
const RULES: VersionRules = {
  minMonths: value(6),
  minHours: none,
  partTimeAllowed: value(true),
  mustBeContinuous: value(true),
  withinPastYears: value(3),
  experienceLocation: value("canada_or_abroad"),
  singleOccupation: value(true),
  mustBePrimaryNoc: value(false),
  language: none,
  other: [],
};
const versionOf = (occupations: readonly string[], rules: Partial<VersionRules> = {}): CategoryVersion => ({
  slug: "v",
  category: "c",
  officialName: { en: null, fr: null },
  name: { en: "V", fr: "V" },
  nameIsOurs: { en: true, fr: true },
  aliases: [],
  announced: null,
  effectiveFrom: null,
  effectiveTo: null,
  listYear: "2025",
  datesNote: null,
  rulesNote: null,
  rules: { ...RULES, ...rules },
  occupations,
});
const said = (before: CategoryVersion, after: CategoryVersion, locale: Locale = "en") =>
  changeSentence(versionChanges(before, after), before, after, languageOf(locale));

const old = versionOf(["1", "2"]);

test("the same occupations under other rules", () => {
  const fresh = versionOf(["2", "1"], { minMonths: value(12), mustBeContinuous: value(false) });
  expect(said(old, fresh)).toBe("The same 2 occupations, but 12 months of work instead of 6 and no longer continuous.");
  expect(said(old, fresh, "fr")).toBe(
    "Les 2 mêmes professions, mais 12 mois de travail au lieu de 6 et sans obligation de continuité.",
  );
});

test("occupations that came and went", () => {
  expect(said(old, versionOf(["1", "3", "4"]))).toBe("2 occupations added, 1 removed, under the same rules.");
  expect(said(old, versionOf(["1", "2", "3"], { withinPastYears: value(1) }))).toBe(
    "One occupation added, none removed; within the past year instead of 3.",
  );
});

test("each rule is told in its own words", () => {
  const fresh = versionOf([], {
    partTimeAllowed: value(false),
    experienceLocation: value("canada_only"),
    singleOccupation: value(false),
    mustBePrimaryNoc: value(true),
    language: { state: "not_established" },
    minHours: value(1560),
  });
  expect(said(versionOf([]), fresh)).toBe(
    "Another rule on hours of work, part-time work no longer counts, only work in Canada now counts, no longer all in " +
      "one occupation, now in the primary occupation, and the rule on language is not " +
      "established for both lists.",
  );
  expect(said(versionOf([]), versionOf([]))).toBe("The same rules.");
});

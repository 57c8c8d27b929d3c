import { createFormatter, createTranslator } from "next-intl";
import { expect, test } from "vitest";
import type { Locale } from "@/lib/rules/text/bilingual";
import { messages } from "@/lib/i18n/messages";
import { unmetText, type CheckLanguage } from "./check-words";

const languageOf = (locale: Locale): CheckLanguage => ({
  t: createTranslator({ locale, messages: messages[locale], namespace: "check" }),
  common: createTranslator({ locale, messages: messages[locale], namespace: "common" }),
  rules: createTranslator({ locale, messages: messages[locale], namespace: "rules" }),
  format: createFormatter({ locale }),
  locale,
});
const need = {
  framework: "NCLC",
  minimum: 7,
  abilities: ["reading", "writing", "listening", "speaking"],
  tests: ["TEF Canada", "TCF Canada"],
  resultsMaxAgeYears: 2,
} as const;
const have = { reading: 7, writing: 7, listening: 6, speaking: null } as const;

test.each([
  ["en", "test", "NCLC 7 required in TEF Canada or TCF Canada; your results are from another test."],
  ["fr", "test", "Il faut NCLC 7 au TEF Canada ou au TCF Canada; vos résultats viennent d’un autre examen."],
  [
    "en",
    "level",
    "NCLC 7 in each ability required; you have: reading 7, writing 7, listening 6, and speaking missing.",
  ],
  [
    "fr",
    "level",
    "Il faut NCLC 7 dans chaque compétence; vous avez\u00a0: compréhension de l’écrit 7, expression écrite 7, " +
      "compréhension de l’oral 6 et expression orale à remplir.",
  ],
] as const)("in %s, results that do not meet the rule for their %s", (locale, fault, text) =>
  expect(unmetText({ rule: "language", fault, need, have }, languageOf(locale))).toBe(text),
);

const other = { ...need, minimum: 5, abilities: ["reading", "listening"], resultsMaxAgeYears: 1 } as const;

test.each([
  ["en", "age", "NCLC 5 required, in results at most 1\u00a0year old on the day; yours are older."],
  [
    "fr",
    "age",
    "Il faut NCLC 5 dans des résultats datant d’au plus 1\u00a0an ce jour-là; les vôtres sont plus anciens.",
  ],
  ["en", "none", "NCLC 5 in reading and listening required; you entered no such result."],
  [
    "fr",
    "none",
    "Il faut NCLC 5 en compréhension de l’écrit et compréhension de l’oral; vous n’avez saisi aucun résultat de ce genre.",
  ],
  ["en", "level", "NCLC 5 in reading and listening required; you have: reading 7 and listening 6."],
] as const)("in %s, the abilities and the years of another rule (%s)", (locale, fault, text) =>
  expect(unmetText({ rule: "language", fault, need: other, have }, languageOf(locale))).toBe(text),
);

test.each([
  [
    "en",
    3,
    "Only the 3\u00a0years that end on that day count: 2.5\u00a0months of the 6\u00a0months required, NOC 31301.",
  ],
  ["en", 1, "Only the year that ends on that day counts: 2.5\u00a0months of the 6\u00a0months required, NOC 31301."],
  [
    "fr",
    3,
    "Seules les 3\u00a0années qui finissent ce jour-là comptent\u00a0: 2,5\u00a0mois des 6\u00a0mois exigés, " +
      "CNP 31301.",
  ],
  ["fr", 1, "Seule l’année qui finit ce jour-là compte\u00a0: 2,5\u00a0mois des 6\u00a0mois exigés, CNP 31301."],
] as const)("in %s, the years of the rule: %i", (locale, years, text) =>
  expect(
    unmetText({ rule: "withinPastYears", need: 6, have: 2.5, without: 6, years, nocs: ["31301"] }, languageOf(locale)),
  ).toBe(text),
);

test.each([
  [
    "en",
    1560,
    false,
    "12\u00a0months (1,560\u00a0hours) required; you have 6\u00a0months (788\u00a0hours): NOC 31301.",
  ],
  [
    "en",
    null,
    true,
    "12\u00a0months required; you have 6\u00a0months in the longest stretch without a break: NOC 31301.",
  ],
  [
    "en",
    1560,
    true,
    "12\u00a0months (1,560\u00a0hours) required; you have 6\u00a0months (788\u00a0hours) in the longest stretch without a " +
      "break: NOC 31301.",
  ],
  [
    "fr",
    1560,
    false,
    "Il faut 12\u00a0mois (1\u00a0560\u00a0heures), vous en comptez 6 (788\u00a0heures)\u00a0: CNP 31301.",
  ],
  ["fr", null, false, "Il faut 12\u00a0mois, vous en comptez 6\u00a0: CNP 31301."],
  [
    "fr",
    null,
    true,
    "Il faut 12\u00a0mois, vous en comptez 6 dans la plus longue période sans interruption\u00a0: CNP 31301.",
  ],
] as const)(
  "in %s, too little work, with %j hours that do as well, continuous: %j",
  (locale, needHours, continuous, text) =>
    expect(
      unmetText(
        { rule: "minMonths", need: 12, needHours, have: 6, haveHours: 788.6, continuous, nocs: ["31301"] },
        languageOf(locale),
      ),
    ).toBe(text),
);

test.each([
  ["en", "missed on the tie-break in 1"],
  ["fr", "départage manqué à 1"],
] as const)("in %s, a draw missed by the tie-break, by itself", (locale, text) =>
  expect(languageOf(locale).t("answer.part.tie_break", { count: 1 })).toBe(text),
);

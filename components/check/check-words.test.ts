import { createFormatter, createTranslator } from "next-intl";
import { expect, test } from "vitest";
import type { Locale } from "@/lib/domain/bilingual";
import { messages } from "@/lib/i18n/messages";
import { lackText, type CheckLanguage } from "./check-words";

const languageOf = (locale: Locale): CheckLanguage => ({
  t: createTranslator({ locale, messages: messages[locale], namespace: "check" }),
  common: createTranslator({ locale, messages: messages[locale], namespace: "common" }),
  rules: createTranslator({ locale, messages: messages[locale], namespace: "rules" }),
  format: createFormatter({ locale }),
  locale,
});
const need = { framework: "NCLC", minimum: 7, abilities: ["reading", "writing", "listening", "speaking"], tests: ["TEF Canada", "TCF Canada"], resultsMaxAgeYears: 2 } as const;
const have = { reading: 7, writing: 7, listening: 6, speaking: null } as const;

test.each([
  ["en", "test", "NCLC 7 needed in TEF Canada or TCF Canada; the results are of another test."],
  ["fr", "test", "Il faut NCLC 7 au TEF Canada ou au TCF Canada; les résultats sont d’un autre examen."],
  ["en", "level", "NCLC 7 in all four abilities needed; there: reading 7, writing 7, listening 6, and speaking open."],
  ["fr", "level", "Il faut NCLC 7 dans les quatre compétences; il y a\u00a0: compréhension de l’écrit 7, expression écrite 7, compréhension de l’oral 6 et expression orale à donner."],
] as const)("in %s, results that do not meet the rule for their %s", (locale, fault, text) => expect(lackText({ rule: "language", fault, need, have }, languageOf(locale))).toBe(text));

import fc from "fast-check";
import { expect, test } from "vitest";
import { CATEGORIES, categoryOf, versionOf } from "@/lib/rules/draw/draws.fixture";
import { classifyRoundName, normaliseRoundName } from "./round-name";

test.each([
  ["Canadian Experience Class", { category: "cec", version: null }],
  ["Catégorie de l'expérience canadienne", { category: "cec", version: null }],
  ["No program specified", { category: "general", version: null }],
  ["French-language  proficiency, Version 1", { category: "french", version: "french-v1" }],
  ["FRENCH LANGUAGE PROFICIENCY (2023–1)", { category: "french", version: "french-v1" }],
  ["competence linguistique en francais (version 1)", { category: "french", version: "french-v1" }],
  ["French-Language Proficiency 2026-Version 2", { category: "french", version: "french-2026-v2" }],
])("%s is known", (name, meaning) => expect(classifyRoundName(name, CATEGORIES)).toEqual(meaning));

test.each([
  "Physicians with Canadian Work Experience, 2026-Version 1",
  "Canadian Experience Class (Version 2)",
  "Canadian Experience",
  "French language proficiency",
  "French-language proficiency (Version 3)",
  "healthcare-v1",
  "Trade occupations",
  "…",
  "",
])("%s is not guessed", (name) => expect(classifyRoundName(name, CATEGORIES)).toBeNull());

test("a name known for two things is left to an admin", () => {
  const twice = [
    ...CATEGORIES,
    categoryOf("other", "occupation", { versions: [versionOf("o-1", "other", { aliases: ["GENERAL"] })] }),
  ];
  expect(classifyRoundName("General", twice)).toBeNull();
  expect(classifyRoundName("No Program Specified", twice)).toEqual({ category: "general", version: null });
});

test("a name without a letter means nothing, even where one is known", () => {
  const nameless = [categoryOf("other", "general", { roundNames: [{ en: "—", fr: null }] })];
  expect(classifyRoundName("…", nameless)).toBeNull();
});

test("only letters and digits count, and none of them is lost", () => {
  expect(normaliseRoundName("« Métiers », 2026-Version 3")).toBe("metiers 2026 version 3");
  expect(normaliseRoundName("Version 1")).not.toBe(normaliseRoundName("Version 2"));
  expect(normaliseRoundName("Version 11")).not.toBe(normaliseRoundName("Version 1 1"));
});

test("any text is read without an error, and reading it twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const once = normaliseRoundName(text);
      expect(normaliseRoundName(once)).toBe(once);
      expect(classifyRoundName(text, CATEGORIES)).toBeNull();
    }),
  );
});

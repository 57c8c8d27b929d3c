import fc from "fast-check";
import { expect, test } from "vitest";
import { containsWords, fold } from "./fold";

test.each([
  ["Métiers", "metiers"],
  ["Catégorie de l’expérience", "categorie de l'experience"],
  ["main-d’ŒUVRE", "main-d'oeuvre"],
  ["3\u202F500\u00A0candidats ", "3 500 candidats"],
  ["2023–2024", "2023-2024"],
])("%s folds to %s", (text, folded) => expect(fold(text)).toBe(folded));

test("a text typed without accents and case folds as the text does", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."éèàçôûïœa bc’'-") }), (text) => {
      expect(fold(text.toUpperCase())).toBe(fold(text));
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test("every word must be there, in any order", () => {
  expect(containsWords("Professions de la santé", "SANTE prof")).toBe(true);
  expect(containsWords("Professions de la santé", "sante social")).toBe(false);
  expect(containsWords("Professions de la santé", "  ")).toBe(true);
});

test("any text contains its own beginning", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(containsWords(text, fold(text).slice(0, 5))).toBe(true);
    }),
  );
});

import { expect, test } from "vitest";
import { isSameWord, kinOf, rootOf } from "./word-root";

test.each([
  ["carpenters", "carpentry"],
  ["plumber", "plumbing"],
  ["virologist", "virologue"],
  ["florist", "floristry"],
  ["glaciologue", "glaciology"],
  ["chemist", "chemistry"],
  ["hydrographer", "hydrographie"],
  ["acousticien", "acoustics"],
  ["teinturiere", "teinturerie"],
  ["sculpteur", "sculptrice"],
  ["archaeologist", "archeologie"],
  ["centre", "center"],
])("%s and %s are of one family", (one, other) => {
  expect(rootOf(one)).toBe(rootOf(other));
  expect(kinOf(one, [other])).toEqual([other]);
});

test.each([
  ["physicist", "physician"],
  ["geologist", "geographer"],
  ["engineer", "engine"],
  ["minister", "miner"],
  ["barista", "barrister"],
  ["carpenter", "carpet"],
])("%s and %s are not", (one, other) => expect(kinOf(one, [other])).toEqual([]));

test.each([
  ["doctor", "docter"],
  ["couturier", "coutturier"],
  ["glazer", "glazier"],
])("%s and %s are one, misspelt", (one, other) => expect(kinOf(one, [other])).toEqual([]));

test.each([
  ["traductrices", "traducteur", true],
  ["coiffeuse", "coiffeur", true],
  ["bouchere", "boucher", true],
  ["gardiennes", "gardien", true],
  ["nurses", "nurse", true],
  ["nursing", "nurse", false],
  ["chemistry", "chemist", false],
])("%s and %s are the same word: %s", (one, other, same) => expect(isSameWord(one, other)).toBe(same));

test("a feminine that no name has is known by its masculine, whatever else is a slip away", () =>
  expect(kinOf("relieuse", ["relieur", "reliure"])).toEqual(["relieur", "reliure"]));

import { expect, test } from "vitest";
import { isSameWord, kinOf, rootOf, sameStem } from "./word-root";

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
  ["animaux", "animal", true],
  ["cars", "car", true],
  ["nursing", "nurse", false],
  ["chemistry", "chemist", false],
])("%s and %s are the same word: %s", (one, other, same) => expect(isSameWord(one, other)).toBe(same));

test("a feminine that no name has is known by its masculine, whatever else is a slip away", () =>
  expect(kinOf("relieuse", ["relieur", "reliure"])).toEqual(["relieur", "reliure"]));

test.each([
  ["animal", "animator"],
  ["mineral", "miner"],
  ["general", "generator"],
])("%s and %s share letters, and no family", (one, other) => {
  expect(kinOf(one, [other])).toEqual([]);
  expect(kinOf(other, [one])).toEqual([]);
});

test.each([
  ["care", ["care", "cares", "car"], ["care", "cares"]],
  ["genera", ["genie", "generaliste"], ["generaliste"]],
  ["animator", ["animators", "animal", "animaux"], ["animators"]],
  ["industrial", ["industry", "industries"], ["industry", "industries"]],
])("of the stem of %s in a search only what may be the same is kept", (asked, words, kept) =>
  expect(sameStem(asked, words)).toEqual(kept),
);

test("a field that differs from its person by a letter is no slip", () =>
  expect(kinOf("journalism", ["journalists"])).toEqual(["journalists"]));

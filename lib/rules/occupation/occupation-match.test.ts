import { expect, test } from "vitest";
import { markedParts, marksOf } from "./occupation-match";

const shown = (name: string, starts: string[], words: string[] = []) =>
  markedParts(name, marksOf(name, { starts, words: new Set(words) }))
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join("");

test.each([
  ["Registered nurses", ["nurse"], [], "Registered [nurse]s"],
  ["Registered nurses", ["nursing"], ["nurses"], "Registered [nurses]"],
  ["Infirmiers autorisés/infirmières autorisées", ["infirmiere"], [], "Infirmiers autorisés/[infirmière]s autorisées"],
  ["Main-d’œuvre", ["oeuv"], [], "Main-d’[œuvre]"],
  ["C++ and C# programmers", ["c++"], [], "[C++] and C# programmers"],
  ["Nurses and nurse aides", ["nurse", "aid"], [], "[Nurse]s and [nurse] [aid]es"],
  ["Plumbers", ["plu", "plumb"], [], "[Plumb]ers"],
  ["Cooks", [], [], "Cooks"],
])("%j, where words begin with %j or are %j, is marked %j", (name, starts, words, marked) => {
  expect(shown(name, starts, words)).toBe(marked);
});

test("a name in parts is the whole name", () => {
  expect(markedParts("31301", [[0, 3]])).toEqual([
    { text: "313", marked: true },
    { text: "01", marked: false },
  ]);
  expect(markedParts("", [])).toEqual([]);
});

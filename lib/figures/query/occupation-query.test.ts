import { expect, test } from "vitest";
import { formatOccupationQuery, parseOccupationQuery } from "./occupation-query";

test.each([
  ["31301", "31301"],
  ["  31301 ", "31301"],
  ["NOC 31301", "31301"],
  ["noc: 31301", "31301"],
  ["CNP #31301", "31301"],
  ["nocturnal", "nocturnal"],
  ["", ""],
])("%j is searched as %j", (typed, text) => {
  expect(parseOccupationQuery({ q: typed }).text).toBe(text);
});

test("what was typed stands; a text that nobody types is left out and said", () => {
  expect(parseOccupationQuery({ q: "NOC 31301" })).toMatchObject({ typed: "NOC 31301", problems: [] });
  for (const q of ["é".repeat(300), "nurse\0", "\ud800"])
    expect(parseOccupationQuery({ q })).toMatchObject({ typed: "", problems: [{ field: "q", code: "not_a_search" }] });
});

test("of a repeated parameter the first counts, and the others are said", () => {
  const read = parseOccupationQuery({ q: ["nurse", "cook"], page: ["2", "3"] });
  expect(read).toMatchObject({ text: "nurse", page: 2 });
  expect(read.problems.map(({ field, value }) => [field, value])).toEqual([
    ["q", "cook"],
    ["page", "3"],
  ]);
});

test.each([undefined, "", "0", "-1", "1.5", "abc", "99999", "01"])("page %j is the first", (page) => {
  expect(parseOccupationQuery({ page }).page).toBe(1);
});

test("a page of the list is always named in an address", () => {
  expect(formatOccupationQuery("", 1)).toBe("page=1");
  expect(formatOccupationQuery("a & b", 2)).toBe("q=a+%26+b&page=2");
});

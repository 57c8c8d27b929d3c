import { expect, test } from "vitest";
import { readOccupationQuery } from "./occupation-query";

test.each([
  ["31301", "31301"],
  ["  31301 ", "31301"],
  ["NOC 31301", "31301"],
  ["noc: 31301", "31301"],
  ["CNP #31301", "31301"],
  ["nocturnal", "nocturnal"],
  ["", ""],
])("%j is searched as %j", (typed, text) => {
  expect(readOccupationQuery({ q: typed }).text).toBe(text);
});

test("what was typed stands, cut at 200 characters", () => {
  expect(readOccupationQuery({ q: "NOC 31301" }).typed).toBe("NOC 31301");
  expect(readOccupationQuery({ q: "é".repeat(300) }).typed).toHaveLength(200);
});

test("of a repeated parameter the first counts", () => {
  expect(readOccupationQuery({ q: ["nurse", "cook"], page: ["2", "3"] })).toMatchObject({ text: "nurse", page: 2 });
});

test.each([undefined, "", "0", "-1", "1.5", "abc", "99999", "01"])("page %j is the first", (page) => {
  expect(readOccupationQuery({ page }).page).toBe(1);
});

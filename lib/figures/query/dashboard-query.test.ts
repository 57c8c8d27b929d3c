import fc from "fast-check";
import { expect, test } from "vitest";
import { formatFigureQuery, parseFigureQuery } from "./dashboard-query";
import { anyParams, CATEGORIES, drawOf } from "@/lib/rules/draw/draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { PERIODS } from "@/lib/rules/draw/period";

const knownTo = isoDate("2026-10-15");
const draws = [
  drawOf("1", "2015-01-31", "general"),
  drawOf("2", "2025-10-15", "french"),
  drawOf("3", "2025-10-16", "healthcare"),
  drawOf("4", "2026-01-01", "pnp"),
  drawOf("5", "2026-01-02", "cec"),
  drawOf("6", "2026-01-03", null),
];
const read = (params: Record<string, string | string[] | undefined>) =>
  parseFigureQuery(params, { categories: CATEGORIES, draws, knownTo });

test("by default the selected categories with a draw in the period", () => {
  expect(read({})).toEqual({ categories: ["healthcare"], period: "12m", chosen: false, problems: [] });
  expect(read({ period: "all" })).toMatchObject({ categories: ["french", "healthcare"], chosen: false });
});

test.each([
  [{ categories: "pnp,french" }, ["french", "pnp"]],
  [{ categories: ["pnp", "french"] }, ["french", "pnp"]],
  [{ categories: ["", "pnp"] }, ["pnp"]],
  [{ categories: "french, french" }, ["french"]],
  [{ categories: "cec,general" }, ["general"]],
  [{ categories: "" }, []],
  [{ categories: "cec" }, []],
])("%j", (params, categories) =>
  expect(read(params)).toEqual({ categories, period: "12m", chosen: true, problems: [] }),
);

test("what is not known is left out and named", () => {
  expect(read({ categories: "french,stem,stem", period: "24m" })).toEqual({
    categories: ["french"],
    period: "12m",
    chosen: true,
    problems: [
      expect.objectContaining({ field: "categories", value: "stem", code: "unknown_category" }),
      expect.objectContaining({ field: "period", value: "24m", code: "unknown_word" }),
    ],
  });
  expect(read({ categories: "unclassified" })).toEqual({
    categories: ["healthcare"],
    period: "12m",
    chosen: false,
    problems: [expect.objectContaining({ field: "categories", value: "unclassified" })],
  });
  expect(read({ period: ["selection", "all"] })).toMatchObject({
    period: "selection",
    problems: [{ field: "period", value: "all", code: "repeated" }],
  });
});

test.each([
  [{}, ""],
  [{ period: "12m" }, ""],
  [{ period: "all" }, "period=all"],
  [{ categories: ["pnp", "healthcare"] }, "categories=healthcare,pnp&period=12m"],
  [{ categories: "", period: "selection" }, "categories=&period=selection"],
])("%j is written %j", (params, text) => expect(formatFigureQuery(read(params))).toBe(text));

test("whatever is asked, what is written reads as the same", () => {
  const params = anyParams(["categories", "period"], [...PERIODS, ...CATEGORIES.map(({ slug }) => slug), "", "a,b"]);
  fc.assert(
    fc.property(params, (asked) => {
      const query = read(asked);
      const again = read(Object.fromEntries(new URLSearchParams(formatFigureQuery(query))));
      expect(again).toEqual({ ...query, problems: [] });
    }),
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyParams, drawOf } from "@/lib/rules/draw/draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { formatPoolQuery, parsePoolQuery } from "./query";

const knownTo = isoDate("2026-10-01");
const draws = [
  drawOf("3", "2026-10-03", "cec", 600),
  drawOf("1", "2026-09-01", "cec", 510),
  drawOf("2", "2026-09-29", "cec", 518),
];
const parse = (params: Record<string, string | string[] | undefined>) => parsePoolQuery(params, draws, knownTo);

test("the default asks about the latest CEC cut-off and the day known to", () => {
  expect(parse({})).toEqual({
    period: "12m",
    pnp: false,
    score: { typed: "518", value: 518, fault: null },
    on: { typed: knownTo, value: knownTo, fault: null },
    asked: false,
    problems: [],
  });
});

describe("a faulty field keeps what was typed", () => {
  test.each([
    ["score", "", "empty"],
    ["score", "1201", "not_a_score"],
    ["score", "-1", "not_a_score"],
    ["score", "4e2", "not_a_score"],
    ["on", "", "empty"],
    ["on", "2026-02-30", "not_a_day"],
    ["on", "2026-10-02", "not_known_yet"],
  ] as const)("%s=%s: %s", (field, typed, fault) => {
    expect(parse({ [field]: typed })).toMatchObject({
      [field]: { typed, value: null, fault },
      asked: true,
      problems: [],
    });
  });
});

test("a period or a switch that is not known is left out and said", () => {
  expect(parse({ period: "12w", pnp: "yes" })).toMatchObject({
    period: "12m",
    pnp: false,
    problems: [
      { field: "period", value: "12w" },
      { field: "pnp", value: "yes" },
    ],
  });
});

test("never throws, and what it writes it reads again", () => {
  fc.assert(
    fc.property(anyParams(["score", "on", "period", "pnp"], ["480", "2026-09-30", "all", "on", ""]), (params) => {
      const { problems: _, ...query } = parse(params as Record<string, string>);
      const { problems, ...again } = parse(Object.fromEntries(new URLSearchParams(formatPoolQuery(query))));
      expect(again).toEqual({ ...query, asked: query.asked });
      expect(problems).toEqual([]);
    }),
  );
});

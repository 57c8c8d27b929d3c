import fc from "fast-check";
import { expect, test } from "vitest";
import { anyParams, CATEGORIES, drawOf } from "@/lib/rules/draw/draws.fixture";
import { formatInvitationsQuery, parseInvitationsQuery } from "./invitations-query";
import { isoDate } from "@/lib/rules/time/iso-date";

const knownTo = isoDate("2026-10-01");
const draws = [drawOf("2", "2026-09-29", "cec"), drawOf("1", "2015-01-31", "general")];
const parse = (params: Record<string, string | string[] | undefined>) =>
  parseInvitationsQuery(params, { categories: CATEGORIES, draws, knownTo });

test("the default: every category by month over 12 months", () => {
  expect(parse({})).toEqual({
    by: "month",
    show: "count",
    categories: null,
    period: "12m",
    range: { from: "2025-10-02", to: knownTo },
    problems: [],
  });
  expect(formatInvitationsQuery(parse({}))).toBe("");
});

test("two days stand before a period; one alone reaches to the other end", () => {
  expect(parse({ from: "2026-01-01", to: "2026-03-31", period: "all" })).toMatchObject({
    period: null,
    range: { from: "2026-01-01", to: "2026-03-31" },
  });
  expect(parse({ from: "2026-01-01" }).range).toEqual({ from: "2026-01-01", to: knownTo });
  expect(parse({ to: "2026-01-01" }).range).toEqual({ from: "2015-01-31", to: "2026-01-01" });
});

test("what is not known falls back and is said", () => {
  const { problems, ...query } = parse({
    by: "week",
    show: "both",
    categories: "healthcare,nurses",
    from: "2026-05-01",
    to: "2026-04-01",
    period: "5y",
  });
  expect(query).toMatchObject({ by: "month", show: "count", categories: ["healthcare"], period: "12m" });
  expect(problems.map(({ value }) => value)).toEqual(["week", "both", "nurses", "5y", "2026-05-01", "2026-04-01"]);
});

test("never throws, and what it writes it reads again", () => {
  const values = ["quarter", "share", "cec,french", "2026-01-01", "2026-12-01", "all", ""];
  fc.assert(
    fc.property(anyParams(["by", "show", "categories", "from", "to", "period"], values), (params) => {
      const { problems: _, ...query } = parse(params as Record<string, string>);
      expect(parse(Object.fromEntries(new URLSearchParams(formatInvitationsQuery(query))))).toEqual({
        ...query,
        problems: [],
      });
    }),
  );
});

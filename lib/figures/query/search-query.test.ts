import { expect, test } from "vitest";
import { MAX_SEARCHED } from "@/lib/rules/text/max-searched";
import { formatSearchQuery, parseSearchQuery } from "./search-query";

test("a text is read as it was written, without blanks at its ends", () => {
  for (const text of ["#379", "nº 379", "14 novembre 2025", "R&D + 50%"]) {
    const params = Object.fromEntries(new URLSearchParams(formatSearchQuery(text)));
    expect(parseSearchQuery({ q: ` ${params.q} ` })).toEqual({ text, problems: [] });
  }
  expect(formatSearchQuery("")).toBe("");
});

test("a text that is too long or none is a problem, and nothing is searched for", () => {
  for (const q of ["x".repeat(MAX_SEARCHED + 1), "a\u0000b"]) {
    const { text, problems } = parseSearchQuery({ q });
    expect([text, problems.map(({ field, code }) => [field, code])]).toEqual(["", [["q", "not_a_search"]]]);
  }
});

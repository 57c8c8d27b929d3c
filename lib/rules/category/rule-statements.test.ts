import { expect, test } from "vitest";
import { REAL_CATEGORIES } from "@/lib/db/reference.fixture";
import { ruleStatements } from "./rule-statements";

const statements = (category: string, version: string) => {
  const found = REAL_CATEGORIES.find(({ slug }) => slug === category)!;
  return ruleStatements(found.versions.find(({ slug }) => slug === version)!, found);
};

test("the healthcare list of 2025, as the press told it", () => {
  expect(statements("healthcare", "healthcare-v2")).toEqual([
    { say: "pool" },
    { say: "amount", months: 6, hours: null, partTime: true, continuous: true, years: 3, place: "canada_or_abroad" },
    { say: "occupation", count: 37, single: true, primary: false },
    { say: "not_established", rules: ["minHours"] },
  ]);
});

test("what is not established is no value", () => {
  expect(statements("healthcare", "healthcare-v1")).toContainEqual({
    say: "occupation",
    count: 35,
    single: true,
    primary: null,
  });
  expect(statements("healthcare", "healthcare-v1")).toContainEqual({
    say: "not_established",
    rules: ["minHours", "mustBePrimaryNoc"],
  });
});

test("French asks for a language and for no work", () => {
  expect(statements("french", "french-2026-v2").map(({ say }) => say)).toEqual(["pool", "language", "no_work"]);
});

test("the military category has conditions in words", () => {
  expect(statements("military", "military-2026-v1").map(({ say }) => say)).toEqual(["pool", "other"]);
});

import { expect, test } from "vitest";
import { drawOf } from "@/lib/rules/draw/draws.fixture";
import { officialPage } from "./checked-draw";

const draws = [
  drawOf("1", "2025-01-01", "healthcare", 450, { version: "v1", instructionUrl: "https://www.canada.ca/1" }),
  drawOf("2", "2026-01-01", "healthcare", 450, { version: "v2", instructionUrl: "https://www.canada.ca/2" }),
  drawOf("3", "2026-02-01", "healthcare", 450, { version: "v2" }),
  drawOf("4", "2026-03-01", "cec", 450, { instructionUrl: "https://www.canada.ca/4" }),
];

test.each([
  ["healthcare", "v1", "https://www.canada.ca/1"],
  ["healthcare", "v2", "https://www.canada.ca/2"],
  ["healthcare", "v3", null],
  ["healthcare", null, "https://www.canada.ca/2"],
  ["cec", null, "https://www.canada.ca/4"],
  ["fst", null, null],
])("the official page of %s on %s", (category, version, page) =>
  expect(officialPage(category, version, draws)).toBe(page),
);

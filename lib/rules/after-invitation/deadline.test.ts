import { expect, test } from "vitest";
import { applyBy } from "./deadline";
import { drawOf } from "@/lib/rules/draw/draws.fixture";

test("sixty days after the draw", () => {
  expect(applyBy(drawOf("379", "2025-11-14", "healthcare"))).toBe("2026-01-13");
  expect(applyBy(drawOf("252", "2023-06-28", "healthcare"))).toBe("2023-08-27");
});

test("not established before category-based selection", () => {
  expect(applyBy(drawOf("251", "2023-06-27", "general"))).toBeNull();
});

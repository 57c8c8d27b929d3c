import { expect, test } from "vitest";
import { formatCategoryQuery, parseCategoryQuery } from "./category-query";

test("a category is shown since category-based selection began, a programme from its first draw", () => {
  expect(parseCategoryQuery({}, "occupation")).toEqual({ period: "selection", problems: [] });
  expect(parseCategoryQuery({}, "program")).toEqual({ period: "all", problems: [] });
  expect(parseCategoryQuery({}, "general").period).toBe("all");
});

test("a period is read, and another word is named", () => {
  expect(parseCategoryQuery({ period: "12m" }, "occupation")).toEqual({ period: "12m", problems: [] });
  expect(parseCategoryQuery({ period: "24m" }, "occupation")).toEqual({
    period: "selection",
    problems: [expect.objectContaining({ field: "period", value: "24m", code: "unknown_word" })],
  });
});

test("only a period that is not the first one stands in the address", () => {
  expect(formatCategoryQuery("selection", "occupation")).toBe("");
  expect(formatCategoryQuery("all", "occupation")).toBe("period=all");
  expect(formatCategoryQuery("selection", "program")).toBe("period=selection");
});

import { describe, expect, test } from "vitest";
import { addressOfPage, placeOf } from "./site-map";

describe("the place of an address in the bar", () => {
  test.each([
    ["/", "", true],
    ["/?period=all", "", false],
    ["/cadence", "cadence", true],
    ["/draws", "draws", true],
    ["/draws?category=cec", "draws", false],
    ["/draws/379", "draws", false],
    ["/draws/379/vs", "draws/compare", false],
    ["/draws/379/vs/378", "draws/compare", false],
    ["/draws/compare", "draws/compare", true],
    ["/categories/healthcare", "categories", false],
    ["/occupations?q=nurse&page=1", "occupations", false],
  ])("%s", (path, page, itself) => expect(placeOf(path)).toEqual({ page, itself }));

  test.each(["/about", "/data", "/search?q=379", "/admin/draws", "/drawshop", "/checks"])("%s has none", (path) =>
    expect(placeOf(path)).toBeNull(),
  );
});

test("the address of a page has no slash at its end", () => {
  expect([addressOfPage("fr", ""), addressOfPage("en", "draws/compare")]).toEqual(["/fr", "/en/draws/compare"]);
});

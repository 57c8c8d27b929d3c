import { expect, test } from "vitest";
import { CATEGORIES, drawOf } from "./draws.fixture";
import { drawsListing, occupationChanges, versionsListing } from "./occupation-history";

const [, healthcare] = CATEGORIES;
const [v1, v2] = healthcare!.versions;

test("the versions that list an occupation, oldest first", () => {
  expect(versionsListing("31301", CATEGORIES)).toEqual([v1, v2]);
  expect(versionsListing("41300", CATEGORIES)).toEqual([v2]);
  expect(versionsListing("00010", CATEGORIES)).toEqual([]);
});

test("the draws of those versions, newest first, and no others of their category", () => {
  const draws = [
    drawOf("1", "2024-01-01", "healthcare", 470, { version: "healthcare-v1" }),
    drawOf("2", "2025-05-02", "healthcare", 510, { version: "healthcare-v2" }),
    drawOf("3", "2025-05-03", "healthcare", 510, { version: null }),
    drawOf("4", "2025-05-04", "cec", 530),
    drawOf("5", "2025-11-14", "healthcare", 462, { version: "healthcare-v2" }),
  ];
  const numbers = (noc: string) => drawsListing(noc, draws, CATEGORIES).map(({ number }) => number);
  expect(numbers("31301")).toEqual(["5", "2", "1"]);
  expect(numbers("41300")).toEqual(["5", "2"]);
  expect(numbers("31102")).toEqual(["1"]);
  expect(numbers("00010")).toEqual([]);
});

test("occupations added and removed between two versions", () => {
  expect(occupationChanges(v1!, v2!)).toEqual({ added: ["41300"], removed: ["31102"] });
  expect(occupationChanges(v2!, v2!)).toEqual({ added: [], removed: [] });
});

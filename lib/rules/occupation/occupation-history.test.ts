import { expect, test } from "vitest";
import { CATEGORIES, drawOf } from "@/lib/rules/draw/draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { drawsListing, listingChanges, versionsListing } from "./occupation-history";

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

const dayOf = (text: string | null) => (text === null ? null : isoDate(text));
const dated = (effectiveFrom: string | null, effectiveTo: string | null, occupations: string[]) => ({
  ...v1!,
  announced: null,
  effectiveFrom: dayOf(effectiveFrom),
  effectiveTo: dayOf(effectiveTo),
  occupations,
});
const steps = (...versions: ReturnType<typeof dated>[]) =>
  listingChanges("31102", [{ ...healthcare!, versions }]).map(({ change, date }) => [change, date]);

test("the days on which an occupation entered and left the lists of a category", () => {
  const first = dated("2023-05-31", "2025-02-26", ["31102"]);
  expect(steps(first, dated("2025-02-27", null, ["31102"]))).toEqual([["first_list", "2023-05-31"]]);
  expect(steps(first, dated("2025-02-27", null, []))).toEqual([
    ["first_list", "2023-05-31"],
    ["dropped", "2025-02-27"],
  ]);
  expect(steps(first)).toEqual([
    ["first_list", "2023-05-31"],
    ["ended", "2025-02-26"],
  ]);
  expect(steps(first, dated("2026-02-18", null, ["31102"]))).toEqual([
    ["first_list", "2023-05-31"],
    ["ended", "2025-02-26"],
    ["again", "2026-02-18"],
  ]);
  expect(steps(first, dated("2026-02-18", null, []))).toEqual([
    ["first_list", "2023-05-31"],
    ["ended", "2025-02-26"],
  ]);
  expect(steps({ ...first, occupations: [] }, dated("2025-02-27", null, ["31102"]))).toEqual([["added", "2025-02-27"]]);
  expect(listingChanges("00010", CATEGORIES)).toEqual([]);
});

test("a step whose first day is not established has the day of the announcement, and says so", () => {
  const open = {
    ...healthcare!,
    versions: [{ ...dated(null, null, ["31102"]), announced: isoDate("2026-02-18") }, dated(null, null, [])],
  };
  expect(listingChanges("31102", [open])).toMatchObject([
    { date: "2026-02-18", announcedOnly: true },
    { date: null, announcedOnly: false, change: "dropped" },
  ]);
});

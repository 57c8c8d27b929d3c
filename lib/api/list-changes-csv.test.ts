import { expect, test } from "vitest";
import { readReference } from "@/prisma/reference/read";
import { listChangesCsv } from "./list-changes-csv";
import { LIST_CHANGES } from "./tables/answers";

const { categories, occupations } = readReference();
const lines = (from: number, to: number) =>
  listChangesCsv(categories, occupations, { from, to }).trimEnd().split("\r\n");
const of = (kind: string, from: number, to: number) => lines(from, to).filter((line) => line.split(",")[5] === kind);

test("categories in and out, a row each", () => {
  expect(lines(2025, 2026)[0]).toBe(LIST_CHANGES.columns.map(({ name }) => name).join(","));
  const slugs = (kind: string, from: number, to: number) => of(kind, from, to).map((line) => line.split(",")[2]);
  expect(slugs("category_in", 2025, 2026)).toEqual([
    "transport",
    "physicians",
    "senior-managers",
    "researchers",
    "military",
  ]);
  expect(slugs("category_out", 2025, 2026)).toEqual(["agriculture"]);
  expect(slugs("category_in", 2023, 2025)).toEqual(["education"]);
  expect(slugs("category_out", 2023, 2025)).toEqual(["transport"]);
  expect(slugs("version_changed", 2023, 2026)).toEqual(["healthcare", "french", "trades", "stem", "transport"]);
});

test("a rule before and after, whatever its state", () => {
  const rules = of("rule", 2025, 2026).filter((line) => line.includes(",healthcare,"));
  expect(rules).toContain("2025,2026,healthcare,healthcare-v2,healthcare-2026-v3,rule,,,,minMonths,6,12");
  expect(rules).toContain(
    "2025,2026,healthcare,healthcare-v2,healthcare-2026-v3,rule,,,,minHours,not_established,1560",
  );
});

test("an occupation in or out with both of its titles", () => {
  const gone = of("occupation_out", 2025, 2026).filter((line) => line.includes(",agriculture,"));
  expect(gone).toHaveLength(categories.find(({ slug }) => slug === "agriculture")!.versions[1]!.occupations.length);
  expect(gone[0]).toMatch(
    /^2025,2026,agriculture,agriculture-2025,,occupation_out,63201,Butchers - retail and wholesale,/,
  );
});

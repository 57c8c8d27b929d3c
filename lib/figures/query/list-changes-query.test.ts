import { expect, test } from "vitest";
import { readListChangesQuery } from "@/lib/api/query";
import { readReference } from "@/prisma/reference/read";
import { formatListChangesQuery, parseListChangesQuery } from "./list-changes-query";

const { categories } = readReference();

test.each([
  ["", { from: 2025, to: 2026 }, 0],
  ["from=2023", { from: 2023, to: 2026 }, 0],
  ["to=2025", { from: 2023, to: 2025 }, 0],
  ["from=2023&to=2025", { from: 2023, to: 2025 }, 0],
  ["from=2024", { from: 2025, to: 2026 }, 1],
  ["from=2026&to=2025", { from: 2025, to: 2026 }, 1],
  ["to=2023", { from: 2025, to: 2026 }, 1],
  ["from=2025&to=2025", { from: 2025, to: 2026 }, 1],
  ["from=x&to=%00", { from: 2025, to: 2026 }, 2],
])("%j compares %j, with %i faults", (query, years, faults) => {
  const read = parseListChangesQuery(Object.fromEntries(new URLSearchParams(query)), categories);
  expect(read.years).toEqual(years);
  expect(read.problems).toHaveLength(faults);
  expect(
    parseListChangesQuery(Object.fromEntries(new URLSearchParams(formatListChangesQuery(years))), categories),
  ).toEqual({
    years,
    problems: [],
  });
  // The API refuses what the page leaves out.
  expect(readListChangesQuery(new URLSearchParams(query), categories).ok).toBe(faults === 0);
});

test("without two lists there is nothing to compare", () => {
  expect(parseListChangesQuery({}, [])).toEqual({ years: null, problems: [] });
  expect(readListChangesQuery(new URLSearchParams(), [])).toEqual({
    ok: false,
    errors: [{ field: "from", message: "there are no two lists to compare" }],
  });
});

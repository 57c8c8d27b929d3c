import { expect, test } from "vitest";
import type { Category } from "@/lib/rules/category/category";
import { CATEGORIES, drawOf } from "@/lib/rules/draw/draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { listingSpans } from "./listing-spans";

const [, healthcare] = CATEGORIES;
const TODAY = isoDate("2026-10-02");

const dayOf = (text: string | null) => (text === null ? null : isoDate(text));
type Bounds = { announced?: string | null; from?: string | null; to?: string | null; noc?: string[] };
const categoryOf = (...versions: Bounds[]): Category => ({
  ...healthcare!,
  versions: versions.map(({ announced = null, from = null, to = null, noc = ["31102"] }, index) => ({
    ...healthcare!.versions[0]!,
    slug: `v${index + 1}`,
    announced: dayOf(announced),
    effectiveFrom: dayOf(from),
    effectiveTo: dayOf(to),
    occupations: noc,
  })),
});
const draw = (number: string, date: string, version: string) => drawOf(number, date, "healthcare", 470, { version });
const spans = (category: Category, draws: ReturnType<typeof draw>[] = []) =>
  listingSpans("31102", category, draws, TODAY).map(
    ({ from, soundFrom, soundTo, to, startEstablished, endEstablished, inForce, draws: held }) => ({
      days: [from, soundFrom, soundTo, to],
      established: [startEstablished, endEstablished],
      inForce,
      draws: held.map(({ number }) => number),
    }),
  );

test("established bounds are known throughout; a version in force runs to today", () => {
  const category = categoryOf(
    { announced: "2023-05-31", from: "2023-05-31", to: "2025-02-26" },
    { announced: "2025-02-27", from: "2025-02-27" },
  );
  expect(spans(category, [draw("2", "2024-02-02", "v1"), draw("1", "2023-07-01", "v1")])).toEqual([
    {
      days: ["2023-05-31", "2023-05-31", "2025-02-26", "2025-02-26"],
      established: [true, true],
      inForce: false,
      draws: ["1", "2"],
    },
    { days: ["2025-02-27", "2025-02-27", TODAY, TODAY], established: [true, true], inForce: true, draws: [] },
  ]);
});

test("a first day that is not established: known from the first draw on, drawn from the announcement", () => {
  const category = categoryOf({ announced: "2025-12-08" });
  expect(spans(category, [draw("1", "2026-02-19", "v1")])).toEqual([
    { days: ["2025-12-08", "2026-02-19", TODAY, TODAY], established: [false, true], inForce: true, draws: ["1"] },
  ]);
  expect(spans(category)[0]!.days).toEqual(["2025-12-08", null, null, TODAY]);
  expect(spans(categoryOf({ announced: "2026-02-18" }), [draw("1", "2026-02-06", "v1")])[0]!.days[0]).toBe(
    "2026-02-06",
  );
});

test("a last day that is not established: known to the last draw, drawn to the next version", () => {
  const category = categoryOf(
    { announced: "2023-05-31", from: "2023-05-31" },
    { announced: "2026-02-18", from: "2026-02-18", noc: [] },
  );
  expect(spans(category, [draw("1", "2024-01-01", "v1")])).toEqual([
    {
      days: ["2023-05-31", "2023-05-31", "2024-01-01", "2026-02-18"],
      established: [true, false],
      inForce: false,
      draws: ["1"],
    },
  ]);
  expect(spans(category)[0]!.days).toEqual(["2023-05-31", "2023-05-31", "2023-05-31", "2026-02-18"]);
});

test("a version to come, one without any day, and one that does not list it are left out", () => {
  expect(spans(categoryOf({ announced: "2026-10-01", from: "2026-11-01" }))).toEqual([]);
  expect(spans(categoryOf({}))).toEqual([]);
  expect(spans(categoryOf({ announced: "2023-05-31", from: "2023-05-31", noc: ["31301"] }))).toEqual([]);
});

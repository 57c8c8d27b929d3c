import { expect, test } from "vitest";
import { versionInForce } from "./current-version";
import { categoryOf, versionOf } from "@/lib/rules/draw/draws.fixture";
import { isoDate, type IsoDate } from "@/lib/rules/time/iso-date";

const version = (slug: string, announced: string | null, from: string | null, to: string | null) =>
  versionOf(slug, "c", {
    announced: announced as IsoDate | null,
    effectiveFrom: from as IsoDate | null,
    effectiveTo: to as IsoDate | null,
  });
const on = (day: string, ...versions: ReturnType<typeof version>[]) =>
  versionInForce(categoryOf("c", "occupation", { versions }), isoDate(day))?.slug ?? null;

const lists = [
  version("v1", "2023-05-31", "2023-05-31", "2025-02-26"),
  version("v2", "2025-02-27", "2025-02-27", "2026-02-17"),
  version("v3", "2026-02-18", "2026-02-18", null),
];

test.each([
  ["2023-05-30", null],
  ["2023-05-31", "v1"],
  ["2025-02-26", "v1"],
  ["2025-02-27", "v2"],
  ["2026-02-18", "v3"],
  ["2030-01-01", "v3"],
])("on %s: %s", (day, slug) => {
  expect(on(day, ...lists)).toBe(slug);
  expect(on(day, ...[...lists].reverse())).toBe(slug);
});

test("of two without an end, the one announced last", () => {
  const open = [version("v1", "2023-05-31", null, null), version("v2", "2026-02-18", null, null)];
  expect(on("2026-02-17", ...open)).toBe("v1");
  expect(on("2026-02-18", ...open)).toBe("v2");
});

test("one announced and not yet begun leaves the one before in force", () => {
  const next = [
    version("v3", "2026-02-18", "2026-02-18", "2026-12-31"),
    version("v4", "2026-11-30", "2027-01-01", null),
  ];
  expect(on("2026-12-31", ...next)).toBe("v3");
  expect(on("2027-01-01", ...next)).toBe("v4");
});

test("none for a retired category, one without versions, or one never announced", () => {
  expect(on("2026-10-15", ...lists.slice(0, 2))).toBeNull();
  expect(on("2026-10-15")).toBeNull();
  expect(on("2026-10-15", version("v1", null, null, null))).toBeNull();
});

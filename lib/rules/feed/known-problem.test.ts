import { expect, test } from "vitest";
import { REAL_CATEGORIES, REAL_DRAWS } from "@/lib/db/reference.fixture";
import { readReference } from "@/prisma/reference/read";
import { isoDate } from "@/lib/rules/time/iso-date";
import { fileOf } from "@/lib/sources/feed/feed.fixture";
import { publishedRows } from "@/lib/sources/feed/published.fixture";
import { readFeed } from "@/lib/sources/feed/read-feed";
import { splitKnown } from "./known-problem";

const { corrections, pools } = readReference();
const rows = publishedRows({ draws: REAL_DRAWS, pools, categories: REAL_CATEGORIES }, "en");
const read = (more: Parameters<typeof fileOf>[0] = rows) => {
  const found = readFeed(fileOf(more), isoDate("2026-10-02"));
  if (!found.ok) throw new Error(found.refusal.code);
  return splitKnown(found.feed.problems, corrections);
};
const names = (problems: readonly { number: string | null; field: string }[]) =>
  problems.map(({ number, field }) => `${number} ${field}`);

test("what the corrections tell of the official feed counts as known, and nothing else of it is a problem", () => {
  const { fresh, known } = read();
  expect(names(fresh)).toEqual([]);
  expect(new Set(known.map(({ number }) => number))).toEqual(new Set(["208", "247", "357"]));
});

test("another value of the same draw, and the same of another, are new", () => {
  const wrong = rows.map((row) =>
    row.drawNumber === "208"
      ? { ...row, drawSize: "many" }
      : row.drawNumber === "209"
        ? { ...row, drawCutOff: "October 7" }
        : row,
  );
  expect(names(read(wrong).fresh)).toEqual(["209 drawCutOff", "208 drawSize"]);
});

test("a row without a number is never known", () =>
  expect(splitKnown([{ number: null, field: "drawCutOff", reason: "no_year" }], corrections).known).toEqual([]));

import fc from "fast-check";
import { expect, test } from "vitest";
import { REAL_DRAWS } from "@/lib/db/reference.fixture";
import { toColumns, toRows } from "./columns";

test("every draw comes back as it was, less what was not named", () => {
  const keys = ["number", "date", "tieBreakAt", "programs"] as const;
  expect(toRows(toColumns(REAL_DRAWS, keys))).toEqual(
    REAL_DRAWS.map(({ number, date, tieBreakAt, programs }) => ({ number, date, tieBreakAt, programs })),
  );
});

test("any rows come back", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ a: fc.jsonValue(), b: fc.option(fc.string()) })), (rows) => {
      expect(toRows(toColumns(rows, ["a", "b"]))).toEqual(rows);
    }),
  );
});

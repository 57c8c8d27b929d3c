import fc from "fast-check";
import { expect, test } from "vitest";
import { dueDraws, parseAfterInvitation } from "./query";
import { anyDraws, anyParams, drawOf } from "@/lib/rules/draw/draws.fixture";

const DRAWS = [
  drawOf("251", "2023-06-27", "general"),
  drawOf("252", "2023-06-28", "general"),
  drawOf("379", "2025-11-14", "healthcare"),
  drawOf("378", "2025-11-12", "cec"),
];

test("draws with a known last day, the latest first", () => {
  expect(dueDraws(DRAWS).map(({ draw, until }) => [draw.number, until])).toEqual([
    ["379", "2026-01-13"],
    ["378", "2026-01-11"],
    ["252", "2023-08-27"],
  ]);
});

test.each<[string | string[] | undefined, string | null, string[]]>([
  [undefined, "379", []],
  ["", "379", []],
  ["378", "378", []],
  [" 378 ", "378", []],
  ["251", "379", ["251"]],
  ["9999", "379", ["9999"]],
  [["252", "378"], "252", ["378"]],
])("draw=%j", (draw, number, unread) => {
  const read = parseAfterInvitation({ draw }, DRAWS);
  expect([read.due?.draw.number ?? null, read.problems.map(({ value }) => value)]).toEqual([number, unread]);
});

test("no draw, nothing to show", () => {
  expect(parseAfterInvitation({}, [])).toEqual({ due: null, problems: [] });
});

test("whatever is typed", () => {
  fc.assert(
    fc.property(anyParams(["draw"], ["379", "251"]), anyDraws, (params, draws) => {
      expect(() => parseAfterInvitation(params, draws)).not.toThrow();
    }),
  );
});

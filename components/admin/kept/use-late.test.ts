import { expect, test } from "vitest";
import { lateOf, withLate } from "./use-late";

const SENT = [
  ["cutoff", "517"],
  ["programs", "cec"],
  ["programs", "fsw"],
  ["reason", ""],
] as const;

test("what is as it was sent is not late", () => expect(lateOf(SENT, [...SENT], "cutoff")).toBeNull());

test("what was typed, ticked and unticked since is late, and goes over what the answer brings", () => {
  const now = [
    ["cutoff", "517"],
    ["programs", "cec"],
    ["reason", "A slip"],
    ["pick-date", "1"],
  ] as const;
  const late = lateOf(SENT, now, "reason");
  expect(late).toEqual({ names: ["programs", "reason", "pick-date"], entries: now, focused: "reason" });
  const answered = [
    ["cutoff", "518"],
    ["programs", "fst"],
    ["reason", ""],
  ] as const;
  expect(late && withLate(answered, late)).toEqual([
    ["cutoff", "518"],
    ["programs", "cec"],
    ["reason", "A slip"],
    ["pick-date", "1"],
  ]);
});

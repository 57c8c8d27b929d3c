import { describe, expect, test } from "vitest";
import { isCron, nextRun } from "@/lib/cron";
import { isStale, nextTry } from "./next-try";

const at = (text: string) => new Date(text);

describe("a schedule", () => {
  test.each([
    ["0 * * * *", true],
    ["*/15 8-18 * * 1-5", true],
    ["every hour", false],
    ["", false],
    ["61 * * * *", false],
    ["0 0 30 2 *", false],
  ])("%j is one: %s", (text, is) => expect(isCron(text)).toBe(is));
  test("names hours of Ottawa, in summer and in winter", () => {
    expect(nextRun("0 10 * * *", at("2026-07-01T00:00:00Z"))).toEqual(at("2026-07-01T14:00:00Z"));
    expect(nextRun("0 10 * * *", at("2026-12-01T00:00:00Z"))).toEqual(at("2026-12-01T15:00:00Z"));
  });
});

describe("the next try", () => {
  const now = at("2026-10-02T15:00:30Z");
  test("is the schedule's next time after a reading that went well", () =>
    expect(nextTry("0 * * * *", now, 0)).toEqual(at("2026-10-02T16:00:00Z")));
  test.each([
    [1, 5],
    [2, 10],
    [3, 20],
    [4, 40],
    [7, 320],
    [8, 360],
    [2000, 360],
  ])("after %i failures in a row is in %i minutes, whatever the schedule", (failures, minutes) => {
    for (const schedule of ["* * * * *", "0 9 * * 1"])
      expect(nextTry(schedule, now, failures).getTime() - now.getTime()).toBe(minutes * 60_000);
  });
});

describe("a feed is stale", () => {
  const checked = at("2026-10-02T12:00:10Z");
  test.each([
    ["0 * * * *", "2026-10-02T14:59:59Z", false],
    ["0 * * * *", "2026-10-02T15:00:00Z", true],
    ["0 9 * * *", "2026-10-04T12:59:59Z", false],
    ["0 9 * * *", "2026-10-04T13:00:00Z", true],
    ["* * * * *", "2026-10-02T13:00:00Z", false],
    ["* * * * *", "2026-10-02T13:00:11Z", true],
  ])("%s, at %s: %s", (schedule, now, stale) => expect(isStale(schedule, checked, 0, at(now))).toBe(stale));
  test("that was never read after three failures", () => {
    expect(isStale("0 * * * *", null, 2, checked)).toBe(false);
    expect(isStale("0 * * * *", null, 3, checked)).toBe(true);
  });
});

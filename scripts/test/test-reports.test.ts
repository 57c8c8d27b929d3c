import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { countPlaywright, countVitest } from "./test-reports";

const written = (report: object) => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "report-")), "report.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
};
const vitest = (numPassedTests: number, numFailedTests: number, success = numFailedTests === 0) =>
  written({ success, numPassedTests, numFailedTests, numPendingTests: 1, numTodoTests: 0 });
const playwright = (expected: number, unexpected: number, errors: object[] = []) =>
  written({ stats: { expected, unexpected, flaky: 0, skipped: 0 }, errors });

test("tests are counted", () => {
  expect(countVitest(vitest(5, 2), 1)).toEqual({ passed: 5, failed: 2, skipped: 1 });
  expect(countPlaywright(playwright(3, 1), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
});

test("a failure outside any test is one failure", () => {
  expect(countVitest(vitest(5, 0, false), 0).failed).toBe(1);
  expect(countVitest(vitest(5, 0), 1).failed).toBe(1);
  expect(countPlaywright(playwright(3, 0, [{ message: "set-up" }]), 1).failed).toBe(1);
});

test("a run of no test is a failure", () => {
  expect(countVitest(vitest(0, 0), 0).failed).toBe(1);
  expect(countPlaywright(playwright(0, 0), 0).failed).toBe(1);
});

test("so is a run that left no report", () => {
  expect(() => countPlaywright("/nowhere/report.json", 1)).toThrow("without a report");
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PlainFailure } from "../shared/plain-failure";
import { TestRun } from "./test-stage";

let printed: string[];

beforeEach(() => {
  printed = [];
  vi.spyOn(console, "log").mockImplementation((line) => void printed.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

test("what stages side by side write stands whole under the name of each, in the order in which they end", async () => {
  const run = new TestRun();
  let endSlow = () => {};
  const slow = run.aside("slow", async () => {
    await new Promise<void>((resolve) => (endSlow = resolve));
    return { passed: 2, failed: 0, output: "slow wrote" };
  });
  await run.aside("quick", async () => ({ passed: 1, failed: 0, output: "quick wrote\n" }));
  endSlow();
  expect(await slow).toBe(true);
  expect(printed).toEqual([
    "slow…",
    "quick…",
    expect.stringMatching(/^\n── quick: \d+\.\d s ──\nquick wrote$/),
    expect.stringMatching(/^\n── slow: \d+\.\d s ──\nslow wrote$/),
  ]);
});

test("a stage that throws is one failure, says why and stops no other; the sum is the last line", async () => {
  const run = new TestRun();
  const fails = async () => {
    throw new PlainFailure("There is no browser.");
  };
  expect(await run.aside("in a browser", fails)).toBe(false);
  expect(await run.stage("others", async () => ({ passed: 3, failed: 0, skipped: 1 }))).toBe(true);
  expect(printed.join("\n")).toContain("There is no browser.");
  expect(run.summarise()).toBe(false);
  expect(printed.at(-1)).toBe("\n3 passed, 1 failed, 1 skipped");
});

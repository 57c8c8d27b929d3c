import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { PlainFailure } from "../shared/plain-failure";
import type { Count } from "./test-stage";

const vitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/** Counts vitest's JSON report. A test file that does not even load has no test to count, yet makes a failure. */
export function countVitest(file: string, exitCode: number): Count {
  const report = vitestReport.parse(read(file));
  return withExitCode(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    report.success ? exitCode : 1,
  );
}

/** Counts Playwright's JSON report; errors outside a test (a set-up that failed) are failures too. */
export function countPlaywright(file: string, exitCode: number): Count {
  const { stats, errors } = playwrightReport.parse(read(file));
  return withExitCode(
    { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped },
    exitCode,
  );
}

function withExitCode(count: Count, exitCode: number): Count {
  if (count.failed > 0) return count;
  return exitCode === 0 && count.passed > 0 ? count : { ...count, failed: 1 };
}

function read(file: string): unknown {
  if (!existsSync(file)) throw new PlainFailure("The tests ended without a report.");
  return JSON.parse(readFileSync(file, "utf8"));
}

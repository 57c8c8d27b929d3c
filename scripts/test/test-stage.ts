import { PlainFailure } from "../shared/plain-failure";

export interface Count {
  passed: number;
  failed: number;
  skipped?: number;
}

interface Result extends Count {
  name: string;
  seconds: number;
}

/** The stages of a test run and what each of them counted. A stage that throws is one failure and stops no other. */
export class TestRun {
  readonly #results: Result[] = [];

  /** Runs a stage. @returns whether nothing in it failed */
  async stage(name: string, work: () => Promise<Count>): Promise<boolean> {
    console.log(`\n── ${name} ──`);
    const begun = performance.now();
    let count: Count;
    try {
      count = await work();
    } catch (error) {
      console.error(error instanceof PlainFailure ? error.message : error);
      count = { passed: 0, failed: 1 };
    }
    this.#results.push({ ...count, name, seconds: (performance.now() - begun) / 1000 });
    return count.failed === 0;
  }

  /** Prints a line for each stage and the sum. @returns whether something passed and nothing failed */
  summarise(): boolean {
    const sum = (key: keyof Count) => this.#results.reduce((total, result) => total + (result[key] ?? 0), 0);
    console.log("\n── summary ──");
    for (const { name, passed, failed, seconds } of this.#results) {
      console.log(
        `${failed === 0 ? "pass" : "FAIL"}  ${name.padEnd(28)} ${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed ${seconds.toFixed(1).padStart(7)} s`,
      );
    }
    const skipped = sum("skipped");
    console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
    return sum("failed") === 0 && sum("passed") > 0;
  }
}

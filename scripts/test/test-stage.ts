import { inspect } from "node:util";
import { PlainFailure } from "../shared/plain-failure";

export interface Count {
  passed: number;
  failed: number;
  skipped?: number;
}

/** A count, and what a tool wrote that kept its output to itself. */
export interface Outcome extends Count {
  output?: string;
}

interface Result extends Count {
  name: string;
  seconds: number;
}

/** The stages of a test run and what each of them counted. A stage that throws is one failure and stops no other. */
export class TestRun {
  readonly #results: Result[] = [];
  readonly #begun = performance.now();

  /** Runs a stage that writes to the terminal while it runs. @returns whether nothing in it failed */
  async stage(name: string, work: () => Promise<Outcome>): Promise<boolean> {
    console.log(`\n── ${name} ──`);
    const { result, output } = await timed(name, work);
    if (output) console.log(output);
    this.#results.push(result);
    return result.failed === 0;
  }

  /**
   * Runs a stage beside another: what it wrote stands under its name once it has ended.
   * @returns whether nothing in it failed
   */
  async aside(name: string, work: () => Promise<Outcome>): Promise<boolean> {
    console.log(`${name}…`);
    const { result, output } = await timed(name, work);
    console.log(`\n── ${name}: ${result.seconds.toFixed(1)} s ──${output ? `\n${output}` : ""}`);
    this.#results.push(result);
    return result.failed === 0;
  }

  /** Prints a line for each stage and the sum. @returns whether something passed and nothing failed */
  summarise(): boolean {
    const sum = (key: keyof Count) => this.#results.reduce((total, result) => total + (result[key] ?? 0), 0);
    const [passed, failed, skipped] = [sum("passed"), sum("failed"), sum("skipped")];
    console.log("\n── summary ──");
    for (const result of this.#results) console.log(lineOf(result));
    console.log(`Some stages ran side by side: ${secondsSince(this.#begun).toFixed(1)} s in all.`);
    console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
    return failed === 0 && passed > 0;
  }
}

const secondsSince = (begun: number) => (performance.now() - begun) / 1000;

async function timed(name: string, work: () => Promise<Outcome>): Promise<{ result: Result; output: string }> {
  const begun = performance.now();
  const { output = "", ...count } = await outcomeOf(work);
  return { result: { ...count, name, seconds: secondsSince(begun) }, output: output.trim() };
}

async function outcomeOf(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof PlainFailure ? error.message : inspect(error) };
  }
}

function lineOf({ name, passed, failed, seconds }: Result): string {
  const verdict = failed === 0 ? "pass" : "FAIL";
  const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed`;
  return `${verdict}  ${name.padEnd(28)} ${counts} ${seconds.toFixed(1).padStart(7)} s`;
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runTool, type ToolName } from "../shared/run-tool";
import type { StopRequest } from "../shared/stop-request";
import { countPlaywright, countVitest } from "./test-reports";
import type { Outcome } from "./test-stage";

/** Folders and files whose imports are followed, in search of circles. */
const WITH_IMPORTS = ["app", "components", "e2e", "lib", "prisma", "scripts", "instrumentation.ts", "proxy.ts"];
const PLAYWRIGHT_REPORT = "test-results/e2e.json";

interface VitestRun {
  project: "unit" | "db";
  /** Parts of the names of the test files to run; none runs all. */
  files?: string[];
  env?: Record<string, string>;
  /** True keeps the output to itself, for the outcome. */
  quiet?: boolean;
}

/** The tools of `npm test`, each with what it counted. All end when a stop is asked for. */
export class TestTools {
  readonly #stop: StopRequest;
  readonly #reports = mkdtempSync(path.join(tmpdir(), "draw-tracker-reports-"));

  constructor(stop: StopRequest) {
    this.#stop = stop;
  }

  /** Whether every file is formatted. */
  format(): Promise<Outcome> {
    return this.#check("biome", "format", ".");
  }

  /** Whether the rules of the code are kept, and no import leads back to its own file. */
  async lint(): Promise<Outcome> {
    const rules = await this.#check("eslint", ".", "--max-warnings", "0");
    const circles = await this.#check("depcruise", ...WITH_IMPORTS);
    return {
      passed: rules.passed + circles.passed,
      failed: rules.failed + circles.failed,
      output: `${rules.output ?? ""}${circles.output ?? ""}`,
    };
  }

  /** Whether the types hold, those that Next derives from the routes too. */
  async types(): Promise<Outcome> {
    const generated = await this.#check("next", "typegen");
    return generated.failed > 0 ? generated : this.#check("tsc", "--noEmit");
  }

  /** Tests that need no browser. */
  async vitest({ project, files = [], env, quiet = false }: VitestRun): Promise<Outcome> {
    const report = path.join(this.#reports, `${project}.json`);
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const { code, output } = await runTool({
      tool: "vitest",
      args: ["run", ...files, "--project", project, ...reporters],
      env: { ...(process.stdout.isTTY ? {} : { NO_COLOR: "1" }), ...env },
      quiet,
      stop: this.#stop,
    });
    return { ...countVitest(report, code), output };
  }

  /** Tests in a browser. */
  async playwright(): Promise<Outcome> {
    rmSync(PLAYWRIGHT_REPORT, { force: true });
    const { code } = await runTool({ tool: "playwright", args: ["test"], stop: this.#stop });
    return countPlaywright(PLAYWRIGHT_REPORT, code);
  }

  /** Removes the reports, once all is counted. */
  clean(): void {
    rmSync(this.#reports, { recursive: true, force: true });
  }

  async #check(tool: ToolName, ...args: string[]): Promise<Outcome> {
    const { code, output } = await runTool({ tool, args, quiet: true, stop: this.#stop });
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  }
}

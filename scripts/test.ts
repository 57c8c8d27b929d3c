import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildIsCurrent } from "./start/build-app";
import { buildForTests } from "./test/e2e-setup";
import { ensureBrowser } from "./shared/find-browser";
import { clientIsCurrent, generateClient } from "./migrate/generate-client";
import { PlainFailure, runCommand } from "./shared/plain-failure";
import { runTool, type TOOLS } from "./shared/run-tool";
import { listenForStop } from "./shared/stop-request";
import { startTestCluster } from "./test/test-cluster";
import { countPlaywright, countVitest } from "./test/test-reports";
import { TestRun, type Count } from "./test/test-stage";

/** `npm test` runs every part; `npm test -- unit lint` only those. */
const PARTS = ["lint", "types", "unit", "db", "e2e"] as const;
/** Takes minutes, and a few of its rounds are among the database tests: only when it is asked for. */
const ON_REQUEST = "kill";
const KILL_ROUNDS = "60";
type Part = (typeof PARTS)[number] | typeof ON_REQUEST;

await runCommand(async () => {
  const parts = readParts(process.argv.slice(2));
  const run = new TestRun();
  const stop = listenForStop();
  const reports = mkdtempSync(path.join(tmpdir(), "draw-tracker-reports-"));
  let stopCluster = async () => {};
  const wants = (part: Part) => parts.has(part) && !stop.requested;

  const tool = async (name: keyof typeof TOOLS, ...args: string[]) => (await runTool({ tool: name, args, stop })).code;
  const plain: Record<string, string> = process.stdout.isTTY ? {} : { NO_COLOR: "1" };
  const check = async (...codes: Promise<number>[]): Promise<Count> => {
    const failed = (await Promise.all(codes)).some((code) => code !== 0);
    return { passed: failed ? 0 : 1, failed: failed ? 1 : 0 };
  };
  const vitest = async (project: string, files: string[] = [], env: Record<string, string> = {}): Promise<Count> => {
    const report = path.join(reports, `${project}.json`);
    const args = [
      "run",
      ...files,
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ];
    const { code } = await runTool({ tool: "vitest", args, env: { ...plain, ...env }, stop });
    return countVitest(report, code);
  };
  const playwright = async (): Promise<Count> => {
    const report = "test-results/e2e.json";
    rmSync(report, { force: true });
    return countPlaywright(report, await tool("playwright", "test"));
  };

  try {
    if (!clientIsCurrent()) await generateClient(stop);
    if (wants("lint")) await run.stage("lint", () => check(tool("eslint", ".", "--max-warnings", "0")));
    if (wants("types")) {
      await run.stage("types", async () =>
        (await tool("next", "typegen")) === 0 ? check(tool("tsc", "--noEmit")) : { passed: 0, failed: 1 },
      );
    }
    if (wants("unit")) await run.stage("unit tests", () => vitest("unit"));
    if (wants("kill"))
      await run.stage("killed at random points", () =>
        vitest("db", ["scripts/kill"], { KILL_ROUNDS: process.env.KILL_ROUNDS ?? KILL_ROUNDS }),
      );
    if (wants("db") || wants("e2e")) {
      const ready = await run.stage("Postgres, migrations, seed", async () => {
        stopCluster = await startTestCluster();
        return { passed: 0, failed: 0 };
      });
      if (ready && wants("db")) await run.stage("database tests", () => vitest("db"));
      if (ready && wants("e2e")) {
        const built = await run.stage("build", async () => {
          if (!buildIsCurrent()) await buildForTests();
          return { passed: 0, failed: 0 };
        });
        if (built) {
          await run.stage("end-to-end tests", () => {
            ensureBrowser();
            return playwright();
          });
        }
      }
    }
  } finally {
    await stopCluster();
    rmSync(reports, { recursive: true, force: true });
  }
  const good = run.summarise();
  if (stop.requested) console.error("Stopped before the end.");
  process.exitCode = good && !stop.requested ? 0 : 1;
});
process.exit();

function readParts(given: string[]): Set<Part> {
  const known = new Set<string>([...PARTS, ON_REQUEST]);
  const unknown = given.find((part) => !known.has(part));
  if (unknown !== undefined)
    throw new PlainFailure(`There is no part "${unknown}": choose among ${[...known].join(", ")}.`);
  return new Set(given.length > 0 ? (given as Part[]) : PARTS);
}

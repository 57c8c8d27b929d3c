import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { measureInBrowser } from "./bench/browser-speed";
import { measureDeadNetwork, type DeadNetwork } from "./bench/dead-network";
import { copyRepository, type Copy } from "./bench/copy-of-repository";
import { startLoadGenerator } from "./bench/load";
import { FULL_PACE, QUICK_PACE } from "./bench/pace";
import { PAGE_NAMES, PAGES } from "./bench/pages";
import { measureRedraw } from "./bench/redraw";
import { measureReplay } from "./bench/replay";
import { networkLines, report } from "./bench/report";
import type { BenchResult } from "./bench/result";
import { startTracker } from "./bench/running-tracker";
import { measureSearch } from "./bench/search";
import { measureServer } from "./bench/server-speed";
import { ensureBrowser } from "./shared/find-browser";
import { clientIsCurrent, generateClient } from "./migrate/generate-client";
import { PlainFailure, runCommand } from "./shared/plain-failure";
import { step } from "./shared/step";
import { listenForStop, StopRequested, type StopRequest } from "./shared/stop-request";

/** `npm run bench [-- --json FILE] [-- --quick] [-- --network]`: measures a copy of the tracker; see docs/bench.md. */
await runCommand(async () => {
  const { json, quick, network } = readOptions();
  const stop = listenForStop();
  const pace = quick ? QUICK_PACE : FULL_PACE;
  try {
    if (network) {
      const lines = networkLines(await measureNetworkAlone(pace, stop));
      console.log(`\n${lines.join("\n")}`);
      return;
    }
    const result = await measure(pace, stop);
    console.log(`\n${report(result)}`);
    if (quick) console.log("A quick run: too short to compare by.");
    if (json) writeJson(json, result);
  } catch (error) {
    if (!(error instanceof StopRequested)) throw error;
    console.error("Stopped before the end.");
    process.exitCode = 130;
  }
});
process.exit();

async function copied(): Promise<Copy> {
  const copy = await step("Copying the sources", async () => copyRepository());
  process.once("exit", copy.remove);
  return copy;
}

/** The first starts without a network and nothing else, on a copy that is built by a start before them. */
async function measureNetworkAlone({ starts }: BenchResult["pace"], stop: StopRequest): Promise<DeadNetwork> {
  const copy = await copied();
  const first = await step("First start", () => startTracker(copy.folder, copy.dataDir, stop));
  await first.stop();
  return measureDeadNetwork(copy, starts, stop);
}

async function measure(pace: BenchResult["pace"], stop: StopRequest): Promise<BenchResult> {
  const loadBefore = os.loadavg()[0] ?? 0;
  if (loadBefore > os.cpus().length / 2) {
    console.log(`This machine is busy (load ${loadBefore.toFixed(1)}): the numbers will be worse than the tracker is.`);
  }
  ensureBrowser();
  const copy = await copied();
  const start = () => startTracker(copy.folder, copy.dataDir, stop);

  const first = await step("First start", start);
  await first.stop();
  stop.check();
  const network = await measureDeadNetwork(copy, pace.starts, stop);
  const second = await step("Second start", start);
  try {
    const load = startLoadGenerator(stop);
    const server = await measureServer(second.origin, load, pace).finally(load.stop);
    const browser = await measureInBrowser(second.origin, pace, stop);
    // Before the redraw, which fills the database with draws that were made up.
    const replay = await measureReplay(second.origin, stop);
    const redraw = await measureRedraw(second.origin, copy.dataDir, stop);
    stop.check();
    if (!clientIsCurrent()) await generateClient(stop);
    // Loaded here, for it needs the database client that has just been made.
    const { measureImport } = await import("./bench/import-speed");
    const imports = await step("Import of the official feed", measureImport);
    const search = await measureSearch(copy.dataDir, pace.searches, stop);
    return {
      measuredAt: new Date().toISOString(),
      commit: commit(),
      machine: {
        processor: os.cpus()[0]?.model ?? "unknown processor",
        cores: os.cpus().length,
        memoryBytes: os.totalmem(),
        system: `${os.type()} ${os.arch()}`,
        node: process.versions.node,
        browser: browser.version,
        loadBefore,
      },
      pace,
      start: {
        firstSeconds: first.seconds,
        secondSeconds: second.seconds,
        seedSeconds: first.steps["Filling the database"] ?? null,
        firstSteps: first.steps,
        secondSteps: second.steps,
      },
      network,
      replay,
      redraw,
      import: imports,
      search,
      pages: Object.fromEntries(
        PAGE_NAMES.map((name) => [name, { path: PAGES[name], ...browser.pages[name], server: server[name] }]),
      ) as BenchResult["pages"],
    };
  } finally {
    await step("Stopping", second.stop);
  }
}

function readOptions(): { json?: string; quick: boolean; network: boolean } {
  try {
    const flag = { type: "boolean", default: false } as const;
    return parseArgs({ options: { json: { type: "string" }, quick: flag, network: flag } }).values;
  } catch (error) {
    throw new PlainFailure(error instanceof Error ? error.message : String(error));
  }
}

function commit(): string | null {
  const { status, stdout } = spawnSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}

function writeJson(file: string, result: BenchResult): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`Written to ${file}.`);
}

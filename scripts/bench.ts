import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { measureInBrowser } from "./bench/browser-speed";
import { measureDeadNetwork } from "./bench/dead-network";
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
import { measureAttack } from "./bench/withstand/attack";
import { measureScale } from "./bench/withstand/scale";
import { ensureBrowser } from "./shared/find-browser";
import { clientIsCurrent, generateClient } from "./migrate/generate-client";
import { PlainFailure, runCommand } from "./shared/plain-failure";
import { step } from "./shared/step";
import { listenForStop, StopRequested, type StopRequest } from "./shared/stop-request";

/** `npm run bench`, with what docs/bench.md says may follow: measures a copy of the tracker. */
await runCommand(async () => {
  const { json, quick, ...parts } = readOptions();
  const stop = listenForStop();
  const pace = quick ? QUICK_PACE : FULL_PACE;
  try {
    const alone = partOf(parts, pace, stop);
    if (alone) {
      console.log(`\n${(await measureAlone(alone, stop)).join("\n")}`);
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

type Part = (copy: Copy) => Promise<string[]>;
type Parts = Omit<ReturnType<typeof readOptions>, "json" | "quick">;

/** The one part that is asked for; undefined for all that is measured together. */
function partOf({ network, attack, draws }: Parts, pace: BenchResult["pace"], stop: StopRequest): Part | undefined {
  if (network) return async (copy) => networkLines(await measureDeadNetwork(copy, pace.starts, stop));
  if (attack) return (copy) => measureAttack(copy, pace, stop);
  if (draws === undefined) return undefined;
  const many = Number(draws);
  if (!Number.isInteger(many) || many < 1000 || many > 1_000_000)
    throw new PlainFailure("--draws takes a number from 1000 to 1000000.");
  return (copy) => measureScale(copy, many, stop);
}

/** One part and nothing else, on a copy that is built by a start before it. */
async function measureAlone(part: Part, stop: StopRequest): Promise<string[]> {
  const copy = await copied();
  const first = await step("First start", () => startTracker(copy.folder, copy.dataDir, stop));
  await first.stop();
  return [`Load before: ${os.loadavg()[0]?.toFixed(1)}`, ...(await part(copy))];
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

function readOptions(): { json?: string; draws?: string; quick: boolean; network: boolean; attack: boolean } {
  try {
    const flag = { type: "boolean", default: false } as const;
    const text = { type: "string" } as const;
    return parseArgs({ options: { json: text, draws: text, quick: flag, network: flag, attack: flag } }).values;
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

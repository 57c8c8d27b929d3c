import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../shared/free-port";
import { PlainFailure } from "../shared/plain-failure";
import type { StopRequest } from "../shared/stop-request";
import { stepsIn, type Steps } from "./steps";

/** Held, so that runs of different days draw the same chart: the day after the last seeded draw, 11:00 in Ottawa. */
const NOW = "2026-10-02T15:00:00Z";

/** What the person at the keyboard may have set for a tracker of their own; empty means not set. */
const UNSET = {
  DATABASE_URL: "",
  MIGRATE_DATABASE_URL: "",
  AUTH_SECRET: "",
  PUBLIC_URL: "",
  ADMIN_EMAIL: "",
  ADMIN_PASSWORD: "",
  // The load generator asks as a proxy does for many readers: one alone would be refused.
  HOST: "127.0.0.1",
  TRUSTED_PROXIES: "127.0.0.1",
  NODE_OPTIONS: "",
  /** No measure waits for another machine. */
  FEED_SCHEDULE: "off",
};

const ASK_AGAIN_MS = 20;
const STOP_MS = 30_000;

export interface RunningTracker {
  origin: string;
  /** From the command to the first answer of the dashboard. */
  seconds: number;
  /** What the command itself said about each of its steps. */
  steps: Steps;
  stop: () => Promise<void>;
}

/** Starts the tracker of a folder as `npm start` does, and waits until it answers and has said that it is ready. */
export async function startTracker(
  folder: string,
  dataDir: string,
  stop: StopRequest,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningTracker> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  const child = spawn(process.execPath, ["scripts/run.mjs", "start"], {
    cwd: folder,
    env: {
      ...process.env,
      ...UNSET,
      DATA_DIR: dataDir,
      PORT: String(port),
      TRACKER_NOW: NOW,
      LOG_LEVEL: "warn",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own: Ctrl-C reaches it once, through us, and not twice, which would cut it off.
    detached: true,
  });
  stop.ends(child);
  stop.onForce(() => child.kill("SIGTERM"));
  const ended = once(child, "exit");
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));

  const until = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) {
      stop.check();
      if (child.exitCode !== null || child.signalCode !== null)
        throw new PlainFailure(`The tracker did not start:\n${output.trim()}`);
      await wait(ASK_AGAIN_MS);
    }
  };
  const halt = async () => {
    child.kill("SIGTERM");
    const tooLong = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
    await ended;
    clearTimeout(tooLong);
  };
  try {
    await until(() => answers(`${origin}/en`));
    const seconds = (performance.now() - begun) / 1000;
    await until(async () => output.includes("The tracker is at"));
    return { origin, seconds, steps: stepsIn(output), stop: halt };
  } catch (error) {
    await halt();
    throw error;
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";

/** What the test run itself sets for its own servers, and a start by hand does not have. */
const OF_THE_TEST_RUN = [
  "ADMIN_EMAIL",
  "ADMIN_PASSWORD",
  "AUTH_SECRET",
  "DATABASE_URL",
  "MIGRATE_DATABASE_URL",
  "TRACKER_NOW",
  "NO_COLOR",
  "FORCE_COLOR",
];

/** `npm start` as a child process; without npm around it, unless that is what is tried; in this folder or a copy of it. */
export class TrackerProcess {
  output = "";
  readonly #child: ChildProcess;
  readonly #exit: Promise<number | null>;

  constructor(env: Record<string, string>, { npm = false, cwd = process.cwd() } = {}) {
    const inherited = Object.entries(process.env).filter(([name]) => !OF_THE_TEST_RUN.includes(name));
    const [command, args] = npm ? ["npm", ["start"]] : [process.execPath, ["scripts/run.mjs", "start"]];
    this.#child = spawn(command, args, {
      cwd,
      env: { ...Object.fromEntries(inherited), NODE_ENV: "production", FEED_SCHEDULE: "off", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#exit = once(this.#child, "exit").then(([code]: (number | null)[]) => code ?? null);
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on("data", (chunk: Buffer) => (this.output += chunk.toString()));
    }
  }

  /** Waits until it has told its address. @throws Error with its output when it ends before */
  ready = (): Promise<void> => this.says("The tracker is at");

  /** Waits until it has said something. @throws Error with its output when it ends before */
  async says(text: string): Promise<void> {
    let ended = false;
    void this.#exit.then(() => (ended = true));
    while (!this.output.includes(text)) {
      if (ended) throw new Error(`It ended instead of serving:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Sends a signal, if one is named, and waits for the end. @returns the exit code, null when the signal killed it */
  async end(signal?: NodeJS.Signals): Promise<number | null> {
    if (signal) this.#child.kill(signal);
    return this.#exit;
  }
}

import type { ChildProcess } from "node:child_process";
import { constants } from "node:os";

/** Thrown at the next step once a stop was asked for; cleaning up happens on the way out. */
export class StopRequested extends Error {}

/** The wish to stop: Ctrl-C, SIGTERM or a closed terminal. */
export interface StopRequest {
  /** Resolves when a stop is asked for. */
  asked: Promise<void>;
  /** Whether a stop was asked for. */
  readonly requested: boolean;
  /** @throws StopRequested once a stop was asked for */
  check: () => void;
  /** Ends with the request: a child process that need not be waited for. */
  ends: (child: ChildProcess) => void;
  /** Called at a second request, or when the first takes too long, just before the process ends at once. */
  onForce: (action: () => void) => void;
  /** Gives the orderly end this many seconds more. */
  allow: (seconds: number) => void;
}

/** How often a process that npm runs looks whether npm is still there. */
const LOOK_MS = 500;

/**
 * npm passes a signal on to the shell that it runs a command in, and that ends without a word to the command: whoever
 * stops npm means the command too.
 */
function whenNpmEnds(ask: () => void): void {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined || process.platform === "win32") return;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    ask();
  }, LOOK_MS).unref();
}

/**
 * Listens for stop requests from now on. The first one is orderly; the second, or too long a wait, ends the process at
 * once.
 * @param patienceMs how long the orderly end may take, in milliseconds; without it as long as it needs
 */
export function listenForStop(patienceMs?: number): StopRequest {
  const children = new Set<ChildProcess>();
  const forceActions: (() => void)[] = [];
  let requested = false;
  let more = 0;
  const force = (code: number) => {
    for (const action of forceActions) action();
    process.exit(code);
  };
  const asked = new Promise<void>((resolve) => {
    const ask = () => {
      requested = true;
      for (const child of children) child.kill("SIGTERM");
      const hurry = () => {
        console.error("Something did not end by itself: all is ended now.");
        force(0);
      };
      if (patienceMs !== undefined) setTimeout(hurry, patienceMs + more).unref();
      resolve();
    };
    whenNpmEnds(() => {
      if (!requested) ask();
    });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        if (requested) force(128 + constants.signals[signal]);
        ask();
      });
    }
  });
  // A closed terminal must not turn the next line of output into a crash.
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
  return {
    asked,
    get requested() {
      return requested;
    },
    check: () => {
      if (requested) throw new StopRequested();
    },
    ends: (child) => {
      children.add(child);
      child.once("exit", () => children.delete(child));
      if (requested) child.kill("SIGTERM");
    },
    onForce: (action) => forceActions.push(action),
    allow: (seconds) => void (more = seconds * 1000),
  };
}

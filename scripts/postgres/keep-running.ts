import { setTimeout as wait } from "node:timers/promises";

/** A server that another process may end. */
export interface Watched {
  runs: () => boolean;
  /** Starts it on the port it had. @returns null once it answers, else why it does not */
  start: () => Promise<string | null>;
}

/** How often it is looked after, and how long a start that failed rests at first and at most. */
const LOOK_MS = 2000;
const REST_MS = { first: 2000, most: 60_000 };

/**
 * Starts a server again whenever it is found ended: killed, out of memory, or on a disk that was full and has room
 * again.
 * @param say tells the person who runs the tracker
 * @returns how to leave it alone, before it is stopped on purpose: resolves once no start is under way
 */
export function keepRunning({ runs, start }: Watched, say: (sentence: string) => void): { end: () => Promise<void> } {
  const leave = new AbortController();
  const { signal } = leave;
  const rest = (ms: number) => wait(ms, undefined, { signal, ref: false }).catch(() => undefined);
  const watch = async () => {
    for (let pause = REST_MS.first; !signal.aborted; ) {
      await rest(LOOK_MS);
      if (signal.aborted || runs()) continue;
      say("The embedded Postgres has ended: it is started again.");
      // A machine out of memory or of file descriptors starts nothing at all.
      const problem = await start().catch((error: unknown) => String(error));
      if (problem === null) {
        pause = REST_MS.first;
        say("The embedded Postgres answers again.");
        continue;
      }
      say(`It did not start, and is tried again in ${pause / 1000} seconds. Postgres says: ${problem}`);
      await rest(pause);
      pause = Math.min(2 * pause, REST_MS.most);
    }
  };
  const ended = watch();
  return {
    end: () => {
      leave.abort();
      return ended;
    },
  };
}

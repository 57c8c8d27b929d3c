import { fork } from "node:child_process";
import { once } from "node:events";
import { PlainFailure } from "../shared/plain-failure";
import type { StopRequest } from "../shared/stop-request";
import type { LoadJob, LoadResult } from "./load-job";

export interface LoadGenerator {
  run: (job: LoadJob) => Promise<LoadResult>;
  stop: () => Promise<void>;
}

/** Starts the process that asks, apart from the one that reports. */
export function startLoadGenerator(stop: StopRequest): LoadGenerator {
  const child = fork(new URL("generate-load.ts", import.meta.url), { execArgv: ["--import", "tsx"] });
  stop.ends(child);
  const ended = once(child, "exit");
  return {
    run: async (job) => {
      const result = Promise.race([once(child, "message"), ended.then(() => null)]);
      if (child.connected) child.send(job);
      const message = await result;
      stop.check();
      if (message === null) throw new PlainFailure("The load generator ended: see above.");
      return message[0] as LoadResult;
    },
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

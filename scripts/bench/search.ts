import { fork } from "node:child_process";
import { once } from "node:events";
import { clusterUrls } from "../postgres/embedded-postgres";
import { PlainFailure } from "../shared/plain-failure";
import { step } from "../shared/step";
import type { StopRequest } from "../shared/stop-request";
import type { SearchSpeed } from "./search-job";

/**
 * How long a search for occupations takes, with the names that the tracker comes with and with 30,000 job titles more.
 */
export function measureSearch(dataDir: string, rounds: number, stop: StopRequest): Promise<SearchSpeed[]> {
  return step("Database: search", async () => {
    const child = fork(
      new URL("search-job.ts", import.meta.url),
      [clusterUrls(dataDir)?.ownerUrl ?? "", String(rounds)],
      {
        execArgv: ["--import", "tsx", "--conditions", "react-server"],
      },
    );
    stop.ends(child);
    const message = await Promise.race([once(child, "message"), once(child, "exit").then(() => null)]);
    stop.check();
    if (message === null) throw new PlainFailure("The search could not be measured: see above.");
    return message[0] as SearchSpeed[];
  });
}

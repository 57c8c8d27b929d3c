import pg from "pg";
import { clusterUrls } from "../../postgres/embedded-postgres";
import { step } from "../../shared/step";
import type { StopRequest } from "../../shared/stop-request";
import type { Copy } from "../copy-of-repository";
import { median } from "../quantile";
import { startTracker } from "../running-tracker";
import { textTable } from "../text-table";
import { addDraws } from "./made-up-draws";

/** Pages and files that show draws, or are made of all of them. */
const ADDRESSES = [
  "/en",
  "/en?period=all",
  "/en/draws",
  "/en/draws?category=cec",
  "/en/draws/379",
  "/en/categories",
  "/en/categories/healthcare",
  "/en/explore",
  "/en/explore?categories=healthcare,french&period=all",
  "/en/invitations",
  "/en/cadence",
  "/en/pool",
  "/en/check",
  "/en/list-changes",
  "/en/occupations",
  "/en/search?q=379",
  "/en/data",
  "/en/about",
  "/sitemap.xml",
  "/api/v1/draws",
  "/api/v1/draws.csv",
  "/api/v1/draws.xlsx",
  "/api/v1/occupations.csv",
  "/api/v1/invitations",
  "/api/v1/series.png?period=all",
  "/api/v1/tracker.zip",
  "/api/v1/tracker.sqlite",
];

const TIMES = 3;
/** Of the server's time for an answer, by how many draws there are. */
const goalMs = (draws: number) => (draws > 10_000 ? 2000 : 300);

/** How long each answer takes that is made anew, with so many draws, and how large it is. @returns lines to print */
export async function measureScale(copy: Copy, draws: number, stop: StopRequest): Promise<string[]> {
  const tracker = await step("Start", () => startTracker(copy.folder, copy.dataDir, stop));
  const client = new pg.Client({ connectionString: clusterUrls(copy.dataDir)?.ownerUrl });
  try {
    await client.connect();
    await step(`Making ${draws} draws`, () => addDraws(client, draws));
    const ask = async (path: string) => {
      const begun = performance.now();
      const response = await fetch(tracker.origin + path, { headers: { "accept-encoding": "identity" } });
      const { byteLength } = await response.arrayBuffer();
      return { ms: performance.now() - begun, bytes: byteLength, status: response.status };
    };
    const reading: number[] = [];
    const rows: string[][] = [];
    for (const path of ADDRESSES)
      await step(path, async () => {
        const answers: Awaited<ReturnType<typeof ask>>[] = [];
        for (let time = 0; time < TIMES; time += 1) {
          stop.check();
          // Every answer is made anew, from data that have just been read again.
          await client.query("UPDATE draw SET invitations = invitations + 1 WHERE number = '379'");
          reading.push((await ask("/api/v1/corrections")).ms);
          answers.push(await ask(path));
        }
        const ms = median(answers.map((each) => each.ms));
        const { bytes = 0, status } = answers[0] ?? {};
        rows.push([
          path,
          status === 200 ? `${ms.toFixed(0)} ms${ms > goalMs(draws) ? " !" : ""}` : String(status),
          `${(bytes / 1000).toFixed(0)} KB`,
        ]);
      });
    return [
      `SCALE, ${draws} draws: the first answer after a change (goal ${goalMs(draws)} ms)`,
      ...textTable([["", "time", "size"], ["reading the data", `${median(reading).toFixed(0)} ms`, ""], ...rows]),
    ];
  } finally {
    await client.end();
    await step("Stopping", tracker.stop);
  }
}

import { Agent, request } from "node:http";
import type { LoadJob, LoadResult } from "./load-job";

/* Child process of load.ts: asks for one page again and again over connections that stay open. */

async function generate({
  url,
  gzip,
  connections,
  requests = Infinity,
  seconds = Infinity,
}: LoadJob): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const headers = { "accept-encoding": gzip ? "gzip" : "identity" };
  const times: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let asked = 0;

  const connection = async () => {
    while (asked < requests && performance.now() < end) {
      asked += 1;
      const sent = performance.now();
      await ask(url, agent, headers);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  const took = (performance.now() - begun) / 1000;
  agent.destroy();
  return { times, seconds: took };
}

function ask(url: string, agent: Agent, headers: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    request(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.on("error", reject);
      response.on("end", resolve);
      response.resume();
    })
      .on("error", reject)
      .end();
  });
}

process.once("disconnect", () => process.exit());
process.on("message", (job) => {
  generate(job as LoadJob).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

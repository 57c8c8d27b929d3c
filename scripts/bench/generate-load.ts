import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { LoadJob, LoadResult } from "./load-job";

/* Child process of load.ts: asks for one page again and again over connections that stay open. */

async function generate(job: LoadJob): Promise<LoadResult> {
  const { url, gzip, connections, requests = Infinity, seconds = Infinity, readers, rest } = job;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let [asked, refused] = [0, 0];

  const connection = async () => {
    while (asked < requests && performance.now() < end) {
      const number = (asked += 1);
      const sent = performance.now();
      const status = await ask(url.replace("{n}", String(number)), agent, {
        "accept-encoding": gzip ? "gzip" : "identity",
        ...(readers && { "x-forwarded-for": readerOf(number % readers) }),
      });
      const isRefused = rest !== undefined && (status === 429 || status === 503);
      if (isRefused) refused += 1;
      else if (status === 200) times.push(performance.now() - sent);
      else throw new Error(`${url} answered ${status}`);
      if (rest) await wait(isRefused ? rest.refused : rest.answered);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  const took = (performance.now() - begun) / 1000;
  agent.destroy();
  return { times, refused, seconds: took };
}

/** An address of the network that is set aside for benchmarks (RFC 2544). */
const readerOf = (number: number) => `198.18.${number >> 8}.${number & 255}`;

function ask(url: string, agent: Agent, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { agent, headers }, (response) => {
      response.on("error", reject);
      response.on("end", () => resolve(response.statusCode));
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

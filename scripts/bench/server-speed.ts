import { step } from "../shared/step";
import type { LoadGenerator } from "./load";
import { MANY_READERS } from "./load-job";
import type { Pace } from "./pace";
import { EMPTY_PAGE, PAGE_NAMES, PAGES, type PageName } from "./pages";
import { median, quantile } from "./quantile";

const CONNECTIONS = 8;

/** Requests a second, and their share of what the empty page reached just before. */
export interface Throughput {
  perSecond: number;
  /** Share of the empty page when Next answers for it. */
  ofEmpty: number;
  /** Share of the empty page when the server answers for it from memory, as for the page itself. */
  ofEmptyKept: number;
}

export interface ServerSpeed {
  /** Milliseconds of a compressed answer, one request at a time. */
  p50: number;
  p95: number;
  /** Answers without compression: what the pages themselves cost the server. */
  plain: Throughput;
  /** Answers as browsers ask for them; the server compresses each of them anew. */
  gzip: Throughput;
}

/** Asks for each page one request at a time, then under load, in turns with the empty page. */
export async function measureServer(
  origin: string,
  load: LoadGenerator,
  pace: Pace,
): Promise<Record<PageName, ServerSpeed>> {
  const times = async (path: string) => {
    const job = { url: origin + path, gzip: true, connections: 1, readers: MANY_READERS };
    const ask = (requests: number) => load.run({ ...job, requests });
    await ask(Math.ceil(pace.requests / 10));
    const measured = (await ask(pace.requests)).times;
    return { p50: quantile(measured, 0.5), p95: quantile(measured, 0.95) };
  };
  const perSecond = async (path: string, gzip: boolean) => {
    const job = { url: origin + path, gzip, connections: CONNECTIONS, readers: MANY_READERS };
    const result = await load.run({ ...job, seconds: pace.secondsPerLoad });
    return result.times.length / result.seconds;
  };
  const throughput = async (path: string, kind: "plain" | "gzip"): Promise<Throughput> => {
    const rounds: Throughput[] = [];
    for (let round = 0; round < pace.rounds; round++) {
      const empty = await perSecond(EMPTY_PAGE.byNext, kind === "gzip");
      const emptyKept = await perSecond(EMPTY_PAGE.path, kind === "gzip");
      const page = await perSecond(path, kind === "gzip");
      rounds.push({ perSecond: page, ofEmpty: page / empty, ofEmptyKept: page / emptyKept });
    }
    const medianOf = (key: keyof Throughput) => median(rounds.map((round) => round[key]));
    return { perSecond: medianOf("perSecond"), ofEmpty: medianOf("ofEmpty"), ofEmptyKept: medianOf("ofEmptyKept") };
  };

  const measured: [string, ServerSpeed][] = [];
  for (const name of PAGE_NAMES) {
    const path = PAGES[name];
    const speed = await step(`Server: ${name}`, async () => ({
      ...(await times(path)),
      plain: await throughput(path, "plain"),
      gzip: await throughput(path, "gzip"),
    }));
    measured.push([name, speed]);
  }
  return Object.fromEntries(measured) as Record<PageName, ServerSpeed>;
}

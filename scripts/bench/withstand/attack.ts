import { setInterval } from "node:timers/promises";
import { freePort } from "../../shared/free-port";
import { step } from "../../shared/step";
import type { StopRequest } from "../../shared/stop-request";
import type { Copy } from "../copy-of-repository";
import { startLoadGenerator, type LoadGenerator } from "../load";
import type { LoadJob } from "../load-job";
import type { Pace } from "../pace";
import { EMPTY_PAGE } from "../pages";
import { median, quantile } from "../quantile";
import { startTracker } from "../running-tracker";
import { textTable } from "../text-table";

/** Addresses that took the site away from the others once: kept, each has a share of what Next does at the least. */
const KEPT = [
  "/en?period=all",
  "/en/draws?category=cec",
  "/en/explore?categories=healthcare,french&period=all",
  "/api/v1/occupations.csv",
  "/en?utm_source=x",
];
/** A picture that nobody asked for before: `{n}` is another number each time. */
const PICTURE = "/api/v1/series.png?period=all&measure=gap&title=Picture+{n}";
const DASHBOARD = "/en";

const GOALS = { ofEmpty: 0.3, p99: 3, pictures: 6, megabytes: 700 };
const SECONDS = 20;

/** How readers fare while somebody asks for pictures without end. */
type Siege = {
  /** Milliseconds, of the dashboard. */
  readonly p99: number;
  readonly picturesASecond: number;
  readonly refused: number;
  readonly healthy: string;
  readonly megabytes: number;
};

/** Measures what one who asks for much leaves to the others, on a copy of the tracker. @returns lines to print */
export async function measureAttack(copy: Copy, pace: Pace, stop: StopRequest): Promise<string[]> {
  const port = await freePort();
  const settings = { TRUSTED_PROXIES: "127.0.0.1", METRICS_PORT: String(port), HOST: "127.0.0.1" };
  const tracker = await step("Start", () => startTracker(copy.folder, copy.dataDir, stop, settings));
  const [readers, attackers] = [startLoadGenerator(stop), startLoadGenerator(stop)];
  try {
    const shares = await step("Kept answers", () => sharesOfEmpty(tracker.origin, readers, pace));
    const at = { origin: tracker.origin, metrics: `http://127.0.0.1:${port}/metrics`, readers, attackers };
    const quiet = await step("Dashboard, nobody else", () => siege(at, null));
    const one = await step("64 connections of one address", () => siege(at, 1));
    const many = await step("64 connections of 200 addresses", () => siege(at, 200));
    return [...shareLines(shares), "", ...siegeLines(quiet, one, many)];
  } finally {
    await Promise.all([readers.stop(), attackers.stop()]);
    await step("Stopping", tracker.stop);
  }
}

async function sharesOfEmpty(origin: string, load: LoadGenerator, pace: Pace): Promise<[string, number, number][]> {
  const perSecond = async (path: string) => {
    const result = await load.run({ url: origin + path, gzip: true, connections: 8, seconds: pace.secondsPerLoad });
    return result.times.length / result.seconds;
  };
  const shares: [string, number, number][] = [];
  for (const path of KEPT) {
    const rounds: [number, number][] = [];
    await (await fetch(origin + path)).arrayBuffer();
    for (let round = 0; round < pace.rounds; round += 1) {
      const empty = await perSecond(EMPTY_PAGE.byNext);
      const own = await perSecond(path);
      rounds.push([own, own / empty]);
    }
    shares.push([path, median(rounds.map(([own]) => own)), median(rounds.map(([, share]) => share))]);
  }
  return shares;
}

type At = { origin: string; metrics: string; readers: LoadGenerator; attackers: LoadGenerator };

/** @param from from how many addresses pictures are asked for; null: nobody asks */
async function siege({ origin, metrics, readers, attackers }: At, from: number | null): Promise<Siege> {
  const watched = watch(origin, metrics);
  const dashboard: LoadJob = {
    url: origin + DASHBOARD,
    gzip: true,
    connections: 2,
    seconds: SECONDS,
    rest: { answered: 10, refused: 10 },
  };
  // Whoever is refused asks again a tenth of a second later, far sooner than he is told to.
  const pictures: LoadJob = {
    url: `${origin}${PICTURE}+${from}`,
    gzip: true,
    connections: 64,
    seconds: SECONDS,
    readers: from ?? 1,
    rest: { answered: 0, refused: 100 },
  };
  const [read, made] = await Promise.all([readers.run(dashboard), from === null ? null : attackers.run(pictures)]);
  return {
    p99: quantile(read.times, 0.99),
    picturesASecond: (made?.times.length ?? 0) / (made?.seconds ?? 1),
    refused: made?.refused ?? 0,
    ...(await watched()),
  };
}

/** Asks once a second for health and memory. @returns how to end it, with what was seen */
function watch(origin: string, metrics: string): () => Promise<Pick<Siege, "healthy" | "megabytes">> {
  const ended = new AbortController();
  let [asked, well, bytes] = [0, 0, 0];
  const look = async () => {
    for await (const _ of setInterval(1000, undefined, { signal: ended.signal })) {
      asked += 1;
      if ((await fetch(`${origin}/api/health`)).ok) well += 1;
      const text = await (await fetch(metrics)).text();
      bytes = Math.max(bytes, Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1] ?? 0));
    }
  };
  const looking = look().catch((error: unknown) => {
    if (!ended.signal.aborted) throw error;
  });
  return async () => {
    ended.abort();
    await looking;
    return { healthy: `${well} of ${asked}`, megabytes: bytes / 1e6 };
  };
}

const mark = (text: string, met: boolean) => (met ? text : `${text} !`);

const shareLines = (shares: readonly [string, number, number][]): string[] => [
  `KEPT ANSWERS, gzip, 8 connections (goal ${GOALS.ofEmpty * 100} % of an empty page by Next)`,
  ...textTable([
    ["", "a second", "of empty"],
    ...shares.map(([path, own, share]) => [
      path,
      own.toFixed(0),
      mark(`${(share * 100).toFixed(0)} %`, share >= GOALS.ofEmpty),
    ]),
  ]),
];

const siegeLines = (quiet: Siege, one: Siege, many: Siege): string[] => [
  `SIEGE, 64 connections that ask for ever other pictures (goals: p99 under ${GOALS.p99} times the quiet one, ` +
    `${GOALS.pictures} pictures a second, under ${GOALS.megabytes} MB)`,
  ...textTable([
    ["", "dashboard p99", "times quiet", "pictures a second", "refused", "healthy", "memory"],
    ...(
      [
        ["nobody", quiet],
        ["one address", one],
        ["200 addresses", many],
      ] as const
    ).map(([name, seen]) => [
      name,
      `${seen.p99.toFixed(1)} ms`,
      mark((seen.p99 / quiet.p99).toFixed(1), seen.p99 < GOALS.p99 * quiet.p99),
      mark(seen.picturesASecond.toFixed(1), name !== "200 addresses" || seen.picturesASecond >= GOALS.pictures),
      String(seen.refused),
      seen.healthy,
      mark(`${seen.megabytes.toFixed(0)} MB`, seen.megabytes < GOALS.megabytes),
    ]),
  ]),
];

import { setInterval } from "node:timers/promises";
import { freePort } from "../../shared/free-port";
import { step } from "../../shared/step";
import type { StopRequest } from "../../shared/stop-request";
import type { Copy } from "../copy-of-repository";
import { startLoadGenerator, type LoadGenerator } from "../load";
import { MANY_READERS, type LoadJob } from "../load-job";
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

/** How pictures are asked for. Whoever is refused asks again after a tenth of a second, far sooner than he is told. */
type Attack = Pick<LoadJob, "connections" | "readers" | "requests"> & { readonly answered: number };
/** Thirty within the minute, one after the other, of one address. */
const THIRTY: Attack = { connections: 1, readers: 1, requests: 30, answered: 1500 };
const siegeOf = (readers: number): Attack => ({ connections: 64, readers, answered: 0 });
const MINUTE = 60;
const SIEGE_SECONDS = 20;

/** How readers fare while somebody asks for pictures without end. */
type Siege = {
  /** Milliseconds, of the dashboard. */
  readonly p99: number;
  readonly pictures: number;
  readonly picturesASecond: number;
  readonly refused: number;
  readonly healthy: string;
  readonly megabytes: number;
};

/** Measures what one who asks for much leaves to the others, on a copy of the tracker. @returns lines to print */
export async function measureAttack(copy: Copy, pace: Pace, stop: StopRequest): Promise<string[]> {
  const port = await freePort();
  const settings = { METRICS_PORT: String(port) };
  const start = () => step("Start", () => startTracker(copy.folder, copy.dataDir, stop, settings));
  const [readers, attackers] = [startLoadGenerator(stop), startLoadGenerator(stop)];
  let tracker = await start();
  try {
    const shares = await step("Kept answers", () => sharesOfEmpty(tracker.origin, readers, pace));
    // Anew: its memory has grown by what tens of thousands of readers asked for a second.
    await step("Stopping", tracker.stop);
    tracker = await start();
    const at = { origin: tracker.origin, metrics: `http://127.0.0.1:${port}/metrics`, readers, attackers };
    const quiet = await step("Dashboard, nobody else", () => siege(at, null, MINUTE));
    const thirty = await step("30 pictures a minute of one address", () => siege(at, THIRTY, MINUTE));
    const one = await step("64 connections of one address", () => siege(at, siegeOf(1), SIEGE_SECONDS));
    const many = await step("64 connections of 200 addresses", () => siege(at, siegeOf(200), SIEGE_SECONDS));
    return [...shareLines(shares), "", ...siegeLines(quiet, { thirty, one, many })];
  } finally {
    await Promise.all([readers.stop(), attackers.stop()]);
    await step("Stopping", tracker.stop);
  }
}

async function sharesOfEmpty(origin: string, load: LoadGenerator, pace: Pace): Promise<[string, number, number][]> {
  const perSecond = async (path: string) => {
    const job = { gzip: true, connections: 8, seconds: pace.secondsPerLoad, readers: MANY_READERS };
    const result = await load.run({ url: origin + path, ...job });
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

/** @param attack null: nobody asks for pictures */
async function siege(
  { origin, metrics, readers, attackers }: At,
  attack: Attack | null,
  seconds: number,
): Promise<Siege> {
  const watched = watch(origin, metrics);
  // Of an address of their own.
  const dashboard: LoadJob = {
    url: origin + DASHBOARD,
    gzip: true,
    connections: 2,
    seconds,
    rest: { answered: 10, refused: 10 },
  };
  const { answered = 0, ...asking } = attack ?? { connections: 0 };
  const pictures: LoadJob = {
    url: `${origin}${PICTURE}+${asking.connections}+${attack?.readers}`,
    gzip: true,
    seconds,
    rest: { answered, refused: 100 },
    ...asking,
  };
  const [read, made] = await Promise.all([readers.run(dashboard), attack === null ? null : attackers.run(pictures)]);
  return {
    p99: quantile(read.times, 0.99),
    pictures: made?.times.length ?? 0,
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

type Sieges = { readonly thirty: Siege; readonly one: Siege; readonly many: Siege };

const siegeLines = (quiet: Siege, { thirty, one, many }: Sieges): string[] => [
  `PICTURES, ever others (goals: the dashboard's p99, read from another address, under ${GOALS.p99} times the quiet ` +
    `one; ${GOALS.pictures} pictures a second of 200 addresses, under ${GOALS.megabytes} MB)`,
  ...textTable([
    ["", "dashboard p99", "times quiet", "pictures", "a second", "refused", "healthy", "memory"],
    ...(
      [
        ["nobody", quiet],
        ["30 a minute of one address", thirty],
        ["64 connections of one address", one],
        ["64 connections of 200 addresses", many],
      ] as const
    ).map(([name, seen]) => [
      name,
      `${seen.p99.toFixed(1)} ms`,
      mark((seen.p99 / quiet.p99).toFixed(1), seen.p99 < GOALS.p99 * quiet.p99),
      mark(String(seen.pictures), seen !== thirty || seen.pictures === THIRTY.requests),
      mark(seen.picturesASecond.toFixed(1), seen !== many || seen.picturesASecond >= GOALS.pictures),
      String(seen.refused),
      seen.healthy,
      mark(`${seen.megabytes.toFixed(0)} MB`, seen.megabytes < GOALS.megabytes),
    ]),
  ]),
];

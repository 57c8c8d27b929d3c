import { PAGE_NAMES, pageTitle, type PageName } from "./pages";
import { GOALS, type BenchResult } from "./result";
import { textTable } from "./text-table";
import type { ReaderName } from "./visit";

const MISSED = " !";

const seconds = (value: number | null) => (value === null ? "–" : `${value.toFixed(1)} s`);
const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
const percent = (share: number) => `${Math.round(share * 100)} %`;
const mark = (text: string, met: boolean) => `${text}${met ? "  " : MISSED}`;

/** The result for a person: each number, with the goal in the head of its column and a sign on those that miss it. */
export function report(result: BenchResult): string {
  return [
    startLines(result),
    networkLines(result.network),
    weightLines(result),
    serverLines(result),
    ...(["desk", "phone"] as const).map((reader) => visitLines(result, reader)),
    replayLines(result),
    redrawLines(result),
    importLines(result),
    searchLines(result),
    legend(result),
  ]
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function startLines({ start }: BenchResult): string[] {
  return [
    "START, until the dashboard answers; packages were installed before",
    ...textTable([
      ["first, on an empty data folder, with the build", seconds(start.firstSeconds)],
      ["second", seconds(start.secondSeconds)],
      ["seed, with the first admin", seconds(start.seedSeconds)],
    ]),
  ];
}

/** First starts without a network, for a person: each beside the one with the feed off. */
export function networkLines({ off, silent, refused }: BenchResult["network"]): string[] {
  const more = (value: number) => {
    const by = value - off;
    const said = `${by < 0 ? "−" : "+"}${Math.abs(by).toFixed(1)} s`;
    return [seconds(value), mark(said, by <= GOALS.deadNetworkSeconds)];
  };
  return [
    "FIRST START without a network, built before, until the dashboard answers",
    ...textTable([
      ["", "", `more (goal ${seconds(GOALS.deadNetworkSeconds)})`],
      ["feed off", seconds(off), ""],
      ["address that never answers", ...more(silent)],
      ["address that refuses", ...more(refused)],
    ]),
  ];
}

function weightLines(result: BenchResult): string[] {
  const goal = `JavaScript (goal ${kilobytes(GOALS.scriptBytes)})`;
  return [
    "SIZE, gzip, before anything is touched",
    ...rowsOf(result, ["HTML", goal, "kept by the server"], ({ weight }) => [
      kilobytes(weight.html),
      mark(kilobytes(weight.scripts), weight.scripts <= GOALS.scriptBytes),
      weight.prerendered ? "yes" : "no",
    ]),
  ];
}

function serverLines(result: BenchResult): string[] {
  const goal = `of empty by Next (goal ${percent(GOALS.ofEmpty)})`;
  return [
    "SERVER, milliseconds of one request at a time; requests a second over 8 connections",
    ...rowsOf(
      result,
      ["p50", "p95", "plain", goal, "of empty from memory", "gzip", "of empty by Next", "of empty from memory"],
      ({ server }) => [
        ms(server.p50),
        ms(server.p95),
        `${Math.round(server.plain.perSecond)}/s`,
        mark(percent(server.plain.ofEmpty), server.plain.ofEmpty >= GOALS.ofEmpty),
        percent(server.plain.ofEmptyKept),
        `${Math.round(server.gzip.perSecond)}/s`,
        percent(server.gzip.ofEmpty),
        percent(server.gzip.ofEmptyKept),
      ],
    ),
  ];
}

const READER_TITLES: Record<ReaderName, string> = {
  desk: "BROWSER, at a desk: no throttling",
  phone: "BROWSER, on a slow phone: processor 4 times slower, 1.6 Mbit/s, 150 ms",
};

function visitLines(result: BenchResult, reader: ReaderName): string[] {
  const goal = reader === "phone" ? ` (goal ${GOALS.phoneMs} ms)` : "";
  const timely = (value: number) => mark(ms(value), reader !== "phone" || value < GOALS.phoneMs);
  return [
    READER_TITLES[reader],
    ...rowsOf(
      result,
      [
        "first paint",
        `largest paint${goal}`,
        `chart stands${goal}`,
        "blocking",
        `layout shift (goal ${GOALS.layoutShift})`,
      ],
      ({ visits: { [reader]: visit } }) => [
        ms(visit.firstPaint),
        timely(visit.largestPaint),
        visit.chart === null ? "–  " : timely(visit.chart),
        ms(visit.blocking),
        mark(visit.layoutShift === 0 ? "0" : visit.layoutShift.toPrecision(2), visit.layoutShift <= GOALS.layoutShift),
      ],
    ),
  ];
}

function replayLines({ replay }: BenchResult): string[] {
  return [
    "REPLAY of a profile over all draws, in the checker",
    ...textTable([
      ["", `at a desk (goal ${GOALS.replayMs} ms)`, "on a slow phone"],
      [`${replay.draws} draws`, mark(ms(replay.desk), replay.desk < GOALS.replayMs), ms(replay.phone)],
    ]),
  ];
}

function redrawLines({ redraw }: BenchResult): string[] {
  return [
    "REDRAW of the explore figure, from a choice to the frame that shows it, at a desk",
    ...textTable([
      ["", "goal", "static chart", "with overlay"],
      ...redraw.map((each) => {
        const goal = GOALS.redrawMs(each.draws);
        return [
          `${each.draws} draws`,
          ms(goal),
          mark(ms(each.static), each.static < goal),
          mark(ms(each.recharts), each.recharts < goal),
        ];
      }),
    ]),
  ];
}

function importLines({ import: { rows, preview, previewCpu, applyNew, applyChanged } }: BenchResult): string[] {
  const timely = (value: number) => mark(ms(value), value < GOALS.importMs);
  return [
    `IMPORT of the official feed, ${rows} rows`,
    ...textTable([
      ["", "goal", "preview", "of it CPU", "apply, all new", "apply, all changed"],
      ["", ms(GOALS.importMs), timely(preview), ms(previewCpu), timely(applyNew), timely(applyChanged)],
    ]),
  ];
}

function searchLines({ search }: BenchResult): string[] {
  return [
    "SEARCH for an occupation, all its queries, one at a time",
    ...textTable([
      ["", "p50", `p95 (goal ${ms(GOALS.searchMs)})`, "worst"],
      ...search.map(({ names, p50, p95, worst }) => [
        `${names} names`,
        ms(p50),
        mark(ms(p95), p95 < GOALS.searchMs),
        ms(worst),
      ]),
    ]),
  ];
}

function legend({ machine, pace }: BenchResult): string[] {
  return [
    `"!" marks what misses its goal. Medians of ${pace.rounds} rounds of ${pace.secondsPerLoad} s and of ` +
      `${pace.visits} visits; ${pace.requests} requests one at a time.`,
    `${machine.processor}, ${machine.cores} cores, ${machine.system}, Node ${machine.node}, Chromium ` +
      `${machine.browser}.`,
  ];
}

type Page = BenchResult["pages"][PageName];

function rowsOf(result: BenchResult, head: string[], cells: (page: Page) => string[]): string[] {
  return textTable([["", ...head], ...PAGE_NAMES.map((name) => [pageTitle(name), ...cells(result.pages[name])])]);
}

import type { BrowserSpeed } from "./browser-speed";
import type { ImportSpeed } from "./import-speed";
import type { DeadNetwork } from "./dead-network";
import type { Pace } from "./pace";
import type { PageName } from "./pages";
import type { Redraw } from "./redraw";
import type { Replay } from "./replay";
import type { SearchSpeed } from "./search-job";
import type { ServerSpeed } from "./server-speed";
import type { Steps } from "./steps";

/** What `--json` writes. Times are seconds where the name says so, else milliseconds; sizes are bytes. */
export interface BenchResult {
  measuredAt: string;
  /** Of the sources; null outside a git checkout. */
  commit: string | null;
  machine: {
    processor: string;
    cores: number;
    memoryBytes: number;
    system: string;
    node: string;
    browser: string;
    loadBefore: number;
  };
  pace: Pace;
  start: {
    firstSeconds: number;
    secondSeconds: number;
    seedSeconds: number | null;
    firstSteps: Steps;
    secondSteps: Steps;
  };
  network: DeadNetwork;
  replay: Replay;
  redraw: Redraw[];
  import: ImportSpeed;
  search: SearchSpeed[];
  pages: Record<PageName, { path: string } & BrowserSpeed & { server: ServerSpeed }>;
}

/** What the tracker aims for. Nothing fails when a goal is missed. */
export const GOALS = {
  /** What a first start may take longer where the feed cannot be reached, in seconds. */
  deadNetworkSeconds: 3,
  /** Largest paint and chart on the throttled phone. */
  phoneMs: 800,
  /** Before the reader reaches for a chart. */
  scriptBytes: 160_000,
  layoutShift: 0,
  /** From a choice on the explore page to its frame, with some hundreds of draws and with ten thousand. */
  redrawMs: (draws: number) => (draws < 1000 ? 60 : 200),
  /** To preview the official feed, and to apply it. */
  importMs: 1000,
  /** Holding a profile against every draw, in the browser at a desk. */
  replayMs: 20,
  /** The 95th of a hundred searches for an occupation, with any number of names. */
  searchMs: 10,
  /** Requests a second, as a share of those of the empty page by Next. */
  ofEmpty: 0.8,
} as const;

import type { BrowserSpeed } from "./browser-speed";
import type { ImportSpeed } from "./import-speed";
import type { Pace } from "./pace";
import type { PageName } from "./pages";
import type { Redraw } from "./redraw";
import type { ServerSpeed } from "./server-speed";
import type { Steps } from "./steps";

/** What `--json` writes. Times are seconds where the name says so, else milliseconds; sizes are bytes. */
export interface BenchResult {
  measuredAt: string;
  /** Of the sources; null outside a git checkout. */
  commit: string | null;
  machine: { processor: string; cores: number; memoryBytes: number; system: string; node: string; browser: string; loadBefore: number };
  pace: Pace;
  start: {
    firstSeconds: number;
    secondSeconds: number;
    seedSeconds: number | null;
    firstSteps: Steps;
    secondSteps: Steps;
  };
  redraw: Redraw[];
  import: ImportSpeed;
  pages: Record<PageName, { path: string } & BrowserSpeed & { server: ServerSpeed }>;
}

/** What the tracker aims for. Nothing fails when a goal is missed. */
export const GOALS = {
  /** Largest paint and chart on the throttled phone. */
  phoneMs: 800,
  /** Before the reader reaches for a chart. */
  scriptBytes: 160_000,
  layoutShift: 0,
  /** From a choice on the explore page to its frame, with some hundreds of draws and with ten thousand. */
  redrawMs: (draws: number) => (draws < 1000 ? 60 : 200),
  /** To preview the official feed, and to apply it. */
  importMs: 1000,
  /** Requests a second, as a share of those of the empty page by Next. */
  ofEmpty: 0.8,
} as const;

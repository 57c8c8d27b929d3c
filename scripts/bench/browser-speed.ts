import { chromium, type Browser } from "@playwright/test";
import { BROWSER_ARGS } from "../shared/find-browser";
import { step } from "../shared/step";
import type { StopRequest } from "../shared/stop-request";
import type { Pace } from "./pace";
import { PAGES, type PageName } from "./pages";
import { median } from "./quantile";
import { READERS, visit, type ReaderName, type Visit } from "./visit";
import { weigh, type Weight } from "./weight";

export interface BrowserSpeed {
  weight: Weight;
  /** The median of each number over all visits. */
  visits: Record<ReaderName, Visit>;
}

export interface BrowserResult {
  version: string;
  pages: Record<PageName, BrowserSpeed>;
}

/** Weighs each page and visits it several times, in turns with the others, in the browser that CHROMIUM_PATH names. */
export async function measureInBrowser(origin: string, pace: Pace, stop: StopRequest): Promise<BrowserResult> {
  const pages = Object.entries(PAGES) as [PageName, string][];
  const readers = Object.keys(READERS) as ReaderName[];
  const browser = await launch();
  void stop.asked.then(() => browser.close());
  try {
    const weights = new Map<string, Weight>();
    // Opens every page once before anything is timed: a browser's first pages are slower than its next ones.
    await step("Browser: sizes", async () => {
      for (const [name, path] of pages) weights.set(name, await weigh(browser, origin + path));
    });
    const seen = new Map<string, Visit[]>();
    for (let round = 1; round <= pace.visits; round++) {
      await step(`Browser: visits, round ${round} of ${pace.visits}`, async () => {
        for (const reader of readers) {
          for (const [name, path] of pages) {
            const key = `${name} ${reader}`;
            seen.set(key, [...(seen.get(key) ?? []), await visit(browser, origin + path, reader)]);
          }
        }
      });
    }
    const speed = (name: string): BrowserSpeed => ({
      weight: weights.get(name)!,
      visits: Object.fromEntries(
        readers.map((reader) => [reader, medianVisit(seen.get(`${name} ${reader}`)!)]),
      ) as Record<ReaderName, Visit>,
    });
    return {
      version: browser.version(),
      pages: Object.fromEntries(pages.map(([name]) => [name, speed(name)])) as BrowserResult["pages"],
    };
  } catch (error) {
    // A browser that was closed by a stop complains of whatever it was at.
    stop.check();
    throw error;
  } finally {
    await browser.close();
  }
}

/** Signals are ours to hear: Playwright would end the process before anything is put away. */
const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: BROWSER_ARGS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });

function medianVisit(visits: readonly Visit[]): Visit {
  const of = (key: Exclude<keyof Visit, "chart">) => median(visits.map((visit) => visit[key]));
  const charts = visits.map(({ chart }) => chart).filter((chart) => chart !== null);
  return {
    firstPaint: of("firstPaint"),
    largestPaint: of("largestPaint"),
    chart: charts.length === visits.length ? median(charts) : null,
    blocking: of("blocking"),
    layoutShift: of("layoutShift"),
  };
}

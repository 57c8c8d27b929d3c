import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, CDPSession, Page } from "@playwright/test";

/** What a reader lives through, in milliseconds since the navigation began. */
export interface Visit {
  firstPaint: number;
  largestPaint: number;
  /** When the first chart was laid out and its frame drawn; null on a page without one. */
  chart: number | null;
  /** Sum of what long tasks took beyond 50 ms each, to the end of the visit. */
  blocking: number;
  /** Sum of all layout shifts; a score without a unit. */
  layoutShift: number;
}

interface Reader {
  context: BrowserContextOptions;
  throttle: ((session: CDPSession) => Promise<void>) | null;
}

/** Who visits: a desk without any limit, and a slow phone on a slow network. */
export const READERS = {
  desk: { context: { viewport: { width: 1280, height: 800 } }, throttle: null },
  phone: {
    context: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    throttle: async (session) => {
      const bytes = (bitsPerSecond: number) => bitsPerSecond / 8;
      await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      await session.send("Network.enable");
      await session.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: 150,
        downloadThroughput: bytes(1_600_000),
        uploadThroughput: bytes(750_000),
      });
    },
  },
} as const satisfies Record<string, Reader>;

export type ReaderName = keyof typeof READERS;

const PROBE = fileURLToPath(new URL("page-probe.js", import.meta.url));

/** How long a page may stay idle before it counts as done: what it fetches in idle moments is part of the visit. */
const IDLE_MS = 1500;

/** Opens an address with an empty cache, waits until the page has become quiet, and tells what `read` finds there. */
export async function open<T>(
  browser: Browser,
  url: string,
  reader: ReaderName,
  read: (page: Page) => T | Promise<T>,
  before?: (page: Page) => void,
): Promise<T> {
  const { context: options, throttle } = READERS[reader];
  const context = await browser.newContext({ ...options, locale: "en-CA" });
  try {
    const page = await context.newPage();
    await page.addInitScript({ path: PROBE });
    before?.(page);
    await throttle?.(await context.newCDPSession(page));
    const response = await page.goto(url, { waitUntil: "load", timeout: 60_000 });
    if (!response?.ok()) throw new Error(`${url} answered ${response?.status()}`);
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(IDLE_MS);
    await page.waitForLoadState("networkidle");
    return await read(page);
  } finally {
    await context.close();
  }
}

/** Visits a page once, touching nothing. */
export const visit = (browser: Browser, url: string, reader: ReaderName): Promise<Visit> =>
  open(browser, url, reader, async (page) => {
    const seen = await page.evaluate<Visit>(`({
      ...trackerProbe,
      firstPaint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    })`);
    // No frame is shown before the first paint, whatever was laid out.
    return { ...seen, chart: seen.chart && Math.max(seen.chart, seen.firstPaint) };
  });

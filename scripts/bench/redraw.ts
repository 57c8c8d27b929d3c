import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
import pg from "pg";
import { clusterUrls } from "../postgres/embedded-postgres";
import { BROWSER_ARGS } from "../shared/find-browser";
import { step } from "../shared/step";
import type { StopRequest } from "../shared/stop-request";
import { median } from "./quantile";
import { addDraws } from "./withstand/made-up-draws";

/** Milliseconds from a choice to the frame that shows it, the median of {@link CHANGES} choices. */
export interface Redraw {
  draws: number;
  /** Before the reader has reached for the figure. */
  static: number;
  /** After: with the overlay of Recharts. */
  recharts: number;
}

const PROBE = fileURLToPath(new URL("redraw-probe.js", import.meta.url));
const CHANGES = 20;
const MANY = 10_000;
const PATH = "/en/explore?categories=healthcare,french,pnp,cec&period=all";

/** Choices that each change what is drawn, one after the other, again and again. */
const CHOICES = [
  '[name="categories"][value="trades"]',
  '[name="measure"][value="gap"]',
  '[name="categories"][value="stem"]',
  '[name="measure"][value="cutoff"]',
  '[name="period"][value="selection"]',
  '[name="period"][value="all"]',
];

/** How long the explore figure takes to follow a choice, with the published draws and with ten thousand. */
export async function measureRedraw(origin: string, dataDir: string, stop: StopRequest): Promise<Redraw[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: BROWSER_ARGS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  void stop.asked.then(() => browser.close());
  const client = new pg.Client({ connectionString: clusterUrls(dataDir)?.url });
  await client.connect();
  const measure = async (): Promise<Redraw> => {
    const { rows } = await client.query<{ count: number }>("SELECT count(*)::int AS count FROM draw");
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(origin + PATH, { waitUntil: "networkidle", timeout: 120_000 });
    const before = await changes(page);
    await page.locator("#explore [role=application]").focus();
    await page.locator("#explore [data-overlay] .recharts-wrapper").waitFor({ timeout: 60_000 });
    const after = await changes(page);
    await page.close();
    return { draws: rows[0]!.count, static: before, recharts: after };
  };
  try {
    const published = await step("Browser: redraw", measure);
    await addDraws(client, MANY);
    return [published, await step("Browser: redraw of 10,000 draws", measure)];
  } catch (error) {
    stop.check();
    throw error;
  } finally {
    await client.end();
    await browser.close();
  }
}

async function changes(page: Page): Promise<number> {
  await page.addScriptTag({ path: PROBE });
  return median(await page.evaluate<number[]>(`trackerRedraw(${CHANGES}, ${JSON.stringify(CHOICES)})`));
}

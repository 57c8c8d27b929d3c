import { chromium } from "@playwright/test";
import { BROWSER_ARGS } from "../shared/find-browser";
import { step } from "../shared/step";
import type { StopRequest } from "../shared/stop-request";
import { median } from "./quantile";
import { READERS, type ReaderName } from "./visit";

/**
 * Milliseconds of holding a profile against every draw, the median of {@link SCORES} replays, for each kind of reader.
 */
export type Replay = { draws: number } & Record<ReaderName, number>;

const SCORES = 20;

/** Four jobs, some at once and some in lists, French results, and a time of submission: nothing about it is simple. */
const PROFILE =
  "program=fsw&program=cec&work=31301_2024-05-01_2024-10-31_40_abroad&work=31301_2025-01-01__20_canada&work=31102_" +
  "2022-01-01_2023-06-30_10_abroad&work=13100_2023-05-01_2024-04-30_40_abroad" +
  "&result=tef-canada_434_428_434_456_2026-01-15&submitted=at&day=2024-12-02&time=22:19:40&period=all&score=";

/** How long the checker takes to judge all draws once a score has been typed. */
export async function measureReplay(origin: string, stop: StopRequest): Promise<Replay> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: BROWSER_ARGS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  void stop.asked.then(() => browser.close());
  const measure = async (reader: ReaderName) => {
    const { context: options, throttle } = READERS[reader];
    const page = await (await browser.newContext({ ...options, locale: "en-CA" })).newPage();
    await page.goto(`${origin}/en/check#${PROFILE}400`, { waitUntil: "networkidle", timeout: 120_000 });
    await throttle?.(await page.context().newCDPSession(page));
    const times: number[] = [];
    for (let index = 0; index < SCORES; index++) {
      await page.evaluate("performance.clearMeasures('replay')");
      await page.getByRole("textbox", { name: "CRS score" }).fill(String(430 + index));
      times.push(
        (await (
          await page.waitForFunction<number>("performance.getEntriesByName('replay').at(-1)?.duration ?? false")
        ).jsonValue()) as number,
      );
    }
    await page.context().close();
    return median(times);
  };
  try {
    return await step("Browser: replay", async () => {
      const { total } = (await (await fetch(`${origin}/api/v1/draws?limit=1`)).json()) as { total: number };
      return { draws: total, desk: await measure("desk"), phone: await measure("phone") };
    });
  } catch (error) {
    stop.check();
    throw error;
  } finally {
    await browser.close();
  }
}

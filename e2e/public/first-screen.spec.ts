import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

/** A small laptop, a laptop, a phone: what a reader sees without scrolling, and the least height of a plot there. */
const SCREENS = [
  { width: 1366, height: 768, plot: 240 },
  { width: 1440, height: 900, plot: 240 },
  { width: 390, height: 844, plot: 200 },
] as const;

/** The pages that show a chart first, and the control that is used most. */
const PAGES = [
  ["", "controls"],
  ["/explore", "controls"],
  ["/categories/healthcare", "controls"],
] as const;

interface Edges {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The edges of the first chart of a page: its plot by the ticks of its axes, and all texts in it. */
const firstChart = (page: Page): Promise<{ plot: number; texts: Edges; heading: Edges; ends: number; days: number }> =>
  page.evaluate(() => {
    const chart = [...document.querySelectorAll("main figure svg[role=img], main section svg[role=img]")].find(
      (each) => each.getBoundingClientRect().width > 300,
    )!;
    const edges = (elements: readonly Element[]) => {
      const boxes = elements.map((element) => element.getBoundingClientRect());
      return {
        left: Math.min(...boxes.map(({ left }) => left)),
        right: Math.max(...boxes.map(({ right }) => right)),
        top: Math.min(...boxes.map(({ top }) => top)),
        bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
      };
    };
    const texts = [...chart.querySelectorAll("text")];
    const days = chart.querySelectorAll('[data-tick="x"]');
    const values = [...chart.querySelectorAll('[data-tick="y"]')];
    const rules = edges(values);
    return {
      // From the middle of the highest value to that of the lowest: the round ends of the axis.
      plot: rules.bottom - rules.top - values[0]!.getBoundingClientRect().height,
      texts: edges([chart, ...texts]),
      heading: edges([chart.closest("section")!.querySelector("h2")!]),
      ends: chart.querySelectorAll("[data-label]").length,
      days: days.length,
    };
  });

for (const language of ["en", "fr"] as const) {
  for (const { width, height, plot: least } of SCREENS) {
    for (const [path, control] of PAGES) {
      test(`/${language}${path} shows its headline, chart and main control on a screen of ${width} by ${height}`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height });
        await page.goto(`/${language}${path}`);
        await expect(page.getByRole("application").first()).toBeVisible();
        const { plot, texts, heading, ends, days } = await firstChart(page);
        expect(plot).toBeGreaterThanOrEqual(least);
        expect(ends).toBeGreaterThan(1);
        expect(days).toBeGreaterThan(2);
        expect(texts.bottom).toBeLessThanOrEqual(height);
        expect(texts.top).toBeGreaterThanOrEqual(heading.bottom);
        expect(texts.left).toBeGreaterThanOrEqual(0);
        expect(texts.right).toBeLessThanOrEqual(width);
        expect(heading.top).toBeGreaterThanOrEqual(0);
        const box = (await page.locator(`#${control}`).boundingBox())!;
        expect(box.y + Math.min(box.height, 44)).toBeLessThanOrEqual(height);
        // Beside the chart on a laptop, behind one bar above it on a phone.
        if (width >= 1024) expect(box.x).toBeGreaterThan(texts.right);
        else expect(box.height).toBeLessThan(64);
      });
    }
  }
}

/** The pages that answer with rows, numbers or another chart, and where the answer is. */
const ANSWERS = [
  ["/draws", "main tbody tr:nth-child(2)"],
  ["/draws/379", "main article dl.num > div:last-child"],
  ["/pool", "#pool svg[role=img]:visible"],
] as const;

for (const language of ["en", "fr"] as const) {
  for (const { width, height } of SCREENS) {
    for (const [path, answer] of ANSWERS) {
      test(`/${language}${path} answers on a screen of ${width} by ${height}`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await page.goto(`/${language}${path}`);
        const box = (await page.locator(answer).first().boundingBox())!;
        expect(box.height).toBeGreaterThan(0);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
      });
    }
  }
}

for (const language of ["en", "fr"] as const) {
  for (const { width, height, plot: least } of SCREENS.filter((screen) => screen.width >= 1024)) {
    test(`/${language}/draws/379 can be quoted from one screen of ${width} by ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(`/${language}/draws/379`);
      await expect(page.getByRole("application").first()).toBeVisible();
      const { plot, texts, heading } = await firstChart(page);
      expect(plot).toBeGreaterThanOrEqual(least);
      expect(texts.top).toBeGreaterThanOrEqual(heading.bottom);
      expect(texts.bottom).toBeLessThanOrEqual(height);
      expect(texts.right).toBeLessThanOrEqual(width);
      await expect(page.locator("main article dl.num > div").last()).toBeInViewport({ ratio: 1 });
    });
  }
}

/** A nurse abroad: enough for an answer in every part of it. */
const PROFILE = "#program=fsw&work=31301_2024-05-01_2024-10-31_40_abroad&score=462";

for (const language of ["en", "fr"] as const) {
  for (const { width, height } of SCREENS) {
    test(`/${language}/check answers beside its first question, and while the last is filled in, on ${width} by ${height}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto(`/${language}/check${PROFILE}`);
      const lines = page.locator("[data-line]");
      await expect(lines.first()).toBeAttached();
      await expect(page.locator("main input").first()).toBeInViewport({ ratio: 1 });
      const answer = page.locator(".answer-now");
      await expect(answer).toBeInViewport({ ratio: 1 });
      if (width >= 1024) await expect(lines.first()).toBeInViewport({ ratio: 1 });
      await expect(page.locator("#field-score")).toBeInViewport({ ratio: 1 });
      const last = page.locator("main input[type=radio]").last();
      await last.focus();
      await last.press("Shift+Tab");
      await page.keyboard.press("Tab");
      await expect(last).toBeInViewport({ ratio: 1 });
      await expect(answer).toBeInViewport({ ratio: 1 });
      const [own, shown] = [(await last.boundingBox())!, (await answer.boundingBox())!];
      // Beside the field, or below it: never over it.
      if (width >= 1024) expect(shown.x).toBeGreaterThan(own.x + own.width);
      else expect(shown.y).toBeGreaterThanOrEqual(own.y + own.height);
    });
  }
}

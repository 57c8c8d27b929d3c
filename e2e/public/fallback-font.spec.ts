import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

/** Texts of charts that are seen and end outside of what shows them. */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<SVGTextElement>("svg[role=img] text")].flatMap((text) => {
      const box = text.getBoundingClientRect();
      const root = text.ownerSVGElement!;
      if (box.width === 0) return [];
      // What overflows a chart is seen unless the chart hides it; nothing is seen beyond the page.
      const hides = getComputedStyle(root).overflow !== "visible" || root.parentElement === document.body;
      const edge = hides ? root.getBoundingClientRect() : { left: 0, right: document.documentElement.clientWidth };
      return box.left < edge.left - 0.5 || box.right > edge.right + 0.5 ? [text.textContent ?? ""] : [];
    }),
  );

test.beforeEach(({ page }) => page.route(/\.woff2/, (route) => route.abort()));
test.use({ allowedErrors: [/ERR_FAILED/] });

test("on a page whose font did not come, no name of a chart is cut", async ({ page }) => {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ["/en", "/fr/explore?period=all", "/fr/pool", "/en/invitations?period=all"]) {
      await page.goto(path);
      expect(await cut(page), `${path} at ${width}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
  }
});

test("a picture in a program that does not read its font is whole", async ({ page, request }) => {
  for (const path of [
    "/api/v1/series.svg?period=selection&lang=fr",
    "/api/v1/series.svg?layout=multiples&width=phone",
    "/api/v1/figures/pool.svg?width=phone&lang=fr",
    "/api/v1/figures/invitations.svg?by=month&period=all",
  ]) {
    const picture = await (await request.get(path)).text();
    const fontless = picture.replace(/<style>.*?<\/style>/s, "").replaceAll("Source Sans 3", "No Such Font");
    expect(fontless).not.toContain("@font-face");
    await page.setContent(`<body style="margin:0">${fontless}</body>`);
    expect(await cut(page), path).toEqual([]);
  }
});

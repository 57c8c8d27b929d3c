import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures";

/** Every figure that can be reached into: its page, and its section. */
const FIGURES = [
  ["/en", "#gaps"],
  ["/en", "#cutoffs"],
  ["/en", "section[aria-labelledby='invitations']"],
  ["/en/explore", "#explore"],
  ["/en/categories/healthcare", "#cutoffs"],
  ["/en/draws/379", "#draw-chart"],
  ["/en/draws/379/vs/378", "#compare-chart"],
  ["/en/pool", "#pool"],
  ["/en/invitations?by=year&period=all", "#periods"],
  ["/en/invitations?by=month&period=all", "#periods"],
  ["/en/invitations", "#to-date"],
  ["/en/cadence", "tr[data-category='cec']"],
] as const;

/** Those whose content is parts of what was reached: they are heard too. */
const HEARD_PARTS: ReadonlySet<string> = new Set([
  "section[aria-labelledby='invitations']",
  "#periods",
  "#pool",
  "#to-date",
]);

const surfaceOf = (page: Page, figure: string): Locator => page.locator(figure).getByRole("application");

/** Centres of the marks of draws that are seen, by number. */
const marksIn = (page: Page, figure: string): Promise<{ number: string; x: number; y: number }[]> =>
  page.locator(`${figure} svg:visible [data-n]`).evaluateAll((marks) =>
    marks.map((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      return { number: mark.getAttribute("data-n") ?? "", x: x + width / 2, y: y + height / 2 };
    }),
  );

/** The readout is outside the chart that it explains, and nothing there is selected or outlined. */
async function expectOutside(page: Page, figure: string): Promise<void> {
  const readout = page.locator(`${figure} [data-readout]`);
  await expect(readout).toBeVisible();
  const [chart, box] = [await surfaceOf(page, figure).boundingBox(), await readout.boundingBox()];
  const [top, bottom] = [chart!.y, chart!.y + chart!.height];
  expect(box!.y >= bottom - 1 || box!.y + box!.height <= top + 1, figure).toBe(true);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("");
  const outlined = await page
    .locator(`${figure} [data-overlay] *`)
    .evaluateAll((all) => all.filter((each) => each === document.activeElement).length);
  expect(outlined).toBe(0);
}

test("by pointer, every figure says what it shows where it is reached, outside the data", async ({ page }) => {
  test.slow();
  for (const [address, figure] of FIGURES) {
    if (!page.url().endsWith(address)) await page.goto(address);
    const surface = surfaceOf(page, figure);
    await surface.scrollIntoViewIfNeeded();
    const box = (await surface.boundingBox())!;
    const said = new Set<string>();
    for (const part of [0.3, 0.7]) {
      await page.mouse.move(box.x + box.width * part, box.y + box.height * part);
      await expectOutside(page, figure);
      said.add(await page.locator(`${figure} [data-readout]`).innerText());
    }
    expect(said.size, `${address} ${figure}`).toBe(2);
    await page.mouse.move(2, 2);
    await expect(page.locator(`${figure} [data-readout]`)).toHaveCount(0);
  }
});

test("by pointer, a name fades the others, a drag selects nothing, and a click on a mark leads to its draw", async ({
  page,
}) => {
  await page.goto("/en");
  const surface = surfaceOf(page, "#cutoffs");
  await surface.scrollIntoViewIfNeeded();
  await page.locator('#cutoffs svg:visible [data-label="french"] text').hover();
  await expect(page.locator('#cutoffs svg:visible [data-track="cec"]').first()).toHaveAttribute("opacity", "0.2");
  await expect(page.locator('#cutoffs svg:visible [data-track="french"][opacity]')).toHaveCount(0);
  const box = (await surface.boundingBox())!;
  await page.mouse.move(box.x + 60, box.y + 30);
  await expect(page.locator("#cutoffs [opacity]")).toHaveCount(0);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + box.height - 5, { steps: 5 });
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("");
  const mark = (await marksIn(page, "#cutoffs")).find(({ number }) => number === "379")!;
  await page.mouse.move(mark.x, mark.y);
  await expect(page.locator("#cutoffs [data-readout]")).toContainText("draw #379");
  await expect(page.locator("#cutoffs [data-readout] li")).not.toHaveCount(0);
  const opened = page.context().waitForEvent("page");
  await page.keyboard.down("Control");
  await page.mouse.click(mark.x, mark.y);
  await page.keyboard.up("Control");
  const tab = await opened;
  await expect(tab).toHaveURL(/\/en\/draws\/379$/);
  await tab.close();
  await page.mouse.click(mark.x, mark.y);
  await expect(page).toHaveURL(/\/en\/draws\/379$/);
});

test("by keyboard, every figure is walked; a track is kept, and Enter leads to the draw", async ({ page }) => {
  test.slow();
  for (const [address, figure] of FIGURES) {
    if (!page.url().endsWith(address)) await page.goto(address);
    const live = surfaceOf(page, figure).locator('[aria-live="polite"]');
    await surfaceOf(page, figure).focus();
    const said = new Set<string>();
    for (const key of ["End", "ArrowLeft", "ArrowLeft", "Home"]) {
      await page.keyboard.press(key);
      await expect(live, `${address} ${figure}, ${key}`).not.toBeEmpty();
      said.add((await live.textContent())!);
    }
    expect(said.size, `${address} ${figure}`).toBeGreaterThan(2);
    if (HEARD_PARTS.has(figure)) {
      await page.keyboard.press("End");
      const part = page.locator(`${figure} [data-readout] li`).first();
      await expect(part).toBeVisible();
      const words = await part.locator("span:not(:empty)").allInnerTexts();
      expect(words).toHaveLength(2);
      await expect(live).toContainText(words.join(" "));
    }
    await page.keyboard.press("Escape");
    await expect(live).toBeEmpty();
  }
  await surfaceOf(page, "[data-category='cec']").focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/draws\/\w+$/);
  await page.goto("/en/pool");
  await surfaceOf(page, "#pool").focus();
  const live = surfaceOf(page, "#pool").locator('[aria-live="polite"]');
  for (let step = 0; step < 30 && !/#\d+/.test((await live.textContent())!); step += 1)
    await page.keyboard.press("ArrowLeft");
  const number = /#(\w+)/.exec((await live.textContent())!)![1]!;
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/en/draws/${number}$`));
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("by touch, every tap says what it reached, and a second on the same mark, or the link, leads to the draw", async ({
    page,
  }) => {
    test.slow();
    for (const [address, figure] of FIGURES) {
      if (!page.url().endsWith(address)) await page.goto(address);
      const surface = surfaceOf(page, figure);
      await surface.scrollIntoViewIfNeeded();
      const box = (await surface.boundingBox())!;
      const inView = (part: number) => Math.min(Math.max(box.y + box.height * part, 10), 820);
      for (const part of [0.2, 0.6, 0.3, 0.75, 0.4]) {
        await page.touchscreen.tap(box.x + box.width * part, inView(part));
        await expectOutside(page, figure);
      }
    }
    await page.goto("/en");
    await surfaceOf(page, "#cutoffs").scrollIntoViewIfNeeded();
    const marks = await marksIn(page, "#cutoffs");
    const mark = marks.find(({ number }) => number === "379")!;
    const readout = page.locator("#cutoffs [data-readout]");
    await page.touchscreen.tap(mark.x, mark.y);
    await expect(readout).toContainText("draw #379");
    await expect(readout.getByRole("link")).toHaveAttribute("href", "/en/draws/379");
    await page.touchscreen.tap(mark.x, mark.y);
    await expect(page).toHaveURL(/\/en\/draws\/379$/);
  });
});

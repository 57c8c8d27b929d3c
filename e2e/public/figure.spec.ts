import { gzipSync } from "node:zlib";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures";

const WIDTHS = [320, 390, 820, 1440] as const;
/** With the stylesheet, which stands inside; the French page, which is the larger, is about 68 KiB. */
const HTML_BUDGET = 69 * 1024;

interface Place {
  x: number;
  y: number;
}

const surface = (page: Page, id: string) => page.locator(`#${id}`).getByRole("application");

/** Centres of every visible mark, tick and name in a chart, by what they are. */
const places = (page: Page, selector: string): Promise<Record<string, Place>> =>
  page.evaluate((inside) => {
    const found: Record<string, Place> = {};
    for (const element of document.querySelectorAll<SVGElement>(`${inside} :is([data-n], [data-tick], [data-label])`)) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 && box.height === 0) continue;
      const { n, tick, label } = element.dataset;
      const name = n ?? label ?? `${tick} ${element.textContent}`;
      const key = name in found ? `${name} again` : name;
      found[key] = { x: box.x + box.width / 2 + scrollX, y: box.y + box.height / 2 + scrollY };
    }
    return found;
  }, selector);

/** The place on the screen of what these attributes of an element say. */
const centre = (element: Locator, across: string, down: string): Promise<Place> =>
  element.evaluate<Place, [string, string], SVGGraphicsElement>(
    (found, [x, y]) => {
      const place = new DOMPoint(Number(found.getAttribute(x)), Number(found.getAttribute(y)));
      return place.matrixTransform(found.ownerSVGElement!.getScreenCTM()!);
    },
    [across, down],
  );

async function reach(page: Page, id: string): Promise<void> {
  await surface(page, id).focus();
  await expect(page.locator(`#${id} [data-overlay] .recharts-wrapper`)).toBeVisible();
}

for (const width of WIDTHS) {
  test(`at ${width} pixels nothing is painted twice, and what a reader reaches is marked to the pixel`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/en");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    for (const id of ["cutoffs", "gaps"]) {
      await expect(surface(page, id)).toBeVisible();
      await expect(page.locator(`#${id} svg[role="img"]:visible`)).toHaveCount(1);
      const height = (await surface(page, id).boundingBox())!.height;
      const before = await places(page, `#${id} [role="application"]`);
      expect(Object.keys(before).length).toBeGreaterThan(40);
      await reach(page, id);
      const overlay = page.locator(`#${id} [data-overlay]`);
      await expect(overlay.locator("text, path, circle, line, use")).toHaveCount(0);
      for (const key of ["End", "ArrowLeft", "ArrowLeft", "ArrowDown", "Home"]) {
        await page.keyboard.press(key);
        await expect(overlay.locator("circle")).toHaveCount(1);
        const announced = await surface(page, id).locator('[aria-live="polite"]').textContent();
        const number = /draw #(\w+)/.exec(announced!)![1]!;
        await expect(overlay.locator("[data-readout]")).toContainText(`draw #${number}`);
        const mark = await centre(page.locator(`#${id} svg:visible [data-n="${number}"]`), "x", "y");
        const ring = await centre(overlay.locator("circle"), "cx", "cy");
        expect(Math.abs(ring.x - mark.x), `${id}, ${number}, across`).toBeLessThan(1);
        expect(Math.abs(ring.y - mark.y), `${id}, ${number}, down`).toBeLessThan(1);
      }
      expect(Object.keys(await places(page, `#${id} [role="application"]`))).toEqual(Object.keys(before));
      await page.keyboard.press("Escape");
      await expect(overlay.locator("circle")).toHaveCount(0);
      expect((await surface(page, id).boundingBox())!.height).toBeCloseTo(height, 0);
    }
  });
}

test("Recharts is fetched when a reader reaches for a figure, not before, and nothing moves", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.goto("/en", { waitUntil: "networkidle" });
  const first = scripts.length;
  await page.evaluate(() => {
    const shifts: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push("value" in entry ? Number(entry.value) : 0);
    }).observe({ type: "layout-shift", buffered: true });
    Object.assign(window, { shifts });
  });
  await expect(page.locator(".recharts-wrapper")).toHaveCount(0);
  await surface(page, "cutoffs").hover({ position: { x: 200, y: 100 } });
  await expect(page.locator("#cutoffs [data-overlay] .recharts-wrapper")).toBeVisible();
  expect(scripts.length).toBeGreaterThan(first);
  expect(await page.evaluate((): unknown => Reflect.get(window, "shifts"))).toEqual([]);
});

test("the arrow keys walk the draws, in time and within a category, and what they reach is announced", async ({
  page,
  sql,
}) => {
  const draws = await sql<{ number: string; category: string; cutoff: number; invitations: number }>(
    `SELECT d.number, d.category, d.cutoff, d.invitations FROM draw d JOIN category c ON c.slug = d.category
      WHERE d.date BETWEEN '2025-10-02' AND '2026-10-01' AND (d.category = 'cec' OR c.kind NOT IN ('program', 'general'))
      ORDER BY d.date DESC, d.id DESC`,
  );
  await page.goto("/en");
  const live = surface(page, "cutoffs").locator('[aria-live="polite"]');
  const shown = page.locator("#cutoffs [data-readout]");
  await surface(page, "cutoffs").focus();
  await expect(shown).toHaveCount(0);

  for (const [key, expected] of [
    ["ArrowLeft", draws[0]],
    ["ArrowLeft", draws[1]],
    ["Home", draws.at(-1)],
    ["ArrowRight", draws.at(-2)],
    ["End", draws[0]],
    ["ArrowDown", draws.slice(1).find(({ category }) => category === draws[0]!.category)],
    ["ArrowUp", draws[0]],
  ] as const) {
    await page.keyboard.press(key);
    await expect(live, key).toContainText(`draw #${expected!.number}.`);
    await expect(live, key).toContainText(`cut-off ${expected!.cutoff}.`);
    await expect(live, key).toContainText(`${expected!.invitations.toLocaleString("en-CA")} invitation`);
    await expect(shown, key).toContainText(`draw #${expected!.number}`);
  }

  await page.keyboard.press("Escape");
  await expect(shown).toHaveCount(0);
  await expect(live).toHaveText("");
  await page.keyboard.press("Tab");
  await expect(surface(page, "cutoffs")).not.toBeFocused();
});

test("the surface has a name and says how it is walked", async ({ page }) => {
  await page.goto("/en");
  await expect(surface(page, "cutoffs")).toHaveAccessibleName(
    "CRS cut-off of each draw by category, October 2, 2025 to October 1, 2026",
  );
  await expect(surface(page, "cutoffs")).toHaveAccessibleDescription(/Use the left and right arrow keys/);
});

test("the pointer reads out the draw it is nearest to, with its gap", async ({ page }) => {
  await page.goto("/en");
  await reach(page, "gaps");
  const mark = (await places(page, '#gaps [role="application"]'))["379"]!;
  const box = (await surface(page, "gaps").boundingBox())!;
  const scroll = await page.evaluate(() => scrollY);
  await surface(page, "gaps").hover({ position: { x: mark.x - box.x + 2, y: mark.y - scroll - box.y - 2 } });
  const readout = page.locator("#gaps [data-readout]");
  await expect(readout).toContainText("Healthcare, draw #379");
  await expect(readout).toContainText("November 14, 2025: cut-off 462");
  await expect(readout).toContainText("71 points below CEC: 533 in draw #378, 2 days earlier");
  await page.mouse.move(5, 5);
  await expect(readout).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("a finger reads a draw out, in the half of the figure that it leaves free", async ({ page }) => {
    await page.goto("/fr");
    await expect(surface(page, "cutoffs")).toBeVisible();
    await surface(page, "cutoffs").scrollIntoViewIfNeeded();
    const mark = (await places(page, '#cutoffs [role="application"]'))["379"]!;
    const box = (await surface(page, "cutoffs").boundingBox())!;
    const scroll = await page.evaluate(() => scrollY);
    await surface(page, "cutoffs").tap({ position: { x: mark.x - box.x, y: mark.y - scroll - box.y } });
    const readout = page.locator("#cutoffs [data-readout]");
    await expect(readout).toContainText("Santé, ronde nº 379");
    await expect(readout).toContainText("71 points sous la CEC");
    expect((await readout.boundingBox())!.y).toBeGreaterThan(mark.y - scroll);
  });
});

test("printed, the chart stands alone", async ({ page }) => {
  await page.goto("/en");
  await reach(page, "cutoffs");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator('#cutoffs svg[role="img"]:visible')).toHaveCount(1);
  await expect(page.locator("#cutoffs [data-overlay]")).toBeHidden();
});

test("the page of the default figures is small", async ({ request }) => {
  for (const language of ["en", "fr"]) {
    const html = await (await request.get(`/${language}`)).text();
    expect(gzipSync(html).length).toBeLessThan(HTML_BUDGET);
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the figure stands, its values stand below it, and nothing there takes the focus for nothing", async ({
    page,
  }) => {
    await page.goto("/en");
    await expect(page.locator('#cutoffs svg[role="img"]:visible')).toHaveCount(1);
    await expect(page.locator("#cutoffs [role=application], #cutoffs [tabindex='0']:not(.table-scroll)")).toHaveCount(
      0,
    );
    await page.locator("#cutoffs").getByText("The same values as a table").click();
    await expect(page.locator("#cutoffs tbody").getByRole("link", { name: "#379" })).toBeVisible();
  });

  test("categories are switched by the form and its button", async ({ page }) => {
    await page.goto("/en");
    await page.getByRole("checkbox", { name: "French" }).uncheck();
    await page.getByRole("checkbox", { name: "PNP" }).check();
    await page.getByRole("button", { name: "Apply" }).click();
    await expect(page.getByRole("checkbox", { name: "French" })).not.toBeChecked();
    await expect(page.getByRole("checkbox", { name: "PNP" })).toBeChecked();
    await expect(page.locator('#cutoffs svg:visible [data-label="pnp"]')).toHaveCount(1);
    await expect(page.locator('#cutoffs svg:visible [data-label="french"]')).toHaveCount(0);
    for (const box of await page.getByRole("checkbox").all()) await box.uncheck();
    await page.getByRole("button", { name: "Apply" }).click();
    await expect(page.locator("#cutoffs svg:visible [data-label]")).toHaveCount(1);
    await expect(page.locator("#gaps")).toContainText("Only CEC is shown");
  });
});

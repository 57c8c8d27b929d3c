import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./admin-test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };

async function isSound(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(" ")).slice(0, 3) })), what).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), what).toBeLessThanOrEqual(0);
}

for (const theme of ["light", "dark"] as const) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test.describe(`${theme}, ${size}`, () => {
      test.use({ theme, viewport });

      test("no step of the admin holds a WCAG 2.2 A or AA fault, and none scrolls sideways", async ({ signedIn: page }) => {
        test.setTimeout(180_000);
        for (const language of ["en", "fr"]) {
          const form = page.locator('form:has([name="intent"])');
          const next = form.locator('button[value="check"]');
          await page.goto(`/${language}/admin?q=9`);
          await isSound(page, `${language}: list`);
          await page.goto(`/${language}/admin/draws/new`);
          await next.click();
          await expect(form.locator('[role="alert"]')).toBeFocused();
          await isSound(page, `${language}: problems`);
          await page.goto(`/${language}/admin/draws/379`);
          await isSound(page, `${language}: edit and history`);
          await page.locator('[name="cutoff"]').fill("900");
          await page.locator('[name="reason"]').fill("a");
          await next.click();
          await form.locator('button[value="save"]').click();
          await expect(form.locator('[role="alert"]')).toBeFocused();
          await isSound(page, `${language}: check with warnings`);
          await page.goto(`/${language}/admin/events`);
          await isSound(page, `${language}: events`);
          await page.goto(`/${language}/admin/events/category-lists-2026`);
          await page.locator('form:has([name="why"]) button[type="submit"]').click();
          await expect(page.locator('form [role="alert"]')).toBeFocused();
          await isSound(page, `${language}: event and its history`);
        }
      });
    });
  }
}

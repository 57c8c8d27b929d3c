import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./admin-test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };

async function isSound(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(" ")).slice(0, 3) })),
    what,
  ).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), what).toBeLessThanOrEqual(
    0,
  );
}

for (const theme of ["light", "dark"] as const) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test.describe(`${theme}, ${size}`, () => {
      // Some thirty pages, each read whole.
      test.setTimeout(180_000);
      test.use({ theme, viewport, allowedErrors: [/status of 403/] });

      test("no step of the admin holds a WCAG 2.2 A or AA fault, and none scrolls sideways", async ({
        signedIn: page,
      }) => {
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
          await page.locator('form:has([name="hide-reason"]) button[type="submit"]').click();
          await expect(page.locator('form [role="alert"]')).toBeFocused();
          await isSound(page, `${language}: event and its history`);
          await page.goto(`/${language}/admin/people`);
          await page.locator('form:has([name="email"]) button[type="submit"]').click();
          await expect(page.locator('form [role="alert"]')).toBeFocused();
          await isSound(page, `${language}: people and a form with problems`);
          await page.locator("table a").first().click();
          await page.waitForURL(/people\//);
          await isSound(page, `${language}: a person`);
          await page.goto(`/${language}/admin/account`);
          await isSound(page, `${language}: account`);
          await page.goto(`/${language}/admin/audit`);
          await isSound(page, `${language}: audit`);
          await page.goto(`/${language}/admin/forbidden`);
          await isSound(page, `${language}: refused`);
        }
      });

      test("no page of categories, versions, corrections and round names holds one, and none scrolls sideways", async ({
        signedIn: page,
        sql,
      }) => {
        test.setTimeout(120_000);
        await sql(
          "INSERT INTO draw (number, date, round_name, cutoff, invitations, programs, source) VALUES ('961', " +
            "'2026-09-30', 'A name, 2026-Version 9', 470, 1500, '{cec}', 'feed') ON CONFLICT (number) DO NOTHING",
        );
        for (const language of ["en", "fr"]) {
          for (const path of [
            "names",
            "names?name=a%20name%202026%20version%209",
            "categories",
            "categories/healthcare",
            "categories/healthcare/versions/new",
            "corrections",
            "corrections/1?compare=1&with=1",
          ]) {
            await page.goto(`/${language}/admin/${path}`);
            await isSound(page, `${language}: ${path}`);
          }
          await page.goto(`/${language}/admin/categories/new`);
          await page.locator('main button[name="intent"]').click();
          await expect(page.locator('form [role="alert"]')).toBeFocused();
          await isSound(page, `${language}: problems of a category`);
          await page.goto(`/${language}/admin/categories/french/versions/french-v1`);
          await page.locator('[name="listYear"]').fill("2029");
          await page.locator('[name="reason"]').fill("a");
          await page.locator('button[value="check"]').click();
          await expect(page.locator('button[value="save"]')).toBeVisible();
          await isSound(page, `${language}: what changes in a version`);
        }
      });
    });
  }
}

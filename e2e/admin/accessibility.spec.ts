import { expectAccessibleIn, SETTINGS } from "../accessibility";
import { expect, test } from "./admin-test";

for (const language of ["en", "fr"] as const) {
  test.describe(language, () => {
    // Some ten pages, each read whole in two settings.
    test.setTimeout(360_000);
    test.use({ allowedErrors: [/status of 403/] });

    test("no step of the admin holds a WCAG 2.2 A or AA fault, and none scrolls sideways", async ({
      signedIn: page,
    }) => {
      const form = page.locator('form:has([name="cutoff"])');
      const next = form.locator('button[value="check"]');
      await page.goto(`/${language}/admin?q=9`);
      await expectAccessibleIn(SETTINGS[language], page, "list");
      await page.goto(`/${language}/admin/draws/new`);
      await next.click();
      await expect(form.locator('[role="alert"]')).toBeFocused();
      await expectAccessibleIn(SETTINGS[language], page, "problems");
      await page.goto(`/${language}/admin/draws/379`);
      await expectAccessibleIn(SETTINGS[language], page, "edit and history");
      await page.locator('[name="cutoff"]').fill("900");
      await page.locator('[name="reason"]').fill("a");
      await next.click();
      await form.locator('button[value="save"]').click();
      await expect(form.locator('[role="alert"]')).toBeFocused();
      await expectAccessibleIn(SETTINGS[language], page, "check with warnings");
      await page.goto(`/${language}/admin/events`);
      await expectAccessibleIn(SETTINGS[language], page, "events");
      await page.goto(`/${language}/admin/events/category-lists-2026`);
      await page.locator('form:has([name="hide-reason"]) button[type="submit"]').click();
      await expect(page.locator('form [role="alert"]')).toBeFocused();
      await expectAccessibleIn(SETTINGS[language], page, "event and its history");
      await page.goto(`/${language}/admin/people`);
      await page.locator('form:has([name="email"]) button[type="submit"]').click();
      await expect(page.locator('form [role="alert"]')).toBeFocused();
      await expectAccessibleIn(SETTINGS[language], page, "people and a form with problems");
      await page.locator("table a").first().click();
      await page.waitForURL(/people\//);
      await expectAccessibleIn(SETTINGS[language], page, "a person");
      await page.goto(`/${language}/admin/account`);
      await expectAccessibleIn(SETTINGS[language], page, "account");
      await page.goto(`/${language}/admin/audit`);
      await expectAccessibleIn(SETTINGS[language], page, "audit");
      await page.goto(`/${language}/admin/forbidden`);
      await expectAccessibleIn(SETTINGS[language], page, "refused");
    });

    test("no page of categories, versions, corrections and round names holds one, and none scrolls sideways", async ({
      signedIn: page,
      sql,
    }) => {
      await sql(
        "INSERT INTO draw (number, date, round_name, cutoff, invitations, programs, source) VALUES ('961', " +
          "'2026-09-30', 'A name, 2026-Version 9', 470, 1500, '{cec}', 'feed') ON CONFLICT (number) DO NOTHING",
      );
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
        await expectAccessibleIn(SETTINGS[language], page, path);
      }
      await page.goto(`/${language}/admin/categories/new`);
      await page.locator('main button[name="intent"]').click();
      await expect(page.locator('form [role="alert"]')).toBeFocused();
      await expectAccessibleIn(SETTINGS[language], page, "problems of a category");
      await page.goto(`/${language}/admin/categories/french/versions/french-v1`);
      await page.locator('[name="listYear"]').fill("2029");
      await page.locator('[name="reason"]').fill("a");
      await page.locator('button[value="check"]').click();
      await expect(page.locator('button[value="save"]')).toBeVisible();
      await expectAccessibleIn(SETTINGS[language], page, "what changes in a version");
    });
  });
}

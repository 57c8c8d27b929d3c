import type { Page } from "@playwright/test";
import { EVERY_SETTING, expectAccessibleIn } from "../accessibility";
import { expect, goOn, problems, save, signIn, test } from "./admin-test";

const LIGHT = EVERY_SETTING.filter(({ colorScheme }) => colorScheme === "light");

/** Opens the draw twice, saves the one, and leaves the other at its refusal. */
async function meet(
  page: Page,
  other: Page,
  number: string,
  theirs: Record<string, string>,
  yours: Record<string, string>,
): Promise<void> {
  await page.goto(`/en/admin/draws/${number}`);
  await other.goto(`/en/admin/draws/${number}`);
  for (const [each, values, why] of [
    [page, theirs, "Theirs"],
    [other, yours, "Yours"],
  ] as const) {
    for (const [label, value] of Object.entries(values)) await each.getByLabel(new RegExp(`^${label}`)).fill(value);
    await each.locator('form:has([name="category"]) [name="reason"]').fill(why);
    if (each === page) {
      await goOn(each);
      await save(each);
    } else {
      await each.getByRole("button", { name: "Continue" }).click();
      await expect(problems(each)).toContainText(
        "admin saved this draw after you opened it, so your change was not saved.",
      );
    }
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    const [number, again] = javaScriptEnabled ? ["410", "411"] : ["412", "413"];

    test("a stale edit shows both versions; what one changed is chosen, what both changed is asked, and the rest is kept", async ({
      signedIn: page,
      context,
      sql,
    }) => {
      const other = await context.newPage();
      const [before] = await sql<{ cutoff: number }>("SELECT cutoff FROM draw WHERE number = $1", [number]);
      await meet(
        page,
        other,
        number!,
        { "Cut-off": "611", Invitations: "7,001" },
        { "Cut-off": "622", "Pool day": "2026-01-04" },
      );
      await expect(other.getByRole("heading", { name: "Merge the two versions" })).toBeVisible();
      await expect(other.getByText("Reason for the change made meanwhile: Theirs")).toBeVisible();

      const group = (name: string) => other.getByRole("radiogroup", { name });
      await expect(other.getByRole("radiogroup")).toHaveCount(3);
      await expect(group("Cut-off")).toContainText(String(before!.cutoff));
      await expect(group("Cut-off")).toContainText("Both of you changed it: choose one.");
      await expect(group("Cut-off").getByRole("radio", { checked: true })).toHaveCount(0);
      await expect(group("Invitations")).toContainText("Only admin changed it.");
      await expect(group("Invitations").getByRole("radio", { name: /Now, by admin 7,001/ })).toBeChecked();
      await expect(group("Pool day")).toContainText("Only you changed it.");
      await expect(group("Pool day").getByRole("radio", { name: /Yours January 4, 2026/ })).toBeChecked();

      await other.getByRole("button", { name: "Continue with these values" }).click();
      await expect(problems(other)).toContainText("Cut-off: Choose one of the values.");
      await problems(other)
        .getByRole("link", { name: /^Cut-off/ })
        .click();
      await expect(group("Cut-off").getByRole("radio").first()).toBeFocused();
      await other.keyboard.press("ArrowDown");
      await expect(group("Cut-off").getByRole("radio", { name: /Yours 622/ })).toBeChecked();
      await other.getByRole("button", { name: "Continue with these values" }).click();
      await expect(other.getByRole("heading", { name: "Check your answers" })).toBeVisible();
      await expect(other.locator("form dl").first()).toContainText("was: 611");
      await expect(other.locator("form dl").first()).not.toContainText("was: 7,001");
      await save(other);
      expect(
        await sql("SELECT cutoff, invitations, pool_as_of::text, revision FROM draw WHERE number = $1", [number]),
      ).toEqual([{ cutoff: 622, invitations: 7001, pool_as_of: "2026-01-04", revision: 3 }]);
    });

    test("a third save while two are brought together asks once more, and keeping all of theirs saves nothing", async ({
      signedIn: page,
      context,
      sql,
    }) => {
      const other = await context.newPage();
      await meet(page, other, again!, { "Cut-off": "611" }, { "Cut-off": "622" });
      await page.getByLabel("Cut-off").fill("633");
      await page.locator('form:has([name="category"]) [name="reason"]').fill("Again");
      await goOn(page);
      await save(page);
      await other.getByRole("radio", { name: /Yours 622/ }).check();
      await other.getByRole("button", { name: "Continue with these values" }).click();
      await expect(problems(other)).toContainText("admin saved again meanwhile. Choose again.");
      await expect(other.getByRole("radio", { name: /Now, by admin 633/ })).not.toBeChecked();
      await expect(other.getByRole("radio", { name: /Yours 622/ })).not.toBeChecked();
      await other.getByRole("radio", { name: /Now, by admin 633/ }).check();
      await other.getByRole("button", { name: "Continue with these values" }).click();
      await expect(problems(other)).toContainText("You kept every current value, so there is nothing to save.");
      expect(await sql("SELECT cutoff, revision FROM draw WHERE number = $1", [again])).toEqual([
        { cutoff: 633, revision: 3 },
      ]);
    });
  });
}

test("in French, on a phone, bringing two versions together holds no fault and does not scroll sideways", async ({
  signedIn: page,
  context,
}) => {
  test.setTimeout(180_000);
  const other = await context.newPage();
  await meet(
    page,
    other,
    "414",
    {
      "Cut-off": "611",
      "Official link":
        "https://www.canada.ca/en/" +
        "a-rather-long-address-of-a-page-that-says-the-same-in-many-more-words-than-it-needs.html",
    },
    { "Cut-off": "622" },
  );
  await other.goto("/fr/admin/draws/414");
  await page.goto("/fr/admin/draws/414");
  for (const [each, cutoff] of [
    [page, "644"],
    [other, "655"],
  ] as const) {
    await each.locator('[name="cutoff"]').fill(cutoff);
    await each.locator('form:has([name="category"]) [name="reason"]').fill("Parce que");
    await each.locator('button[value="check"]').click();
    if (each === page) {
      await expect(each.locator('form:has([name="cutoff"]) button[value="save"]')).toBeVisible();
      for (const box of await each.locator('[name="confirm"]').all()) await box.check();
      await each.locator('form:has([name="cutoff"]) button[value="save"]').click();
      await expect(each.getByRole("status")).toBeVisible();
    }
  }
  await expect(other.getByRole("heading", { name: "Fusionner les deux versions" })).toBeVisible();
  await expect(other.getByRole("radio", { name: /Vos valeurs 655/ })).toBeVisible();
  await expectAccessibleIn(LIGHT, other, "the merge of a draw");
});

test("a draw that was hidden meanwhile is not edited, and its page says how to show it again", async ({
  signedIn: page,
  browser,
  admin,
  baseURL,
  sql,
}) => {
  await page.goto("/en/admin/draws/415");
  const context = await browser.newContext({ baseURL: baseURL! });
  const other = await context.newPage();
  await signIn(other, admin);
  await other.goto("/en/admin/draws/415");
  await other.locator('[name="hide-reason"]').fill("Entered twice");
  await other.getByRole("button", { name: "Hide draw #415" }).click();
  await expect(other.getByRole("status")).toContainText("Draw #415 is hidden.");
  await context.close();
  await page.getByLabel("Cut-off").fill("611");
  await page.locator('form:has([name="category"]) [name="reason"]').fill("Mine");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(problems(page)).toContainText("This draw was hidden after you opened it, so your change was not saved.");
  await problems(page).getByRole("link", { name: "Open draw #415" }).click();
  await expect(page.getByRole("heading", { name: "Show this draw again" })).toBeVisible();
  expect(await sql("SELECT hidden, revision FROM draw WHERE number = '415'")).toEqual([{ hidden: true, revision: 2 }]);
});

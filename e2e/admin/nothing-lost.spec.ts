import type { Page, Route } from "@playwright/test";
import { feedWith, newRow } from "./feed-file";
import { addPerson, expect, fillIn, goOn, signIn, test } from "./admin-test";

/** A draw as a person types it. */
const TYPED = {
  date: "2026-09-30",
  category: "cec",
  cutoff: "517",
  invitations: "2500",
  link: "https://www.canada.ca/en/a-page.html",
};

/** Expects every value of {@link TYPED} in the form of a draw. */
async function expectTyped(page: Page, date = TYPED.date): Promise<void> {
  await expect(page.locator('[name="date"]')).toHaveValue(date);
  await expect(page.locator('[name="category"]')).toHaveValue(TYPED.category);
  await expect(page.locator('[name="cutoff"]')).toHaveValue(TYPED.cutoff);
  await expect(page.locator('[name="invitations"]')).toHaveValue(TYPED.invitations);
  await expect(page.locator('[name="instructionUrl"]')).toHaveValue(TYPED.link);
  await expect(page.locator('[name="programs"][value="cec"]')).toBeChecked();
  await expect(page.locator('[name="programs"][value="fsw"]')).not.toBeChecked();
}

/** Ways in which a form that is sent gets no answer. */
const CUTS = {
  reset: (route: Route) => route.abort("connectionreset"),
  gateway: (route: Route) => route.fulfill({ status: 502, contentType: "text/html", body: "<h1>Bad Gateway</h1>" }),
  /** As an action of a build that is gone. */
  older: (route: Route) =>
    route.continue({ headers: { ...route.request().headers(), "next-action": "40".padEnd(42, "0") } }),
} as const;

/** Cuts off the next form that is sent, and no other. */
async function cut(page: Page, how: keyof typeof CUTS): Promise<void> {
  let done = false;
  await page.route("**/admin/**", (route) => {
    if (done || route.request().method() !== "POST") return route.fallback();
    done = true;
    return CUTS[how](route);
  });
}

const failure = (page: Page) => page.getByRole("alert", { name: /^(No answer came back|This site has been updated)/ });
const again = (page: Page) => page.getByRole("button", { name: "Send again" });

test.describe("a form cut off", () => {
  test.use({ allowedErrors: [/Failed to load resource|net::ERR_/] });

  test("the form of a draw keeps every value, says what is known, and is sent again", async ({
    signedIn: page,
    sql,
  }) => {
    await page.goto("/en/admin/draws/new");
    await page.getByLabel("Draw number").fill("860");
    const date = "2026-09-26";
    await fillIn(page, { ...TYPED, date });
    await cut(page, "reset");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(failure(page)).toContainText("Nothing was saved. Everything you entered is still here.");
    await expect(failure(page)).toBeFocused();
    await expectTyped(page, date);
    await again(page).click();
    await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
    await expect(failure(page)).toHaveCount(0);

    // Whether it was saved is not known where the save itself is cut off.
    for (const box of await page.getByRole("checkbox", { name: "Yes, this is right." }).all()) await box.check();
    await cut(page, "gateway");
    await page.getByRole("button", { name: "Save the draw" }).click();
    await expect(failure(page)).toContainText("We do not know whether this was saved. You can safely send it again.");
    await again(page).click();
    await expect(page.getByRole("status")).toBeVisible();
    expect(await sql("SELECT cutoff, invitations FROM draw WHERE number = '860'")).toEqual([
      { cutoff: 517, invitations: 2500 },
    ]);
    // What is saved is no draft any more.
    await page.goto("/en/admin/draws/new");
    await expect(page.locator('[name="cutoff"]')).toHaveValue("");
  });

  test("a page of an older build says so, and its form comes back with every value", async ({ signedIn: page }) => {
    await page.goto("/en/admin/draws/new");
    await fillIn(page, TYPED);
    await cut(page, "older");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(failure(page)).toContainText("Reload the page");
    await expectTyped(page);
    await page.getByRole("button", { name: "Reload the page" }).click();
    await expect(page.getByText("What you entered here earlier was not saved. It has been restored.")).toBeVisible();
    await expectTyped(page);
  });

  test("the choice of an import stands after a failure and after a reload, and nothing is written", async ({
    signedIn: page,
    sql,
  }) => {
    test.setTimeout(120_000);
    await page.goto("/en/admin/imports/new");
    const buffer = feedWith([newRow("861", "2026-09-27"), newRow("862", "2026-09-28")]);
    await page.getByLabel("Feed file").setInputFiles({ name: "feed.json", mimeType: "application/json", buffer });
    await page.getByRole("button", { name: "Read the file" }).click();
    const box = (number: string) => page.getByRole("checkbox", { name: `Choose #${number}` });
    await expect(box("861")).toBeVisible({ timeout: 40_000 });
    await page.getByRole("button", { name: "Choose none" }).click();
    await box("862").check();
    await page.getByRole("textbox", { name: "Why" }).fill("Only this one");
    await cut(page, "gateway");
    await page.getByRole("button", { name: "Apply the chosen rows" }).click();
    await expect(failure(page)).toContainText("We do not know whether this was saved. You can safely send it again.");
    for (const when of ["after the failure", "after a reload"]) {
      await expect(box("862"), when).toBeChecked();
      await expect(box("861"), when).not.toBeChecked();
      await expect(page.getByRole("textbox", { name: "Why" }), when).toHaveValue("Only this one");
      if (when === "after the failure") await page.reload();
    }
    expect(await sql("SELECT number FROM draw WHERE number IN ('861', '862')")).toEqual([]);
  });

  test("every form keeps what was typed, and brings it back after a reload", async ({ signedIn: page }) => {
    for (const [path, field, value] of [
      ["/admin/categories/new", "nameEn", "Bakers"],
      ["/admin/categories/healthcare/versions/new", "occupations", "31301\n31302"],
      ["/admin/corrections/new", "evidenceEn", "Some evidence"],
      ["/admin/events/new", "titleEn", "An event"],
      ["/admin/draws/379", "remark-reason", "A doubt"],
      ["/admin/people", "email", "someone@example.test"],
    ] as const) {
      await page.goto(`/fr${path}`);
      await page.waitForLoadState("networkidle");
      const input = page.locator(`main [name="${field}"]`).first();
      await page.locator("main details:has([name])").evaluateAll((all) => {
        for (const each of all) each.setAttribute("open", "");
      });
      await input.fill(value);
      await cut(page, "reset");
      await page.locator(`main form:has([name="${field}"])`).first().locator('button[type="submit"]').last().click();
      await expect(page.getByRole("alert", { name: "Aucune réponse n’est arrivée" }), path).toBeFocused();
      await expect(input, path).toHaveValue(value);
      await page.reload();
      await expect(input, path).toHaveValue(value);
    }
  });
});

test("a session that ended leaves the form with its values; they come back for the same account only", async ({
  signedIn: page,
  context,
  admin,
  sql,
}) => {
  await page.goto("/en/admin/draws/new");
  await fillIn(page, TYPED);
  await context.clearCookies();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("You are signed out");
  await expectTyped(page);
  await page.goto("/en/admin/draws/new");
  await signIn(page, admin);
  await page.goto("/en/admin/draws/new");
  await expectTyped(page);

  await context.clearCookies();
  const other = { email: "other@example.test", password: "a battery of other horses" };
  await addPerson(sql, { ...other, name: "other", role: "editor" });
  await page.goto("/en/admin/login");
  await signIn(page, other);
  await page.goto("/en/admin/draws/new");
  await expect(page.locator('[name="cutoff"]')).toHaveValue("");
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

test("values come back after a reload, in the other language, and with Back from the look before saving", async ({
  signedIn: page,
}) => {
  const warnings: string[] = [];
  page.on("dialog", (dialog) => {
    warnings.push(dialog.type());
    void dialog.accept();
  });
  await page.goto("/en/admin/draws/new");
  await fillIn(page, TYPED);
  await page.reload();
  await expect(page.getByText("What you entered here earlier was not saved. It has been restored.")).toBeVisible();
  await expectTyped(page);
  await goOn(page);
  await page.goBack();
  await expect(page.getByRole("button", { name: "Continue" })).toBeVisible();
  await expectTyped(page);
  await page.getByLabel("Cut-off").fill("518");
  await page.getByLabel("Cut-off").fill(TYPED.cutoff);
  await goOn(page);
  await page.getByRole("button", { name: "Go back and change" }).click();
  await expectTyped(page);
  await goOn(page);
  await page.getByRole("button", { name: "Change: Cut-off" }).click();
  await expect(page.getByLabel("Cut-off")).toBeFocused();
  await expectTyped(page);

  // A click in the bar is warned of; the way to the other language takes the values along.
  warnings.length = 0;
  await page.getByRole("link", { name: "Français" }).first().click();
  await expect(page).toHaveURL(/\/fr\/admin\/draws\/new/);
  await expectTyped(page);
  expect(warnings).toEqual([]);
  await page.locator('[name="cutoff"]').fill("519");
  await page.locator("nav a[href$='/admin/imports']").click();
  await expect(page).toHaveURL(/imports/);
  expect(warnings).toEqual(["beforeunload"]);
  await page.goBack();
  await expect(page.locator('[name="cutoff"]')).toHaveValue("519");
  await page.getByRole("button", { name: "L’effacer" }).click();
  await expect(page.locator('[name="cutoff"]')).toHaveValue("");
});

test("saving a remark leaves the form beside it as it was typed", async ({ signedIn: page }) => {
  await page.goto("/en/admin/draws/378");
  await page.getByLabel("Cut-off").fill("534");
  await page.getByRole("radio", { name: "Under review" }).check();
  await page.locator('[name="remark-reason"]').fill("A doubt");
  await page.getByRole("button", { name: "Save the notice" }).click();
  await expect(page.getByRole("status").first()).toBeVisible();
  await expect(page.getByLabel("Cut-off")).toHaveValue("534");
});

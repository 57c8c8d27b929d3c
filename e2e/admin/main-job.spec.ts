import type { Page } from "@playwright/test";
import { expect, test } from "./admin-test";

/** What is pasted, as the official page has it, in both languages; none of its values is unusual. */
const PASTED = {
  en: (number: string) => `Ministerial Instructions respecting invitations to apply for permanent residence
under the Express Entry system #${number} – October 2, 2026
Provincial Nominee Program
Number of invitations issued: 600
Rank required to be invited to apply: 600 or above
Date and time of round: October 2, 2026 at 14:01:02 UTC
CRS score of lowest-ranked candidate invited: 720
Tie-breaking rule: September 1, 2026 at 19:40:38 UTC
`,
  fr: (
    number: string,
  ) => `Instructions ministérielles concernant les invitations à présenter une demande nº ${number} – 2 octobre 2026
Programme des candidats des provinces
Nombre d’invitations : 600
Rang requis pour être invité : 600 ou plus
Date et heure de la ronde : le 2 octobre 2026 à 14:01:02 TUC
Note du SCG du candidat le moins bien classé qui a été invité : 720
Règle de départage : le 1er septembre 2026 à 19:40:38 TUC
`,
};

const WORDS = {
  en: {
    read: "Read the text",
    on: "Continue",
    save: "Save the draw",
    yes: "Yes, this is right.",
    check: "Check your answers",
  },
  fr: {
    read: "Lire le texte",
    on: "Continuer",
    save: "Enregistrer la ronde",
    yes: "Oui, c’est exact.",
    check: "Vérifiez vos réponses",
  },
};

/** Presses Tab until an element has the focus. @returns how often */
async function tabTo(page: Page, selector: string, most: number): Promise<number> {
  for (let count = 0; count <= most; count++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return count;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${selector} is more than ${most} Tabs away`);
}

for (const language of ["en", "fr"] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${language}, ${javaScriptEnabled ? "with" : "without"} scripts`, () => {
      test.use({ javaScriptEnabled });

      test("a pasted official page is a saved draw after at most five actions", async ({ signedIn: page, sql }) => {
        const words = WORDS[language];
        // The tests of a worker share a database, and a round is held once a day: the day is made free.
        await sql("UPDATE draw SET round_name = round_name || ' ' || number WHERE date = '2026-10-02'");
        await page.goto(`/${language}/admin/draws/new`);
        const number = await page.locator("[name=number]").inputValue();
        const box = page.locator("textarea[name=pasted]");
        await expect(box).toBeFocused();
        await box.fill(PASTED[language](number));
        let actions = 0;
        const press = async (name: string) => {
          await page.getByRole("button", { name, exact: true }).click();
          actions += 1;
        };
        await press(words.read);
        await expect(page.locator("mark").first()).toBeVisible();
        await press(words.on);
        await expect(page.getByRole("heading", { name: words.check })).toBeVisible();
        for (const yes of await page.getByRole("checkbox", { name: words.yes }).all()) {
          await yes.check();
          actions += 1;
        }
        await press(words.save);
        await expect(page).toHaveURL(new RegExp(`/${language}/admin/draws/${number}\\?saved=1`));
        expect(actions).toBeLessThanOrEqual(5);
        expect(await sql("SELECT cutoff, invitations, category FROM draw WHERE number = $1", [number])).toEqual([
          { cutoff: 720, invitations: 600, category: "pnp" },
        ]);
      });
    });
  }
}

for (const [language, { number, day, category }] of Object.entries({
  en: { number: "885", day: "26", category: "Canadian Exp" },
  fr: { number: "887", day: "25", category: "Catégorie de l’exp" },
}))
  test(`by keyboard an empty form is a saved draw after at most twenty Tabs (${language})`, async ({
    signedIn: page,
    sql,
  }) => {
    await page.goto(`/${language}/admin/draws/new`);
    await expect(page.locator("[name=pasted]")).toBeFocused();
    let tabs = await tabTo(page, "[name=number]", 20);
    await page.keyboard.type(number);
    tabs += await tabTo(page, "[name=date]", 20);
    await page.keyboard.type(`09${day}2026`);
    tabs += await tabTo(page, "[name=category]", 20);
    await page.keyboard.type(category);
    tabs += await tabTo(page, "[name=cutoff]", 20);
    await page.keyboard.type("517");
    tabs += await tabTo(page, "[name=invitations]", 20);
    await page.keyboard.type("2000");
    await page.keyboard.press("Enter");
    const { check } = WORDS[language === "fr" ? "fr" : "en"];
    await expect(page.getByRole("heading", { name: check })).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(`^${check} – `));
    tabs += await tabTo(page, 'a[href="#saving"]', 20);
    await page.keyboard.press("Enter");
    for (const yes of await page.locator("[name=confirm]").all()) {
      tabs += await tabTo(page, `[name=confirm]:not(:checked)`, 20);
      await page.keyboard.press("Space");
      await expect(yes).toBeChecked();
    }
    tabs += await tabTo(page, "button[value=save]", 20);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`/admin/draws/${number}\\?saved=1`));
    expect(tabs).toBeLessThanOrEqual(20);
    expect(await sql("SELECT cutoff, invitations, category FROM draw WHERE number = $1", [number])).toEqual([
      { cutoff: 517, invitations: 2000, category: "cec" },
    ]);
  });

test("each step says what it did, and what is typed while an answer is on its way is kept", async ({
  signedIn: page,
}) => {
  await page.goto("/en/admin/draws/new");
  const live = page.locator('main [aria-live="polite"]').first();
  await page.locator("[name=pasted]").fill(PASTED.en("886").replaceAll("October 2, 2026", "September 29, 2026"));
  await page.getByRole("button", { name: "Read the text" }).click();
  await expect(page.getByRole("heading", { name: "What the text says" })).toBeFocused();
  await expect(live).toHaveText(/^The text is read\. Values filled in: \d+\. Questions: \d+\.$/);
  await expect(page.getByText("10:01:02 EDT in Ottawa.")).toBeVisible();
  // Beside the values stand the last draws of the category and of CEC.
  const recent = page.getByRole("region", { name: "Recent draws" });
  await expect(recent.getByRole("table")).toHaveCount(2);
  await expect(recent).toContainText("#445");
  await page.getByRole("button", { name: "Fill in the link for this number" }).click();
  await expect(page.locator("[name=instructionUrl]")).toBeFocused();
  await expect(page.locator("[name=instructionUrl]")).toHaveValue(/invitations\.html\?q=886$/);
  await expect(live).toContainText("#886");
  await page.getByLabel("Draw number").fill("379");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveTitle(/^There is a problem – New draw/);
  await expect(page.getByRole("link", { name: "Edit draw #379" })).toHaveAttribute("href", "/en/admin/draws/379");
  await expect(page.getByRole("region", { name: "What differs from draw #379" })).toContainText("Provincial Nominee");
  await page.getByLabel("Draw number").fill("886");

  // The answer waits until something was typed.
  let release = () => undefined as void;
  const typed = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/admin/draws/new", async (route) => {
    if (route.request().method() === "POST") await typed;
    await route.continue();
  });
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Source of the values").pressSequentially("Read on the radio");
  release();
  await expect(page.getByText("What you typed while the answer was on its way is kept")).toBeVisible();
  await expect(page.getByLabel("Source of the values")).toHaveValue("Read on the radio");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Check your answers" })).toBeFocused();
  await expect(page.locator("form dl").first()).toContainText("Read on the radio");
  await expect(page.locator("form dl").first()).toContainText("(10:01:02 EDT)");
  await page.getByRole("button", { name: "Go back and change" }).click();
  await expect(page.getByLabel("Draw number")).toBeFocused();
  await expect(live).toHaveText("Back at the values. Nothing is saved yet.");
  await expect(page).toHaveTitle(/^New draw/);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the title says that something is wrong, and the step", async ({ signedIn: page, context }) => {
    const error = page.getByRole("alert", { name: "There is a problem" });
    await page.goto("/en/admin/draws/new");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).toHaveTitle(/^There is a problem – New draw – /);
    await expect(error).toBeFocused();
    await page.goto("/fr/admin/draws/379");
    await page.locator("[name=invitations]").fill("3501");
    await page.locator("form:has([name=cutoff]) [name=reason]").fill("Un essai");
    await page.locator("button[value=check]").click();
    await expect(page).toHaveTitle(/^Vérifiez vos réponses – .*379/);
    await page.locator("button[value=edit]").click();
    await expect(page).toHaveTitle(/^(?!Vérifiez).*379/);
    await page.goto("/en/admin/corrections/3");
    await page.locator("[name=evidenceEn]").fill("Reports of that day differ.");
    await page.locator("form:has([name=evidenceEn]) [name=reason]").fill("A trial");
    await page.locator("form:has([name=evidenceEn]) button").last().click();
    await expect(page).toHaveTitle(/^Check what changes – /);
    // The first page of the admin, and forms that are no record's.
    for (const path of ["/en/admin", "/en/admin/account", "/en/admin/imports/new"]) {
      await page.goto(path);
      await page
        .locator("main form")
        .filter({ hasNot: page.locator("[method=get]") })
        .last()
        .locator("button")
        .last()
        .click();
      await expect(page, path).toHaveTitle(/^There is a problem – /);
    }
    await context.clearCookies();
    await page.goto("/en/admin/login");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveTitle(/^There is a problem – Sign in – /);
    await page.goto("/en/admin/login");
    await expect(page).toHaveTitle(/^Sign in – /);
  });
});

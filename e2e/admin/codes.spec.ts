import { EVERY_SETTING, expectAccessibleIn } from "../accessibility";
import { expect, problems, test } from "./admin-test";
import { checkAndSave, codesAsText, why } from "./record-test";

const path = "/en/admin/categories/transport/versions/transport-v1";
const LISTED = "SELECT noc FROM category_version_occupation WHERE version = 'transport-v1' ORDER BY noc";

test("occupations are searched, added and removed by the keyboard, each said aloud; what is no code stays an error", async ({
  signedIn: page,
  sql,
}) => {
  const before = (await sql<{ noc: string }>(LISTED)).map(({ noc }) => noc);
  await page.goto(path);
  const search = page.getByRole("combobox", { name: "Add an occupation" });
  const list = page.getByRole("list", { name: /^On the list: \d+$/ });
  const said = page.locator('[aria-live="polite"]');
  await expect(list.getByRole("listitem")).toHaveCount(before.length);
  await expect(list.getByRole("listitem").first()).toHaveText(new RegExp(`^${before[0]}.+Remove$`));

  await search.pressSequentially("registered nurse");
  await expect(page.getByRole("listbox").getByRole("option", { name: /^31301 / })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(said.getByText(/^Added: 31301 Registered nurses/)).toBeVisible();
  await expect(search).toBeFocused();
  await expect(search).toHaveValue("");
  await expect(list.getByRole("listitem")).toHaveCount(before.length + 1);
  await search.pressSequentially("31301");
  await expect(page.getByRole("listbox").getByRole("option", { name: /^31301 / })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(said.getByText(/^Already on the list: 31301 Registered nurses/)).toBeVisible();
  await expect(list.getByRole("listitem")).toHaveCount(before.length + 1);
  // What is no whole code and was not chosen adds nothing, and does not send the form.
  await search.pressSequentially("pilot");
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(list.getByRole("listitem")).toHaveCount(before.length + 1);
  await expect(problems(page)).toHaveCount(0);

  const text = await codesAsText(page, { scripted: true });
  await expect(text).toHaveValue([...before, "31301"].sort().join("\n"));
  await text.fill(`${await text.inputValue()}\n99999`);
  await expect(list.getByRole("listitem").last()).toContainText("99999not a NOC 2021 code");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(problems(page)).toContainText("NOC codes: These are not NOC 2021 codes: 99999.");
  await problems(page)
    .getByRole("link", { name: /^NOC codes/ })
    .click();
  await expect(text).toBeFocused();
  await page.getByRole("button", { name: "Remove 99999" }).focus();
  await page.keyboard.press("Enter");
  await expect(said.getByText(/^Removed: 99999$/)).toBeVisible();
  await expect(list.getByRole("button").last()).toBeFocused();
  await page.getByRole("button", { name: `Remove ${before[0]}` }).click();
  await expect(list.getByRole("button").nth(1)).toBeFocused();
  const wanted = [...before.slice(1), "31301"].sort();
  await expect(text).toHaveValue(wanted.join("\n"));
  await why(page).fill("Amended");
  await checkAndSave(page);
  expect((await sql<{ noc: string }>(LISTED)).map(({ noc }) => noc)).toEqual(wanted);
});

test("a whole code is added by Enter at once, and one that is none is said to be none", async ({ signedIn: page }) => {
  await page.goto(path);
  const search = page.getByRole("combobox", { name: "Add an occupation" });
  const said = page.locator('[aria-live="polite"]');
  await search.fill(" 00012 ");
  await page.keyboard.press("Enter");
  await expect(said.getByText(/^Added: 00012 Senior managers/)).toBeVisible();
  await expect(search).toHaveValue("");
  await expect(page.getByRole("listbox")).toBeHidden();
  await search.fill("99999");
  await page.keyboard.press("Enter");
  await expect(said.getByText("Not a NOC 2021 code: 99999")).toBeVisible();
  await expect(search).toHaveValue("99999");
  await expect(page.getByRole("listitem").filter({ hasText: "99999" })).toHaveCount(0);
});

test.describe("while the interface does not answer", () => {
  test.use({ allowedErrors: [/ERR_FAILED|status of 503/] });
  test("the search says so in both languages, and a whole code is added all the same", async ({ signedIn: page }) => {
    // A code of its own for each: what was added in one language is a draft that the other takes over.
    for (const [language, label, sentence, code, added] of [
      [
        "en",
        "Add an occupation",
        "The search is not answering. Type a whole code and press Enter, or add it to the list as text.",
        "00012",
        /^Added: 00012 /,
      ],
      [
        "fr",
        "Ajouter une profession",
        "La recherche ne répond pas\u00a0: tapez un code entier et appuyez sur Entrée, ou écrivez-le dans la liste " +
          "en texte.",
        "00013",
        /^Ajoutée\u00a0: 00013 /,
      ],
    ] as const) {
      await page.unrouteAll();
      await page.goto(path.replace("/en/", `/${language}/`));
      await page.route("**/api/v1/occupations?*", (route) =>
        language === "en" ? route.abort() : route.fulfill({ status: 503, body: "{}" }),
      );
      const search = page.getByRole("combobox", { name: label });
      const said = page.locator('[aria-live="polite"]');
      await search.fill("nurse");
      await expect(said.getByText(sentence, { exact: true })).toBeVisible();
      await page.keyboard.press("Enter");
      await expect(problems(page)).toHaveCount(0);
      await search.fill(code);
      await page.keyboard.press("Enter");
      await expect(said.getByText(added)).toBeVisible();
    }
    // Once it answers again, that is no longer said.
    await page.unrouteAll();
    await page.getByRole("combobox", { name: "Ajouter une profession" }).fill("infirm");
    await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
    await expect(page.getByText(/^La recherche ne répond pas/)).toHaveCount(0);
  });
});

test("in French, in light and dark, the field holds no fault and does not scroll sideways", async ({
  signedIn: page,
}) => {
  await page.goto("/fr/admin/categories/healthcare/versions/new");
  const search = page.getByRole("combobox", { name: "Ajouter une profession" });
  await search.pressSequentially("infirm");
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expectAccessibleIn(EVERY_SETTING, page, "the field");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the list is a text, and the titles of what is listed unfold", async ({ signedIn: page }) => {
    await page.goto("/en/admin/categories/transport/versions/transport-2026-v2");
    await expect(page.getByLabel("NOC codes")).toBeVisible();
    await expect(page.getByRole("combobox", { name: "Add an occupation" })).toHaveCount(0);
    await page.getByText(/^\d+ occupations on the list now$/).click();
    await expect(page.getByText(/^\d{5} Aircraft/).first()).toBeVisible();
  });
});

import { expect, test } from "./admin-test";

const file = { name: "huge.json", mimeType: "application/json", buffer: Buffer.alloc(13_000_000, 32) };

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, allowedErrors: [/status of 413/] });

  test("a file larger than any form takes is answered in a page that leads back to the form", async ({
    signedIn: page,
    sql,
  }) => {
    // Two files of 13 MB.
    test.setTimeout(180_000);
    const runs = () => sql("SELECT count(*) FROM import_run");
    const before = await runs();
    for (const [language, label, button, title, back] of [
      ["en", "Feed file", "Read the file", "This is too large", "Back to the form"],
      ["fr", "Fichier du flux", "Lire le fichier", "C’est trop volumineux", "Retour au formulaire"],
    ] as const) {
      await page.goto(`/${language}/admin/imports/new`);
      await page.getByLabel(label).setInputFiles(file);
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === "POST"),
        page.getByRole("button", { name: button }).click(),
      ]);
      expect(answer.status()).toBe(413);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await page.getByRole("link", { name: back }).click();
      await expect(page).toHaveURL(`/${language}/admin/imports/new`);
      await expect(page.getByRole("button", { name: button })).toBeVisible();
    }
    expect(await runs()).toEqual(before);
  });
});

test("a text too large is not sent", async ({ signedIn: page }) => {
  await page.goto("/en/admin/imports/new");
  await page.getByLabel("Text of the feed").fill("é".repeat(5_100_000));
  await expect(page.getByText("This is larger than 10 MB, so it is not the feed.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Read the text" })).toBeDisabled();
  await page.getByLabel("Text of the feed").fill("{}");
  await expect(page.getByRole("button", { name: "Read the text" })).toBeEnabled();
});

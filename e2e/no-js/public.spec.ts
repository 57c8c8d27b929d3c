import { expect, test } from "../fixtures";

test.use({ javaScriptEnabled: false });

test("the list filters, sorts and pages as plain forms and links", async ({ page }) => {
  await page.goto("/en/draws");
  await page.getByLabel("Number or round name").fill("physicians");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByRole("status")).toContainText("3 draws");
  await page.getByRole("link", { name: "Sort by Invitations" }).click();
  await expect(page).toHaveURL(/sort=-invitations/);
  await page.goto("/fr/draws?page=2");
  await expect(page.locator("tbody tr")).toHaveCount(50);
  await page.getByRole("link", { name: "Suivante" }).click();
  await expect(page).toHaveURL(/page=3/);
});

test.describe("with a page that is not found", () => {
  test.use({ allowedErrors: [/404/] });

  test("a 404 helps without a script", async ({ page }) => {
    await page.goto("/fr/draws/9999");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Aucune ronde ne porte ce numéro");
  });
});

test("a draw and the way between languages need no script", async ({ page }) => {
  await page.goto("/en/draws/379");
  await expect(page.getByRole("main")).toContainText("71 points below");
  await page.getByRole("link", { name: "Lire cette page en français" }).click();
  await expect(page).toHaveURL(/\/fr\/draws\/379$/);
  await expect(page.getByRole("main")).toContainText("71 points sous le dernier seuil");
});

test("the checker explains itself and points to the rules", async ({ page }) => {
  await page.goto("/en/check#draw=379");
  await expect(page.locator("main noscript p")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "CRS score" })).toBeHidden();
  await expect(page.getByRole("region", { name: "How the answer is found" })).toContainText("Full-time");
  await page.locator("main noscript").getByRole("link", { name: "categories", exact: true }).click();
  await expect(page).toHaveURL(/\/en\/categories$/);
});

test("the calculator explains itself and shows the grid it counts with", async ({ page }) => {
  await page.goto("/en/crs");
  await expect(page.locator("main noscript p")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Age" })).toBeHidden();
  const row = (table: string, name: string) =>
    page.getByRole("table", { name: table, exact: true }).getByRole("row", { name, exact: true });
  await expect(row("Age", "20 to 29 110 100")).toBeVisible();
  await expect(row("First official language, each ability", "9 31 29 5")).toBeVisible();
  await expect(row("TCF Canada to NCLC", "9 524 14 523 14")).toBeVisible();
});

test("after an invitation a draw is chosen by a plain form, and every document stands with its condition", async ({
  page,
}) => {
  await page.goto("/en/after-invitation");
  await page.getByLabel("Draw", { exact: true }).selectOption("379");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/draw=379$/);
  await expect(page.getByRole("main")).toContainText("Tuesday, January 13, 2026");
  await expect(page.getByRole("region", { name: "Documents" }).getByRole("listitem")).toHaveCount(14);
  await expect(page.getByLabel("Invited under")).toBeHidden();
});

test("an address without a language leads to the reader's", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/en$/);
});

test.describe("in French", () => {
  test.use({ language: "fr" });

  test("it leads to the French dashboard", async ({ page }) => {
    await page.goto("/");
    await expect(page).toHaveURL(/\/fr$/);
  });
});

import { expect, signIn, test } from "./admin-test";

test("the audit joins sign-ins, acts on people and every history, and is filtered by who, what and when", async ({
  page,
  admin,
  request,
  sql,
  baseURL,
  extraHTTPHeaders,
}) => {
  for (const email of [admin.email, "nobody@example.test"]) {
    await page.goto("/en/admin/login");
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password").fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert", { name: "There is a problem" })).toBeVisible();
  }
  await signIn(page, admin);
  await page.goto("/en/admin/audit");
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.nth(1)).toContainText("signed in");
  const network = extraHTTPHeaders!["x-forwarded-for"]!.replace(/\d+$/, "0/24");
  await expect(rows.nth(1)).toContainText(network);
  await expect(rows.nth(2)).toContainText("failed sign-in");
  await expect(rows.nth(2)).toContainText("an account that does not exist");
  await expect(rows.nth(2)).toContainText("unknown");
  await expect(rows.nth(3)).toContainText("failed sign-in: admin");
  await expect(rows.nth(3)).toContainText("wrong password");
  // Nothing of what an unknown visitor typed is kept.
  expect(await sql("SELECT 1 FROM audit_entry a WHERE a::text LIKE '%nobody@%'")).toEqual([]);

  const [{ count } = { count: "0" }] = await sql<{ count: string }>(
    "SELECT (SELECT count(*) FROM draw_revision)::text AS count",
  );
  await page.getByRole("combobox", { name: "About" }).selectOption("draw");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/about=draw/);
  await expect(page.getByText(`${Number(count).toLocaleString("en-CA")} entries`)).toBeVisible();
  await expect(rows).toHaveCount(51);
  await expect(rows.nth(1)).toContainText(/Draw #\d+\w?: /);
  await page.getByRole("link", { name: "Earlier" }).click();
  await expect(page).toHaveURL(/about=draw&page=2/);
  await expect(page.getByText("Page 2 of")).toBeVisible();
  await page.goto("/en/admin/audit?about=event");
  await expect(rows.nth(1)).toContainText("Event ");
  await page.goto("/en/admin/audit?from=2015-01-01&to=2015-01-02");
  await expect(page.getByText("No entry matches.")).toBeVisible();
  await page.goto("/en/admin/audit?who=none&about=draw");
  await expect(rows.nth(1)).toContainText("the tracker");
  await page.goto("/en/admin/audit?about=x&from=2026-99-99&page=-1&who=%00");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Audit");
  await page.goto("/fr/admin/audit?about=signIn");
  await expect(rows.nth(1)).toContainText("session ouverte");
  expect((await request.get(`${baseURL}/en/admin/audit`, { maxRedirects: 0 })).status()).toBe(307);
});

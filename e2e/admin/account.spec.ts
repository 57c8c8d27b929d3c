import type { Page } from "@playwright/test";
import { TEST_ADMIN } from "../../scripts/test/test-sign-in";
import { totp } from "../../scripts/test/test-totp";
import { addPerson, expect, problems, signIn, test } from "./admin-test";

const status = (page: Page) => page.getByRole("status");
const PASSWORD = "a password of many words";

async function give(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/en/admin/login?to=/admin/account");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(status(page)).toContainText("You are signed out on this device.");
}

// Whole journeys, and every refusal takes its half second.
test.describe.configure({ timeout: 180_000 });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    const way = javaScriptEnabled ? "scripted" : "plain";

    test("a second factor is set up with a code, asked for at the next sign-in, and turned off again", async ({
      page,
      sql,
    }) => {
      const email = `factor-${way}@example.test`;
      const id = await addPerson(sql, { email, password: PASSWORD, name: "Fay Factor", role: "editor" });
      await signIn(page, { email, password: PASSWORD });
      await page.goto("/en/admin/account");
      await page.getByLabel("Your password").fill("not my password");
      await page.getByRole("button", { name: "Set up the second factor" }).click();
      await expect(problems(page)).toContainText("Your password: This is not your password.");
      await page.getByLabel("Your password").fill(PASSWORD);
      await page.getByRole("button", { name: "Set up the second factor" }).click();
      await expect(page.getByRole("img", { name: /^QR code of the secret/ })).toBeVisible();
      const secret = await page.locator("code").innerText();
      const code = page.getByRole("textbox", { name: "Code" });
      await code.fill("000000");
      await page.getByRole("button", { name: "Turn it on" }).click();
      await expect(problems(page)).toContainText("This code is wrong.");
      await expect(page.locator("code")).toHaveText(secret);
      await code.fill(totp(secret));
      await page.getByRole("button", { name: "Turn it on" }).click();
      await expect(status(page)).toContainText("The second factor is on. Your other sessions ended.");
      const codes = await status(page).getByRole("listitem").allInnerTexts();
      expect(codes).toHaveLength(10);
      await expect(page.getByRole("button", { name: "Print the codes" })).toBeVisible({ visible: javaScriptEnabled });
      expect(await sql('SELECT two_factor_enabled FROM "user" WHERE id = $1', [id])).toEqual([
        { two_factor_enabled: true },
      ]);
      await page.goto("/en/admin/account");
      await expect(page.getByRole("button", { name: "Set up the second factor" })).toHaveCount(0);
      await signOut(page);

      await give(page, email, PASSWORD);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second step");
      await page.goto("/en/admin/account");
      await expect(page).toHaveURL(/\/admin\/login\?/);
      await page.goto("/en/admin/login/code?to=/admin/account");
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(problems(page)).toContainText("Enter a code.");
      await code.fill("111111");
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(problems(page)).toContainText("This code is wrong.");
      // The present code may have turned the factor on, and is used up.
      await code.fill(totp(secret, Date.now() + 30_000));
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page).toHaveURL("/en/admin/account");
      await signOut(page);
      await give(page, email, PASSWORD);
      await code.fill(codes[0]!);
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page).toHaveURL("/en/admin/account");
      await expect(page.getByRole("region", { name: "Second factor" })).toContainText("9 backup codes are left.");
      const told = page.getByRole("region", { name: "This was done to your account" });
      await expect(told.getByRole("listitem")).toHaveText([/turned the second factor on, from a session of yours$/]);
      await told.getByRole("button", { name: "I have seen this" }).click();
      await expect(told).toHaveCount(0);

      await page.getByLabel("Your password").first().fill(PASSWORD);
      await page.getByRole("button", { name: "Create new backup codes" }).click();
      await expect(status(page)).toContainText("Ten new backup codes");
      await page.goto("/en/admin/account");
      await page.getByLabel("Your password").last().fill(PASSWORD);
      await page.getByRole("button", { name: "Turn it off" }).click();
      await expect(status(page)).toContainText("The second factor is off.");
      await signOut(page);
      await give(page, email, PASSWORD);
      await expect(page).toHaveURL("/en/admin/account");
    });

    test("one's own password is changed with the old one; other sessions end and this one goes on", async ({
      page,
      browser,
      baseURL,
      sql,
      extraHTTPHeaders,
    }) => {
      const email = `own-${way}@example.test`;
      await addPerson(sql, { email, password: PASSWORD, name: "Olga Own", role: "editor" });
      await signIn(page, { email, password: PASSWORD });
      const other = await (await browser.newContext({ baseURL, extraHTTPHeaders })).newPage();
      await signIn(other, { email, password: PASSWORD });
      await page.goto("/en/admin/account");
      await expect(page.getByRole("region", { name: "Where you are signed in" }).last().getByRole("row")).toHaveCount(
        3,
      );
      const change = async (current: string, next: string, again = next) => {
        await page.getByLabel("Current password").fill(current);
        await page.getByLabel("New password", { exact: true }).fill(next);
        await page.getByLabel("The new password again").fill(again);
        await page.getByRole("button", { name: "Change the password" }).click();
      };
      await change("", "short");
      await expect(problems(page).getByRole("listitem")).toHaveText([
        "Current password: Enter your password.",
        "New password: Use at least 12 characters.",
      ]);
      await change("not my password", "another password of words");
      await expect(problems(page)).toContainText("Current password: This is not your password.");
      await change(PASSWORD, "another password of words");
      await expect(status(page)).toContainText("Your password is changed.");
      await expect(page.getByRole("region", { name: "Where you are signed in" }).last().getByRole("row")).toHaveCount(
        2,
      );
      await other.goto("/en/admin");
      await expect(other).toHaveURL("/en/admin/login");
      await other.context().close();
      await page.getByRole("button", { name: "Sign out everywhere" }).click();
      await expect(status(page)).toContainText("You are signed out everywhere");
      await signIn(page, { email, password: "another password of words" });
    });
  });
}

test("an admin removes a second factor that was lost", async ({ signedIn: page, sql }) => {
  const id = await addPerson(sql, { email: "lost@example.test", password: PASSWORD, name: "Lou Lost", role: "editor" });
  await sql(`UPDATE "user" SET two_factor_enabled = true WHERE id = $1`, [id]);
  await sql(`INSERT INTO two_factor (id, secret, backup_codes, user_id) VALUES ($1, 'x', 'x', $1)`, [id]);
  await page.goto("/en/admin/people");
  await expect(
    page.getByRole("row").filter({ hasText: "Lou Lost" }).getByRole("cell", { name: "on", exact: true }),
  ).toBeVisible();
  await page.getByRole("link", { name: "Lou Lost" }).click();
  const region = page.getByRole("region", { name: "Remove the second factor" });
  await region.getByLabel("Your own password").fill(TEST_ADMIN.password);
  await region.getByRole("button", { name: "Remove the second factor" }).click();
  await expect(status(page)).toContainText("The second factor is removed.");
  expect(await sql("SELECT 1 FROM two_factor WHERE user_id = $1", [id])).toEqual([]);
});

test("where a second factor is required, whoever has none can do nothing but set one up", async ({
  page,
  tracker,
  sql,
}) => {
  const strict = await tracker.beside({ SECOND_FACTOR: "required" });
  try {
    const person = { email: "strict@example.test", password: PASSWORD };
    const id = await addPerson(sql, { ...person, name: "Stella Strict", role: "editor" });
    const has = (factor: boolean) => sql(`UPDATE "user" SET two_factor_enabled = $2 WHERE id = $1`, [id, factor]);
    const edits = async () => (await page.request.get(`${strict.origin}/api/admin/me`)).json();
    // A cookie is of the host, whatever the port.
    await signIn(page, person);
    await has(true);
    await page.goto(`${strict.origin}/en/admin/draws/new`);
    expect(await edits()).toEqual({ edit: true });
    await has(false);
    await page.getByLabel("Cut-off").fill("517");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(problems(page)).toContainText("this tracker requires a second factor, and you have none yet");
    await expect(page.getByLabel("Cut-off")).toHaveValue("517");
    expect(await edits()).toEqual({ edit: false });
    expect((await page.request.get(`${strict.origin}/api/admin/to-do`)).status()).toBe(403);
    for (const path of ["", "/draws/new", "/imports", "/account"]) {
      await page.goto(`${strict.origin}/en/admin${path}`);
      await expect(page).toHaveURL(`${strict.origin}/en/admin/account`);
    }
    await expect(status(page).first()).toContainText("Everybody who signs in here needs a second factor.");
    await page.getByLabel("Your password").fill(PASSWORD);
    await page.getByRole("button", { name: "Set up the second factor" }).click();
    await page.getByRole("textbox", { name: "Code" }).fill(totp(await page.locator("code").innerText()));
    await page.getByRole("button", { name: "Turn it on" }).click();
    await expect(status(page).last()).toContainText("The second factor is on.");
    await page.goto(`${strict.origin}/en/admin/draws/new`);
    await expect(page).toHaveURL(`${strict.origin}/en/admin/draws/new`);
    expect(await edits()).toEqual({ edit: true });
  } finally {
    await strict.stop();
  }
});

import { createServer } from "node:http";
import type { Page } from "@playwright/test";
import { freePort } from "../../scripts/shared/free-port";
import { TEST_ADMIN } from "../../scripts/test/test-sign-in";
import { addPerson, expect, openLink, problems, signIn, test } from "./admin-test";

const status = (page: Page) => page.getByRole("status").last();

/** Presses the button of a form with the password of the one who acts. */
async function act(page: Page, button: string, password: string = TEST_ADMIN.password): Promise<void> {
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: button }) });
  await form.getByLabel("Your own password").fill(password);
  await form.getByRole("button", { name: button }).click();
}

async function invite(
  page: Page,
  { name, email, role }: { name: string; email: string; role?: string },
): Promise<string> {
  await page.goto("/en/admin/people");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  if (role) await page.getByLabel("Role", { exact: true }).selectOption(role);
  await act(page, "Create an invitation link");
  await expect(status(page)).toContainText(`The invitation of ${name} is ready.`);
  return page.getByLabel("One-time link").inputValue();
}

async function choosePassword(page: Page, password: string, again = password): Promise<void> {
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("The same password again").fill(again);
  await page.getByRole("button", { name: /Create the account|Save the password/ }).click();
}

const openPerson = async (page: Page, name: string) => {
  await page.goto("/en/admin/people");
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
};

// Whole journeys, and every refusal takes its half second.
test.describe.configure({ timeout: 180_000 });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled, allowedErrors: [/status of 403/] });
    const name = javaScriptEnabled ? "Iris Invited" : "Ivo Invited";
    const email = `${javaScriptEnabled ? "iris" : "ivo"}@example.test`;

    test("a person is invited by a link that works once, becomes an editor, then an admin, then nobody", async ({
      signedIn: page,
      browser,
      baseURL,
      extraHTTPHeaders,
      sql,
    }) => {
      const link = await invite(page, { name, email });
      expect(link).toMatch(new RegExp(`^${baseURL}/en/admin/invitation#[\\w-]{43}$`));
      expect(
        await sql("SELECT 1 FROM one_time_link WHERE position($1 in token_hash || email || name) > 0", [
          link.split("#")[1],
        ]),
      ).toEqual([]);
      await page.reload();
      await expect(page.getByLabel("One-time link")).toHaveCount(0);

      const context = await browser.newContext({ javaScriptEnabled, baseURL, extraHTTPHeaders });
      const other = await context.newPage();
      await openLink(other, link, javaScriptEnabled);
      await choosePassword(other, "short", "shorter");
      await expect(problems(other)).toContainText("Password: Use at least 12 characters.");
      await choosePassword(other, "a password of many words", "a password of many word");
      await expect(problems(other)).toContainText("The two passwords differ.");
      await choosePassword(other, "a password of many words");
      await expect(status(other)).toContainText("Your password is saved. Sign in with it.");
      await signIn(other, { email, password: "a password of many words" });
      await openLink(other, link, javaScriptEnabled);
      await expect(other.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");

      const refused = await other.goto("/en/admin/people");
      expect(refused?.status()).toBe(403);
      await expect(other.getByRole("heading", { level: 1 })).toHaveText("Your role does not include this page");
      await expect(other.getByRole("main")).toContainText("Your role is editor. This page requires the role admin.");
      await expect(other.getByRole("navigation", { name: "Admin" }).getByRole("link")).toHaveText([
        "Draws",
        "New draw",
        "Imports",
        "Pool",
        "Your account",
      ]);
      await other.getByRole("link", { name: "Back to the draws" }).click();
      await expect(other).toHaveURL("/en/admin");

      await openPerson(page, name);
      await page.getByLabel("New role").selectOption("admin");
      await act(page, "Change the role");
      await expect(status(page)).toContainText("The role is changed.");
      await other.goto("/en/admin/people");
      await expect(other).toHaveURL(/\/en\/admin\/login/);
      await signIn(other, { email, password: "a password of many words" });
      expect((await other.goto("/en/admin/people"))?.status()).toBe(200);

      await act(page, "Deactivate the account");
      await expect(status(page)).toContainText("The account is deactivated");
      await other.goto("/en/admin/people");
      await other.getByLabel("E-mail address").fill(email);
      await other.getByLabel("Password").fill("a password of many words");
      await other.getByRole("button", { name: "Sign in" }).click();
      await expect(problems(other)).toContainText("The e-mail address or the password is wrong.");
      await act(page, "Activate the account");
      await expect(status(page)).toContainText("The account is active again.");

      await act(page, "Create a password link");
      await expect(status(page)).toContainText(`${name}’s password no longer works.`);
      const reset = await page.getByLabel("One-time link").inputValue();
      await other.getByLabel("Password").fill("a password of many words");
      await other.getByRole("button", { name: "Sign in" }).click();
      await expect(problems(other)).toContainText("is wrong");
      await openLink(other, reset, javaScriptEnabled);
      await choosePassword(other, "other words of a password");
      await expect(status(other)).toContainText("Your password is saved. Sign in with it.");
      await signIn(other, { email, password: "other words of a password" });
      await context.close();

      await page.goto(`/en/admin/audit?about=person`);
      for (const line of [
        "invited",
        "password reset, link created",
        "role changed",
        "deactivated",
        "activated again",
      ]) {
        await expect(
          page
            .getByRole("row")
            .filter({ hasText: `${line}: ${name}` })
            .first(),
        ).toContainText("admin");
      }
      await expect(page.getByRole("row").filter({ hasText: `role changed: ${name}` })).toContainText("editor → admin");
    });

    test("an invitation can be revoked, and says what is wrong with it", async ({
      signedIn: page,
      browser,
      baseURL,
    }) => {
      const revoked = `${javaScriptEnabled ? "re" : "un"}voked@example.test`;
      const link = await invite(page, { name: "Rita Revoked", email: revoked, role: "admin" });
      await page.goto("/en/admin/people");
      await page.getByLabel("E-mail address").fill("no address");
      await act(page, "Create an invitation link");
      await expect(problems(page).getByRole("listitem")).toHaveText([
        "E-mail address: Enter an e-mail address such as name@example.org.",
        "Name: Enter a value.",
      ]);
      await expect(page.getByLabel("E-mail address")).toHaveValue("no address");
      await page.getByLabel("Name").fill("Again");
      await page.getByLabel("E-mail address").fill(revoked.toUpperCase());
      await act(page, "Create an invitation link");
      await expect(problems(page)).toContainText("There is already an open invitation for this e-mail address.");
      const listed = page.getByRole("listitem").filter({ hasText: revoked });
      await listed.getByRole("button", { name: "Revoke the link for Rita Revoked" }).click();
      await expect(listed.getByRole("alert")).toContainText("Your own password: Enter your password.");
      await listed.getByLabel("Your own password").fill("not my password");
      await listed.getByRole("button", { name: "Revoke the link for Rita Revoked" }).click();
      await expect(listed.getByRole("alert")).toContainText("This is not your password.");
      await listed.getByLabel("Your own password").fill(TEST_ADMIN.password);
      await listed.getByRole("button", { name: "Revoke the link for Rita Revoked" }).click();
      await expect(status(page)).toContainText("The link is revoked.");
      const outside = await (await browser.newContext({ baseURL, javaScriptEnabled })).newPage();
      await openLink(outside, link, javaScriptEnabled);
      await expect(outside.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
      await outside.context().close();
    });
  });
}

test("the last admin keeps the role and the account", async ({ signedIn: page, sql }) => {
  await sql(`UPDATE "user" SET role = 'editor' WHERE email <> 'admin@example.test'`);
  await openPerson(page, "admin");
  await expect(page.getByRole("button", { name: "Create a password link" })).toHaveCount(0);
  await page.getByLabel("New role").selectOption("editor");
  await act(page, "Change the role");
  await expect(problems(page)).toContainText("This is the last admin");
  await act(page, "Deactivate the account");
  await expect(page.getByRole("region", { name: "Deactivate the account" }).getByRole("alert")).toContainText(
    "This is the last admin",
  );
  expect(await sql(`SELECT role, deactivated_at FROM "user" WHERE email = 'admin@example.test'`)).toEqual([
    { role: "admin", deactivated_at: null },
  ]);
});

test("somebody whose role changes while a form is open is told so, and nothing is done", async ({ page, sql }) => {
  const person = { email: "demoted@example.test", password: "a password of many words" };
  const id = await addPerson(sql, { ...person, name: "Dora Demoted", role: "admin" });
  await signIn(page, person);
  await page.goto("/en/admin/people");
  await page.getByLabel("Name").fill("Never");
  await page.getByLabel("E-mail address").fill("never@example.test");
  await sql(`UPDATE "user" SET role = 'editor' WHERE id = $1`, [id]);
  await act(page, "Create an invitation link", person.password);
  await expect(problems(page)).toContainText("Nothing was saved: your role, editor, does not allow this.");
  await expect(page.getByLabel("E-mail address")).toHaveValue("never@example.test");
  await sql("DELETE FROM session WHERE user_id = $1", [id]);
  await act(page, "Create an invitation link", person.password);
  await expect(problems(page)).toContainText("You are signed out");
  expect(await sql("SELECT 1 FROM one_time_link WHERE email = 'never@example.test'")).toEqual([]);
});

test("somebody who is deactivated while an invitation waits for the lock makes none, and is told", async ({
  page,
  sql,
}) => {
  const person = { email: "leaving@example.test", password: "a password of many words" };
  const id = await addPerson(sql, { ...person, name: "Lea Leaving", role: "admin" });
  await signIn(page, person);
  await page.goto("/en/admin/people");
  await page.getByLabel("Name").fill("Too Late");
  await page.getByLabel("E-mail address").fill("late@example.test");
  await sql("SELECT pg_advisory_lock(hashtext('tracker people'))");
  await act(page, "Create an invitation link", person.password);
  // The guard of the action has let it through: it stands at the lock.
  await expect.poll(() => sql("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")).toHaveLength(1);
  await sql(`UPDATE "user" SET deactivated_at = now() WHERE id = $1`, [id]);
  await sql("DELETE FROM session WHERE user_id = $1", [id]);
  await sql("SELECT pg_advisory_unlock(hashtext('tracker people'))");
  await expect(problems(page)).toContainText("You are signed out");
  expect(await sql("SELECT 1 FROM one_time_link WHERE email = 'late@example.test'")).toEqual([]);
});

test.describe("a form that a page of another origin sends in the person's own browser", () => {
  test.use({ javaScriptEnabled: true, allowedErrors: [/403|CORS|Failed to load|ERR_/] });

  test("comes with the person's cookie, and is refused", async ({ signedIn: page, browser, baseURL, context, sql }) => {
    const plain = await browser.newContext({ javaScriptEnabled: false, baseURL });
    await plain.addCookies(await context.cookies());
    const form = await plain.newPage();
    await form.goto("/en/admin/people");
    await form.getByLabel("Name").fill("Cross Site");
    await form.getByLabel("E-mail address").fill("cross@example.test");
    await form
      .getByRole("region", { name: "Invite a person" })
      .getByLabel("Your own password")
      .fill(TEST_ADMIN.password);
    const fields = await form
      .getByRole("button", { name: "Create an invitation link" })
      .evaluate((button) =>
        [...new FormData((button as HTMLButtonElement).form!)].map(([name, value]) => [name, String(value)] as const),
      );
    await plain.close();
    const quoted = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    const inputs = fields
      .map(([name, value]) => `<input type="hidden" name="${quoted(name)}" value="${quoted(value)}">`)
      .join("");
    const document =
      `<form method="post" enctype="multipart/form-data" ` +
      `action="${baseURL}/en/admin/people">${inputs}<button>Go</button></form>`;
    const server = createServer((_, response) =>
      response.writeHead(200, { "content-type": "text/html" }).end(document),
    );
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    // Another port is another origin and the same site: the browser sends the cookie, so that nothing but the origin is
    // in the way.
    await page.goto(`http://127.0.0.1:${port}/`);
    const [sent, answer] = await Promise.all([
      page.waitForRequest((request) => request.method() === "POST"),
      page.waitForResponse((response) => response.request().method() === "POST"),
      page.getByRole("button", { name: "Go" }).click(),
    ]);
    expect((await sent.allHeaders()).cookie).toContain("tracker.session_token");
    expect(answer.status()).toBe(403);
    await expect(page.locator("body")).toContainText("This form was sent from another site.");
    expect(await sql("SELECT 1 FROM one_time_link WHERE email = 'cross@example.test'")).toEqual([]);
    server.close();
    // The same form from our own page does what it says.
    await page.goto("/en/admin/people");
    await page.getByLabel("Name").fill("Cross Site");
    await page.getByLabel("E-mail address").fill("cross@example.test");
    await act(page, "Create an invitation link");
    await expect(status(page)).toContainText("is ready");
  });
});

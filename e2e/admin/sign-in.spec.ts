import { expect, problems, signIn, test } from "./admin-test";

// An account has ten wrong tries in 15 minutes, and these tests are many tries at one.
test.beforeEach(async ({ sql }) => void (await sql("DELETE FROM sign_in_tries")));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled, allowedErrors: [/the server responded with a status of 429/] });

    test("signing in leads to the page that was asked for, signing out ends the session", async ({
      page,
      context,
      admin,
      sql,
    }) => {
      await page.goto("/en/admin/draws/new");
      await expect(page).toHaveURL("/en/admin/login?to=%2Fadmin%2Fdraws%2Fnew");
      await signIn(page, admin);
      await expect(page).toHaveURL("/en/admin/draws/new");
      await expect(page.getByText("Signed in as admin")).toBeVisible();

      const [cookie] = (await context.cookies()).filter(({ name }) => name === "tracker.session_token");
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
      const token = decodeURIComponent(cookie!.value).split(".")[0];
      expect(await sql("SELECT token FROM session WHERE token = $1", [token])).toHaveLength(1);

      await sql("UPDATE session SET seen_at = now() - interval '13 hours' WHERE token = $1", [token]);
      await page.goto("/en/admin/imports");
      await expect(page.getByRole("status")).toContainText(
        "You were signed out after 12 hours without activity. Sign in to go back to the page where you were",
      );
      await sql("UPDATE session SET seen_at = now() WHERE token = $1", [token]);
      await page.goto("/en/admin");
      await page.getByRole("button", { name: "Sign out" }).click();
      await expect(page.getByRole("status")).toContainText("You are signed out on this device.");
      expect(await sql("SELECT token FROM session WHERE token = $1", [token])).toHaveLength(0);
      await context.addCookies([cookie!]);
      await page.goto("/en/admin");
      await expect(page).toHaveURL("/en/admin/login");
    });

    test("a wrong password and an unknown address get the same answer, and the address stays in its field", async ({
      page,
      admin,
    }) => {
      for (const { email, password } of [
        { email: admin.email, password: "not the password" },
        { email: "nobody@example.test", password: admin.password },
      ]) {
        await page.goto("/en/admin/login");
        await page.getByLabel("E-mail address").fill(email);
        await page.getByLabel("Password").fill(password);
        await page.getByRole("button", { name: "Sign in" }).click();
        await expect(problems(page)).toContainText("The e-mail address or the password is wrong.");
        await expect(problems(page)).toBeFocused();
        await expect(page.getByLabel("E-mail address")).toHaveValue(email);
        await expect(page.getByLabel("Password")).toHaveValue("");
      }
    });

    test("what is missing is said beside its field and above, with a link", async ({ page }) => {
      await page.goto("/en/admin/login");
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(problems(page).getByRole("listitem")).toHaveText([
        "Enter your e-mail address.",
        "Enter your password.",
      ]);
      await problems(page).getByRole("link", { name: "Enter your password." }).click();
      await expect(page.getByLabel("Password")).toBeFocused();
      await expect(page.getByLabel("Password")).toHaveAccessibleDescription("Enter your password.");
    });

    test("after five wrong tries the address waits, even with the right password", async ({ page, admin }) => {
      await page.goto("/en/admin/login");
      for (let tries = 0; tries < 6; tries++) {
        await page.getByLabel("E-mail address").fill(admin.email);
        await page.getByLabel("Password").fill(tries < 5 ? `wrong ${tries}` : admin.password);
        const answer = page.waitForResponse((response) => response.request().method() === "POST");
        await page.getByRole("button", { name: "Sign in" }).click();
        await expect(problems(page)).toContainText(tries < 5 ? "is wrong" : /Too many tries\. Wait \d+ seconds/);
        expect((await answer).status()).toBe(tries < 5 ? 200 : 429);
        const again = Number((await answer).headers()["retry-after"] ?? 0);
        expect(tries < 5 ? again === 0 : again > 0 && again <= 900).toBe(true);
        await expect(page.getByLabel("Password")).toHaveValue("");
      }
    });
  });
}

test("a link made by somebody else leads to no other place", async ({ page, admin }) => {
  for (const to of ["https://example.org/", "//example.org", "/en/draws", "/admin/../../draws"]) {
    await page.context().clearCookies();
    await page.goto(`/en/admin/login?to=${encodeURIComponent(to)}`);
    await signIn(page, admin);
    await expect(page).toHaveURL("/en/admin");
  }
});

test.describe("in French", () => {
  test.use({ language: "fr" });
  test("every word of the way in is French", async ({ page, admin }) => {
    await page.goto("/fr/admin");
    await page.getByLabel("Adresse courriel").fill(admin.email);
    await page.getByLabel("Mot de passe").fill("faux");
    await page.getByRole("button", { name: "Ouvrir la session" }).click();
    await expect(page.getByRole("alert", { name: "Quelque chose ne va pas" })).toContainText(
      "L’adresse courriel ou le mot de passe est inexact.",
    );
    await page.getByLabel("Mot de passe").fill(admin.password);
    await page.getByRole("button", { name: "Ouvrir la session" }).click();
    await expect(page).toHaveURL("/fr/admin");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rondes");
  });
});

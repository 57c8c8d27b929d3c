import { expect, goOn, problems, save, test } from "./admin-test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    const number = javaScriptEnabled ? "400" : "401";
    const contested = javaScriptEnabled ? "402" : "403";

    test("an edit says why, shows what changes, and leaves a revision that readers see without its author", async ({
      signedIn: page,
      request,
      sql,
    }) => {
      const [stored] = await sql<{ invitations: number }>("SELECT invitations FROM draw WHERE number = $1", [number]);
      const before = stored!.invitations.toLocaleString("en-CA");
      const after = (stored!.invitations + 1).toLocaleString("en-CA");
      expect(await (await request.get(`/en/draws/${number}`)).text()).toContain(before);

      await page.goto(`/en/admin?q=${number}`);
      await page.getByRole("link", { name: `#${number}`, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Draw #${number}`);
      await page.getByRole("textbox", { name: "Why" }).fill("A look at nothing");
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(problems(page)).toContainText("You changed nothing");

      await page.getByLabel("Invitations").fill(after);
      await page.getByRole("textbox", { name: "Why" }).fill("");
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(problems(page)).toContainText("Why: Enter the reason for this change.");
      await page.getByRole("textbox", { name: "Why" }).fill("The notice was corrected");
      await page.getByLabel("Source of the values").fill("Notice of the day after");
      await goOn(page);
      await expect(page.locator("form dl").first()).toContainText(`was: ${before}`);
      await save(page);
      await expect(page).toHaveURL(`/en/admin/draws/${number}?saved=2`);
      await expect(page.getByLabel("Invitations")).toHaveValue(String(stored!.invitations + 1));

      const history = page.getByRole("region", { name: "History", exact: true });
      await expect(history).toContainText("Revision 2: changed by admin");
      await expect(history).toContainText("Why: The notice was corrected");
      await expect(history).toContainText("Source: Notice of the day after");
      await expect(history.getByRole("row", { name: `Invitations ${before} ${after}` })).toBeVisible();
      await expect(history).toContainText("Revision 1: stored from the reference files");

      const readers = await (await request.get(`/en/draws/${number}`)).text();
      expect(readers).toContain(after);
      expect(readers).toContain("The notice was corrected");
      expect(readers).toContain("Notice of the day after");
      expect(readers).not.toContain("changed by admin");
    });

    test("an edit of a draw that somebody else has saved since is refused, with both shown", async ({
      signedIn: page,
      context,
      sql,
    }) => {
      const other = await context.newPage();
      await page.goto(`/en/admin/draws/${contested}`);
      await other.goto(`/en/admin/draws/${contested}`);
      for (const [each, cutoff] of [
        [page, "611"],
        [other, "622"],
      ] as const) {
        await each.getByLabel("Cut-off").fill(cutoff);
        await each.getByRole("textbox", { name: "Why" }).fill(`It is ${cutoff}`);
        await goOn(each);
      }
      await save(page);
      for (const box of await other.getByRole("checkbox", { name: "Yes, this is right." }).all()) await box.check();
      await other.getByRole("button", { name: "Save the draw" }).click();
      await expect(problems(other)).toContainText(
        "admin saved this draw after you opened it, so your change was not saved.",
      );
      expect(await sql("SELECT cutoff, revision FROM draw WHERE number = $1", [contested])).toEqual([
        { cutoff: 611, revision: 2 },
      ]);

      await other.getByRole("radio", { name: /Yours 622/ }).check();
      await other.getByRole("button", { name: "Continue with these values" }).click();
      await expect(other.locator("form dl").first()).toContainText("was: 611");
      await save(other);
      expect(await sql("SELECT cutoff, revision FROM draw WHERE number = $1", [contested])).toEqual([
        { cutoff: 622, revision: 3 },
      ]);
    });
  });
}

test("a second edit begins anew on the same page", async ({ signedIn: page, sql }) => {
  await page.goto("/en/admin/draws/404");
  for (const [cutoff, revision] of [
    ["633", 2],
    ["644", 3],
  ] as const) {
    await page.getByLabel("Cut-off").fill(cutoff);
    await page.getByRole("textbox", { name: "Why" }).fill("Once more");
    await goOn(page);
    await save(page);
    await expect(page).toHaveURL(`/en/admin/draws/404?saved=${revision}`);
    await expect(page.getByLabel("Cut-off")).toHaveValue(cutoff);
    await expect(page.getByRole("textbox", { name: "Why" })).toHaveValue("");
  }
  expect(await sql("SELECT revision FROM draw WHERE number = '404'")).toEqual([{ revision: 3 }]);
});

test("what is typed survives a session that ended meanwhile", async ({ signedIn: page, context, sql }) => {
  await page.goto("/en/admin/draws/405");
  await page.getByLabel("Cut-off").fill("655");
  await page.getByRole("textbox", { name: "Why" }).fill("Kept");
  await context.clearCookies();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(problems(page)).toContainText("You are signed out, and nothing was saved.");
  await expect(page.getByLabel("Cut-off")).toHaveValue("655");
  expect(await sql("SELECT revision FROM draw WHERE number = '405'")).toEqual([{ revision: 1 }]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("a number that no draw has leads back to the draws", async ({ signedIn: page }) => {
    await page.goto("/en/admin/draws/99999");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No draw has this number");
    await page.getByRole("link", { name: "All draws in the admin" }).click();
    await expect(page).toHaveURL("/en/admin");
  });
});

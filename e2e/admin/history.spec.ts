import type { Page } from "@playwright/test";
import { expectAccessibleIn, SETTINGS } from "../accessibility";
import { expect, fillIn, goOn, problems, save, test } from "./admin-test";

/** Saves another cut-off. */
async function edit(page: Page, number: string, cutoff: string): Promise<void> {
  await page.goto(`/en/admin/draws/${number}`);
  await page.getByLabel("Cut-off").fill(cutoff);
  await page.locator('form:has([name="category"]) [name="reason"]').fill(`It is ${cutoff}`);
  await goOn(page);
  await save(page);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    const [restored, hidden, noticed] = javaScriptEnabled ? ["420", "421", "422"] : ["423", "424", "425"];

    test("any two revisions are compared, and an older one is restored with a reason, as a revision", async ({
      signedIn: page,
      request,
      sql,
    }) => {
      const [seeded] = await sql<{ cutoff: number }>("SELECT cutoff FROM draw WHERE number = $1", [restored]);
      await edit(page, restored!, "601");
      await edit(page, restored!, "602");
      await page.getByLabel("Revision", { exact: true }).selectOption("2");
      await page.getByLabel("with", { exact: true }).selectOption("1");
      await page.getByRole("button", { name: "Compare" }).click();
      await expect(page).toHaveURL(new RegExp(`/en/admin/draws/${restored}\\?compare=2&with=1`));
      await expect(page.getByText("2 fields differ.")).toBeVisible();
      await expect(page.getByRole("row", { name: `Cut-off 601 ${seeded!.cutoff} differs` })).toBeVisible();
      await expect(page.getByRole("row", { name: /^Date .* same$/ })).toBeVisible();

      await page.getByRole("link", { name: "Restore this revision (1)" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Restore revision 1 of draw #${restored}`);
      await expect(page.getByRole("row", { name: `Cut-off 602 ${seeded!.cutoff}` })).toBeVisible();
      await expect(page.getByRole("row", { name: "Source admin official feed" })).toBeVisible();
      await page.getByRole("button", { name: "Restore revision 1" }).click();
      await expect(problems(page)).toContainText("Reason for restoring: Enter a reason.");
      await page.getByLabel("Reason for restoring").fill("Both edits were wrong");
      await page.getByRole("button", { name: "Restore revision 1" }).click();
      await expect(page).toHaveURL(`/en/admin/draws/${restored}?saved=4`);
      await expect(page.getByRole("status")).toContainText(`An earlier revision of draw #${restored} is restored.`);
      await expect(page.getByText("Revision 4: earlier revision restored by admin")).toBeVisible();
      expect(await sql("SELECT cutoff, source, revision FROM draw WHERE number = $1", [restored])).toEqual([
        { cutoff: seeded!.cutoff, source: "feed", revision: 4 },
      ]);

      const readers = await (await request.get(`/en/draws/${restored}`)).text();
      expect(readers).toContain("Earlier revision restored by an admin");
      expect(readers).toContain("Both edits were wrong");
      expect(readers).not.toContain("by admin<");
      await page.goto(`/en/admin/draws/${restored}?restore=1`);
      await expect(page.getByText("Revision 1 has the current values: there is nothing to restore.")).toBeVisible();
    });

    test("a draw is hidden with a reason, gone for readers, said to be hidden where its number is typed, and shown again", async ({
      signedIn: page,
      request,
      sql,
    }) => {
      const [before] = await sql<{ date: string; round_name: string }>(
        "SELECT date::text, round_name FROM draw WHERE number = $1",
        [hidden],
      );
      const listed = async () =>
        (await (await request.get("/api/v1/draws?limit=500")).json()).data.some(
          ({ number }: { number: string }) => number === hidden,
        );
      const inSitemap = async () => (await (await request.get("/sitemap.xml")).text()).includes(`/en/draws/${hidden}<`);
      const count = async () => (await (await request.get("/api/health")).json()).draws as number;
      const before_ = await count();
      expect([await listed(), await inSitemap()]).toEqual([true, true]);

      await page.goto(`/en/admin/draws/${hidden}`);
      await page.getByRole("button", { name: `Hide draw #${hidden}` }).click();
      await expect(problems(page)).toContainText("Reason for hiding: Enter a reason.");
      await page.getByLabel("Reason for hiding").fill("It was never held");
      await page.getByRole("button", { name: `Hide draw #${hidden}` }).click();
      await expect(page.getByRole("status")).toContainText(`Draw #${hidden} is hidden.`);
      await expect(page.getByText(/Hidden since .* by admin/)).toBeVisible();
      await expect(page.getByRole("button", { name: "Continue" })).toHaveCount(0);

      const gone = await request.get(`/en/draws/${hidden}`);
      expect(gone.status()).toBe(404);
      const text = await gone.text();
      expect(text).toContain(`Draw #${hidden} was removed`);
      expect(text).toContain("Why: It was never held");
      expect(text).not.toContain("by admin");
      expect(await (await request.get(`/fr/draws/${hidden}`)).text()).toContain("a été retirée");
      const api = await request.get(`/api/v1/draws/${hidden}`);
      expect(api.status()).toBe(410);
      expect(await api.text()).toContain("It was never held");
      expect((await request.get(`/en/images/draws/${hidden}.png`)).status()).toBe(404);
      expect([await listed(), await inSitemap(), await count()]).toEqual([false, false, before_ - 1]);

      await page.goto("/en/admin/draws/new");
      await page.getByLabel("Draw number").fill(hidden!);
      await fillIn(page, { date: "2026-10-01", category: "cec", cutoff: "518", invitations: "1000" });
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(problems(page)).toContainText(`Draw number: Draw #${hidden} is hidden and keeps its number`);
      await page.getByLabel("Draw number").fill(javaScriptEnabled ? "821" : "824");
      await page.getByLabel("Date", { exact: true }).fill(before!.date);
      await page.getByLabel("Category version").selectOption("");
      await page.getByLabel("Round name as published").fill(before!.round_name);
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(problems(page)).toContainText(
        `Date: Draw #${hidden}, which is hidden, has this date and round name`,
      );
      await problems(page)
        .getByRole("link", { name: `Open draw #${hidden}` })
        .click();

      await page.goto("/en/admin?state=hidden");
      await page
        .getByRole("region", { name: "Draws found" })
        .getByRole("link", { name: `#${hidden}` })
        .click();
      await page.getByLabel("Reason for showing it again").fill("It was held after all");
      await page.getByRole("button", { name: `Show draw #${hidden} again` }).click();
      await expect(page.getByRole("status")).toContainText(`Draw #${hidden} is shown again`);
      expect([await listed(), await inSitemap(), await count()]).toEqual([true, true, before_]);
      expect((await request.get(`/en/draws/${hidden}`)).status()).toBe(200);
      expect(
        (
          await sql<{ kind: string }>(
            "SELECT r.kind FROM draw_revision r JOIN draw d ON d.id = r.draw_id WHERE d.number = $1 ORDER BY " +
              "r.revision",
            [hidden],
          )
        ).map(({ kind }) => kind),
      ).toEqual(["seed", "hide", "show"]);
    });

    test("a notice is set, in one's own words too, shown to readers in both languages, and taken away", async ({
      signedIn: page,
      request,
      sql,
    }) => {
      await page.goto(`/en/admin/draws/${noticed}`);
      const notice = page.locator('form:has([name="remark-choice"])');
      await expect(notice.getByRole("radio", { name: "No notice" })).toBeChecked();
      await notice.getByRole("radio", { name: "In your own words" }).check();
      await notice.getByRole("button", { name: "Save the notice" }).click();
      await expect(problems(page)).toContainText("Notice in English: Enter the notice in both languages.");
      await expect(notice.getByRole("radio", { name: "In your own words" })).toBeChecked();
      await notice.getByLabel("Notice in English").fill("Two official pages differ.");
      await notice.getByLabel("Notice in French").fill("Deux pages officielles diffèrent.");
      await notice.getByLabel("Reason for the notice").fill("Asked the department");
      await notice.getByRole("button", { name: "Save the notice" }).click();
      await expect(page).toHaveURL(`/en/admin/draws/${noticed}?saved=2`);
      for (const path of [`/en/draws/${noticed}`, "/en/draws?size=500", "/api/v1/draws.csv"])
        expect(await (await request.get(path)).text(), path).toContain("Two official pages differ.");
      expect(await (await request.get(`/fr/draws/${noticed}`)).text()).toContain("Deux pages officielles diffèrent.");
      expect(await (await request.get(`/api/v1/draws/${noticed}?lang=fr`)).json()).toMatchObject({
        notice: "Deux pages officielles diffèrent.",
        source: "feed",
      });

      await notice.getByRole("radio", { name: "Under review" }).check();
      await notice.getByLabel("Reason for the notice").fill("Shorter");
      await notice.getByRole("button", { name: "Save the notice" }).click();
      await expect(page).toHaveURL(`/en/admin/draws/${noticed}?saved=3`);
      await expect(notice.getByRole("radio", { name: "Under review" })).toBeChecked();
      await notice.getByRole("radio", { name: "No notice" }).check();
      await notice.getByLabel("Reason for the notice").fill("Settled");
      await notice.getByRole("button", { name: "Save the notice" }).click();
      await expect(page).toHaveURL(`/en/admin/draws/${noticed}?saved=4`);
      expect(await sql("SELECT notice_en, notice_fr, revision FROM draw WHERE number = $1", [noticed])).toEqual([
        { notice_en: null, notice_fr: null, revision: 4 },
      ]);
      expect(await (await request.get(`/en/draws/${noticed}`)).text()).toContain("These values are under review. → ");
    });
  });
}

test("what was done meanwhile is said, and nothing is done on top of it", async ({ signedIn: page, context, sql }) => {
  const other = await context.newPage();
  await other.goto("/en/admin/draws/426?restore=1");
  await edit(page, "426", "601");
  await other.reload();
  await edit(page, "426", "602");
  await other.getByLabel("Reason for restoring").fill("Back");
  await other.getByRole("button", { name: "Restore revision 1" }).click();
  await expect(problems(other)).toContainText("admin saved this draw after you opened it, so nothing was done.");
  await problems(other).getByRole("link", { name: "Open the current draw" }).click();
  await expect(other.getByLabel("Cut-off")).toHaveValue("602");
  expect(await sql("SELECT cutoff, revision FROM draw WHERE number = '426'")).toEqual([{ cutoff: 602, revision: 3 }]);
});

test("pressing twice hides once", async ({ signedIn: page, sql }) => {
  await page.goto("/en/admin/draws/427");
  await page.locator('[name="hide-reason"]').fill("Twice");
  await page.getByRole("button", { name: "Hide draw #427" }).dblclick();
  await expect(page.getByRole("status")).toContainText("Draw #427 is hidden.");
  expect(await sql("SELECT revision FROM draw WHERE number = '427'")).toEqual([{ revision: 2 }]);
  await page.goto("/en/admin/draws/427");
  await page.getByLabel("Reason for showing it again").fill("Enough");
  await page.getByRole("button", { name: "Show draw #427 again" }).click();
  await expect(page.getByRole("status")).toBeVisible();
});

test("a number that a draw had leads to the one it has", async ({ signedIn: page, request }) => {
  await page.goto("/en/admin/draws/428");
  await page.getByLabel("Draw number").fill("828");
  await page.locator('form:has([name="category"]) [name="reason"]').fill("It is 828");
  await goOn(page);
  await save(page);
  await page.goto("/en/admin/draws/428");
  await expect(page.getByText("It now has the number #828.")).toBeVisible();
  const answer = await request.get("/en/draws/428");
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toContain("It is now draw #828.");
  await page.getByRole("link", { name: "Open draw #828" }).click();
  await page.getByRole("link", { name: "Restore this revision (1)" }).click();
  await page.getByLabel("Reason for restoring").fill("It was 428 after all");
  await page.getByRole("button", { name: "Restore revision 1" }).click();
  await expect(page).toHaveURL("/en/admin/draws/428?saved=3");
});

for (const language of ["en", "fr"] as const) {
  test(`comparing, restoring, and a hidden draw hold no WCAG 2.2 A or AA fault on phone and desktop, ${language}`, async ({
    signedIn: page,
  }) => {
    test.setTimeout(180_000);
    const number = language === "en" ? "429" : "430";
    const settings = SETTINGS[language];
    await edit(page, number, "601");
    await page.goto(`/${language}/admin/draws/${number}?compare=2&with=1`);
    await expectAccessibleIn(settings, page, "compare");
    await page.goto(`/${language}/admin/draws/${number}?restore=1`);
    await page.locator('form:has([name="restore-reason"]) button').click();
    await expect(page.locator('form [role="alert"]')).toBeFocused();
    await expectAccessibleIn(settings, page, "restore");
    await page.goto(`/en/admin/draws/${number}`);
    await page.locator('[name="hide-reason"]').fill("A look");
    await page.getByRole("button", { name: `Hide draw #${number}` }).click();
    await expect(page.getByRole("status")).toBeVisible();
    await page.goto(`/${language}/admin/draws/${number}`);
    await expectAccessibleIn(settings, page, "hidden draw");
    await page.goto(`/${language}/admin`);
    await expectAccessibleIn(settings, page, "hidden draws");
  });
}

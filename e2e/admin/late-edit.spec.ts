import type { Page } from "@playwright/test";
import { expect, goOn, problems, save, test } from "./admin-test";
import { checkAndSave, saveChecked, why } from "./record-test";

/** What only somebody else has changed is chosen, and shown as it was when the form was opened. */
async function theirsIs(page: Page, field: string, was: string, now: RegExp): Promise<void> {
  const group = page.getByRole("radiogroup", { name: field, exact: true });
  await expect(group).toContainText("Only admin changed it.");
  await expect(group).toContainText(was);
  await expect(group.getByRole("radio", { checked: true })).toHaveAccessibleName(now);
}

const late = async (page: Page) => {
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(problems(page).getByRole("listitem")).toHaveText([
    "admin saved this after you opened it, so your change was not saved.",
  ]);
};

async function change(page: Page, path: string, label: string, value: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel(label, { exact: true }).fill(value);
  await why(page).fill("Theirs");
  await checkAndSave(page);
}

async function goOnAndSave(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continue with these values" }).click();
  await saveChecked(page);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a correction whose draw got another number meanwhile is merged, and its old number is refused only where it is chosen", async ({
      signedIn: page,
      context,
      sql,
    }) => {
      const [id, number] = javaScriptEnabled ? [1, "208"] : [6, "226"];
      const other = await context.newPage();
      await other.goto(`/en/admin/corrections/${id}`);
      await other.getByLabel("Confidence").selectOption("medium");
      await why(other).fill("Mine");
      await page.goto(`/en/admin/draws/${number}`);
      await page.getByLabel("Draw number").fill(`1${number}`);
      await why(page).fill("It has another number");
      await goOn(page);
      await save(page);

      await late(other);
      await expect(other.getByRole("radiogroup")).toHaveCount(2);
      await theirsIs(other, "What is corrected", `#${number}`, new RegExp(`#1${number}`));
      await other
        .getByRole("radiogroup", { name: "What is corrected" })
        .getByRole("radio", { name: /^Yours/ })
        .check();
      await other.getByRole("button", { name: "Continue with these values" }).click();
      await expect(problems(other)).toContainText(`Draw #${number} does not exist.`);
      await other.getByLabel("Draw number").fill(`1${number}`);
      await checkAndSave(other);
      expect(await sql("SELECT draw_number, confidence, revision FROM correction WHERE id = $1", [id])).toEqual([
        { draw_number: `1${number}`, confidence: "medium", revision: 3 },
      ]);
    });

    test("a draw whose day and name another has by now is merged", async ({ signedIn: page, context, sql }) => {
      test.setTimeout(90_000);
      const [number, heir] = javaScriptEnabled ? ["240", "9240"] : ["244", "9244"];
      const [before] = await sql<{ date: string; next: string }>(
        "SELECT date::text, (date + 1)::text AS next FROM draw WHERE number = $1",
        [number],
      );
      const other = await context.newPage();
      await other.goto(`/en/admin/draws/${number}`);
      await other.getByLabel("Cut-off").fill("555");
      await why(other).fill("Mine");
      await page.goto(`/en/admin/draws/${number}`);
      await page.getByLabel("Date", { exact: true }).fill(before!.next);
      await why(page).fill("A day later");
      await goOn(page);
      await save(page);
      await sql(
        `INSERT INTO draw (number, date, round_name, cutoff, invitations, programs, source)
         SELECT $2, $3::date, round_name, 470, 1500, '{cec}', 'feed' FROM draw WHERE number = $1`,
        [number, heir, before!.date],
      );

      await other.getByRole("button", { name: "Continue" }).click();
      await expect(problems(other).getByRole("listitem")).toHaveText([
        "admin saved this draw after you opened it, so your change was not saved.",
      ]);
      const group = other.getByRole("radiogroup", { name: "Date" });
      await expect(group).toContainText("Only admin changed it.");
      await expect(group.getByRole("radio", { checked: true })).toHaveAccessibleName(/^Now/);
      await other.getByRole("button", { name: "Continue with these values" }).click();
      await expect(other.getByRole("heading", { name: "Check your answers" })).toBeVisible();
      await save(other);
      expect(await sql("SELECT date::text, cutoff, revision FROM draw WHERE number = $1", [number])).toEqual([
        { date: before!.next, cutoff: 555, revision: 3 },
      ]);
    });

    test("what was typed stays when the record was hidden meanwhile", async ({ signedIn: page, context, sql }) => {
      const [number, slug] = javaScriptEnabled ? ["250", "soon-hidden"] : ["254", "hidden-soon"];
      await sql("INSERT INTO policy_event (slug, date, title_en, title_fr) VALUES ($1, '2025-12-24', $1, $1)", [slug]);
      const other = await context.newPage();
      for (const [path, label, text, hide, message] of [
        [`events/${slug}`, "English title", "Mine", "Hide", "This is hidden. Show it again before you change it."],
        [`draws/${number}`, "Cut-off", "555", `Hide draw #${number}`, "This draw was hidden after you opened it"],
      ] as const) {
        await other.goto(`/en/admin/${path}`);
        await other.getByLabel(label).fill(text);
        await why(other).fill("Mine");
        await page.goto(`/en/admin/${path}`);
        await page.locator('[name="hide-reason"]').fill("Meanwhile");
        await page.getByRole("button", { name: hide, exact: true }).click();
        await expect(page.getByRole("status")).toBeVisible();
        await other.getByRole("button", { name: "Continue" }).click();
        await expect(problems(other)).toContainText(message);
        await expect(other.getByLabel(label)).toHaveValue(text);
      }
    });

    test("a category whose place another has by now is merged; what was entered wrongly is refused all the same", async ({
      signedIn: page,
      context,
      sql,
    }) => {
      const [slug, heir, free] = javaScriptEnabled ? ["researchers", "agriculture", "105"] : ["fst", "fsw", "155"];
      const other = await context.newPage();
      const path = `/en/admin/categories/${slug}`;
      await other.goto(path);
      const was = await other.getByLabel("Place in lists").inputValue();
      await other.getByLabel("Definition, English").fill("Mine.");
      await other.getByLabel("Definition, French").fill("");
      await why(other).fill("Mine");
      await change(page, path, "Place in lists", free);
      await change(page, `/en/admin/categories/${heir}`, "Place in lists", was);

      await other.getByRole("button", { name: "Continue" }).click();
      await expect(problems(other).getByRole("listitem")).toHaveText(["Definition, French: Enter a value."]);
      await other.getByLabel("Definition, French").fill("À moi.");
      await late(other);
      await theirsIs(other, "Place in lists", was, new RegExp(free));
      await goOnAndSave(other);
      expect(await sql("SELECT definition_fr, position, revision FROM category WHERE slug = $1", [slug])).toEqual([
        { definition_fr: "À moi.", position: Number(free), revision: 3 },
      ]);
    });
  });
}

test("a version whose days and name others have by now is merged", async ({ signedIn: page, context, sql }) => {
  test.setTimeout(90_000);
  const path = (version: string) => `/en/admin/categories/trades/versions/${version}`;
  const other = await context.newPage();
  await other.goto(path("trades-v1"));
  await other.getByLabel("Year of the list").fill("2022");
  await why(other).fill("Mine");
  const idle = await context.newPage();
  await idle.goto(path("trades-v1"));
  await why(idle).fill("Nothing yet");
  await page.goto(path("trades-v1"));
  await page.getByLabel("Other round names").fill("Trades occupations (2023-1)");
  await page.getByLabel("Last day in force").fill("2025-02-20");
  await why(page).fill("Theirs");
  await checkAndSave(page);
  await page.goto(path("trades-v2"));
  await page.getByLabel("Other round names").fill("Métiers spécialisés (Version 1)");
  await page.getByLabel("First day in force").fill("2025-02-21");
  await why(page).fill("Theirs");
  await checkAndSave(page);

  // Whoever entered nothing has saved nothing.
  await late(idle);
  await expect(idle.getByRole("radiogroup")).toHaveCount(2);
  await late(other);
  await expect(other.getByRole("radiogroup")).toHaveCount(3);
  await theirsIs(other, "Other round names", "Métiers spécialisés (Version 1)", /Trades occupations \(2023-1\) ?$/);
  await theirsIs(other, "Last day in force", "February 26, 2025", /February 20, 2025/);
  await goOnAndSave(other);
  expect(
    await sql(
      "SELECT list_year, aliases, effective_to::text AS until, revision FROM category_version WHERE slug = 'trades-v1'",
    ),
  ).toEqual([{ list_year: "2022", aliases: ["Trades occupations (2023-1)"], until: "2025-02-20", revision: 3 }]);
});

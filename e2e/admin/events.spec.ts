import type { Page } from "@playwright/test";
import { expect, problems, test } from "./admin-test";
import { checkAndSave } from "./record-test";

type Typed = { date?: string; en?: string; fr?: string; link?: string; why?: string };

async function fill(page: Page, { date, en, fr, link, why }: Typed): Promise<void> {
  if (date !== undefined) await page.getByLabel("Date", { exact: true }).fill(date);
  if (en !== undefined) await page.getByLabel("English title").fill(en);
  if (fr !== undefined) await page.getByLabel("French title").fill(fr);
  if (link !== undefined) await page.getByLabel("Source link").fill(link);
  if (why !== undefined) await page.getByRole("textbox", { name: "Why", exact: false }).first().fill(why);
}

const goOn = (page: Page) => page.getByRole("button", { name: "Continue" }).click();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    const [en, fr, slug] = javaScriptEnabled
      ? ["Fees rise", "Hausse des frais", "fees-rise"]
      : ["Rules eased", "Règles assouplies", "rules-eased"];
    const date = javaScriptEnabled ? "2026-04-30" : "2026-05-30";

    test("an event is added, seen on chart, table, list and API, edited, hidden and shown again", async ({
      signedIn: page,
      request,
      sql,
    }) => {
      const stands = async (text: string) => {
        const home = await (await request.get("/en")).text();
        const about = await (await request.get("/en/about")).text();
        const answer: { data: { slug: string; title: string }[] } = await (
          await request.get("/api/v1/events?lang=en")
        ).json();
        return {
          // The text of an event mark is drawn with the chart; a row of each table below carries its slug.
          chart: /<svg[\s\S]*<\/svg>/.exec(home)![0].includes(`>${text}<`),
          tables: home.split(`data-event="${slug}"`).length - 1,
          about: about.includes(`>${text}<`),
          api: answer.data.some((event) => event.slug === slug && event.title === text),
        };
      };
      const nowhere = { chart: false, tables: 0, about: false, api: false };
      const everywhere = { chart: true, tables: 2, about: true, api: true };
      expect(await stands(en)).toEqual(nowhere);

      await page.goto("/en/admin/events");
      await page.getByRole("link", { name: "New event" }).click();
      await fill(page, { date, en, fr, link: "https://www.canada.ca/notice" });
      await goOn(page);
      // A look at every value comes first.
      await expect(page.getByRole("heading", { name: "Check what changes" })).toBeVisible();
      await expect(page.getByRole("row", { name: `English title ${en}` })).toBeVisible();
      expect(await stands(en)).toEqual(nowhere);
      await page.getByRole("button", { name: "Go back and change" }).click();
      await expect(page.getByLabel("French title")).toHaveValue(fr!);
      await checkAndSave(page);
      await expect(page).toHaveURL(`/en/admin/events/${slug}?saved=1`);
      await expect(page.getByRole("status")).toContainText("Saved, and public.");
      expect(await stands(en)).toEqual(everywhere);
      expect(await (await request.get("/fr")).text()).toContain(`>${fr}<`);
      const french: { data: unknown[] } = await (await request.get("/api/v1/events?lang=fr")).json();
      expect(french.data).toContainEqual({
        slug,
        date,
        title: fr,
        sourceUrl: "https://www.canada.ca/notice",
        certainty: "established",
      });

      await fill(page, { en: `${en} more` });
      await goOn(page);
      await expect(problems(page)).toContainText("Why: Enter a reason.");
      await expect(page.getByLabel("English title")).toHaveValue(`${en} more`);
      await fill(page, { why: "The notice says so" });
      await checkAndSave(page);
      await expect(page).toHaveURL(`/en/admin/events/${slug}?saved=2`);
      expect(await stands(`${en} more`)).toEqual(everywhere);
      expect(await stands(en)).toEqual({ ...everywhere, chart: false, about: false, api: false });

      await page.getByLabel("Reason for hiding it").fill("Never took place");
      await page.getByRole("button", { name: "Hide", exact: true }).click();
      await expect(page.getByRole("status")).toContainText("Hidden from every public page.");
      expect(await stands(`${en} more`)).toEqual(nowhere);
      await page.goto("/en/admin/events");
      await page
        .getByRole("region", { name: "Hidden" })
        .first()
        .getByRole("link", { name: `${en} more` })
        .click();
      await expect(page.getByRole("button", { name: "Continue" })).toHaveCount(0);

      await page.getByRole("button", { name: "Show again" }).click();
      await expect(problems(page)).toContainText("Enter a reason.");
      await page.getByLabel("Reason for showing it again").fill("It did");
      await page.getByRole("button", { name: "Show again" }).click();
      await expect(page.getByRole("status")).toContainText("Shown again on every public page.");
      expect(await stands(`${en} more`)).toEqual(everywhere);

      const history = page.getByRole("region", { name: "History", exact: true });
      await expect(history.getByRole("heading", { level: 3 })).toHaveText(
        ["shown again", "hidden", "changed", "added"].map((what, index) => `Revision ${4 - index}: ${what} by admin`),
      );
      await expect(history).toContainText("Why: Never took place");
      await expect(history.getByRole("row", { name: `English title ${en} ${en} more` })).toBeVisible();
      expect(
        await sql("SELECT kind, user_name, reason FROM event_revision WHERE event = $1 ORDER BY revision", [slug]),
      ).toEqual([
        { kind: "create", user_name: "admin", reason: null },
        { kind: "edit", user_name: "admin", reason: "The notice says so" },
        { kind: "hide", user_name: "admin", reason: "Never took place" },
        { kind: "show", user_name: "admin", reason: "It did" },
      ]);
    });

    test("every problem is said at once beside its field and above, and what was typed stays", async ({
      signedIn: page,
      sql,
    }) => {
      await page.goto("/en/admin/events/new");
      await fill(page, {
        date: "2014-12-31",
        en: "A title that is longer than a mark has room for",
        fr: " ",
        link: "http://example.org/",
      });
      await goOn(page);
      await expect(problems(page)).toBeFocused();
      await expect(problems(page).getByRole("listitem")).toHaveText([
        "Date: Express Entry began on January 1, 2015. Enter that date or a later one.",
        "English title: Use at most 32 characters, to fit on a chart.",
        "French title: Enter a value.",
        "Source link: Enter an address that begins with https://.",
      ]);
      await expect(page.getByLabel("Source link")).toHaveValue("http://example.org/");
      await expect(page.getByLabel("English title")).toHaveValue("A title that is longer than a mark has room for");
      await expect(page.getByLabel("English title")).toHaveAttribute("aria-invalid", "true");
      await expect(page.getByLabel("English title")).toHaveAccessibleDescription(/Use at most 32 characters/);
      await problems(page)
        .getByRole("link", { name: /^French title/ })
        .click();
      await expect(page.getByLabel("French title")).toBeFocused();
      await fill(page, { date: "2023-06-28", en: "Category draws begin", fr: "Autre", link: "" });
      await goOn(page);
      await expect(problems(page)).toContainText("An event with that date and title is already shown.");
      expect(await sql("SELECT 1 FROM policy_event WHERE title_fr = 'Autre'")).toHaveLength(0);
    });
  });
}

test("a double click adds one event", async ({ signedIn: page, sql }) => {
  await page.goto("/en/admin/events/new");
  await fill(page, { date: "2026-08-01", en: "Twice", fr: "Deux fois" });
  await goOn(page);
  await page.getByRole("button", { name: "Save", exact: true }).dblclick();
  await expect(page.getByRole("status")).toContainText("Saved, and public.");
  expect(await sql("SELECT slug FROM policy_event WHERE title_en = 'Twice'")).toEqual([{ slug: "twice" }]);
});

test("the rows of events stand in the order of their days among the draws", async ({ page, sql }) => {
  const events = await sql<{ slug: string; date: string }>(
    "SELECT slug, date::text FROM policy_event WHERE NOT hidden AND date BETWEEN '2023-06-28' AND '2026-10-01' ORDER BY date DESC, slug DESC",
  );
  await page.goto("/en?period=selection");
  for (const figure of ["cutoffs", "gaps"]) {
    const table = page.locator(`#${figure} table`);
    const rows = await table.locator("tbody tr").evaluateAll((all) =>
      all.map((row) => ({
        slug: row.dataset.event ?? null,
        day: row.querySelector("time")!.dateTime,
      })),
    );
    expect(
      rows.flatMap(({ slug }) => slug ?? []),
      figure,
    ).toEqual(events.map(({ slug }) => slug));
    expect(
      rows.map(({ day }) => day),
      figure,
    ).toEqual(
      rows
        .map(({ day }) => day)
        .sort()
        .reverse(),
    );
    const first = table.locator("tr[data-event]").first();
    await expect(first.getByRole("cell", { includeHidden: true }).last()).toHaveText(/^Policy event: ./);
  }
});

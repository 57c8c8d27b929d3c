import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility";
import { expect as standard, goOn, save, test as admin } from "./admin-test";
import { feedWith, newRow, serveFeed } from "./feed-file";

/** With workers of its own: no other test sets a draw by hand that the feed has otherwise. */
const test = admin.extend<object, { imports: true }>({
  imports: [async ({ playwright: _ }, provide) => provide(true), { scope: "worker", auto: true }],
});

// A feed is half a megabyte, sent, read and compared at each step: on a busy machine that takes its time.
test.describe.configure({ timeout: 240_000 });
const expect = standard.configure({ timeout: 60_000 });

async function upload(page: Page, buffer: Buffer, name = "feed.json"): Promise<void> {
  await page.goto("/en/admin/imports/new");
  await page.getByLabel("Feed file").setInputFiles({ name, mimeType: "application/json", buffer });
  await page.getByRole("button", { name: "Read the file" }).click();
}

const preview = (page: Page) => page.getByRole("heading", { level: 1, name: "What the feed would change" });

test("a feed is read from a file, looked at, and applied; what was set by hand stays until it is chosen", async ({
  signedIn: page,
  request,
  sql,
}) => {
  await page.goto("/en/admin/draws/350");
  await page.getByLabel("Cut-off").fill("701");
  await page.getByRole("textbox", { name: "Why" }).fill("The notice says 701");
  await goOn(page);
  await save(page);

  await upload(
    page,
    feedWith([newRow("811", "2026-08-11")], { 351: { drawSize: "1,234" }, 352: { drawSize: "4,321" } }),
  );
  await expect(preview(page)).toBeVisible();
  await expectAccessible(page, "preview");
  const before = await sql<{ count: string }>("SELECT count(*) FROM draw_revision");
  await expect(page.getByRole("region", { name: "New draws" }).getByRole("row", { name: /#811/ })).toContainText(
    "not yet known",
  );
  await expect(page.getByRole("rowgroup").filter({ has: page.getByRole("rowheader", { name: "#351" }) })).toContainText(
    /Invitations\s*[\d,]+\s*1,234/,
  );
  const conflict = page.getByRole("listitem").filter({ hasText: "The notice says 701" });
  await expect(conflict).toContainText("Set by");
  for (const box of await conflict.getByRole("checkbox").all()) await expect(box).not.toBeChecked();
  // What the corrections tell of is known already.
  await page.getByText("problems are already listed among the known errors").click();
  await expect(page.getByRole("region", { name: "Problems" }).getByRole("row", { name: /#357/ })).toContainText(
    "has another date than the draw",
  );
  expect(await sql("SELECT count(*) FROM draw_revision")).toEqual(before);

  // The form would ask about 4,321 invitations: that row is not ticked.
  const asked = page.getByRole("rowgroup").filter({ has: page.getByRole("rowheader", { name: "#352" }) });
  await expect(asked).toContainText("The form would ask:");
  await expect(asked).toContainText("changes a number");
  await expect(page.getByRole("checkbox", { name: "Choose #352" })).not.toBeChecked();
  // A refusal leaves the boxes as they were.
  const why = page.getByLabel("Why");
  await page.getByRole("checkbox", { name: "Choose #351" }).uncheck();
  await why.fill("long ".repeat(200));
  await page.getByRole("button", { name: "Apply the chosen rows" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("The reason is too long");
  await expect(page.getByRole("checkbox", { name: "Choose #811" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Choose #351" })).not.toBeChecked();
  await page.getByRole("checkbox", { name: "Choose #351" }).check();
  await why.fill("Checked against the notices");
  await page.getByRole("button", { name: "Apply the chosen rows" }).click();
  await expect(page.getByRole("status")).toContainText("1 draw is new and 1 is changed");
  await expectAccessible(page, "run");
  const run = page.getByRole("definition");
  await expect(run.filter({ hasText: "#811" })).toBeVisible();
  await expect(page.getByText("Not chosen")).toBeVisible();
  await expect(page.getByText("Set by hand, kept")).toBeVisible();

  await page.goto("/en/draws/811");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("#811");
  await expect(page.getByText("Taken from the official feed")).toBeVisible();
  const copy = await request.get(
    (await page.getByRole("link", { name: "The feed as it was read (JSON)" }).getAttribute("href"))!,
  );
  expect(copy.headers()["content-type"]).toBe("application/json");
  expect((await copy.json()).rounds).toHaveLength(439);
  await page.goto("/en/draws/351");
  await expect(page.getByText("Why: Checked against the notices")).toBeVisible();
  expect((await sql<{ cutoff: number }>("SELECT cutoff FROM draw WHERE number = '350'"))[0]!.cutoff).toBe(701);
  expect(
    (await sql<{ invitations: number }>("SELECT invitations FROM draw WHERE number = '352'"))[0]!.invitations,
  ).not.toBe(4321);

  // The same copy again: what was left, and the conflict, which is now chosen.
  await page.goto("/en/admin/imports");
  await page.getByRole("region", { name: "Runs" }).getByRole("link").first().click();
  await page.getByRole("link", { name: "what it would change now" }).click();
  await page.getByRole("checkbox", { name: "Choose #352" }).uncheck();
  await page
    .getByRole("listitem")
    .filter({ hasText: "The notice says 701" })
    .getByRole("checkbox", { name: "Take the feed’s value and replace the one set by hand" })
    .check();
  await page.getByRole("button", { name: "Choose none" }).click();
  await page.getByRole("button", { name: "Apply the chosen rows" }).click();
  await expect(page.getByRole("status")).toContainText("No draw is new and 1 is changed");
  expect(
    (await sql<{ cutoff: number; source: string }>("SELECT cutoff, source FROM draw WHERE number = '350'"))[0],
  ).toMatchObject({ source: "feed" });
  expect((await sql<{ cutoff: number }>("SELECT cutoff FROM draw WHERE number = '350'"))[0]!.cutoff).not.toBe(701);

  // It can be undone: the record says what it changed, the page what would become of it.
  await page.getByRole("link", { name: "Undo this import…" }).click();
  await expect(page.getByRole("region", { name: "1 draw gets its earlier values back" })).toContainText("701");
  await expectAccessible(page, "undo");
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("Enter a reason.");
  await page.getByLabel("Reason for undoing it").fill("The notice is right");
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByRole("status")).toContainText("The import is undone");
  await expect(page.getByRole("region", { name: "This import was undone" })).toContainText("The notice is right");
  await expect(page.getByRole("link", { name: "Undo this import…" })).toHaveCount(0);
  expect((await sql<{ cutoff: number }>("SELECT cutoff FROM draw WHERE number = '350'"))[0]!.cutoff).toBe(701);
});

test("a row that somebody changes between the preview and the applying is not written, and told", async ({
  signedIn: page,
  sql,
}) => {
  await upload(page, feedWith([], { 340: { drawSize: "777" }, 341: { drawSize: "1,778" } }));
  await expect(preview(page)).toBeVisible();
  const other = await page.context().newPage();
  await other.goto("/en/admin/draws/340");
  await other.getByLabel("Invitations").fill("999");
  await other.getByRole("textbox", { name: "Why" }).fill("Meanwhile");
  await goOn(other);
  await save(other);
  await page.getByRole("button", { name: "Apply the chosen rows" }).click();
  await expect(page.getByText("Chosen, but not stored")).toBeVisible();
  expect(await sql("SELECT number, invitations FROM draw WHERE number IN ('340', '341') ORDER BY number")).toEqual([
    { number: "340", invitations: 999 },
    { number: "341", invitations: 1778 },
  ]);
});

test("what is no feed is told in a sentence, recorded, and changes nothing", async ({ signedIn: page, sql }) => {
  const version = () =>
    sql("SELECT (SELECT count(*) FROM draw_revision) AS revisions, (SELECT count(*) FROM pool_band) AS bands");
  const before = await version();
  const alert = page.getByRole("alert", { name: "There is a problem" });
  await upload(page, Buffer.from("<!DOCTYPE html><title>Sorry</title>"), "sorry.html");
  await expect(alert).toContainText("The feed is a web page, not JSON");
  await expect(alert).toBeFocused();
  await expectAccessible(page, "problem");
  await upload(page, Buffer.from(feedWith([]).subarray(0, 5000)));
  await expect(alert).toContainText("it may have been cut off");
  await alert.getByRole("link", { name: "The list of imports records this as failed" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Import \d+$/);
  await expect(page.getByText("The feed is incomplete JSON: it may have been cut off.")).toBeVisible();
  await page.goto("/en/admin/imports/new");
  await page.getByRole("button", { name: "Read the text" }).click();
  await expect(alert).toContainText("Paste the text of the feed.");
  await page.getByLabel("Text of the feed").fill('{"rounds": []}');
  await page.getByRole("button", { name: "Read the text" }).click();
  await expect(alert).toContainText("The feed has no draws.");
  await expect(page.getByLabel("Text of the feed")).toHaveValue('{"rounds": []}');
  // A file too large is not even sent, and not taken when it is.
  await page
    .getByLabel("Feed file")
    .setInputFiles({ name: "huge.json", mimeType: "application/json", buffer: Buffer.alloc(10_500_000, 32) });
  await expect(page.getByText("This is larger than 10 MB, so it is not the feed.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Read the file" })).toBeDisabled();
  for (const path of [
    "/en/admin/imports/99999",
    "/en/admin/imports/none",
    "/en/admin/imports/preview/99999",
    "/en/admin/imports/preview/x",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/not found$|does not exist$/);
  }
  expect(await version()).toEqual(before);
});

test("the live address is read with one button, and says so when it does not answer", async ({
  signedIn: page,
  feed,
}) => {
  await page.goto("/en/admin/imports/new");
  await page.getByRole("button", { name: "Read the feed at the configured address" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText(
    "The address of the feed does not answer (ECONNREFUSED).",
  );
  await page.goto("/en/admin/imports");
  await expect(page.getByText("Failed: The address of the feed does not answer")).toBeVisible();
  const server = await serveFeed(feed.port, () => feedWith([newRow("812", "2026-08-12")]));
  try {
    await page.goto("/en/admin/imports/new");
    await page.getByRole("button", { name: "Read the feed at the configured address" }).click();
    await expect(preview(page)).toBeVisible();
    await expect(page.getByRole("checkbox", { name: "Choose #812" })).toBeChecked();
  } finally {
    server.close();
  }
  await page.goto("/en/admin/imports");
  await expect(page.getByText("Some rows need a decision.")).toBeVisible();
  await expectAccessible(page, "list");
  await page.goto("/en");
  await expect(page.getByText("This site last checked the official feed on October 2, 2026.")).toBeVisible();
  await page.goto("/fr/about");
  await expect(
    page.getByText("Ce site a consulté le flux de données officiel pour la dernière fois le 2 octobre 2026."),
  ).toBeVisible();
  await page.goto("/en/data");
  await expect(page.getByText("This site last checked the official feed on October 2, 2026.")).toBeVisible();
});

test("the whole of it by keyboard", async ({ signedIn: page, sql }) => {
  await upload(page, feedWith([newRow("813", "2026-08-13")], { 345: { drawSize: "3,100" } }));
  await page.getByRole("checkbox", { name: "Choose #345" }).focus();
  await page.keyboard.press("Space");
  await page.getByLabel("Why").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("1 draw is new");
  await expect(page.getByRole("status")).toBeFocused();
  expect(
    (await sql<{ invitations: number }>("SELECT invitations FROM draw WHERE number = '345'"))[0]!.invitations,
  ).not.toBe(3100);
});

test.describe("on a phone, in French, without scripts", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("a pasted feed is looked at and its new draws are taken", async ({ signedIn: page, sql }) => {
    await page.goto("/fr/admin/imports/new");
    // Typing half a megabyte takes minutes; pasting it does not.
    const text = feedWith([newRow("814", "2026-08-14")], { 346: { drawSize: "556" } }).toString();
    await page.getByLabel("Texte du flux").evaluate((area: HTMLTextAreaElement, pasted) => (area.value = pasted), text);
    await page.getByRole("button", { name: "Lire le texte" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Ce que le flux changerait" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Nouvelles rondes" }).first()).toContainText("nº 814");
    await page.getByRole("button", { name: "Appliquer toutes les nouvelles rondes" }).click();
    await expect(page.getByRole("status")).toContainText("1 ronde est nouvelle et aucune n’est modifiée");
    await expect(page.getByText("Non choisies")).toBeVisible();
    expect(
      (await sql<{ invitations: number }>("SELECT invitations FROM draw WHERE number = '346'"))[0]!.invitations,
    ).not.toBe(556);
    // Nothing chosen is no fault: it is said.
    await page.goBack();
    for (const box of await page.getByRole("checkbox").all()) await box.uncheck();
    await page.getByRole("button", { name: "Appliquer les lignes choisies" }).click();
    await expect(page.getByRole("alert")).toContainText("Choisissez au moins une ligne");
    for (const box of await page.getByRole("checkbox").all()) await expect(box).not.toBeChecked();
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("settings of the schedule: what the environment sets is told and stays, the rest is saved and in the audit", async ({
      signedIn: page,
      sql,
    }) => {
      await page.goto("/en/admin/imports");
      const settings = page.getByRole("region", { name: "Settings of the schedule" });
      await expect(settings.getByLabel("Schedule")).toHaveAttribute("readonly");
      await expect(settings).toContainText("Set by the environment: FEED_URL. It cannot be changed here.");
      const questioned = settings.getByLabel("A new draw that the form would question");
      for (const [value, was] of [
        ["wait", "review"],
        ["review", "wait"],
      ] as const) {
        await questioned.selectOption(value);
        await settings.getByRole("button", { name: "Save the settings" }).click();
        await expect(page.getByRole("status")).toContainText("The settings are saved.");
        await expect(questioned).toHaveValue(value);
        await page.goto("/en/admin/audit?about=setting");
        await expect(page.getByRole("row").nth(1)).toContainText(`FEED_QUESTIONED: ${was} → ${value}`);
        await page.goto("/en/admin/imports");
      }
      await settings.getByRole("button", { name: "Save the settings" }).click();
      await expect(settings.getByRole("alert")).toContainText("Nothing is changed");
      expect(await sql("SELECT 1 FROM feed_setting")).toEqual([]);
    });
  });
}

test("an editor reads the settings of the schedule, and has no form for them", async ({ signedInEditor: page }) => {
  await page.goto("/en/admin/imports");
  const settings = page.getByRole("region", { name: "Settings of the schedule" });
  await expect(settings).toContainText("is published, marked as under review");
  await expect(settings.getByRole("button")).toHaveCount(0);
});

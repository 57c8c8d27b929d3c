import { expectAccessible } from "../accessibility";
import { expect, problems, test } from "./admin-test";
import { feedWith, rows } from "./feed-file";

const DAY = "2025-11-09";

test("a pool snapshot is hidden with a reason, leaves every public place, and is shown again", async ({
  signedInEditor: page,
  request,
}) => {
  const stands = async () => {
    const pools: { data: { asOf: string }[] } = await (await request.get("/api/v1/pools")).json();
    const draw: { poolAsOf: string | null } = await (await request.get("/api/v1/draws/379")).json();
    return {
      json: pools.data.some(({ asOf }) => asOf === DAY),
      csv: (await (await request.get("/api/v1/pools.csv")).text()).includes(`\n${DAY},`),
      page: (await (await request.get("/en/pool")).text()).includes(`data-day="${DAY}"`),
      draw: draw.poolAsOf,
    };
  };
  const everywhere = { json: true, csv: true, page: true, draw: DAY };
  expect(await stands()).toEqual(everywhere);

  await page.goto("/en/admin/pools");
  await expectAccessible(page, "pools");
  await page.getByRole("link", { name: "November 9, 2025" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Pool of November 9, 2025" })).toBeVisible();
  await expectAccessible(page, "pool");
  await page.getByRole("button", { name: "Hide", exact: true }).click();
  await expect(problems(page)).toContainText("Enter a reason.");
  await page.getByLabel("Reason for hiding it").fill("Half of it is missing");
  await page.getByRole("button", { name: "Hide", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("Hidden from every public page.");
  expect(await stands()).toEqual({ json: false, csv: false, page: false, draw: null });
  await expect(page.getByText("Half of it is missing")).toBeVisible();

  await page.getByLabel("Reason for showing it again").fill("It is whole");
  await page.getByRole("button", { name: "Show again", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("Shown again on every public page.");
  expect(await stands()).toEqual(everywhere);

  await page.goto("/en/admin/pools/2025-01-01");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No pool snapshot has this date");
});

test("an older copy says so first, nothing of it is ticked, and it changes nothing without a reason", async ({
  signedIn: page,
  sql,
}) => {
  const older = Buffer.from(
    JSON.stringify(rows.slice(2).map((row) => (row.drawNumber === "340" ? { ...row, drawSize: "77" } : row))),
  );
  await page.goto("/en/admin/imports/new");
  await page.getByLabel("Feed file").setInputFiles({ name: "old.json", mimeType: "application/json", buffer: older });
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByRole("region", { name: "Check before you take anything" })).toContainText(
    "This copy is older",
  );
  await expectAccessible(page, "older copy");
  const box = page.getByRole("checkbox", { name: "Choose #340" });
  await expect(box).not.toBeChecked();
  await box.check();
  await page.getByRole("button", { name: "Apply the chosen rows" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("Enter a reason");
  const invitations = async () =>
    (await sql<{ invitations: number }>("SELECT invitations FROM draw WHERE number = '340'"))[0]!.invitations;
  expect(await invitations()).not.toBe(77);
  await box.check();
  await page.getByRole("textbox", { name: "Why" }).fill("The later copy was wrong");
  await page.getByRole("button", { name: "Apply the chosen rows" }).click();
  await expect(page.getByRole("status")).toContainText("1 is changed");
  expect(await invitations()).toBe(77);
});

test("a list kept by hand is named for what it is, in both languages", async ({ signedIn: page }) => {
  for (const [language, label, button, sentence] of [
    ["en", "Feed file", "Read the file", "a table kept by hand"],
    ["fr", "Fichier du flux", "Lire le fichier", "un tableau tenu à la main"],
  ] as const) {
    await page.goto(`/${language}/admin/imports/new`);
    const buffer = Buffer.from("Draw;Date;CRS\r\n379;2025-11-14;462\r\n");
    await page.getByLabel(label).setInputFiles({ name: "draws.csv", mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
  }
});

test("the admin's first page and the API say what needs doing", async ({ signedIn: page, request, sql }) => {
  await sql("UPDATE feed_check SET waiting = 0, copy = NULL, outcome = NULL, refusal = NULL, reason = NULL");
  await page.goto("/en/admin");
  const bytes = feedWith([]).toString("hex");
  await sql(
    "INSERT INTO feed_copy (sha256, bytes, fetched_at, origin, name) VALUES " +
      `(repeat('a', 64), '\\x${bytes}', now(), 'schedule', 'https://www.canada.ca/feed.json')`,
  );
  await sql("UPDATE feed_check SET waiting = 2, outcome = 'waiting', copy = (SELECT max(id) FROM feed_copy)");
  await page.goto("/en/admin");
  const waits = page.getByRole("region", { name: "To do" });
  await expect(waits).toContainText("2 rows of the official feed need a decision");
  // The API says the same to who is signed in, and nothing to others.
  expect((await request.get("/api/admin/to-do")).status()).toBe(401);
  const told = await page.request.get("/api/admin/to-do");
  expect(told.headers()["cache-control"]).toBe("private, no-store");
  expect((await told.json()).data).toContainEqual(expect.objectContaining({ kind: "rows", count: 2 }));
  await waits.getByRole("link", { name: "Review and decide" }).click();
  await expect(page).toHaveURL(/\/en\/admin\/imports\/preview\/\d+$/);
});

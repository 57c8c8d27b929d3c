import type { Locator } from "@playwright/test";
import { expect, test } from "../fixtures";

test("every category stands in the list as the database has it", async ({ page, sql }) => {
  const categories = await sql<{
    slug: string;
    name: string;
    draws: string;
    number: string | null;
    cutoff: number | null;
  }>(
    `SELECT c.slug, c.name_en AS name, (SELECT count(*) FROM draw d WHERE d.category = c.slug) AS draws, l.number, l.cutoff
       FROM category c
       LEFT JOIN LATERAL (SELECT number, cutoff FROM draw d WHERE d.category = c.slug ORDER BY date DESC, id DESC LIMIT 1) l ON true`,
  );
  expect(categories).toHaveLength(16);
  await page.goto("/en/categories");
  await expect(page.getByRole("rowheader")).toHaveCount(16);
  for (const { name, draws, number, cutoff } of categories) {
    const row = page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
    const said = number === null ? "No known draw" : `#${number}`;
    await expect(row, name).toContainText(said);
    const cells = await row.getByRole("cell").allInnerTexts();
    if (cutoff !== null) expect(cells[1], name).toBe(String(cutoff));
    expect(cells.at(-2), name).toBe(draws);
  }
});

test("a retired category says so, and so does a list not drawn on yet", async ({ page }) => {
  await page.goto("/en/categories");
  await expect(page.getByRole("region", { name: "Retired" })).toContainText("Agriculture and agri-food occupations");
  await expect(page.getByRole("region", { name: "Retired" })).toContainText("Last date in force: February 17, 2026");
  await expect(page.getByRole("row", { name: /Education occupations/ })).toContainText("no known draws yet");
});

test("a category lists its draws against the CEC draw of their day", async ({ page, sql }) => {
  const draws = await sql<{ number: string; cutoff: number; cec: number | null }>(
    `SELECT d.number, d.cutoff,
            (SELECT c.cutoff FROM draw c WHERE c.category = 'cec' AND c.date <= d.date AND d.date - c.date <= 180 ORDER BY c.date DESC, c.id DESC LIMIT 1) AS cec
       FROM draw d WHERE d.category = 'healthcare' ORDER BY d.date DESC, d.id DESC`,
  );
  await page.goto("/en/categories/healthcare");
  const table = page.getByRole("table", { name: /draws, newest first/ });
  await expect(table.locator("tbody tr")).toHaveCount(draws.length);
  for (const [index, { number, cutoff, cec }] of draws.entries()) {
    const row = table.locator("tbody tr").nth(index);
    await expect(row.getByRole("rowheader")).toContainText(`#${number}`);
    const gap = cec === null ? "–" : `${cutoff > cec ? "+" : cutoff < cec ? "−" : ""}${Math.abs(cutoff - cec)}`;
    await expect(row.getByRole("cell").nth(2)).toContainText(cec === null ? "–" : String(cec));
    await expect(row.getByRole("cell").nth(3)).toContainText(gap);
  }
});

test("the rules of each version are told apart: a value, none, not established", async ({ page }) => {
  await page.goto("/en/categories/healthcare");
  const rules = page.getByRole("table", { name: /rules of each version/ });
  const row = (name: string) =>
    rules
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name, exact: true }) })
      .getByRole("cell");
  await expect(row("Work experience")).toHaveText([
    "At least 6 months of full-time work",
    "At least 6 months of full-time work",
    "At least 12 months of full-time work",
  ]);
  await expect(row("Hours")).toHaveText(["Not established", "Not established", "At least 1,560 hours"]);
  await expect(row("Primary occupation").first()).toHaveText("Not established");
  await expect(rules.locator("strong")).toHaveText(["At least 12 months of full-time work", "Need not be continuous"]);
  await expect(page.getByRole("main")).toContainText("No version adds a requirement on language.");

  await page.goto("/en/categories/french");
  await expect(page.getByRole("main")).toContainText("NCLC 7 or higher in reading, writing, listening, and speaking");
  await expect(page.getByRole("main")).toContainText("No version adds a requirement on months of work experience");
  await expect(page.getByRole("main")).toContainText("end date not established");

  await page.goto("/en/categories/military");
  await expect(page.getByText("No extra requirement on", { exact: true })).toBeVisible();
  await expect(page.getByText("Not established", { exact: true })).toHaveCount(0);
});

test("each list is whole, and what it added and removed agrees with the database", async ({ page, sql }) => {
  const only = (left: string, right: string) =>
    sql<{ noc: string }>(
      `SELECT noc FROM category_version_occupation WHERE version = $1
       EXCEPT SELECT noc FROM category_version_occupation WHERE version = $2 ORDER BY noc`,
      [left, right],
    ).then((rows) => rows.map(({ noc }) => noc));
  await page.goto("/en/categories/healthcare");
  const codes = (place: Locator) =>
    place
      .locator('a[href^="/en/occupations/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")!.slice(-5)));

  expect(await codes(page.locator("#healthcare-v2"))).toHaveLength(37);
  expect(await codes(page.locator("#healthcare-v1"))).toHaveLength(35);
  const [added, removed] = [await only("healthcare-v2", "healthcare-v1"), await only("healthcare-v1", "healthcare-v2")];
  expect(await codes(page.getByRole("region", { name: "From the 2023–2024 list to the 2025 list" }))).toEqual([
    ...added,
    ...removed,
  ]);
  await expect(page.getByRole("region", { name: "From the 2025 list to the 2026 list" })).toContainText(
    "The same 37 occupations, but ",
  );
  await expect(page.getByRole("heading", { name: "Eligible occupations: 37 on the 2026 list" })).toBeVisible();
});

test("a pause is said with its days", async ({ page, sql }) => {
  const [pause] = await sql<{ days: number }>("SELECT '2026-08-07'::date - '2024-03-13'::date AS days");
  await page.goto("/en/categories/transport");
  await expect(page.getByRole("region", { name: "Pauses" })).toContainText(
    `${pause!.days} days: March 13, 2024 (draw #289) to August 7, 2026 (draw #434)`,
  );
});

test("PNP says what its cut-off holds, and general its two names", async ({ page, sql }) => {
  const [pnp] = await sql<{ cutoff: number }>(
    "SELECT cutoff FROM draw WHERE category = 'pnp' ORDER BY date DESC, id DESC LIMIT 1",
  );
  await page.goto("/en/categories/pnp");
  await expect(page.getByRole("main")).toContainText(
    `the latest cut-off of ${pnp!.cutoff} would be ${pnp!.cutoff - 600}`,
  );
  await page.goto("/en/categories/general");
  for (const { name, count } of await sql<{ name: string; count: string }>(
    "SELECT round_name AS name, count(*) FROM draw WHERE category = 'general' GROUP BY 1",
  ))
    await expect(page.getByRole("region", { name: "Round names" })).toContainText(`${name}: ${count} draws`);
});

test("a category never drawn says so and shows its list", async ({ page }) => {
  await page.goto("/fr/categories/researchers");
  await expect(page.getByRole("main")).toContainText("Aucune ronde de cette catégorie n’est connue.");
  await expect(page.getByRole("main").locator('a[href^="/fr/occupations/"]')).toHaveCount(2);
});

test("one category leads to the next", async ({ page }) => {
  await page.goto("/en/categories/healthcare");
  await page.getByRole("navigation", { name: "Other categories" }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("French-language proficiency");
});

test("an unknown category is a 404 that lists the known ones", async ({ request }) => {
  const response = await request.get("/fr/categories/sante");
  expect(response.status()).toBe(404);
  const text = await response.text();
  expect(text).toContain("Catégorie introuvable");
  expect(text).toContain("/fr/categories/healthcare");
});

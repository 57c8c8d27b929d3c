import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures";

/** Counts the clicks of a job that begins on the dashboard. */
async function begin(page: Page, address = "/en") {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address);
  const job = {
    clicks: 0,
    async click(target: Locator) {
      job.clicks += 1;
      await target.click();
    },
  };
  return job;
}

const link = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("link", { name, exact: typeof name === "string" });
const healthcare = (page: Page) =>
  page.getByRole("row", { name: /^Healthcare/ }).getByRole("link", { name: "Healthcare" });

test.describe("ten jobs, from the dashboard", () => {
  test("the gap of healthcare on November 14, 2025, and since: 2 clicks", async ({ page }) => {
    const job = await begin(page);
    await job.click(healthcare(page).first());
    await job.click(link(page, "#379"));
    await expect(page.getByText(/71 points below/).first()).toBeInViewport();
    await expect(page.getByRole("main").locator("svg[role=img]:visible").first()).toBeInViewport();
    expect(job.clicks).toBeLessThanOrEqual(2);
  });

  test("healthcare, French and CEC since 2023 in one chart with source and data: 6 clicks", async ({ page }) => {
    const job = await begin(page);
    await job.click(link(page, /^Explore these categories/));
    await page.waitForLoadState("networkidle");
    await job.click(page.getByRole("button", { name: "None", exact: true }));
    await job.click(page.getByRole("checkbox", { name: "Healthcare", exact: true }));
    await job.click(page.getByRole("checkbox", { name: "French", exact: true }));
    await job.click(page.getByRole("radio", { name: "Since June 28, 2023" }));
    await expect(page).toHaveURL(/explore\?.*categories=healthcare,french/);
    await expect(page.locator('#explore svg:visible [data-track="cec"]').first()).toBeAttached();
    await expect(page.getByRole("link", { name: "CSV" }).first()).toBeVisible();
    await expect(page.getByText(/Immigration, Refugees and Citizenship Canada/).first()).toBeVisible();
    expect(job.clicks).toBeLessThanOrEqual(6);
  });

  test("the largest category of 2026 with its share: 1 click", async ({ page, sql }) => {
    const [top] = await sql<{ category: string; sum: string; share: number }>(
      `SELECT category, sum(invitations) AS sum, sum(invitations)::float / (SELECT sum(invitations) FROM draw WHERE
         date BETWEEN '2026-01-01' AND '2026-10-01') AS share
         FROM draw WHERE date BETWEEN '2026-01-01' AND '2026-10-01' GROUP BY 1 ORDER BY 2 DESC LIMIT 1`,
    );
    const job = await begin(page);
    await job.click(link(page, "Which category received the most invitations in 2026?"));
    const first = page.locator("[data-sum]").first();
    await expect(first).toHaveAttribute("data-sum", top!.category);
    await expect(first).toContainText(`${Number(top!.sum).toLocaleString("en-CA")} · ${Math.round(100 * top!.share)}%`);
    expect(job.clicks).toBe(1);
  });

  test("what 480 points would have met: 1 click and typing", async ({ page }) => {
    const job = await begin(page);
    await job.click(link(page, "Which draws would my score or profile have met?"));
    await page.getByRole("textbox", { name: "CRS score" }).fill("480");
    await expect(page.locator("[data-line=french]")).toContainText(/met in \d/);
    expect(job.clicks).toBe(1);
  });

  test("a nurse, 31301, with work abroad: 2 clicks and typing", async ({ page }) => {
    const job = await begin(page);
    await job.click(page.getByRole("button", { name: "Search" }).first());
    await page.keyboard.type("31301");
    await job.click(page.getByRole("option", { name: /31301/ }).first());
    await expect(page).toHaveURL("/en/occupations/31301");
    await expect(page.getByRole("main")).toContainText(/in Canada or abroad/i);
    expect(job.clicks).toBe(2);
  });

  test("how often PNP and CEC are drawn: 1 click", async ({ page }) => {
    const job = await begin(page);
    await job.click(link(page, /^How often is each category drawn/));
    for (const slug of ["pnp", "cec"])
      await expect(page.locator(`[data-rate=${slug}]`)).toHaveText(/^Of the last 35 waits, 28 were \d+ to \d+ days\. /);
    expect(job.clicks).toBe(1);
  });

  test("the lists of 2025 against those of 2026: 1 click", async ({ page }) => {
    const job = await begin(page);
    await job.click(link(page, "What changed from the 2025 lists to the 2026 lists?"));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("2025 lists to the 2026 lists");
    expect(job.clicks).toBe(1);
  });

  test("candidates above 500, with a citation: 2 clicks and typing", async ({ page }) => {
    const job = await begin(page);
    await job.click(link(page, "How many candidates are at or above a score?"));
    await page.getByLabel("CRS score").fill("500");
    await job.click(page.getByRole("button", { name: "Count" }));
    await expect(page.locator("#answer")).toContainText(/More than 500: [\d,]+ candidates had 501 or more/);
    await expect(page.locator("#answer")).toContainText(/Data: Immigration, .* Accessed October 2, 2026, http/);
    expect(job.clicks).toBe(2);
  });

  test("two draws compared, no number known: 3 clicks", async ({ page }) => {
    const job = await begin(page);
    const boxes = page.getByRole("checkbox", { name: /^Compare draw/ });
    await job.click(boxes.nth(0));
    await job.click(boxes.nth(1));
    await job.click(page.getByRole("button", { name: "Compare two ticked draws" }));
    await expect(page).toHaveURL(/\/en\/draws\/\w+\/vs\/\w+$/);
    expect(job.clicks).toBe(3);
  });

  test("be told of healthcare draws: 2 clicks", async ({ page }) => {
    const job = await begin(page);
    await job.click(healthcare(page).first());
    // By e-mail where the site mails, by a feed everywhere.
    await expect(link(page, /e-mail/i).first()).toHaveAttribute("href", "/en/alerts?category=healthcare");
    const answer = page.waitForResponse((response) => response.url().includes("/feeds/draws.atom?category=healthcare"));
    await job.click(link(page, "Healthcare: Atom"));
    expect((await (await answer).headerValue("content-type")) ?? "").toContain("atom");
    expect(job.clicks).toBe(2);
  });
});

test("the groups open one at a time, close by Escape, and mark the page; the focus goes through an open one", async ({
  page,
}) => {
  await page.goto("/en/draws/379");
  const bar = page.getByRole("navigation", { name: "Main" });
  await expect(bar.getByRole("button", { name: "Draws" })).toHaveAttribute("aria-current", "true");
  const pool = bar.getByRole("link", { name: "Pool" });
  await bar.getByRole("button", { name: "Trends" }).press("Enter");
  await expect(pool).toBeVisible();
  for (const name of ["Dashboard", "Explore"]) {
    await page.keyboard.press("Tab");
    await expect(bar.getByRole("link", { name })).toBeFocused();
  }
  await page.keyboard.press("Escape");
  await expect(pool).toBeHidden();
  await bar.getByRole("button", { name: "Trends" }).click();
  await bar.getByRole("button", { name: "Draws" }).click();
  await expect(pool).toBeHidden();
  await expect(bar.getByRole("link", { name: "All draws" })).toHaveAttribute("aria-current", "true");
});

for (const [language, width] of [
  ["fr", 820],
  ["fr", 1024],
  ["fr", 1440],
  ["en", 1024],
] as const) {
  test(`the bar is one row at ${width} px (${language})`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/${language}/pool`);
    expect((await page.locator("header").boundingBox())!.height).toBeLessThan(64);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test("search suggests while one types, opens what is chosen, and Enter asks for all", async ({ page }) => {
  await page.goto("/en/pool");
  await page.getByRole("button", { name: "Search" }).first().click();
  await page.keyboard.type("14 novembre 2025");
  const field = page.getByRole("combobox", { name: "A draw, day, category, occupation or page" });
  await expect(field).toHaveValue("14 novembre 2025");
  await expect(page.getByRole("option")).toHaveText(["#379, Nov 14, 2025 Healthcare, 462"]);
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(page).toHaveURL("/en/draws/379");
  await page.getByRole("button", { name: "Search" }).first().click();
  await page.keyboard.type("healthc");
  await expect(page.getByRole("option").first()).toBeVisible();
  await field.press("ArrowDown");
  // A suggestion to the text before is not opened.
  await page.keyboard.type("are");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/en/search?q=healthcare");
  await expect(page.getByRole("status")).toContainText("for “healthcare”");
  await expect(link(page, "Healthcare").first()).toHaveAttribute("href", "/en/categories/healthcare");
});

test("the page of a search tells robots to leave it, refuses what is too long, and says what it did not find", async ({
  page,
}) => {
  await page.goto(`/en/search?q=${"x".repeat(201)}`);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("q");
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  await page.goto("/fr/search?q=999");
  await expect(page.getByRole("main")).toContainText("Il n’y a pas de ronde nº\u00a0999");
  await page.goto("/en/search?q=zzqx");
  await expect(page.getByRole("status")).toHaveText("Nothing found for “zzqx”");
  await expect(link(page, "Pool")).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the search and the groups of the bar open all the same", async ({ page }) => {
    await page.goto("/en");
    await page.getByRole("button", { name: "Search" }).first().click();
    await page.getByRole("searchbox", { name: "A draw, day, category, occupation or page" }).fill("nº 379");
    await page.keyboard.press("Enter");
    await expect(link(page, "#379")).toBeVisible();
    const bar = page.getByRole("navigation", { name: "Main" });
    await bar.getByRole("button", { name: "My profile" }).click();
    await bar.getByRole("link", { name: "CRS score" }).click();
    await expect(page).toHaveURL("/en/crs");
  });
});

test("a draw of the list shows its cut-off on a phone without scrolling sideways", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/en/draws");
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: "#447" }) });
  const box = (await row.locator("[data-column=cutoff]").boundingBox())!;
  expect(box.x + box.width).toBeLessThanOrEqual(390);
  await expect(row.locator("[data-column=cutoff]")).toBeInViewport();
  const scrolled = await page
    .getByRole("region", { name: /Draws that match/ })
    .evaluate((box) => box.scrollWidth - box.clientWidth);
  expect(scrolled).toBeLessThanOrEqual(0);
});

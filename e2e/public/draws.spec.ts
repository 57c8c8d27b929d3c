import { expect, test } from "../fixtures";

test("the list holds every draw, fifty a page, newest first", async ({ page, sql }) => {
  const [{ count, sum } = { count: "0", sum: "0" }] = await sql<{ count: string; sum: string }>(
    "SELECT count(*), sum(invitations) FROM draw",
  );
  await page.goto("/en/draws");
  await expect(page.getByRole("status")).toContainText(
    `${count} draws · ${Number(sum).toLocaleString("en-CA")} invitations`,
  );
  const seen: string[] = [];
  for (;;) {
    seen.push(...(await page.locator("tbody th a").allTextContents()));
    const next = page.getByRole("link", { name: "Next" });
    if ((await next.count()) === 0) break;
    await next.click();
    await expect(page.getByRole("navigation", { name: "Pages" })).toContainText(
      `Page ${Math.ceil(seen.length / 50) + 1} of`,
    );
  }
  expect(new Set(seen).size).toBe(Number(count));
  expect(seen[0]).toBe("#447");
  expect(seen.at(-1)).toBe("#1");
});

test("a filter narrows the list, stands in the address, and survives a reload", async ({ page, sql }) => {
  const [{ count } = { count: "0" }] = await sql<{ count: string }>(
    "SELECT count(*) FROM draw WHERE category IN ('healthcare', 'french') AND date BETWEEN '2024-01-01' AND " +
      "'2025-12-31' AND cutoff <= 430",
  );
  await page.goto("/en/draws");
  await page.getByText("All categories").click();
  await page.getByRole("checkbox", { name: "Healthcare" }).check();
  await page.getByRole("checkbox", { name: "French" }).check();
  await page.getByLabel("From", { exact: true }).fill("2024-01-01");
  await page.getByLabel("To", { exact: true }).fill("2025-12-31");
  await page.getByLabel("Cut-off to").fill("430");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/category=healthcare&category=french/);
  await expect(page.getByRole("status")).toContainText(`${count} draws`);
  await page.reload();
  await expect(page.getByLabel("Cut-off to")).toHaveValue("430");
  await expect(page.getByRole("checkbox", { name: "French" })).toBeChecked();
  await page.getByRole("link", { name: "Sort by Cut-off" }).click();
  await expect(page.locator("th[aria-sort]")).toHaveText(/Cut-off ↓/);
  const cutoffs = (await page.locator("tbody td:nth-child(5)").allTextContents()).map(Number);
  expect(cutoffs).toEqual([...cutoffs].sort((a, b) => b - a));
  expect(cutoffs).toHaveLength(Number(count));
  // On a phone the headings are still told, and the keyboard sees them.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole("columnheader", { name: "Cut-off" })).toHaveAttribute("aria-sort", "descending");
  const byDate = page.getByRole("link", { name: "Sort by Date" });
  expect(await byDate.evaluate((link) => link.closest("thead")!.offsetWidth)).toBe(1);
  await byDate.focus();
  expect(await byDate.evaluate((link) => link.closest("thead")!.offsetWidth)).toBeGreaterThan(200);
  await byDate.press("Enter");
  await expect(page.getByRole("columnheader", { name: "Date" })).toHaveAttribute("aria-sort", "descending");
});

test("what cannot be read is said, and the rest still filters", async ({ page, sql }) => {
  const [{ count } = { count: "0" }] = await sql<{ count: string }>(
    "SELECT count(*) FROM draw WHERE category = 'healthcare'",
  );
  await page.goto("/en/draws?category=healthcare&min=abc&sort=sideways");
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("Cut-off from: write a whole number of points from 0 to 1200");
  await expect(alert).toContainText("Sort: unknown order");
  await expect(page.getByLabel("Cut-off from")).toHaveValue("abc");
  await expect(page.getByRole("status")).toContainText(`${count} draws`);
});

test("an empty result and a page past the end lead on", async ({ page }) => {
  await page.goto("/fr/draws?q=zzz");
  await expect(page.getByRole("main")).toContainText(
    "Aucune ronde jusqu’au 1ᵉʳ octobre 2026 ne correspond à ce filtre",
  );
  await page.goto("/en/draws?page=99");
  await expect(page.getByRole("main")).toContainText("Page 99 does not exist: the list has 9 pages.");
  await page.getByRole("link", { name: "Go to the first page" }).click();
  await expect(page.locator("tbody tr")).toHaveCount(50);
});

test("the files hold the rows that are shown", async ({ page, request }) => {
  await page.goto("/en/draws?category=physicians&sort=date");
  const shown = (await page.locator("tbody th a").allTextContents()).map((text) => text.slice(1));
  const json = await (
    await request.get((await page.getByRole("link", { name: "JSON" }).getAttribute("href")) ?? "")
  ).json();
  expect(json.data.map(({ number }: { number: string }) => number)).toEqual(shown);
  const csv = await (
    await request.get((await page.getByRole("link", { name: "CSV" }).getAttribute("href")) ?? "")
  ).text();
  expect(csv.trim().split(/\r?\n/)).toHaveLength(shown.length + 1);
});

test("what a visitor types never becomes markup", async ({ page }) => {
  await page.goto(`/en/draws?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
  await expect(page.locator("main img")).toHaveCount(0);
  await expect(page.getByLabel("Number or round name")).toHaveValue('"><img src=x onerror=alert(1)>');
});

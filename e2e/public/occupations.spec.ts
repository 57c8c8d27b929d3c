import { expect, test } from "../fixtures";

test("#31301 has every version that lists it and every draw held on one", async ({ page, sql }) => {
  const versions = await sql<{ name: string; draws: string }>(
    `SELECT v.name_en AS name, (SELECT count(*) FROM draw d WHERE d.version = v.slug) AS draws
       FROM category_version v JOIN category_version_occupation o ON o.version = v.slug AND o.noc = '31301' ORDER BY v.position DESC`,
  );
  const draws = await sql<{ number: string }>(
    `SELECT d.number FROM draw d JOIN category_version_occupation o ON o.version = d.version AND o.noc = '31301' ORDER BY d.date DESC, d.id DESC`,
  );
  await page.goto("/en/occupations/31301");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Registered nurses and registered psychiatric nurses");
  await expect(page.getByRole("main")).toContainText("TEER 1 – usually a university degree");

  const listed = page.getByRole("table", { name: /versions that list 31301/ }).locator("tbody tr");
  await expect(listed).toHaveCount(versions.length);
  for (const [index, { name, draws: held }] of versions.entries()) {
    await expect(listed.nth(index).getByRole("link")).toHaveText(name);
    await expect(listed.nth(index).getByRole("cell").last()).toHaveText(held);
  }
  await expect(listed.nth(1)).toContainText("February 27, 2025 to February 17, 2026");

  const rows = page.getByRole("table", { name: /Draws held on a list with 31301/ }).locator("tbody tr");
  await expect(rows.getByRole("rowheader").getByRole("link", { name: /^#/ })).toHaveText(draws.map(({ number }) => `#${number}`));
  await expect(rows.filter({ hasText: "#379" })).toContainText("533");
  await expect(rows.filter({ hasText: "#379" })).toContainText("−71");
});

test("the sentence on the latest draw agrees with the database", async ({ page, sql }) => {
  const [latest] = await sql<{ number: string; cutoff: number; gap: number }>(
    `SELECT d.number, d.cutoff, d.cutoff - (SELECT c.cutoff FROM draw c WHERE c.category = 'cec' AND c.date <= d.date ORDER BY c.date DESC, c.id DESC LIMIT 1) AS gap
       FROM draw d JOIN category_version_occupation o ON o.version = d.version AND o.noc = '31301' ORDER BY d.date DESC, d.id DESC LIMIT 1`,
  );
  await page.goto("/en/occupations/31301");
  await expect(page.getByRole("main")).toContainText(
    `The latest draw on a list with this occupation was #${latest!.number} (Healthcare)`,
  );
  await expect(page.getByRole("main")).toContainText(`with a cut-off of ${latest!.cutoff}, that is ${-latest!.gap} points below CEC`);
  await expect(page.getByRole("main")).toContainText("A past cut-off is not a prediction");
});

test("an occupation in two categories has the draws of both", async ({ page, sql }) => {
  const [{ count } = { count: "0" }] = await sql<{ count: string }>(
    "SELECT count(*) FROM draw d JOIN category_version_occupation o ON o.version = d.version AND o.noc = '31102'",
  );
  await page.goto("/en/occupations/31102");
  const table = page.getByRole("table", { name: /Draws held on a list/ });
  await expect(table.locator("tbody tr")).toHaveCount(Number(count));
  await expect(table.getByRole("link", { name: "Physicians" }).first()).toBeVisible();
  await expect(table.getByRole("link", { name: "Healthcare" }).first()).toBeVisible();
});

test("an occupation in no list says so, and what its TEER means for other draws", async ({ page }) => {
  await page.goto("/en/occupations/65100");
  await expect(page.getByRole("main")).toContainText("This occupation is in no category list, now or before.");
  await expect(page.getByRole("main")).toContainText("work in this occupation (TEER 5) does not count as such");
  await page.goto("/fr/occupations/00012");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("services financiers");
  await expect(page.getByRole("main")).toContainText("CNP 00012");
  await expect(page.getByRole("main")).toContainText("un travail dans celle-ci (FEER 0) peut donc y compter");
});

test("every unit group has a page", async ({ request, sql }) => {
  const occupations = await sql<{ noc: string }>("SELECT noc FROM (SELECT noc, row_number() OVER (ORDER BY noc) AS place FROM occupation) o WHERE place % 12 = 1");
  expect(occupations).toHaveLength(43);
  for (const { noc } of occupations) {
    const response = await request.get(`/en/occupations/${noc}`);
    expect(response.status(), noc).toBe(200);
    expect(await response.text(), noc).toContain(`NOC ${noc}`);
  }
});

test("the lists in force stand on the page before any search", async ({ page, sql }) => {
  const lists = await sql<{ category: string; codes: string }>(
    `SELECT v.category, count(*) AS codes FROM category_version v JOIN category_version_occupation o ON o.version = v.slug
      WHERE v.announced = (SELECT max(announced) FROM category_version w WHERE w.category = v.category) AND v.effective_to IS NULL GROUP BY 1`,
  );
  await page.goto("/en/occupations");
  await expect(page.getByRole("region", { name: "In a category now" }).locator("section")).toHaveCount(lists.length);
  for (const { category, codes } of lists)
    await expect(page.locator(`section[aria-labelledby="${category}"] a[href^="/en/occupations/"]`), category).toHaveCount(Number(codes));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the search ignores accents and case, in either language", async ({ page }) => {
    for (const text of ["ébéniste", "ebeniste", "ÉBÉNISTE"]) {
      await page.goto("/en/occupations");
      await page.getByLabel("NOC code or part of a title").fill(text);
      await page.getByRole("button", { name: "Search" }).click();
      await expect(page.getByRole("status")).toHaveText(`1 occupation for “${text}”`);
      await expect(page.getByRole("link", { name: /72311/ })).toContainText("Cabinetmakers");
      await expect(page.getByRole("link", { name: /72311/ })).toContainText("Ébénistes");
    }
    await page.getByRole("link", { name: "Lire cette page en français" }).click();
    await expect(page.getByRole("status")).toHaveText(/^1 profession pour «\s*ÉBÉNISTE\s*»$/);
  });

  test("an exact code leads to its page", async ({ page }) => {
    for (const text of ["31301", "NOC 31301"]) {
      await page.goto(`/en/occupations?q=${encodeURIComponent(text)}`);
      await expect(page.getByRole("main")).toContainText("31301 is the code of Registered nurses and registered psychiatric nurses.");
    }
    await page.getByRole("link", { name: "Registered nurses and registered psychiatric nurses", exact: true }).click();
    await expect(page).toHaveURL(/\/en\/occupations\/31301$/);
    await page.goto("/en/occupations?q=0001");
    await expect(page.getByRole("main").locator('li a[href^="/en/occupations/0001"]')).toHaveCount(6);
  });

  test("a search without an answer helps on", async ({ page }) => {
    await page.goto("/en/occupations?q=3012");
    await expect(page.getByRole("main")).toContainText("belongs to NOC 2016");
    await page.goto("/en/occupations?q=31399");
    await expect(page.getByRole("main")).toContainText("NOC 2021 has no unit group 31399.");
    await expect(page.getByRole("main").locator('a[href="/en/occupations/31301"]')).toBeVisible();
    await page.goto("/en/occupations?q=zzzz");
    await expect(page.getByRole("main")).toContainText("Try one word of the title");
  });

  test("all of them, a hundred a page", async ({ page, sql }) => {
    const [{ count } = { count: "0" }] = await sql<{ count: string }>("SELECT count(*) FROM occupation");
    await page.goto("/en/occupations");
    await page.getByRole("link", { name: `All ${count} unit groups` }).click();
    const seen: (string | null)[] = [];
    for (;;) {
      seen.push(...(await page.getByRole("main").locator('li > a[href^="/en/occupations/"] span.num').allTextContents()));
      const next = page.getByRole("link", { name: "Next" });
      if ((await next.count()) === 0) break;
      await next.click();
      await expect(page.getByRole("navigation", { name: "Pages of occupations" })).toContainText(`Page ${seen.length / 100 + 1} of 6`);
    }
    expect(new Set(seen).size).toBe(Number(count));
  });
});

test("no query is too odd", async ({ request }) => {
  for (const query of ["q=%00", "q=%25", "q[]=a", "q=a&q=b", `q=${"a".repeat(3000)}`, "q=<script>", "page=-1", "page=1e9", "q=a&page=999", "q=(", "q=%20"]) {
    const response = await request.get(`/en/occupations?${query}`);
    expect(response.status(), query).toBe(200);
    expect(await response.text(), query).not.toContain("<script>\"");
  }
});

test("a bad code is a 404 that explains codes", async ({ request }) => {
  for (const code of ["3012", "99999", "1", "abc", "313011"]) {
    const response = await request.get(`/en/occupations/${code}`);
    expect(response.status(), code).toBe(404);
    expect(await response.text(), code).toContain("A code of NOC 2021 has five digits");
  }
});

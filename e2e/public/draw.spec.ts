import { expect, test } from "../fixtures";

test("draw #379 carries every fact of the press story", async ({ page }) => {
  await page.goto("/en/draws/379");
  const main = page.getByRole("main");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Draw #379: Healthcare and social services occupations (Version 2)",
  );
  await expect(main).toContainText(
    "On November 14, 2025 at 11:53:39 UTC (06:53:39 EST), IRCC invited 3,500 candidates",
  );
  await expect(main).toContainText(
    "That was 71 points below the most recent CEC cut-off (533, draw #378, 2 days earlier).",
  );
  await expect(main).toContainText("3,500 or above");
  await expect(main).toContainText("In the 5 CEC draws before this one, the cut-off ranged from 533 to 534.");
  await expect(main).toContainText("462 − 533 = −71");

  const place = page.getByRole("table", { name: "How it ranks in its category" });
  await expect(place.getByRole("row").nth(1)).toContainText("joint 4th of 12 by size");
  await expect(place.getByRole("row").nth(1)).toContainText("joint 6th of 16 by size");
  await expect(place.getByRole("row").nth(2)).toContainText("4th lowest of 12 cut-offs");

  // The rules are told once, in sentences; the page of the version has them row by row.
  const who = page.getByRole("region", { name: "Who qualified" });
  await expect(who).toContainText("at least 6 months of full-time work");
  await expect(who).toContainText("without a break, in the 3 years before the draw, in Canada or abroad");
  await expect(who).toContainText("not necessarily the primary one");
  await expect(who.getByText("Must be continuous")).toHaveCount(0);
  await expect(main).toContainText("January 13, 2026");
  await expect(page.getByRole("heading", { name: "37 eligible occupations" })).toBeVisible();
  await expect(main.locator('a[href^="/en/occupations/"]')).toHaveCount(37);
  await expect(page.getByRole("link", { name: "Ministerial instruction on canada.ca" })).toHaveAttribute(
    "href",
    /^https:\/\/www\.canada\.ca\/.*379/,
  );
  await expect(page.getByRole("heading", { name: "The pool on November 9, 2025" })).toBeVisible();
});

test("the page of any draw agrees with the database", async ({ page, sql }) => {
  const draws = await sql<{ number: string; cutoff: number; invitations: number; codes: string; gap: number | null }>(
    `SELECT d.number, d.cutoff, d.invitations,
            (SELECT count(*) FROM category_version_occupation o WHERE o.version = d.version) AS codes,
            (SELECT d.cutoff - c.cutoff FROM draw c
              WHERE c.category = 'cec' AND d.category <> 'cec' AND c.date <= d.date AND d.date - c.date <= 180
              ORDER BY c.date DESC, c.id DESC LIMIT 1) AS gap
       FROM draw d WHERE d.number IN ('1', '91a', '91b', '141', '208', '252', '296', '379', '394', '397', '430', '445', '447')`,
  );
  expect(draws).toHaveLength(13);
  for (const { number, cutoff, invitations, codes, gap } of draws) {
    await page.goto(`/en/draws/${number}`);
    const figures = page.getByRole("main").locator("dl").first();
    await expect(figures, number).toContainText(`Cut-off${cutoff}`);
    await expect(figures, number).toContainText(`Invitations${invitations.toLocaleString("en-CA")}`);
    const said = gap === null ? "Gap to CEC–" : `Gap to CEC${gap > 0 ? "+" : gap < 0 ? "−" : ""}${Math.abs(gap)}`;
    await expect(figures, number).toContainText(said);
    await expect(page.getByRole("main").locator('a[href^="/en/occupations/"]'), number).toHaveCount(Number(codes));
  }
});

test("a known error stands beside the official value", async ({ page }) => {
  await page.goto("/en/draws/208");
  const section = page.getByRole("region", { name: "Known error in the official data" });
  await expect(section).toContainText("681");
  await expect(section).toContainText("888");
  await expect(page.getByRole("main").locator("dl").first()).toContainText("Invitations681");
});

test("91a and 91b are two pages that lead to each other", async ({ page }) => {
  await page.goto("/en/draws/91a");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("#91a");
  await page.getByRole("navigation", { name: "Earlier and later draws" }).getByRole("link", { name: /#91b/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("#91b");
});

test("a draw without a confirmed source says so and shows what is unknown", async ({ page }) => {
  await page.goto("/en/draws/446");
  await expect(page.getByRole("main")).toContainText("not yet confirmed by the official feed");
  await expect(page.getByRole("main")).toContainText("published, not known here");
  await expect(page.getByRole("main")).toContainText("CEC draws are the reference");
});

test("a draw before category-based selection has no rank and no time limit", async ({ page }) => {
  await page.goto("/en/draws/100");
  const main = page.getByRole("main");
  await expect(main).toContainText("no pool figures were published with this draw");
  // A section that would have nothing to tell is not there.
  for (const name of [/^How it ranks/, /^Next steps/, /pool/i])
    await expect(main.getByRole("heading", { name })).toHaveCount(0);
});

test.describe("an unknown number", () => {
  test.use({ allowedErrors: [/404/] });

  test("is a 404 that helps, rendered on the server", async ({ page, request }) => {
    for (const address of ["/en/draws/999", "/en/draws/abc", "/fr/draws/0379"]) {
      const response = await request.get(address);
      expect(response.status(), address).toBe(404);
      expect(await response.text(), address).toMatch(
        /<h1>(No draw has this number|Aucune ronde ne porte ce numéro)<\/h1>/,
      );
    }
    await page.goto("/en/draws/999");
    await page.getByRole("link", { name: "Find a draw" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("All draws");
  });

  test("and an unknown address too", async ({ request }) => {
    for (const address of ["/en/nope", "/fr/nope/deeper", "/en/drawss"])
      expect((await request.get(address)).status(), address).toBe(404);
    expect(await (await request.get("/fr/nope")).text()).toContain("Page introuvable");
  });
});

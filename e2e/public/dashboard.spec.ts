import { expect, test } from "../fixtures";

/** The newest draw: the feed was not read since. */
const KNOWN_TO = "2026-10-01";

/** Gap of a draw `d` to the latest CEC draw on or before its day, of at most 180 days. */
const REFERENCE = `LEFT JOIN LATERAL (
  SELECT c.number, c.date, c.cutoff FROM draw c
   WHERE c.category = 'cec' AND d.category <> 'cec' AND c.date <= d.date AND d.date - c.date <= 180
   ORDER BY c.date DESC, c.id DESC LIMIT 1) r ON true`;

const count = (value: number | string): string => Number(value).toLocaleString("en-CA");
const signed = (value: number): string => `${value > 0 ? "+" : value < 0 ? "−" : ""}${count(Math.abs(value))}`;

/** Marks of one drawing in the HTML as delivered: draw number and value. */
function marksOf(html: string, figure: string): Record<string, number> {
  const section = html.slice(html.indexOf(`id="${figure}"`));
  const drawing = section.slice(section.indexOf("<svg"), section.indexOf("</svg>"));
  return Object.fromEntries(
    [...drawing.matchAll(/data-n="([^"]+)" data-v="(-?\d+)"/g)].map(([, number, value]) => [number, Number(value)]),
  );
}

test("the latest draw stands in a sentence with its gap, the CEC draw it is measured against, and that it is not confirmed", async ({
  page,
  sql,
}) => {
  const [latest] = await sql<{
    number: string;
    cutoff: number;
    invitations: number;
    reference: string;
    against: number;
    days: number;
  }>(
    `SELECT d.number, d.cutoff, d.invitations, r.number AS reference, r.cutoff AS against, d.date - r.date AS days
       FROM draw d ${REFERENCE} ORDER BY d.date DESC, d.id DESC LIMIT 1`,
  );
  const { number, cutoff, invitations, reference, against, days } = latest!;
  await page.goto("/en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    `Trades at ${cutoff}, ${against - cutoff} points below CEC`,
  );
  const main = page.getByRole("main");
  await expect(main).toContainText(
    `On October 1, 2026, IRCC invited ${count(invitations)} candidates in draw #${number} (Trade occupations).`,
  );
  await expect(main).toContainText(
    `CEC was at ${against} in draw #${reference} of September 29, 2026, ${days} days earlier.`,
  );
  await expect(main).toContainText("10 draws, #438 to #447, are not yet confirmed by the official feed.");
  await expect(main.getByRole("link", { name: `draw #${reference}` })).toHaveAttribute(
    "href",
    `/en/draws/${reference}`,
  );
});

for (const [address, from, categories] of [
  ["/en", "2025-10-02", null],
  ["/fr?categories=healthcare,french&period=selection", "2023-06-28", ["healthcare", "french"]],
  ["/en?categories=pnp,general&period=all", "2015-01-31", ["pnp", "general"]],
] as const) {
  test(`marks and tables of ${address} say what the database says`, async ({ page, request, sql }) => {
    const draws = await sql<{
      number: string;
      category: string;
      cutoff: number;
      gap: number | null;
      reference: string | null;
      across: boolean;
      source: string;
    }>(
      `SELECT d.number, d.source, d.category, d.cutoff, d.cutoff - r.cutoff AS gap, r.number AS reference,
              EXISTS (SELECT 1 FROM crs_grid g WHERE g.first_day > r.date AND g.first_day <= d.date) AS across
         FROM draw d JOIN category c ON c.slug = d.category ${REFERENCE}
        WHERE d.date BETWEEN $1 AND $2
          AND (d.category = 'cec' OR CASE WHEN $3::text[] IS NULL THEN c.kind NOT IN ('program', 'general') AND c.slug <> 'physicians' ELSE d.category = ANY($3) END)`,
      [from, KNOWN_TO, categories],
    );
    expect(draws.length).toBeGreaterThan(40);
    const html = await (await request.get(address)).text();
    expect(marksOf(html, "cutoffs")).toEqual(Object.fromEntries(draws.map(({ number, cutoff }) => [number, cutoff])));
    const withGap = draws.filter(({ gap }) => gap !== null);
    expect(marksOf(html, "gaps")).toEqual(Object.fromEntries(withGap.map(({ number, gap }) => [number, gap])));

    await page.goto(address);
    const cells = (figure: string) =>
      page
        .locator(`#${figure} tbody tr:not([data-event])`)
        .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
    const named = (number: string) => (address.startsWith("/fr") ? `nº\u00a0${number}` : `#${number}`);
    const marked = ({ number, source }: { number: string; source: string }) =>
      `${named(number)}${source === "secondary" ? "*" : ""}`;
    const cutoffs = await cells("cutoffs");
    expect(Object.fromEntries(cutoffs.map(([number, , , cutoff]) => [number, cutoff]))).toEqual(
      Object.fromEntries(draws.map((draw) => [marked(draw), String(draw.cutoff)])),
    );
    const gaps = await cells("gaps");
    expect(Object.fromEntries(gaps.map((row) => [row[0], [row[3], row[6]?.split(",")[0]]]))).toEqual(
      Object.fromEntries(
        withGap.map((draw) => [marked(draw), [signed(draw.gap!) + (draw.across ? "¶" : ""), named(draw.reference!)]]),
      ),
    );
  });
}

test("the table of categories now agrees with the database, row by row", async ({ page, sql }) => {
  const rows = await sql<{
    name: string;
    number: string;
    cutoff: number;
    days: number;
    gap: number | null;
    change: number | null;
    min: number | null;
    max: number;
    drawn: string;
    invited: string;
    ever: string;
  }>(
    `SELECT c.short_name_en AS name, d.number, d.cutoff, $1::date - d.date AS days, d.cutoff - r.cutoff AS gap, d.cutoff - p.cutoff AS change,
            y.min, y.max, y.drawn, coalesce(y.invited, 0) AS invited, e.ever
       FROM category c
       JOIN LATERAL (SELECT * FROM draw WHERE category = c.slug ORDER BY date DESC, id DESC LIMIT 1) d ON true
       ${REFERENCE}
       LEFT JOIN LATERAL (SELECT cutoff FROM draw WHERE category = c.slug AND (date, id) < (d.date, d.id) ORDER BY date DESC, id DESC LIMIT 1) p ON true
       CROSS JOIN LATERAL (SELECT min(cutoff), max(cutoff), count(*) AS drawn, sum(invitations) AS invited FROM draw WHERE category = c.slug AND date BETWEEN '2025-10-02' AND $1) y
       CROSS JOIN LATERAL (SELECT count(*) AS ever FROM draw WHERE category = c.slug) e
      ORDER BY c.position`,
    [KNOWN_TO],
  );
  expect(rows).toHaveLength(15);
  await page.goto("/en");
  const section = page.getByRole("region", { name: "Categories now" });
  const named = (name: string) =>
    section.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
  const dormant = rows.filter(({ drawn }) => Number(drawn) === 0);
  expect(dormant.length).toBeGreaterThan(4);
  for (const { name } of dormant) await expect(named(name)).toHaveCount(0);
  await section.getByText(`${dormant.length} categories not drawn for a year`).click();
  // With the heads of the two tables.
  await expect(section.getByRole("row")).toHaveCount(rows.length + 2);
  for (const { name, number, cutoff, days, gap, change, min, max, drawn, invited, ever } of rows) {
    const cells = named(name).getByRole("cell");
    await expect(cells.nth(0), name).toContainText(String(cutoff));
    await expect(cells.nth(1), name).toContainText(`#${number}`);
    await expect(cells.nth(2), name).toContainText(count(days));
    await expect(cells.nth(3), name).toContainText(gap === null ? "–" : signed(gap));
    await expect(cells.nth(4), name).toContainText(change === null ? "–" : signed(change));
    await expect(cells.nth(5), name).toContainText(min === null ? "–" : min === max ? String(min) : `${min}–${max}`);
    await expect(cells.nth(6), name).toContainText(count(drawn));
    await expect(cells.nth(7), name).toContainText(count(invited));
    await expect(cells.nth(8), name).toContainText(count(ever));
    await expect(cells.nth(9).getByRole("img"), name).toBeVisible();
  }
});

test("invitations by year and category add up as in the database; the running year and the corrected one are marked", async ({
  page,
  sql,
}) => {
  const sums = await sql<{ year: string; total: string; draws: string; cec: string }>(
    `SELECT extract(year FROM date)::text AS year, sum(invitations) AS total, count(*) AS draws, coalesce(sum(invitations) FILTER (WHERE category = 'cec'), 0) AS cec
       FROM draw GROUP BY 1 ORDER BY 1 DESC`,
  );
  await page.goto("/en");
  const section = page.getByRole("region", { name: /invitations so far in 2026/ });
  await section.locator("summary").click();
  const table = section.getByRole("table");
  const cecColumn = (await table.getByRole("columnheader").allTextContents()).indexOf("CEC") - 1;
  for (const [index, { year, total, draws, cec }] of sums.entries()) {
    const row = table.getByRole("row").nth(index + 1);
    await expect(row.getByRole("rowheader")).toHaveText(index === 0 ? `${year} to Oct 1, 2026` : year);
    await expect(row.getByRole("cell").nth(0), year).toHaveText(
      `${count(total)}${year === "2021" ? "‡" : year === "2026" ? "*" : ""}`,
    );
    await expect(row.getByRole("cell").nth(1), year).toHaveText(count(draws));
    await expect(row.getByRole("cell").nth(cecColumn), year).toHaveText(`${count(cec)}${year === "2026" ? "*" : ""}`);
  }
  await expect(section).toContainText("2021: 114,224 as published; ‡ 114,431 with the corrected figure for #208.");
  await expect(section).toContainText("2026 to date: draws to October 1, 2026.");
  const bar = await section
    .locator('svg:visible [data-c="cec"]')
    .evaluateAll((parts) => parts.map((part) => Number(part.dataset.v)));
  expect(bar).toEqual(sums.filter(({ cec }) => Number(cec) > 0).map(({ cec }) => Number(cec)));
});

test("a box applies at once: in the address by slug, without losing focus or place, and a reload gives the same", async ({
  page,
}) => {
  await page.goto("/en");
  const names = () =>
    page
      .locator("#cutoffs svg[role=img]:visible [data-label]")
      .evaluateAll((labels) => labels.map((label) => label.dataset.label));
  await expect(page.getByRole("application")).toHaveCount(3);
  await page.getByRole("checkbox", { name: "French" }).focus();
  await page.evaluate(() => scrollTo(0, 200));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.keyboard.press("Space");
  await expect(page).toHaveURL("/en?categories=healthcare,trades,transport,senior-managers,military&period=12m");
  // The address as the router knows it, and where Next leads it; one that it would not take is asked for again and again.
  expect(asked.filter((url) => url.includes("_rsc=")).length).toBeLessThan(3);
  await expect.poll(names).not.toContain("french");
  await expect(page.getByRole("checkbox", { name: "French" })).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(200);

  await page.getByRole("checkbox", { name: "PNP" }).check();
  await expect(page).toHaveURL(/military,pnp&period=12m$/);
  await expect.poll(names).toContain("pnp");
  await expect(page.locator("#cutoffs")).toContainText("PNP cut-offs include the 600 points for a nomination");
  expect(await page.evaluate(() => scrollY)).toBe(200);

  await page.reload();
  expect(await names()).toContain("pnp");
  expect(await names()).not.toContain("french");
  await expect(page.getByRole("checkbox", { name: "PNP" })).toBeChecked();
});

test("Physicians, far from the others, is set aside with a note, and one click adds it", async ({ page }) => {
  await page.goto("/en");
  await expect(page.locator("#gaps")).toContainText(
    "Physicians is hidden by default: its cut-offs (169 to 223) are far from the others.",
  );
  await expect(page.locator('#gaps [data-label="physicians"]')).toHaveCount(0);
  await page.locator("#gaps").getByRole("link", { name: "Add Physicians" }).click();
  await expect(page).toHaveURL(/military,?.*physicians|physicians.*military/);
  await expect(page.locator('#gaps svg:visible [data-label="physicians"]')).toHaveCount(1);
  await expect(page.getByRole("checkbox", { name: "Physicians" })).toBeChecked();
  await expect(page.getByText("Physicians is hidden by default")).toHaveCount(0);
});

test("the page says of its latest draw once: figures tell of what they show", async ({ page }) => {
  await page.goto("/en");
  const headings = await page.getByRole("heading").allTextContents();
  expect(headings.filter((text) => text.includes("below CEC"))).toEqual(["Trades at 476, 42 points below CEC"]);
  expect(headings).toContain("Gaps to CEC range from −148 (Military recruits) to −42* (Trades)");
  // Over the days that all of them share; what is not confirmed is marked.
  expect(headings).toContain("Senior managers fell most, from 429 to 389*; CEC from 509 to 518* (since April 2, 2026)");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("categories are in a sheet behind one bar that the keyboard opens, and a choice leaves it open", async ({
    page,
  }) => {
    await page.goto("/en");
    const french = page.getByRole("checkbox", { name: "French" });
    await expect(french).toBeHidden();
    await page.getByRole("button", { name: /^Categories \(6\) · 12 months/ }).press("Enter");
    await french.press("Space");
    await expect(page).toHaveURL(/\?categories=healthcare,trades/);
    await expect(french).toBeVisible();
    await expect(french).not.toBeChecked();
    await page.keyboard.press("Escape");
    await expect(french).toBeHidden();
    const bar = page.getByRole("button", { name: /^Categories \(5\) · 12 months/ });
    await bar.press("Enter");
    const sheet = page.getByRole("group", { name: "Controls" });
    await sheet.getByRole("button", { name: "Close" }).click();
    await expect(french).toBeHidden();
    // The focus never goes on under the open sheet.
    await bar.press("Enter");
    await sheet.locator(":is(a, input, button):visible").last().focus();
    await page.keyboard.press("Tab");
    await expect(french).toBeHidden();
    await expect(page.locator(":focus")).toBeInViewport();
  });

  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false });

    test("the bar and the menu open all the same", async ({ page }) => {
      await page.goto("/en");
      await page.getByRole("button", { name: /^Categories/ }).click();
      await page.getByRole("checkbox", { name: "French" }).uncheck();
      await page.getByRole("button", { name: "Apply" }).click();
      await expect(page.locator('#gaps svg:visible [data-label="french"]')).toHaveCount(0);
      await page.getByRole("button", { name: "Menu" }).click();
      await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "All draws" }).click();
      await expect(page).toHaveURL("/en/draws");
    });
  });
});

test("periods are links that keep the categories", async ({ page }) => {
  await page.goto("/en?categories=healthcare&period=12m");
  await page.getByRole("link", { name: "Since June 28, 2023" }).click();
  await expect(page).toHaveURL("/en?categories=healthcare&period=selection");
  await expect(page.getByRole("link", { name: "Since June 28, 2023" })).toHaveAttribute("aria-current", "true");
  await expect(page.locator("#cutoffs")).toContainText("June 28, 2023 to October 1, 2026");
  await page.getByRole("link", { name: "Lire cette page en français" }).click();
  await expect(page).toHaveURL("/fr?categories=healthcare&period=selection");
  await page.goBack();
  await expect(page).toHaveURL(/\/en\?categories=healthcare&period=selection/);
});

test("what an address holds that is not known is said and left out", async ({ page }) => {
  await page.goto("/en?categories=healthcare,nonsense&period=12w");
  await expect(page.getByRole("status")).toHaveText(
    "2 values in the address were not recognized and were ignored: categories “nonsense”, period “12w”.",
  );
  await expect(page.getByRole("checkbox", { name: "Healthcare" })).toBeChecked();
  await expect(page.locator("#cutoffs")).toContainText("October 2, 2025 to October 1, 2026");
});

test("the headlines tell of PNP only where nothing else is shown", async ({ page }) => {
  await page.goto("/en?categories=healthcare,pnp&period=12m");
  await expect(
    page.getByRole("heading", { name: "Healthcare went from 472 to 475* (lowest 462, highest 476)" }),
  ).toBeVisible();
  await expect(
    page.getByRole("heading", { name: "Healthcare: gap to CEC from −62 to −46* (lowest −71, highest −41)" }),
  ).toBeVisible();
  await page.goto("/en?categories=pnp&period=12m");
  await expect(
    page.getByRole("heading", { name: /^PNP went from \d+ to 725\* \(lowest 697, highest 805\)$/ }),
  ).toBeVisible();
});

test("a figure without draws says why", async ({ page, sql }) => {
  await page.goto("/en?categories=&period=12m");
  await expect(page.locator("#gaps")).toContainText("Only CEC is shown");
  await expect(page.locator("#cutoffs-heading")).toHaveText("CEC went from 533 to 518* (lowest 507, highest 533)");
  await page.goto("/en?categories=agriculture&period=12m");
  await expect(page.locator("#gaps")).toContainText(
    "These categories have no draw with a gap to CEC between October 2, 2025 and October 1, 2026.",
  );

  await page.goto("/en?categories=agriculture&period=all");
  const [{ without } = { without: "" }] = await sql<{ without: string }>(
    `SELECT count(*) AS without FROM draw d ${REFERENCE} WHERE d.category = 'agriculture' AND r.number IS NULL`,
  );
  await expect(page.locator("#gaps")).toContainText(`Agriculture (${without} draws)`);
});

test("a draw that nobody has classified yet stands in no line, and the figures say so", async ({ page, sql }) => {
  await sql(
    `INSERT INTO draw (number, date, round_name, cutoff, invitations, programs, source)
     VALUES ('998', '2026-09-30', 'Something new (Version 1)', 300, 10, '{}', 'admin')`,
  );
  try {
    // The server hears of a write by another process a moment later.
    await expect(async () => {
      await page.goto("/en");
      await expect(page.locator("#cutoffs")).toContainText("Draw #998 is left out: it is not yet classified.", {
        timeout: 500,
      });
    }).toPass();
    await expect(page.locator('#cutoffs [data-n="998"]')).toHaveCount(0);
    await expect(page.locator('#gaps [data-n="998"]')).toHaveCount(0);
  } finally {
    await sql("DELETE FROM draw WHERE number = '998'");
    await expect.poll(async () => (await page.request.get("/en")).text()).not.toContain("#998");
  }
});

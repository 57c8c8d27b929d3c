import { expect, test } from "../fixtures";

/** The newest draw: the feed was not read since. */
const KNOWN_TO = "2026-10-01";
const count = (value: number | string): string => Number(value).toLocaleString("en-CA");

type Row = {
  days: number;
  since: number;
  since_n: number;
  every: number;
  n: number;
  median: number;
  shortest: number;
  longest: number;
};

for (const [slug, name] of [
  ["french", "French"],
  ["cec", "CEC"],
  ["trades", "Trades"],
  ["pnp", "PNP"],
] as const) {
  test(`${name}: days since, percentiles, median and intervals are those of the database`, async ({ page, sql }) => {
    const intervals = await sql<{ number: string; days: number }>(
      "SELECT number, days FROM (SELECT number, date - lag(date) OVER (ORDER BY date, id) AS days FROM draw " +
        "WHERE category = $1) i WHERE days IS NOT NULL",
      [slug],
    );
    const [row] = await sql<Row>(
      `WITH i AS (SELECT date - lag(date) OVER w AS days, lag(date) OVER w AS begun FROM draw WHERE category = $1 WINDOW w AS (ORDER BY date, id)),
            s AS (SELECT $2::date - max(date) AS days FROM draw WHERE category = $1)
       SELECT s.days, count(*) FILTER (WHERE begun >= '2023-06-28' AND i.days <= s.days)::float / nullif(count(*) FILTER (WHERE begun >= '2023-06-28'), 0) AS since,
              (count(*) FILTER (WHERE begun >= '2023-06-28'))::int AS since_n, count(*) FILTER (WHERE i.days <= s.days)::float / count(*) AS every, count(*)::int AS n,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY i.days) AS median, min(i.days) AS shortest, max(i.days) AS longest
         FROM i, s WHERE i.days IS NOT NULL GROUP BY s.days`,
      [slug, KNOWN_TO],
    );
    const { days, since, since_n, every, n, median, shortest, longest } = row!;
    await page.goto("/en/cadence");
    const line = page.locator(`tr[data-category="${slug}"]`);
    await expect(line.getByRole("rowheader")).toHaveText(name);
    const cell = (column: string) => line.locator(`[data-column="${column}"]`);
    const value = async (column: string) =>
      ((await cell(column).textContent()) ?? "").replace(
        /^.*(?:since|2023|waits|Median|Shortest|Longest)(?=[\d–])/,
        "",
      );
    expect(await value("days")).toBe(count(days));
    for (const [column, share, of] of [
      ["since", since, since_n],
      ["all", every, n],
    ] as const) {
      await expect(cell(column)).toContainText(`n = ${count(of)}`);
      if (of < 5) await expect(cell(column)).toContainText("at least 5 are needed");
      else expect(Math.abs(parseFloat(await value(column)) / 100 - share)).toBeLessThanOrEqual(0.005001);
    }
    expect(await value("median")).toBe(count(median));
    expect(await value("shortest")).toBe(count(shortest));
    expect(await value("longest")).toBe(count(longest));
    const marks = await cell("strip")
      .locator("[data-n]")
      .evaluateAll((all) =>
        all.map((mark) => [(mark as SVGElement).dataset.n!, Number((mark as SVGElement).dataset.v)] as const),
      );
    expect(Object.fromEntries(marks)).toEqual(
      Object.fromEntries(intervals.map(({ number, days: held }) => [number, held])),
    );
    await expect(cell("strip").locator("[data-wait]")).toHaveAttribute("data-wait", String(days));
  });
}

test("too few intervals give no percentile and say so; the pauses stand with their true length", async ({
  page,
  sql,
}) => {
  await page.goto("/en/cadence");
  await expect(page.locator('tr[data-category="military"] [data-column="since"]')).toContainText(
    "at least 5 are needed",
  );
  const pauses = await sql<{ days: number }>(
    "SELECT days FROM (SELECT date - lag(date) OVER (PARTITION BY category ORDER BY date, id) AS days FROM draw) " +
      "i WHERE days > 180",
  );
  const section = page.getByRole("region", { name: "Pauses of more than 180 days" });
  await expect(section.locator("li")).toHaveCount(pauses.length);
  const told = await section.locator("li").allTextContents();
  expect(told.map((text) => Number(text.replace(/ days.*/, "").replace(",", ""))).sort((a, b) => a - b)).toEqual(
    pauses.map(({ days }) => days).sort((a, b) => a - b),
  );
  await expect(page.getByRole("main")).toContainText("Past waits do not predict future ones");
});

test("the dashboard leads here, and every category drawn has its own row", async ({ page, sql }) => {
  await page.goto("/en");
  await page.getByRole("link", { name: "How do these waits compare with past ones?" }).click();
  await expect(page).toHaveURL("/en/cadence");
  const [{ drawn } = { drawn: 0 }] = await sql<{ drawn: number }>(
    `SELECT count(DISTINCT category)::int AS drawn FROM draw`,
  );
  await expect(page.locator("tr[data-category]")).toHaveCount(drawn);
  await expect(page.locator("[data-rate=pnp]")).toHaveText(
    "Of the last 35 waits, 28 were 13 to 15 days. 58 draws since June 28, 2023: 40 on Mondays, 15 on Tuesdays, 2 on " +
      "Wednesdays, and 1 on a Thursday.",
  );
});

test.describe("without JavaScript, in French", () => {
  test.use({ javaScriptEnabled: false, language: "fr" });

  test("the page stands whole", async ({ page }) => {
    await page.goto("/fr/cadence");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Temps entre les rondes");
    await expect(page.getByRole("main")).toContainText("Les attentes passées ne prédisent pas les prochaines");
    await expect(page.locator("svg [data-wait]").first()).toBeAttached();
  });
});

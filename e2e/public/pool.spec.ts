import { expect, test } from "../fixtures";

const count = (value: number | string): string => Number(value).toLocaleString("en-CA");
const signed = (value: number): string => `${value > 0 ? "+" : value < 0 ? "−" : ""}${count(Math.abs(value))}`;

const BANDS =
  "SELECT b.min, b.max, b.candidates, s.as_of::text AS as_of, s.total FROM pool_snapshot s JOIN pool_band b USING " +
  "(as_of)";
type Band = { min: number; max: number; candidates: number; as_of: string; total: number };

/** The first drawing of a page as delivered. */
const drawingOf = (html: string): string => {
  const section = html.slice(html.indexOf('id="pool"'));
  return section.slice(section.indexOf("<svg"), section.indexOf("</svg>"));
};

for (const [address, from, pnp] of [
  ["/en/pool", "2025-10-02", false],
  ["/fr/pool?period=selection&pnp=on", "2023-06-28", true],
  ["/en/pool?period=all", "2015-01-31", false],
] as const) {
  test(`cells and marks of ${address} say what the database says`, async ({ request, sql }) => {
    const drawing = drawingOf(await (await request.get(address)).text());
    const columns = drawing
      .split("<g transform=")
      .slice(1)
      .filter((column) => column.includes("data-day"));
    const cells = columns.flatMap((column) => {
      const day = /data-day="([^"]+)"/.exec(column)?.[1];
      return [...column.matchAll(/data-band="(\d+)-(\d+)" data-v="(\d+)"/g)].map(([, min, max, candidates]) => [
        day,
        Number(min),
        Number(max),
        Number(candidates),
      ]);
    });
    const bands = await sql<Band>(`${BANDS} WHERE s.as_of <= '2026-10-01' ORDER BY s.as_of, b.min DESC`);
    // A snapshot shortly before the range reaches into it.
    const within = cells.filter(([day]) => day! >= from);
    expect(within).toEqual(
      bands
        .filter(({ as_of }) => as_of >= from)
        .map(({ as_of, min, max, candidates }) => [as_of, min, max, candidates]),
    );

    const draws = await sql<{ number: string; cutoff: number }>(
      "SELECT number, cutoff FROM draw WHERE date BETWEEN greatest($1::date, (SELECT min(as_of) FROM " +
        "pool_snapshot)) AND '2026-10-01' AND (category <> 'pnp' OR $2)",
      [from, pnp],
    );
    const marks = [...drawing.matchAll(/data-n="([^"]+)" data-v="(\d+)"/g)].map(
      ([, number, cutoff]) => [number, Number(cutoff)] as const,
    );
    expect(Object.fromEntries(marks)).toEqual(Object.fromEntries(draws.map(({ number, cutoff }) => [number, cutoff])));
  });
}

test("the headline counts those at or above the latest CEC cut-off", async ({ page, sql }) => {
  const [row] = await sql<{ cutoff: number; low: string; high: string }>(
    `WITH c AS (SELECT cutoff, date FROM draw WHERE category = 'cec' ORDER BY date DESC, id DESC LIMIT 1),
          s AS (SELECT max(as_of) AS as_of FROM pool_snapshot, c WHERE as_of <= c.date)
     SELECT c.cutoff, sum(b.candidates) FILTER (WHERE b.min >= c.cutoff) AS low, sum(b.candidates) FILTER (WHERE b.max >= c.cutoff) AS high
       FROM c, s JOIN pool_band b USING (as_of) GROUP BY 1`,
  );
  await page.goto("/en/pool");
  await expect(page.locator("#pool-heading")).toHaveText(
    `Between ${count(row!.low)} and ${count(row!.high)} candidates had at least ${row!.cutoff}, the latest ` +
      "CEC cut-off",
  );
});

test("the latest snapshot with shares, changes and the running sum from the top", async ({ page, sql }) => {
  const rows = await sql<Band & { before: number; top: string; was: number; earlier: string; days: number }>(
    `WITH s AS (SELECT as_of, total FROM pool_snapshot ORDER BY as_of DESC LIMIT 1),
          p AS (SELECT as_of, total FROM pool_snapshot ORDER BY as_of DESC OFFSET 1 LIMIT 1)
     SELECT b.min, b.max, b.candidates, s.total, s.as_of::text, b.candidates - o.candidates AS before, s.total - p.total AS was, p.as_of::text AS earlier, s.as_of - p.as_of AS days,
            sum(b.candidates) OVER (ORDER BY b.min DESC) AS top
       FROM s JOIN pool_band b USING (as_of) CROSS JOIN p LEFT JOIN pool_band o ON o.as_of = p.as_of AND o.min = b.min AND o.max = b.max ORDER BY b.min DESC`,
  );
  expect(rows).toHaveLength(15);
  await page.goto("/en/pool");
  const table = page.getByRole("table", { name: "The latest snapshot, September 27, 2026" });
  const cells = await table
    .locator("tbody tr")
    .evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent ?? "")));
  expect(cells.map(([band, candidates, , change, top]) => [band, candidates, change, top])).toEqual(
    rows.map(({ min, max, candidates, before, top }) => [
      `${min}–${max}`,
      count(candidates),
      signed(before),
      count(top),
    ]),
  );
  for (const [index, { candidates, total }] of rows.entries())
    expect(Math.abs(parseFloat(cells[index]![2]!) - (100 * candidates) / total)).toBeLessThanOrEqual(0.5);
  await expect(table.locator("tfoot td").nth(2)).toHaveText(signed(rows[0]!.was));
  await expect(page.getByRole("main")).toContainText(
    `Changes are from the snapshot of September 13, 2026, ${rows[0]!.days} days earlier.`,
  );
});

for (const [score, on] of [
  [480, "2026-09-30"],
  [501, "2026-09-30"],
  [462, "2025-11-14"],
  [495, "2026-09-01"],
  [0, "2022-01-17"],
] as const) {
  test(`how many stood at or above ${score} on ${on}`, async ({ page, sql }) => {
    const [row] = await sql<{ low: string; high: string; as_of: string; days: number }>(
      `WITH s AS (SELECT max(as_of) AS as_of FROM pool_snapshot WHERE as_of <= $2)
       SELECT coalesce(sum(candidates) FILTER (WHERE min >= $1), 0) AS low, sum(candidates) FILTER (WHERE max >= $1) AS high, s.as_of::text, $2::date - s.as_of AS days
         FROM s JOIN pool_band USING (as_of) GROUP BY s.as_of`,
      [score, on],
    );
    const { low, high, days } = row!;
    await page.goto(`/en/pool?score=${score}&on=${on}`);
    const answer = page.locator("#answer");
    await expect(answer).toHaveAttribute("data-at-least", low);
    await expect(answer).toHaveAttribute("data-at-most", high);
    await expect(answer).toContainText(
      low === high
        ? `${count(low)} candidates had ${score} or more`
        : `Between ${count(low)} and ${count(high)} candidates had ${score} or more`,
    );
    await expect(answer).toContainText(days === 0 ? "that very day" : `${days} day`);
    const draws = await sql<{ number: string }>(`SELECT number FROM draw WHERE date = $1`, [on]);
    for (const { number } of draws) await expect(answer.getByRole("link", { name: `draw #${number}` })).toBeVisible();
  });
}

test("a day before the first snapshot is unknown, with the reason", async ({ page }) => {
  await page.goto("/en/pool?score=480&on=2021-12-31");
  await expect(page.locator("#answer")).toHaveText("Unknown: the first snapshot is from January 17, 2022");
});

test("errors stand beside their fields and what was typed stays", async ({ page }) => {
  await page.goto("/en/pool?score=1300&on=2026-10-02&period=selection");
  const [score, on] = [page.getByLabel("CRS score"), page.getByLabel("On the day")];
  await expect(score).toHaveValue("1300");
  await expect(score).toHaveAccessibleDescription(/Enter a whole number from 0 to 1,200/);
  await expect(on).toHaveValue("2026-10-02");
  await expect(on).toHaveAccessibleDescription(/Choose a date up to October 1, 2026: later figures are not known yet/);
  await expect(page.locator("#answer")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Since June 28, 2023" })).toHaveAttribute("aria-current", "true");
});

test("what an address holds that is not known is said and left out", async ({ page }) => {
  await page.goto("/en/pool?period=12w&pnp=perhaps");
  await expect(page.getByRole("status")).toHaveText(
    "2 values in the address were not recognized and were ignored: period “12w”, pnp “perhaps”.",
  );
});

test("the page of a draw leads to its score and day", async ({ page }) => {
  await page.goto("/en/draws/379");
  await page.getByRole("link", { name: "The pool over time, and counts for any score or date" }).click();
  await expect(page).toHaveURL("/en/pool?score=462&on=2025-11-14");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the question is asked and answered, and the figure stands", async ({ page }) => {
    await page.goto("/fr/pool?period=all");
    await page.getByLabel("Note au SCG").fill("480");
    await page.getByLabel("À la date du").fill("2026-09-30");
    await page.getByRole("button", { name: "Compter" }).click();
    await expect(page).toHaveURL("/fr/pool?period=all&score=480&on=2026-09-30");
    await expect(page.locator("#answer")).toContainText("Une fourchette");
    await expect(page.locator("#pool svg[role=img]:visible [data-day]").first()).toBeAttached();
  });
});

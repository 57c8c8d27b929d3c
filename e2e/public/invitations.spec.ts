import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

/** The newest draw: the feed was not read since. */
const KNOWN_TO = "2026-10-01";
const count = (value: number | string): string => Number(value).toLocaleString("en-CA");

const rowsOf = (page: Page) =>
  page
    .locator("#periods tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [row.dataset.from ?? "", ...[...row.children].slice(1).map((cell) => cell.textContent ?? "")]),
    );

/** Parts of the one drawing that is shown: category and value. */
const partsOf = (page: Page) =>
  page
    .locator("#periods svg:visible [data-c]")
    .evaluateAll((parts) =>
      parts.map((part) => [(part as SVGElement).dataset.c!, Number((part as SVGElement).dataset.v)] as const),
    );

for (const [address, grain, from, to, categories] of [
  ["/en/invitations", "month", "2025-10-02", KNOWN_TO, null],
  [
    "/en/invitations?by=quarter&period=selection&categories=healthcare,french,cec",
    "quarter",
    "2023-06-28",
    KNOWN_TO,
    ["healthcare", "french", "cec"],
  ],
  ["/en/invitations?by=year&period=all", "year", "2015-01-31", KNOWN_TO, null],
  ["/en/invitations?period=all", "month", "2015-01-31", KNOWN_TO, null],
  ["/en/invitations?from=2021-02-13&to=2021-12-05", "month", "2021-02-13", "2021-12-05", null],
] as const) {
  test(`the parts and rows of ${address} add up as in the database`, async ({ page, sql }) => {
    const sums = await sql<{ start: string; category: string; invited: number; draws: number }>(
      `SELECT greatest(date_trunc($1, date)::date, $2::date)::text AS start, category, sum(invitations)::int AS invited, count(*)::int AS draws
         FROM draw WHERE date BETWEEN $2 AND $3 AND ($4::text[] IS NULL OR category = ANY($4)) GROUP BY 1, 2`,
      [grain, from, to, categories],
    );
    await page.goto(address);
    const key = ([category, value]: readonly [string, number]) => `${category} ${value}`;
    expect((await partsOf(page)).map(key).sort()).toEqual(
      sums.map(({ category, invited }) => key([category, invited])).sort(),
    );
    const rows = (await rowsOf(page)).filter(([, , draws]) => draws !== "0");
    const starts = [...new Set(sums.map(({ start }) => start))].sort().reverse();
    expect(rows.map(([start, total, draws]) => [start, total!.replace(/[*‡]+$/, ""), draws])).toEqual(
      starts.map((start) => {
        const own = sums.filter((each) => each.start === start);
        return [
          start,
          count(own.reduce((all, { invited }) => all + invited, 0)),
          count(own.reduce((all, { draws }) => all + draws, 0)),
        ];
      }),
    );
    const total = sums.reduce((all, { invited }) => all + invited, 0);
    await expect(page.locator("#periods-heading")).toHaveText(new RegExp(`^${count(total)}[*‡]* invitations in `));
  });
}

test("shares of a period sum to 100; a period without invitations has none", async ({ page, request, sql }) => {
  const address = "/en/invitations?show=share&period=all&by=month";
  const html = await (await request.get(address)).text();
  const section = html.slice(html.indexOf('id="periods"'));
  const drawing = section.slice(section.indexOf("<svg"), section.indexOf("</svg>"));
  const columns = drawing
    .split("<g transform=")
    .slice(1)
    .filter((column) => column.includes("data-from"));
  const [{ held } = { held: 0 }] = await sql<{ held: number }>(
    `SELECT count(DISTINCT date_trunc('month', date))::int AS held FROM draw`,
  );
  const sums = columns.map((column) =>
    [...column.matchAll(/data-v="([\d.]+)"/g)].reduce((sum, [, value]) => sum + Number(value), 0),
  );
  expect(sums.filter((sum) => sum > 0)).toHaveLength(held);
  for (const sum of sums) if (sum > 0) expect(Math.abs(sum - 100)).toBeLessThan(0.05);
  await page.goto(address);
  const empty = (await rowsOf(page)).find(([, , draws]) => draws === "0");
  expect(empty?.[3]).toContain("no invitations, so no share");
});

test("a corrected sum has its note, and a cut period is marked", async ({ page }) => {
  await page.goto("/en/invitations?from=2021-10-01&to=2021-12-05");
  await expect(page.locator("#periods")).toContainText(
    /October 2021: [\d,]+ as published; ‡ [\d,]+ with the corrected figure for #208\./,
  );
  await expect(page.locator("#periods")).toContainText("Dec 2021 from December 1, 2021 to December 5, 2021");
});

test("this year against earlier ones by the same day", async ({ page, sql }) => {
  const years = await sql<{ year: number; then: number; held: number; whole: number }>(
    `SELECT y::int AS year, coalesce(sum(invitations) FILTER (WHERE date <= make_date(y::int, 10, 1)), 0)::int AS then, (count(number) FILTER (WHERE date <= make_date(y::int, 10, 1)))::int AS held, coalesce(sum(invitations), 0)::int AS whole
       FROM generate_series(2015, 2026) y LEFT JOIN draw ON extract(year FROM date) = y GROUP BY y ORDER BY y DESC`,
  );
  await page.goto("/en/invitations");
  const cells = await page
    .locator("#to-date tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? "").replace(/[*‡]+$/, ""))),
    );
  expect(cells.map(([year, , then, held]) => [year, then, held])).toEqual(
    years.map(({ year, then, held }) => [String(year), count(then), count(held)]),
  );
  expect(cells.slice(1).map((row) => row[4])).toEqual(years.slice(1).map(({ whole }) => count(whole)));
  const lines = await page
    .locator("#to-date svg:visible [data-year]")
    .evaluateAll((all) => all.map((line) => [Number(line.dataset.year), Number(line.dataset.v)]));
  expect(lines).toEqual(years.toReversed().map(({ year, whole }) => [year, whole]));
  const [now, before] = [years[0]!, years[1]!];
  const difference = now.then - before.then;
  await expect(page.locator("#to-date-heading")).toHaveText(
    `${count(now.then)}* invitations by October 1, 2026: ` +
      `${count(Math.abs(difference))} ${difference > 0 ? "more" : "fewer"} than by the same date in 2025`,
  );
});

test("what is not known falls back and is said; a period without draws says why", async ({ page }) => {
  await page.goto("/en/invitations?by=week&show=both&categories=nurses&period=12w");
  await expect(page.getByRole("status")).toContainText("4 values in the address were not recognized and were ignored");
  await expect(page.getByRole("link", { name: "Month", exact: true })).toHaveAttribute("aria-current", "true");
  await page.goto("/en/invitations?categories=military&period=all&to=2016-01-01");
  await expect(page.locator("#periods")).toContainText(
    "There was no draw in these categories between January 31, 2015 and January 1, 2016.",
  );
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("categories and days are chosen by a plain form, the rest by links", async ({ page }) => {
    await page.goto("/fr/invitations");
    await page.getByRole("link", { name: "Trimestre" }).click();
    await page.getByText("Catégories et dates").click();
    await page.getByRole("checkbox", { name: "CEC" }).check();
    await page.getByRole("button", { name: "Appliquer" }).click();
    await expect(page).toHaveURL(/\/fr\/invitations\?by=quarter&categories=cec/);
    await expect(page.locator("#periods svg:visible [data-c]").first()).toHaveAttribute("data-c", "cec");
  });
});

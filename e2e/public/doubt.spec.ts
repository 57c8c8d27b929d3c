import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures";

/* A doubtful value is marked wherever it is read; a note that stands by says what its sign means. */

const UNCONFIRMED = /not yet confirmed by the official feed/;

/** The first note that says what a sign means. */
async function noteOf(page: Page, sign: Locator): Promise<Locator> {
  const note = page.locator("[data-doubt-notes]:visible", { hasText: (await sign.textContent()) ?? "" }).first();
  await expect(note).toBeVisible();
  return note;
}

test("the dashboard marks draws that are not confirmed: sentence, table, chart, readout and latest draws", async ({
  page,
}) => {
  await page.goto("/en");
  const main = page.getByRole("main");
  await expect(main.locator("p").filter({ hasText: "#447" }).first()).toContainText(UNCONFIRMED);
  const now = page.getByRole("region", { name: "Categories now" }).or(page.locator("section[aria-labelledby=now]"));
  const sign = now.locator('[data-doubt="unconfirmed"]').first();
  await expect(sign).toHaveAccessibleName(UNCONFIRMED);
  await expect(await noteOf(page, sign)).toContainText(UNCONFIRMED);
  const row = page.locator("section[aria-labelledby=latest-draws] tr").filter({ hasText: "#447" });
  await expect(row.locator('[data-doubt="unconfirmed"]')).toHaveText("*");
  const marks = page.locator("#cutoffs svg:visible").first();
  await expect(marks.locator('[data-n="447"]')).toHaveAttribute("data-doubt", "");
  await expect(marks.locator('[data-n="437"]')).not.toHaveAttribute("data-doubt");
  const table = page.locator("#cutoffs tbody tr").filter({ hasText: "#447" });
  await expect(table.locator('[data-doubt="unconfirmed"]')).toHaveCount(1);
});

test("the list of draws marks #208, whose invitations are likely 888, and draws that are not confirmed", async ({
  page,
}) => {
  await page.goto("/en/draws?from=2021-10-01&to=2021-10-31");
  const sign = page.locator("tr").filter({ hasText: "#208" }).locator('[data-doubt="corrected"]');
  await expect(sign).toHaveAccessibleName("as published; likely 888: see the note");
  const note = await noteOf(page, sign);
  await expect(note).toContainText("#208: 681 invitations as published, likely 888.");
  await note.getByRole("link", { name: "Evidence" }).click();
  await expect(page).toHaveURL(/\/en\/draws\/208#corrections$/);
  await page.goto("/fr/draws?from=2026-09-01");
  await expect(page.locator('tr [data-doubt="unconfirmed"]')).toHaveCount(9);
  await expect(page.locator("#results").getByRole("note")).toHaveAccessibleName(/^comprend 9 rondes/);
  await expect(page.locator("#draws-doubt")).toContainText("flux de données officiel");
});

test("a draw says what is doubtful in its first sentence, and its three kinds of unknown instants apart", async ({
  page,
}) => {
  const fact = (name: string) =>
    page.locator("section[aria-labelledby=facts] dt", { hasText: name }).first().locator("+ dd");
  await page.goto("/en/draws/208");
  await expect(page.getByRole("main")).toContainText("(likely 888 invitations, not 681)");
  await expect(fact("Tie-break")).toHaveText("published, but without a complete date and time");
  await expect(fact("Invitations").locator('[data-doubt="corrected"]')).toHaveText("‡");
  const description = () => page.locator('meta[name="description"]').getAttribute("content");
  expect(await description()).toMatch(/681 candidates .* \(likely 888 invitations, not 681\)\.$/);
  for (const address of ["/en/draws/447", "/fr/draws/447"]) {
    await page.goto(address);
    expect(await description()).toMatch(/\((not yet confirmed by the official feed|pas encore confirmée par .*)\)\.$/);
    expect((await description())!.length).toBeLessThanOrEqual(160);
  }
  await page.goto("/en/draws/76");
  await expect(fact("Tie-break")).toHaveText("no tie-break was published for this draw");
  await page.goto("/en/draws/441");
  await expect(fact("Time")).toHaveText("published, not known here");
  await expect(fact("Official page").getByRole("link")).toHaveAttribute("href", /q=441$/);
  await expect(page.locator("nav[aria-labelledby=neighbours] [data-doubt]").first()).toHaveText("*");
});

test("a category marks its draws in rows and charts", async ({ page }) => {
  await page.goto("/en/categories/trades");
  await expect(page.getByRole("main")).toContainText(UNCONFIRMED);
  const sign = page.locator("tr").filter({ hasText: "#447" }).locator('[data-doubt="unconfirmed"]').last();
  await expect(await noteOf(page, sign)).toContainText(UNCONFIRMED);
  await expect(page.locator('svg:visible [data-n="447"][data-doubt]').first()).toBeAttached();
  await page.goto("/en/categories");
  await expect(page.locator('[data-doubt="unconfirmed"]').first()).toBeVisible();
});

test("a sum says which doubtful draws are in it: by month, by year, of a category, and of a score alone", async ({
  page,
}) => {
  await page.goto("/en/invitations?from=2021-10-01&to=2026-10-01");
  await page.locator("#periods").getByText("The same values as a table").click();
  const total = (month: string) => page.locator(`#periods tr[data-from="${month}"] td`).first();
  await expect(total("2021-10-01")).toHaveText(/‡$/);
  await expect(total("2026-09-01")).toHaveText(/\*$/);
  await expect(total("2026-09-01").getByRole("note")).toHaveAccessibleName(/^includes \d+ draws not yet confirmed/);
  await expect(total("2026-05-01")).toHaveText(/\d$/);
  await expect(page.locator("#invitations-doubt")).toContainText(UNCONFIRMED);
  await expect(page.getByRole("heading", { level: 2, name: /invitations by October 1, 2026/ })).toContainText("*");
  await page.goto("/en/categories/trades");
  await expect(page.getByRole("main")).toContainText(/invitations \(includes one draw not yet confirmed/);
  await page.goto("/en/check#score=480");
  await expect(page.getByRole("region", { name: "The answer", exact: true })).toContainText(
    /\(includes \d+ draws not yet confirmed by the official feed\)/,
  );
});

test("explore marks a wrong number of invitations where invitations are shown, and says so in the readout", async ({
  page,
}) => {
  const address = "/en/explore?categories=pnp&from=2021-06-01&to=2021-12-31&measure=";
  await page.goto(`${address}invitations`);
  const mark = page.locator('#explore svg:visible [data-n="208"]').first();
  await expect(mark).toHaveAttribute("data-doubt", "");
  await expect(page.locator("#explore-doubt")).toContainText("likely 888");
  await page.locator("#explore summary").click();
  await expect(page.locator("#explore tr").filter({ hasText: "#208" }).locator("[data-doubt]")).toHaveText("‡");
  await mark.hover({ force: true });
  await expect(page.locator("[data-readout]")).toContainText("‡ as published; likely 888");
  await page.goto(`${address}cutoff`);
  await expect(page.locator('#explore svg:visible [data-n="208"]').first()).not.toHaveAttribute("data-doubt");
});

test("the pool says which snapshots repeat the one before, in rows, sentences and on the page of a draw", async ({
  page,
}) => {
  await page.goto("/en/pool?period=all&score=500&on=2022-04-13");
  await expect(page.locator("#answer")).toContainText("all figures are the same as on March 28, 2022");
  await expect(page.locator('tr[data-day="2022-04-11"] [data-doubt="repeated"]')).toHaveText("§");
  await expect(page.locator("[data-doubt-notes] > span", { hasText: "§" })).toHaveCount(3);
  await page.goto("/en/pool");
  const map = page.locator("#pool").getByRole("application");
  await map.focus();
  const live = map.locator('[aria-live="polite"]');
  const doubt = "same figures as on December 14, 2025";
  for (let step = 0; step < 120 && !(await live.textContent())?.includes(doubt); step += 1)
    await page.keyboard.press("ArrowLeft");
  await expect(live).toContainText(doubt);
  await page.goto("/en/draws?from=2023-06-28&to=2023-06-28");
  await page.locator("tbody th a").first().click();
  await expect(page.locator("section[aria-labelledby=pool]")).toContainText(
    "all figures are the same as on June 27, 2023",
  );
});

test("the API marks unconfirmed draws, corrections, repeated snapshots and reported events", async ({
  request,
  sql,
}) => {
  const draw = async (number: string) => (await request.get(`/api/v1/draws/${number}`)).json();
  expect(await draw("447")).toMatchObject({ confirmed: false, correction: [], drawnAtAbsence: "not_known" });
  expect(await draw("208")).toMatchObject({
    confirmed: true,
    tieBreakAbsence: "not_readable",
    correction: [
      { field: "invitations", officialValue: "681", likelyValue: "888", confidence: "high" },
      { field: "tieBreakAt", likelyValue: "2021-10-07T16:38:21Z" },
    ],
  });
  const series = await request.get("/api/v1/series.csv?categories=pnp&from=2021-10-01&to=2021-10-31");
  expect(await series.text()).toMatch(/,208,pnp,.*invitations=888 tieBreakAt=2021-10-07T16:38:21Z/);
  const pools = await request.get("/api/v1/pools.csv");
  expect((await pools.text()).match(/^2022-04-11,.*,2022-03-28,yes\r$/gm)).toHaveLength(15);
  expect((await pools.text()).match(/^2026-09-27,.*,,no\r$/gm)).toHaveLength(15);
  const { data } = await (await request.get("/api/v1/events")).json();
  expect(data.at(-1)).toEqual({
    slug: "crs-2026-11",
    date: "2026-11-03",
    title: "CRS change",
    sourceUrl: null,
    certainty: "reported",
  });
  const [stored] = await sql<{ url: string }>("SELECT source_url AS url FROM policy_event WHERE slug = 'crs-2026-11'");
  for (const path of ["/en/about", "/en", "/en/explore"])
    expect(await (await request.get(path)).text(), path).not.toContain(new URL(stored!.url).hostname);
});

test("the list of policy events says which is only reported, and gives no address for it", async ({ page }) => {
  await page.goto("/en/about");
  const row = page.getByRole("row").filter({ hasText: "CRS change" });
  await expect(row).toContainText("CRS change (reported)");
  await expect(row).toContainText("reported; no official source");
  await expect(row.getByRole("link")).toHaveCount(0);
});

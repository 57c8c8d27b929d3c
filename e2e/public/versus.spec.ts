import { expect, test } from "../fixtures";

type Row = {
  number: string;
  date: string;
  category: string | null;
  version: string | null;
  cutoff: number;
  invitations: number;
  gap: number | null;
  reference: string | null;
};

const signed = (value: number) => (value > 0 ? "+" : value < 0 ? "−" : "") + Math.abs(value).toLocaleString("en-CA");

test("any pair agrees with the database: values, differences, gaps, and what stands in which list", async ({
  page,
  sql,
}) => {
  const pairs: [string, string][] = [
    ["379", "378"],
    ["378", "379"],
    ["91a", "91b"],
    ["447", "379"],
    ["430", "394"],
    ["252", "1"],
    ["446", "445"],
  ];
  const draws = await sql<Row>(
    `SELECT d.number, d.date::text, d.category, d.version, d.cutoff, d.invitations, d.cutoff - c.cutoff AS gap, c.number AS reference
       FROM draw d LEFT JOIN LATERAL (
         SELECT number, cutoff FROM draw c WHERE c.category = 'cec' AND d.category <> 'cec' AND c.date <= d.date AND d.date - c.date <= 180
          ORDER BY c.date DESC, c.id DESC LIMIT 1) c ON true
      WHERE d.number = ANY($1)`,
    [pairs.flat()],
  );
  const list = async (version: string | null) =>
    (
      await sql<{ noc: string }>("SELECT noc FROM category_version_occupation WHERE version = $1 ORDER BY noc", [
        version,
      ])
    ).map(({ noc }) => noc);
  for (const [left, right] of pairs) {
    const what = `${left} vs ${right}`;
    const rowOf = (number: string) => draws.find((draw) => draw.number === number)!;
    const [a, b] = [rowOf(left), rowOf(right)];
    await page.goto(`/en/draws/${left}/vs/${right}`);
    await expect(page.getByRole("heading", { level: 1 }), what).toHaveText(`Draw #${left} vs draw #${right}`);
    const fields = page.getByRole("region", { name: "All fields" });
    const cells = async (name: string) =>
      (
        await fields
          .getByRole("row")
          .filter({ has: page.getByRole("rowheader", { name, exact: true }) })
          .getByRole("cell")
          .allTextContents()
      ).map((text) => text.trim());

    expect((await cells("Number")).slice(0, 2), what).toEqual([left, right]);
    const [cutoffA, cutoffB, cutoffs] = await cells("Cut-off, in CRS points");
    expect([cutoffA, cutoffB], what).toEqual([a.cutoff, b.cutoff].map((value) => value.toLocaleString("en-CA")));
    expect(cutoffs, what).toContain(signed(a.cutoff - b.cutoff));
    expect(cutoffs, what).toContain(a.category === b.category ? "change within the category" : "different categories");
    const [invitedA, invitedB, invited] = await cells("Invitations");
    expect([invitedA, invitedB], what).toEqual([a, b].map(({ invitations }) => invitations.toLocaleString("en-CA")));
    expect(invited, what).toContain(signed(a.invitations - b.invitations));
    const days = Math.round((Date.parse(a.date) - Date.parse(b.date)) / 86_400_000);
    const count = Math.abs(days) === 1 ? "1 day" : `${Math.abs(days).toLocaleString("en-CA")} days`;
    expect((await cells("Date"))[2], what).toContain(
      days === 0 ? "the same day" : `${count} ${days > 0 ? "later" : "earlier"}`,
    );
    for (const [index, draw] of [a, b].entries()) {
      const gap = (await cells("Gap to CEC"))[index]!;
      expect(gap, `${what}, ${draw.number}`).toContain(draw.gap === null ? "–" : signed(draw.gap));
      if (draw.reference) expect(gap, what).toContain(`from #${draw.reference} of`);
    }

    const [listA, listB] = [await list(a.version), await list(b.version)];
    const shown = async (id: string) => await page.locator(`section[aria-labelledby="${id}"] a .num`).allTextContents();
    const same = a.version === b.version;
    if (listA.length > 0 && listB.length > 0)
      expect(await shown("both-lists"), what).toEqual(listA.filter((noc) => listB.includes(noc)));
    if (!same) {
      expect(await shown("only-first"), what).toEqual(listA.filter((noc) => !listB.includes(noc)));
      expect(await shown("only-second"), what).toEqual(listB.filter((noc) => !listA.includes(noc)));
    }
    const lists = page.getByRole("region", { name: "Eligible occupations" });
    if (listA.length + listB.length === 0)
      await expect(lists, what).toContainText("Both draws were open to any occupation.");
    else if (listA.length === 0) await expect(lists, what).toContainText(`#${left} was open to any occupation.`);
    else if (listB.length === 0) await expect(lists, what).toContainText(`#${right} was open to any occupation.`);
  }
});

test("the rules of two versions stand row by row, a word saying where they differ", async ({ page, sql }) => {
  const [first, second] = await sql<{ number: string; rules: Record<string, { state: string; value?: unknown }> }>(
    "SELECT d.number, v.rules FROM draw d JOIN category_version v ON v.slug = d.version WHERE d.number IN " +
      "('379', '447') ORDER BY d.number",
  );
  await page.goto("/en/draws/379/vs/447");
  const rows = page.getByRole("region", { name: "Who qualified" }).locator("tbody tr");
  const names = [
    "minMonths",
    "minHours",
    "partTimeAllowed",
    "mustBeContinuous",
    "withinPastYears",
    "experienceLocation",
    "singleOccupation",
    "mustBePrimaryNoc",
    "language",
  ];
  await expect(rows).toHaveCount(names.length + 1);
  const expected = names.map((name) => {
    const [a, b] = [first!.rules[name]!, second!.rules[name]!];
    if (a.state === "not_established" || b.state === "not_established") return "cannot compare: not established";
    return JSON.stringify([a.state, a.value]) === JSON.stringify([b.state, b.value]) ? "same" : "≠ differs";
  });
  expect(new Set(expected).size).toBeGreaterThan(1);
  for (const [index, said] of expected.entries())
    await expect(rows.nth(index).getByRole("cell").nth(2), names[index]).toHaveText(said);
});

test("a known error and a draw without a confirmed source are told on their own side", async ({ page }) => {
  await page.goto("/en/draws/446/vs/208");
  const row = (name: string) =>
    page
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name, exact: true }) })
      .getByRole("cell");
  await expect(row("Known errors in the official data").nth(0)).toHaveText("none known");
  await expect(row("Known errors in the official data").nth(1)).toContainText("Invitations: official 681, likely 888");
  await expect(row("Source").nth(0)).toContainText("not yet confirmed by the official feed");
  await expect(row("Time").nth(0)).toContainText("published, not known here");
});

test("the later draw first is the canonical order; the two can be swapped", async ({ page, baseURL }) => {
  for (const address of ["/en/draws/379/vs/378", "/en/draws/378/vs/379"]) {
    await page.goto(address);
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", `${baseURL}/en/draws/379/vs/378`);
    await expect(page.locator('link[hreflang="fr"][rel="alternate"]')).toHaveAttribute(
      "href",
      `${baseURL}/fr/draws/379/vs/378`,
    );
  }
  await expect(page).toHaveTitle(/Draws #378 and #379: CEC 533, Healthcare 462/);
  await page.getByRole("link", { name: "Swap the two" }).click();
  await expect(page).toHaveURL("/en/draws/379/vs/378");
  await expect(page.getByRole("main")).toContainText("These draws are from different categories, Healthcare and CEC");
});

test("on a phone two columns of values stand under each name, and nothing scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ["/en/draws/379/vs/378", "/fr/draws/446/vs/379", "/fr/draws/447/vs/208"]) {
    await page.goto(path);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      path,
    ).toBeLessThanOrEqual(0);
    const [name, first, second] = await page
      .locator('section[aria-labelledby="fields"] tbody tr')
      .nth(6)
      .locator("> *")
      .evaluateAll((cells) =>
        cells.map((cell) => {
          const { left, right, top, bottom } = cell.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
    expect(name!.bottom, path).toBeLessThanOrEqual(first!.top + 1);
    expect(Math.abs(first!.top - second!.top), path).toBeLessThanOrEqual(1);
    expect(first!.right, path).toBeLessThanOrEqual(second!.left + 1);
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page of a draw leads to the pair, also by a number as people type it", async ({ page }) => {
    await page.goto("/en/draws/379");
    const compare = page.getByRole("region", { name: "Compare" });
    await expect(compare.getByRole("link", { name: /^With its reference, CEC draw #378/ })).toHaveAttribute(
      "href",
      "/en/draws/379/vs/378",
    );
    await compare.getByRole("link", { name: /^With the previous draw of its category/ }).click();
    await expect(page.getByRole("main")).toContainText("a change within one category");
    for (const [typed, number] of [
      ["#91A", "91a"],
      ["nº 378", "378"],
    ]) {
      await page.goto("/en/draws/379");
      await page.getByLabel("With draw number").fill(typed!);
      await page.getByRole("button", { name: "Compare" }).click();
      await expect(page).toHaveURL(`/en/draws/379/vs/${number}`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(`#${number}`);
    }
  });
});

test.describe("a pair that cannot be", () => {
  test.use({ allowedErrors: [/404/] });

  test("is a 404 that says why and offers others", async ({ page, request }) => {
    for (const [path, text] of [
      ["/en/draws/379/vs/379", "You chose draw #379 twice"],
      ["/en/draws/379/vs/999", "Draw #999 does not exist."],
      ["/en/draws/999/vs/379", "Draw #999 does not exist."],
      ["/en/draws/998/vs/999", "Draw #998 or #999 does not exist."],
      ["/fr/draws/379/vs/0379", "La ronde nº\u00a00379 n’existe pas."],
    ] as const) {
      const response = await request.get(path);
      expect(response.status(), path).toBe(404);
      await page.goto(path);
      await expect(page.getByRole("main"), path).toContainText(text);
      await expect(page.locator('meta[name="robots"]').first(), path).toHaveAttribute("content", /noindex/);
    }
    await page.goto("/en/draws/999/vs/379");
    await page.getByRole("link", { name: /^With its reference, CEC draw/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Draw #379 vs draw #378");
  });

  test("the form without a number asks again, and a draw that is not there is a 404 too", async ({ page, request }) => {
    await page.goto("/en/draws/379/vs?with=+");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Compare draw #379 with another");
    expect((await request.get("/en/draws/999/vs?with=")).status()).toBe(404);
    expect((await request.get("/en/draws/379/vs?with=%3Cscript%3E&with=2")).status()).toBe(200);
    expect((await request.get("/en/draws/379/vs?with=..%2F..%2Fadmin")).status()).toBe(404);
  });
});

test.describe("two rows that are ticked", () => {
  test.use({ javaScriptEnabled: false });

  test("lead to their comparison without scripts, and any other number of them says what is missing", async ({
    page,
  }) => {
    await page.goto("/en/draws?from=2025-11-01&to=2025-11-30");
    const compare = page.getByRole("button", { name: "Compare two ticked draws" });
    await page.getByRole("checkbox", { name: "Compare draw #379" }).check();
    await compare.click();
    await expect(page.getByRole("main")).toContainText("Only one draw is ticked. Tick two to compare.");
    await expect(page.getByRole("heading", { name: "Compare draw #379 with another" })).toBeVisible();
    await page.goBack();
    await page.getByRole("checkbox", { name: "Compare draw #379" }).check();
    await page.getByRole("checkbox", { name: "Compare draw #378" }).check();
    await compare.click();
    await expect(page).toHaveURL("/en/draws/379/vs/378");
    // The chart has both of them marked, and the line of each category.
    const chart = page.locator("#compare-chart svg[role=img]:visible");
    await expect(chart).toContainText("#379");
    await expect(chart).toContainText("#378");
    await expect(chart.locator('[data-label="healthcare"]')).toHaveCount(1);
  });
});

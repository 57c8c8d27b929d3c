import { expect, fillIn, goBack, goOn, problems, save, test } from "./admin-test";

const LINK = "https://www.canada.ca/en/immigration-refugees-citizenship.html";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    // Two draws of one version cannot share a day, and the tests of a worker share a database.
    const round = javaScriptEnabled
      ? {
          category: "healthcare-2026-v3",
          cutoff: "470",
          name: "Healthcare and Social Services Occupations, 2026-Version 3",
        }
      : { category: "cec", cutoff: "518", name: "Canadian Experience Class" };

    test("a draw is entered, looked at, saved, and public with the next request of anyone", async ({
      signedIn: page,
      request,
      sql,
    }) => {
      await page.goto("/en/admin/draws/new");
      const number = await page.getByLabel("Draw number").inputValue();
      expect((await request.get(`/en/draws/${number}`)).status()).toBe(404);
      for (const path of ["/en", "/fr", "/en/draws"])
        expect(await (await request.get(path)).text()).not.toContain(`/draws/${number}"`);

      await fillIn(page, {
        date: "2026-10-02",
        category: round.category,
        cutoff: round.cutoff,
        invitations: "3,500",
        link: LINK,
      });
      await page.getByLabel(/^Time \(UTC\)/).fill("14:01:02");
      await page.getByLabel("Tie-break day (UTC)").fill("2026-05-01");
      await page.getByLabel("Tie-break time (UTC)").fill("9:30");
      await goOn(page);

      const answers = page.locator("form dl").first();
      await expect(answers).toContainText("October 2, 2026");
      await expect(answers).toContainText("14:01:02 UTC");
      await expect(answers).toContainText(round.name);
      await expect(answers).toContainText("3,500");
      await expect(answers).toContainText("May 1, 2026, 09:30:00 UTC");
      await expect(answers).toContainText("Canadian Experience Class");
      expect(await sql("SELECT 1 FROM draw WHERE number = $1", [number])).toHaveLength(0);

      await goBack(page);
      await expect(page.getByLabel("Invitations")).toHaveValue("3,500");
      await expect(page.getByLabel("Category version")).toHaveValue(round.category);
      await expect(page.getByLabel("Tie-break time (UTC)")).toHaveValue("9:30");
      await expect(page.getByRole("checkbox", { name: "Canadian Experience Class" })).toBeChecked();

      await goOn(page);
      await save(page);
      await expect(page).toHaveURL(`/en/admin/draws/${number}?saved=1`);
      await expect(page.getByRole("status")).toContainText(`Draw #${number} is saved and public.`);

      const answered = await request.get(`/en/draws/${number}`);
      expect(answered.status()).toBe(200);
      expect(await answered.text()).toContain("3,500");
      for (const path of ["/en", "/fr", "/en/draws"])
        expect(await (await request.get(path)).text(), path).toContain(`/draws/${number}"`);

      const rows = await sql<Record<string, unknown>>(
        `SELECT d.invitations, d.cutoff, d.source, d.drawn_at, r.revision, r.kind, r.user_name, r.before, r.after->>'number' AS after
           FROM draw d JOIN draw_revision r ON r.draw_id = d.id WHERE d.number = $1`,
        [number],
      );
      expect(rows).toEqual([
        {
          invitations: 3500,
          cutoff: Number(round.cutoff),
          source: "admin",
          drawn_at: new Date("2026-10-02T14:01:02Z"),
          revision: 1,
          kind: "create",
          user_name: "admin",
          before: null,
          after: number,
        },
      ]);
      await page.getByRole("link", { name: "Public page of this draw" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(`#${number}`);
    });

    test("every problem is said at once beside its field and above, and what was typed stays", async ({
      signedIn: page,
    }) => {
      await page.goto("/en/admin/draws/new");
      await page.getByLabel("Draw number").fill("4 48");
      await fillIn(page, {
        date: "2026-10-03",
        category: "trades-2026-v3",
        cutoff: "1201",
        invitations: "35OO",
        link: "http://example.org/",
      });
      await page.getByLabel("Tie-break time (UTC)").fill("25:00");
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(problems(page)).toBeFocused();
      await expect(problems(page).getByRole("listitem")).toHaveText([
        "Draw number: Enter digits with at most one letter, such as 448 or 91a, without a leading zero.",
        "Date: This date is in the future. Today in Ottawa is October 2, 2026.",
        "Cut-off: CRS scores go from 0 to 1200. Enter a score in that range.",
        "Invitations: Enter a whole number, such as 3500, 3,500 or 3 500.",
        "Tie-break time (UTC): Enter a time such as 11:53 or 11:53:39.",
        "Official link: Enter an address on canada.ca that begins with https://.",
      ]);
      await expect(page.getByLabel("Cut-off")).toHaveAccessibleDescription(/CRS scores go from 0 to 1200/);
      await expect(page.getByLabel("Cut-off")).toHaveAttribute("aria-invalid", "true");
      await expect(page.getByLabel("Draw number")).toHaveValue("4 48");
      await expect(page.getByLabel("Date", { exact: true })).toHaveValue("2026-10-03");
      await expect(page.getByLabel("Category version")).toHaveValue("trades-2026-v3");
      await expect(page.getByLabel("Invitations")).toHaveValue("35OO");
      await expect(page.getByRole("checkbox", { name: "Federal Skilled Trades Program" })).toBeChecked();
      await problems(page)
        .getByRole("link", { name: /^Invitations/ })
        .click();
      await expect(page.getByLabel("Invitations")).toBeFocused();
    });

    test("a number that exists, or a day and round name, is refused", async ({ signedIn: page }) => {
      await page.goto("/en/admin/draws/new");
      await page.getByLabel("Draw number").fill("379");
      await fillIn(page, { date: "2026-10-01", category: "cec", cutoff: "518", invitations: "1000" });
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(problems(page)).toContainText("Draw number: Draw #379 already exists.");
      await page.getByLabel("Draw number").fill("799");
      await fillIn(page, { date: "2026-10-01", category: "trades-2026-v3", cutoff: "476", invitations: "3500" });
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(problems(page)).toContainText("Date: Draw #447 already has this date and round name.");
    });

    test("an unusual value asks for a yes, and another value for another", async ({ signedIn: page, sql }) => {
      const number = javaScriptEnabled ? "790" : "791";
      await page.goto("/en/admin/draws/new");
      await page.getByLabel("Draw number").fill(number);
      await fillIn(page, { date: "2026-09-30", category: "pnp", cutoff: "1000", invitations: "9,999" });
      await goOn(page);
      const warnings = page.getByRole("checkbox", { name: "Yes, this is right." });
      await expect(page.getByText("The number is not the next one")).toBeVisible();
      await expect(page.getByText("The date is before that of the latest draw")).toBeVisible();
      await expect(
        page.getByText(
          /^The cut-off is \d+ points from the nearest of the last 12 draws of Provincial Nominee Program/,
        ),
      ).toBeVisible();
      await expect(
        page.getByText(/^The number of invitations differs by a factor of [\d,.]+, on average, from the last 12 draws/),
      ).toBeVisible();
      await expect(page.getByText("There is no official link and no source.")).toBeVisible();

      await warnings.first().check();
      await page.getByRole("button", { name: "Save the draw" }).click();
      await expect(problems(page)).toContainText("Tick each unusual value");
      await expect(warnings.first()).toBeChecked();
      await expect(warnings.last()).not.toBeChecked();
      expect(await sql("SELECT 1 FROM draw WHERE number = $1", [number])).toHaveLength(0);
      await goBack(page);
      await page.getByLabel("Cut-off").fill("700");
      await page.getByLabel("Official link").fill(LINK);
      await goOn(page);
      await expect(page.getByText(/^The cut-off is \d+ points from/)).toHaveCount(0);
      await expect(page.getByText("There is no official link")).toHaveCount(0);
      await goBack(page);
      await expect(page.getByLabel("Cut-off")).toHaveValue("700");
    });

    test("a new round name is stored as it came and waits for its category", async ({
      signedIn: page,
      request,
      sql,
    }) => {
      const name = javaScriptEnabled
        ? "Bakers <b>& Chefs</b>, 2026-Version 1"
        : "Sailors of the Great Lakes, 2026-Version 1";
      await page.goto("/en/admin/draws/new");
      const number = await page.getByLabel("Draw number").inputValue();
      await fillIn(page, { date: "2026-10-02", roundName: name, cutoff: "450", invitations: "3 500", link: LINK });
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(problems(page).getByRole("listitem")).toHaveText(["Programs: Choose at least one."]);
      await page.getByRole("checkbox", { name: "Federal Skilled Worker Program" }).check();
      await goOn(page);
      await expect(page.getByText("is unknown. The draw will be shown as not yet classified")).toBeVisible();
      await save(page);
      expect(
        await sql("SELECT round_name, category, version, invitations FROM draw WHERE number = $1", [number]),
      ).toEqual([{ round_name: name, category: null, version: null, invitations: 3500 }]);
      expect(await (await request.get(`/en/draws/${number}`)).text()).not.toContain("<b>&amp; Chefs");
      await page.goto("/en/admin?state=unclassified");
      await expect(page.getByRole("main")).toContainText(name);
    });
  });
}

test("choosing a category fills in its programs, which may then be changed", async ({ signedIn: page }) => {
  await page.goto("/en/admin/draws/new");
  const ticked = page.locator('input[name="programs"]:checked');
  await expect(ticked).toHaveCount(0);
  await page.getByLabel("Category version").selectOption("trades-2026-v3");
  await expect(ticked).toHaveCount(3);
  await page.getByRole("checkbox", { name: "Provincial Nominee Program" }).check();
  await expect(ticked).toHaveCount(4);
  await page.getByLabel("Category version").selectOption("pnp");
  await expect(ticked).toHaveCount(1);
  await expect(page.getByRole("checkbox", { name: "Provincial Nominee Program" })).toBeChecked();
});

test("pressing save twice makes one draw", async ({ signedIn: page, sql }) => {
  await page.goto("/en/admin/draws/new");
  const number = await page.getByLabel("Draw number").inputValue();
  await fillIn(page, { date: "2026-10-02", category: "fsw", cutoff: "480", invitations: "77", link: LINK });
  await goOn(page);
  for (const box of await page.getByRole("checkbox", { name: "Yes, this is right." }).all()) await box.check();
  await page.getByRole("button", { name: "Save the draw" }).dblclick();
  await expect(page.getByRole("status")).toContainText(`Draw #${number} is saved and public.`);
  expect(
    await sql("SELECT r.revision FROM draw_revision r JOIN draw d ON d.id = r.draw_id WHERE d.number = $1", [number]),
  ).toHaveLength(1);
});

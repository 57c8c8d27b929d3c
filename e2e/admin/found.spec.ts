import { expect, problems, test } from "./admin-test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    const numbers = javaScriptEnabled ? ["350", "351"] : ["352", "353"];
    const [first, second] = numbers as [string, string];

    test("draws are searched by an address, and several are hidden and shown by one act", async ({
      signedIn: page,
      sql,
    }) => {
      await page.goto("/en/admin");
      const search = page.getByRole("search", { name: "Find draws" });
      await search.getByLabel("Number, day or text").fill(`#${first.slice(0, 2)}`);
      await search.getByLabel("Order").selectOption("number");
      await search.getByRole("button", { name: "Find" }).click();
      await expect(page).toHaveURL(/\/admin\?q=%2335.*sort=number/);
      const found = page.getByRole("region", { name: "Draws found" });
      await expect(found.getByRole("row")).toHaveCount(1 + 11);
      await expect(found.getByRole("columnheader", { name: /Number/ })).toHaveAttribute("aria-sort", "ascending");

      // Another changes one of them while the page is open.
      await page.getByRole("checkbox", { name: `Choose draw #${first}` }).check();
      await page.getByRole("checkbox", { name: `Choose draw #${second}` }).check();
      const hide = page.getByRole("button", { name: "Hide", exact: true });
      await hide.click();
      await expect(problems(page)).toContainText("Enter a reason.");
      await expect(page.getByRole("checkbox", { name: `Choose draw #${second}` })).toBeChecked();
      await sql("UPDATE draw SET revision = revision + 1 WHERE number = $1", [second]);
      await page.getByLabel("Reason").fill("A trial");
      await hide.click();
      await expect(page.getByText(`1 draw is hidden: #${first}.`)).toBeVisible();
      await expect(page.getByText(`#${second}: somebody has changed it since you opened this page.`)).toBeVisible();
      await sql("UPDATE draw SET revision = revision - 1 WHERE number = $1", [second]);

      await page.goto(`/en/admin?q=${first}&state=hidden`);
      await expect(found.getByRole("row")).toHaveCount(1 + 1);
      await page.getByRole("checkbox", { name: `Choose draw #${first}` }).check();
      await page.getByLabel("Reason").fill("The trial is over");
      await page.getByRole("button", { name: "Show again" }).click();
      await expect(page.getByText(`1 draw is shown again: #${first}.`)).toBeVisible();
      const kept = await sql(
        "SELECT r.kind, r.reason FROM draw_revision r JOIN draw d ON d.id = r.draw_id WHERE d.number = $1 ORDER BY r.revision",
        [first],
      );
      expect(kept.slice(-2)).toEqual([
        { kind: "hide", reason: "A trial" },
        { kind: "show", reason: "The trial is over" },
      ]);
    });

    test("nothing found says what to remove", async ({ signedIn: page }) => {
      await page.goto("/en/admin?q=379&state=unclassified&source=feed");
      await expect(page.getByText("No draw found.")).toBeVisible();
      await page.getByRole("link", { name: /^without the state: 1 draw$/ }).click();
      await expect(page.getByRole("link", { name: "#379" })).toBeVisible();
      await expect(page).toHaveURL(/\?q=379&source=feed#draws$/);
    });

    test("rows of a table become checked drafts, and those chosen are saved by one act", async ({
      signedIn: page,
      sql,
    }) => {
      const [one, two] = javaScriptEnabled ? ["891", "892"] : ["893", "894"];
      const day = javaScriptEnabled ? "September 22, 2026" : "September 23, 2026";
      await page.goto("/en/admin/draws/several");
      const table = [
        "#\tDate\tRound type\tInvitations issued\tCRS score of lowest-ranked candidate invited",
        `${two}\t${day}\tProvincial Nominee Program\t576\t734`,
        `${one}\t${day}\tCanadian Experience Class\t2,000\t518`,
        `379\t${day}\tCanadian Experience Class\t2,000\t518`,
        `895\t${day}\tCanadian Experience Class\tmany\t518`,
      ].join("\n");
      await page.getByLabel("Rows of a table or a CSV file").fill(table);
      await page.getByRole("button", { name: "Read the rows" }).click();
      await expect(page.getByRole("heading", { name: "The rows as read" })).toBeVisible();
      const rows = page.locator("section[aria-labelledby=rows] > ul > li");
      await expect(rows).toHaveCount(4);
      await expect(rows.nth(0)).toContainText("734");
      await expect(rows.nth(2)).toContainText("Draw #379 already exists.");
      await expect(rows.nth(2).getByRole("link")).toHaveAttribute("href", "/en/admin/draws/379");
      await expect(rows.nth(3)).toContainText("Row 4");
      await expect(rows.nth(3)).toContainText("Invitations: Not found in this row.");
      await expect(rows.nth(3).getByRole("checkbox")).toHaveCount(0);
      for (const number of [one, two]) await page.getByRole("checkbox", { name: `#${number}` }).check();
      const save = page.getByRole("button", { name: "Save the chosen draws" });
      await save.click();
      await expect(problems(page)).toContainText("Say where you read the rows");
      await page.getByLabel("Source of the values").fill("The official page");
      await save.click();
      await expect(page.getByText("2 draws are saved and public.")).toBeVisible();
      expect(
        await sql("SELECT number, cutoff, invitations, source FROM draw WHERE number IN ($1, $2) ORDER BY number", [
          one,
          two,
        ]),
      ).toEqual([
        { number: one, cutoff: 518, invitations: 2000, source: "admin" },
        { number: two, cutoff: 734, invitations: 576, source: "admin" },
      ]);
    });
  });
}

test("a public page leads who may edit to the form, and a stranger's browser asks nothing", async ({
  signedIn: page,
  browser,
  tracker,
}) => {
  await page.goto("/en/admin");
  await page.goto("/en/draws/379");
  await expect(page.getByRole("link", { name: "Edit #379" })).toHaveAttribute("href", "/en/admin/draws/379");
  await page.goto("/fr/draws");
  await expect(page.getByRole("link", { name: "Modifier nº 379" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Modifier nº 447" })).toBeVisible();
  // Signed out, the page asks once more, is told so, and forgets.
  await page.context().clearCookies();
  const asked: string[] = [];
  page.on("request", (request) => void (request.url().includes("/api/admin") && asked.push(request.url())));
  await page.goto("/en/draws/379", { waitUntil: "networkidle" });
  await page.goto("/en/draws/378", { waitUntil: "networkidle" });
  await expect(page.getByRole("link", { name: /^Edit/ })).toHaveCount(0);
  expect(asked).toHaveLength(1);

  const context = await browser.newContext({ baseURL: tracker.origin });
  const stranger = await context.newPage();
  stranger.on("request", (request) => void (request.url().includes("/api/admin") && asked.push(request.url())));
  await stranger.goto("/en/draws/379", { waitUntil: "networkidle" });
  expect(asked).toHaveLength(1);
  await context.close();
});

import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";

test("#31301 has every version that lists it and every draw held on one", async ({ page, sql }) => {
  const versions = await sql<{ name: string; draws: string }>(
    `SELECT v.name_en AS name, (SELECT count(*) FROM draw d WHERE d.version = v.slug) AS draws
       FROM category_version v JOIN category_version_occupation o ON o.version = v.slug AND o.noc = '31301' ORDER BY v.position DESC`,
  );
  const draws = await sql<{ number: string }>(
    "SELECT d.number FROM draw d JOIN category_version_occupation o ON o.version = d.version AND o.noc = '31301' " +
      "ORDER BY d.date DESC, d.id DESC",
  );
  await page.goto("/en/occupations/31301");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Registered nurses and registered psychiatric nurses",
  );
  await expect(page.getByRole("main")).toContainText("TEER 1 – usually a university degree");

  const listed = page.getByRole("table", { name: /versions that list 31301/ }).locator("tbody tr");
  await expect(listed).toHaveCount(versions.length);
  for (const [index, { name, draws: held }] of versions.entries()) {
    await expect(listed.nth(index).getByRole("rowheader").getByRole("link").first()).toHaveText(name);
    await expect(listed.nth(index).locator('[data-column="draws"]')).toHaveText(held);
  }
  await expect(listed.nth(1)).toContainText("February 27, 2025 to February 17, 2026");
  await expect(listed.nth(0)).toContainText("At least 12 months of full-time work · Need not be continuous");
  await expect(listed.nth(1)).toContainText(
    "At least 6 months of full-time work · Must be continuous · Within the past 3 years · In Canada or abroad · All in one listed occupation",
  );

  const rows = page.getByRole("table", { name: /Draws open to 31301/ }).locator("tbody tr");
  await expect(rows.getByRole("rowheader").getByRole("link", { name: /^#/ })).toHaveText(
    draws.map(({ number }) => `#${number}`),
  );
  await expect(rows.filter({ hasText: "#379" })).toContainText("533");
  await expect(rows.filter({ hasText: "#379" })).toContainText("−71");
});

test("each draw says what its list asked of work on that day, and the checker takes the occupation over", async ({
  page,
}) => {
  await page.goto("/en/occupations/31301");
  const row = (number: string) =>
    page
      .getByRole("row")
      .filter({ has: page.getByRole("link", { name: `#${number}`, exact: true }) })
      .filter({ hasText: "2025 list" });
  await expect(row("379")).toContainText("6 months, continuous");
  const newest = page
    .locator("section", { has: page.locator("#draws") })
    .getByRole("row")
    .nth(1);
  await expect(newest).toContainText("12 months");
  await expect(newest).not.toContainText("continuous");
  await page.getByRole("link", { name: "would I have been invited?" }).click();
  await expect(page.getByLabel("NOC", { exact: false }).first()).toHaveValue(/31301/);
});

test("the sentence on the latest draw agrees with the database", async ({ page, sql }) => {
  const [latest] = await sql<{ number: string; cutoff: number; gap: number }>(
    `SELECT d.number, d.cutoff, d.cutoff - (SELECT c.cutoff FROM draw c WHERE c.category = 'cec' AND c.date <= d.date ORDER BY c.date DESC, c.id DESC LIMIT 1) AS gap
       FROM draw d JOIN category_version_occupation o ON o.version = d.version AND o.noc = '31301' ORDER BY d.date DESC, d.id DESC LIMIT 1`,
  );
  await page.goto("/en/occupations/31301");
  await expect(page.getByRole("main")).toContainText(
    `The latest draw open to this occupation was #${latest!.number} (Healthcare)`,
  );
  await expect(page.getByRole("main")).toContainText(
    `with a cut-off of ${latest!.cutoff}, ${-latest!.gap} points below CEC`,
  );
  await expect(page.getByRole("main")).toContainText("Past cut-offs do not predict future ones");
  const [{ days } = { days: 0 }] = await sql<{ days: number }>(
    "SELECT DATE '2026-10-01' - date AS days FROM draw WHERE number = $1",
    [latest!.number],
  );
  await expect(page.getByRole("main")).toContainText(`That was ${days} days before October 1, 2026.`);
});

test("the figure of its lists shows every version and every draw, and says what is not established", async ({
  page,
  sql,
}) => {
  const versions = await sql<{ version: string; draws: string }>(
    `SELECT o.version, (SELECT count(*) FROM draw d WHERE d.version = o.version) AS draws
       FROM category_version_occupation o JOIN category_version v ON v.slug = o.version WHERE o.noc = '31102' ORDER BY v.announced, v.category`,
  );
  await page.goto("/en/occupations/31102");
  const drawing = page.getByRole("figure").getByRole("img").and(page.locator(":visible"));
  await expect(drawing).toHaveCount(1);
  await expect(page.getByRole("figure")).toContainText(
    `${versions.length} lists have included this occupation, the first from May 31, 2023 (Healthcare and Physicians)`,
  );
  for (const { version, draws } of versions) {
    await expect(drawing.locator(`[data-version="${version}"]`), version).toHaveCount(1);
    await expect(drawing.locator(`[data-version="${version}"] [data-n]`), version).toHaveCount(Number(draws));
  }
  // Physicians: announced, but the first day in force is not established.
  await expect(drawing.locator('[data-version="physicians-2026-v1"] [data-part="unknown"]')).toHaveCount(1);
  await expect(drawing.locator('[data-version="healthcare-v1"] [data-part="unknown"]')).toHaveCount(0);
  await expect(page.getByRole("figure")).toContainText("not established");
});

test("what changed when: added, dropped, ended and listed again, as the lists in the database say", async ({
  page,
  sql,
}) => {
  const dropped = await sql<{ noc: string }>(
    "SELECT noc FROM category_version_occupation WHERE version = 'stem-v1' EXCEPT SELECT noc FROM " +
      "category_version_occupation WHERE version = 'stem-2025' ORDER BY noc",
  );
  await page.goto(`/en/occupations/${dropped[0]!.noc}`);
  await expect(page.locator('[data-change="dropped stem-2025"]')).toContainText("February 27, 2025");
  const added = await sql<{ noc: string }>(
    "SELECT noc FROM category_version_occupation WHERE version = 'trades-v2' EXCEPT SELECT noc FROM " +
      "category_version_occupation WHERE version = 'trades-v1' ORDER BY noc",
  );
  await page.goto(`/fr/occupations/${added[0]!.noc}`);
  await expect(page.locator('[data-change="added trades-v2"]')).toContainText("27 février 2025");
  const again = await sql<{ noc: string }>(
    "SELECT noc FROM category_version_occupation WHERE version = 'transport-v1' INTERSECT SELECT noc FROM " +
      "category_version_occupation WHERE version = 'transport-2026-v2'",
  );
  await page.goto(`/en/occupations/${again[0]!.noc}`);
  await expect(page.locator('[data-change="ended transport-v1"]')).toContainText("February 26, 2025");
  await expect(page.locator('[data-change="again transport-2026-v2"]')).toContainText("February 18, 2026");
});

test("the rest of the page: official profile, source of the rule, other names, related groups", async ({
  page,
  sql,
}) => {
  await page.goto("/en/occupations/31301");
  await expect(page.getByRole("link", { name: "Official profile of NOC 31301" })).toHaveAttribute(
    "href",
    "https://noc.esdc.gc.ca/Structure/NOCProfile?code=31301&version=2021.0&GocTemplateCulture=en-CA",
  );
  await expect(
    page
      .getByRole("region", { name: "What TEER 1 means for Express Entry" })
      .getByRole("link", { name: "section 87.1" }),
  ).toBeVisible();
  await expect(page.getByRole("region", { name: "Other names" })).toContainText(
    "nurse, psychiatric nurse, registered nurse, RN",
  );
  const siblings = await sql<{ noc: string }>(
    "SELECT noc FROM occupation WHERE noc LIKE '3130%' AND noc <> '31301' ORDER BY noc",
  );
  const related = page.getByRole("region", { name: "Related unit groups" });
  await expect(related.locator("> ul a .num")).toHaveText(siblings.map(({ noc }) => noc));
  const [{ others } = { others: "" }] = await sql<{ others: string }>(
    "SELECT count(*) - 1 AS others FROM category_version_occupation WHERE version = 'healthcare-2026-v3'",
  );
  await related.getByText(`2026 list: ${others} other occupations`).click();
  await expect(related.locator("details a .num")).toHaveCount(Number(others));
});

test("an occupation in two categories has the draws of both", async ({ page, sql }) => {
  const [{ count } = { count: "0" }] = await sql<{ count: string }>(
    "SELECT count(*) FROM draw d JOIN category_version_occupation o ON o.version = d.version AND o.noc = '31102'",
  );
  await page.goto("/en/occupations/31102");
  const table = page.getByRole("table", { name: /Draws open to/ });
  await expect(table.locator("tbody tr")).toHaveCount(Number(count));
  await expect(table.getByRole("link", { name: "Physicians" }).first()).toBeVisible();
  await expect(table.getByRole("link", { name: "Healthcare" }).first()).toBeVisible();
});

test("an occupation in no list says so, and what its TEER means for other draws", async ({ page }) => {
  await page.goto("/en/occupations/65100");
  await expect(page.getByRole("main")).toContainText("This occupation has never been on a category list.");
  await expect(page.getByRole("main")).toContainText("work in this occupation (TEER 5) does not count as such");
  await page.goto("/fr/occupations/00012");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("services financiers");
  await expect(page.getByRole("main")).toContainText("CNP 00012");
  await expect(page.getByRole("main")).toContainText("un travail dans celle-ci (FEER 0) peut donc y compter");
});

test("every unit group has a page", async ({ request, sql }) => {
  const occupations = await sql<{ noc: string }>(
    "SELECT noc FROM (SELECT noc, row_number() OVER (ORDER BY noc) AS place FROM occupation) o WHERE place % 12 = 1",
  );
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
  await expect(page.getByRole("region", { name: "On a list now" }).locator("section")).toHaveCount(lists.length);
  for (const { category, codes } of lists)
    await expect(
      page.locator(`section[aria-labelledby="${category}"] a[href^="/en/occupations/"]`),
      category,
    ).toHaveCount(Number(codes));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the search ignores accents and case, in either language", async ({ page }) => {
    for (const text of ["ébéniste", "ebeniste", "ÉBÉNISTE"]) {
      await page.goto("/en/occupations");
      await page.getByLabel("Occupation, job title or NOC code").fill(text);
      await page.getByRole("main").getByRole("button", { name: "Search" }).click();
      await expect(page.getByRole("status")).toHaveText(`1 occupation for “${text}”`);
      const found = page.getByRole("main").getByRole("listitem").filter({ hasText: "72311" });
      await expect(found.getByRole("link", { name: /72311/ })).toContainText("Cabinetmakers");
      await expect(found).toContainText("common name: ébéniste");
      await expect(found.locator("b")).toHaveText("ébéniste");
    }
    await page.getByRole("link", { name: "Lire cette page en français" }).click();
    await expect(page.getByRole("status")).toHaveText(/^1 profession pour «\s*ÉBÉNISTE\s*»$/);
  });

  test("an exact code leads to its page", async ({ page }) => {
    for (const text of ["31301", "NOC 31301"]) {
      await page.goto(`/en/occupations?q=${encodeURIComponent(text)}`);
      await expect(page.getByRole("main")).toContainText(
        "31301 is the code of Registered nurses and registered psychiatric nurses.",
      );
    }
    await page.getByRole("link", { name: "Registered nurses and registered psychiatric nurses", exact: true }).click();
    await expect(page).toHaveURL(/\/en\/occupations\/31301$/);
    await page.goto("/en/occupations?q=0001");
    await expect(page.getByRole("main").locator('li a[href^="/en/occupations/0001"]')).toHaveCount(6);
    await expect(page.getByRole("main").getByRole("listitem").filter({ hasText: "00010" })).toContainText("code");
  });

  test("what people call it, with errors, in either language, and why it was found", async ({ page }) => {
    const first = page.getByRole("main").getByRole("listitem").first();
    for (const [text, noc, reason] of [
      ["RN", "31301", "common name: RN"],
      ["truck driver", "73300", "common name: truck driver"],
      ["driver truck", "73300", "common name: truck driver"],
      ["registred nurse", "31301", "similar spelling: registered nurse"],
      ["infirmière", "31301", "common name: infirmière"],
      ["legislators", "00010", "title"],
      ["1301", "21301", "code"],
    ]) {
      await page.goto(`/en/occupations?q=${encodeURIComponent(text!)}`);
      await expect(first, text).toContainText(noc!);
      await expect(first, text).toContainText(reason!);
    }
    await page.goto("/fr/occupations?q=camioneur");
    await expect(first).toContainText("73300");
    await expect(first).toContainText(/orthographe voisine\s: camionneur/);
  });

  test("a search without an answer helps on", async ({ page }) => {
    await page.goto("/en/occupations?q=3012");
    await expect(page.getByRole("main")).toContainText("3012 has four digits, so it is from NOC 2016");
    await expect(page.getByRole("main")).toContainText("This site does not know which codes replaced it");
    await page.goto("/en/occupations?q=31399");
    await expect(page.getByRole("main")).toContainText("NOC 2021 has no unit group 31399.");
    await expect(page.getByRole("main").locator('a[href="/en/occupations/31301"]')).toBeVisible();
    await page.goto("/en/occupations?q=zzzz");
    await expect(page.getByRole("main")).toContainText("Try a single word");
    await expect(page.getByRole("link", { name: "official NOC site" })).toHaveAttribute(
      "href",
      /^https:\/\/noc\.esdc\.gc\.ca\//,
    );
  });

  test("says what it did: unknown words, words of rank, families, and similar spelling apart", async ({ page }) => {
    const main = page.getByRole("main");
    await page.goto("/en/occupations?q=blorptek+plumber");
    await expect(main).toContainText("No certain match for “blorptek plumber”");
    await expect(main).toContainText("No occupation has “blorptek”; showing “plumber”.");
    await expect(main.getByRole("listitem").first()).toContainText("72300");
    await page.goto("/fr/occupations?q=blorptek+plombier");
    await expect(main).toContainText(/Aucune profession ne contient «\sblorptek\s»; résultats pour «\splombier\s»\./);
    await page.goto("/en/occupations?q=technician");
    await expect(main).toContainText(/“technician” alone appears in \d+ occupations/);
    await page.goto("/en/occupations?q=weldder");
    await expect(main.getByRole("region", { name: "Did you mean" })).toContainText("72106");
    await expect(main).toContainText("No occupation has “weldder”.");
    await page.goto("/en/occupations?q=carpentry");
    await expect(main.getByRole("listitem").filter({ hasText: "72310" })).toBeVisible();
    await page.goto("/en/occupations?q=criminology");
    await expect(main).toContainText("showing “criminologist”, a word of the same family");
  });

  test("all of them, a hundred a page", async ({ page, sql }) => {
    const [{ count } = { count: "0" }] = await sql<{ count: string }>("SELECT count(*) FROM occupation");
    await page.goto("/en/occupations");
    await page.getByRole("link", { name: `All ${count} unit groups` }).click();
    const seen: (string | null)[] = [];
    for (;;) {
      seen.push(
        ...(await page.getByRole("main").locator('li > div > a[href^="/en/occupations/"] span.num').allTextContents()),
      );
      const next = page.getByRole("link", { name: "Next" });
      if ((await next.count()) === 0) break;
      await next.click();
      await expect(page.getByRole("navigation", { name: "Pages of occupations" })).toContainText(
        `Page ${seen.length / 100 + 1} of 6`,
      );
    }
    expect(new Set(seen).size).toBe(Number(count));
  });
});

test("no query is too odd", async ({ request }) => {
  for (const query of [
    "q=%00",
    "q=%25",
    "q[]=a",
    "q=a&q=b",
    `q=${"a".repeat(3000)}`,
    "q=<script>",
    "page=-1",
    "page=1e9",
    "q=a&page=999",
    "q=(",
    "q=%20",
    "q='",
    "q=%27%27%7C:*%26",
    "q=%E6%95%B0",
    `q=${"nurse+".repeat(33)}`,
  ]) {
    const response = await request.get(`/en/occupations?${query}`);
    expect(response.status(), query).toBe(200);
    expect(await response.text(), query).not.toContain('<script>"');
  }
});

test("a bad code is a 404 that explains codes", async ({ request }) => {
  for (const code of ["3012", "99999", "1", "abc", "313011"]) {
    const response = await request.get(`/en/occupations/${code}`);
    expect(response.status(), code).toBe(404);
    expect(await response.text(), code).toContain("A NOC 2021 code has five digits");
  }
});

test.describe("suggestions", () => {
  test("come while one types, are chosen by keyboard, and lead to the page", async ({ page }) => {
    await page.goto("/en/occupations");
    const field = page.getByRole("combobox", { name: "Occupation, job title or NOC code" });
    await field.pressSequentially("registred nur");
    const options = page.getByRole("listbox", { name: "Suggested occupations" }).getByRole("option");
    await expect(options.first()).toContainText("Registered nurses and registered psychiatric nurses");
    await expect(options.first()).toContainText("similar spelling: registered nurse");
    await expect(field).toHaveAttribute("aria-expanded", "true");
    await expect(page.locator('main [aria-live="polite"]')).toHaveText(
      /^\d suggestions?; choose with the arrow keys\.$/,
    );
    await expect(field).not.toHaveAttribute("aria-activedescendant");

    await field.press("ArrowDown");
    await expect(options.first()).toHaveAttribute("aria-selected", "true");
    await expect(field).toHaveAttribute("aria-activedescendant", (await options.first().getAttribute("id"))!);
    await field.press("ArrowUp");
    await expect(field).not.toHaveAttribute("aria-activedescendant");
    await field.press("ArrowUp");
    await expect(options.last()).toHaveAttribute("aria-selected", "true");

    await field.press("Escape");
    await expect(options).toHaveCount(0);
    await expect(field).toHaveValue("registred nur");
    await expect(field).toBeFocused();
    await field.press("ArrowDown");
    await expect(options.first()).toBeVisible();
    await field.press("ArrowDown");
    await field.press("Enter");
    await expect(page).toHaveURL(/\/en\/occupations\/31301$/);
  });

  test("Enter without a choice is the plain search; a click chooses; the last thing typed is answered", async ({
    page,
  }) => {
    await page.goto("/fr/occupations");
    const field = page.getByRole("combobox");
    await field.pressSequentially("soudeur");
    await expect(page.getByRole("option").first()).toContainText("72106");
    await field.press("Enter");
    await expect(page).toHaveURL(/\/fr\/occupations\?q=soudeur$/);
    await expect(page.getByRole("main").getByRole("listitem").first()).toContainText("72106");

    await field.fill("plom");
    await field.fill("cuisinier");
    await expect(page.getByRole("option").first()).toContainText("63200");
    await page.getByRole("option").first().click();
    await expect(page).toHaveURL(/\/fr\/occupations\/63200$/);
  });

  test.describe("when the server fails", () => {
    test.use({ allowedErrors: [/503|Failed to load/] });

    test("the field stays a plain one", async ({ page }) => {
      await page.route("**/api/v1/occupations?*", (route) => route.fulfill({ status: 503, body: "{}" }));
      await page.goto("/en/occupations");
      const asked = page.waitForRequest("**/api/v1/occupations?*");
      await page.getByRole("combobox").pressSequentially("nurse");
      await asked;
      await expect(page.getByRole("option")).toHaveCount(0);
      await page.getByRole("combobox").press("Enter");
      await expect(page.getByRole("status").filter({ hasText: "nurse" })).toContainText("for “nurse”");
    });
  });

  test("fit a phone, without a WCAG 2.2 A or AA fault while they are open", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/fr/occupations");
    await page.getByRole("combobox").pressSequentially("chauffeur");
    await expect(page.getByRole("option").first()).toBeVisible();
    const list = (await page.getByRole("listbox").boundingBox())!;
    expect(list.width).toBeGreaterThan(330);
    await page.getByRole("combobox").press("ArrowDown");
    await expectAccessible(page, "the list of suggestions");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

test("the interface searches as the page does", async ({ request, sql }) => {
  const get = async (query: string) => (await request.get(`/api/v1/occupations${query}`)).json();
  const found = await get("?q=registred%20nurse&limit=1&lang=fr");
  expect(found).toMatchObject({
    next: null,
    search: { certain: false, unknown: ["registred"], shown: ["nurse"], generic: false, earlierCode: null },
    data: [{ noc: "31301", match: { reason: "common_name", name: "nurse" } }],
    didYouMean: [
      {
        noc: "31301",
        teer: 1,
        match: {
          reason: "similar",
          name: "registered nurse",
          kind: "common_name",
          language: "en",
          marks: [
            [0, 10],
            [11, 16],
          ],
        },
      },
    ],
  });
  expect(found.total).toBeGreaterThan(found.data.length);
  expect((await get("?q=welder")).search).toMatchObject({ certain: true, unknown: [], family: [] });
  expect((await get("?q=engineer")).search).toMatchObject({ certain: false, generic: true });
  expect((await get("?q=2171")).search.earlierCode).toBe("2171");
  expect((await get("?q=weldder")).data).toEqual([]);
  const names = (await (await request.get("/api/v1/occupation-names")).json()).data;
  expect(names).toContainEqual({ name: "RN", nocs: ["31301"] });
  expect((await get("?q=31301")).data[0].match).toEqual({
    reason: "code",
    name: "31301",
    kind: null,
    language: null,
    marks: [[0, 5]],
  });
  expect((await get("?q=zzzz")).data).toEqual([]);
  expect((await get("?limit=3")).data.map(({ noc }: { noc: string }) => noc)).toEqual(["00010", "00011", "00012"]);
  expect((await request.get("/api/v1/occupations?q=a&page=2")).status()).toBe(400);

  const full = await (await request.get("/api/v1/occupations/31301")).json();
  const draws = await sql<{ number: string }>(
    "SELECT d.number FROM draw d JOIN category_version_occupation o ON o.version = d.version AND o.noc = '31301' " +
      "ORDER BY d.date DESC, d.id DESC",
  );
  expect(full.draws.map(({ number }: { number: string }) => number)).toEqual(draws.map(({ number }) => number));
  expect(full.draws.map(({ eligibility }: { eligibility: unknown }) => eligibility)).toEqual(
    draws.map(() => ({ state: "eligible", doubts: [] })),
  );
  const { data: categories } = await (await request.get("/api/v1/categories?lang=fr")).json();
  const { whoQualifies } = categories.find(({ slug }: { slug: string }) => slug === "healthcare").versions[0];
  expect(whoQualifies[1]).toMatch(/^au moins 6\smois de travail à temps plein/);
  expect(full.names).toContainEqual({ kind: "common_name", language: "en", name: "RN" });
  expect(full.changes).toEqual([
    { category: "healthcare", version: "healthcare-v1", change: "first_list", date: "2023-05-31" },
  ]);
  expect((await request.get("/api/v1/occupations/99999")).status()).toBe(404);

  const lines = (await (await request.get("/api/v1/occupations.csv")).text()).trimEnd().split("\r\n");
  expect(lines).toHaveLength(517);
  expect(lines.find((line) => line.startsWith("31301"))).toBe(
    "31301,Registered nurses and registered psychiatric nurses,Infirmiers autorisés/infirmières autorisées et " +
      "infirmiers psychiatriques autorisés/infirmières psychiatriques autorisées,1,healthcare,healthcare-v1 " +
      `healthcare-v2 healthcare-2026-v3,${draws.length},${draws[0]!.number},2026-09-04`,
  );
});

import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

/** A nurse abroad, in the pool through FSW as declared; the second occupation is in no list. */
const WORK = "program=fsw&work=31301_2024-05-01_2024-10-31_40_abroad&work=13100_2023-05-01_2024-04-30_40_abroad";
const seed = (score: number, time: string, more = "") =>
  `#${WORK}&score=${score}&submitted=at&day=2024-12-02&time=${time}${more}`;

const scoreField = (page: Page) => page.getByRole("textbox", { name: "CRS score" });
const verdict = (page: Page, number: string) => page.locator(`tr[data-draw="${number}"]`);
/** Unfolds the rows of the answer. */
const showRows = (page: Page) => page.getByText("each with its rule and source").click();

test("the seed case: cut-off met, missed by the tie-break, by the score, expired and not eligible in 2026", async ({
  page,
  sql,
}) => {
  const [draw] = await sql<{ cutoff: number; tie: string }>(
    "SELECT cutoff, to_char(tie_break_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') AS tie FROM draw WHERE " +
      "number = '379'",
  );
  expect(draw).toEqual({ cutoff: 462, tie: "2024-12-02 22:19:41" });

  await page.goto(`/en/check${seed(462, "22:19:40")}`);
  await expect(verdict(page, "379")).toHaveAttribute("data-answer", "met");
  await expect(verdict(page, "379")).toContainText(
    "submitted at or before the tie-break of December 2, 2024, 22:19:41 UTC",
  );
  await expect(verdict(page, "379")).toContainText("Would have met the cut-off, if in the pool under FSW");
  const in2026 = await sql<{ number: string }>(
    "SELECT number FROM draw WHERE category = 'healthcare' AND date >= '2026-01-01' ORDER BY id",
  );
  expect(in2026.length).toBeGreaterThanOrEqual(3);
  for (const { number } of in2026)
    await expect(verdict(page, number)).toContainText("A profile is valid for 12 months");
  await page.goto(`/en/check#${WORK}&score=462`);
  for (const { number } of in2026) {
    await expect(verdict(page, number)).toHaveAttribute("data-answer", "not_eligible");
    await expect(verdict(page, number)).toContainText("12 months (1,560 hours) required; you have 6 months");
  }

  await page.goto(`/en/check${seed(462, "22:19:42")}`);
  await expect(verdict(page, "379")).toHaveAttribute("data-answer", "tie_break");
  await showRows(page);
  await page.getByLabel("Period").selectOption({ label: "All" });
  await page.getByRole("combobox", { name: "Answer" }).selectOption({ label: "Missed on the tie-break" });
  await expect(page.getByRole("region", { name: "The answer", exact: true }).getByRole("status")).toContainText(
    "cut-off met in 0 and missed on the tie-break in 1.",
  );
  await page.goto(`/en/check${seed(461, "22:19:40")}`);
  await expect(verdict(page, "379")).toHaveAttribute("data-answer", "score");
  await expect(verdict(page, "379")).toContainText("461 is 1 point below the cut-off");
});

test("every verdict leads to its rule and to its source", async ({ page }) => {
  await page.goto(`/en/check${seed(462, "22:19:40", "&period=all")}`);
  await page.getByRole("button", { name: /more draws/ }).click();
  await expect(page.locator("tr[data-draw]")).toHaveCount(448);
  const links = await page
    .locator("tr[data-draw]")
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll<HTMLAnchorElement>("td:last-child a")].map((link) => link.getAttribute("href")!),
      ),
    );
  expect(
    links.filter(
      (hrefs) =>
        hrefs.length !== 2 ||
        !hrefs[0]!.startsWith("/en/") ||
        !/^(https:\/\/www\.canada\.ca\/|\/en\/draws\/)/.test(hrefs[1]!),
    ),
  ).toEqual([]);
  await verdict(page, "379").getByRole("link", { name: "Rule" }).click();
  await expect(page).toHaveURL(/\/en\/categories\/healthcare#rules$/);
});

test("filled in by keyboard, without anything about the person in any request", async ({ page, context }) => {
  const asked: string[] = [];
  context.on("request", (request) =>
    asked.push(`${request.url()} ${request.postData() ?? ""} ${JSON.stringify(request.headers())}`),
  );
  await page.goto("/en/check#draw=379");
  await expect(page.getByText("Enter a score, tick a program or add a job")).toBeVisible();
  const keys = page.keyboard;

  await page.getByLabel("Federal Skilled Worker Program").focus();
  await keys.press("Space");
  for (let step = 0; step < 5; step++) await keys.press("Tab");
  await expect(page.getByLabel("Occupation (NOC code or name)")).toBeFocused();
  await keys.type("registered psychiatric nurses");
  await keys.press("Tab");
  await expect(page.getByRole("button", { name: /^31301/ })).toBeFocused();
  await keys.press("Enter");
  await expect(page.getByLabel("First day")).toBeFocused();
  await expect(page.getByLabel("Occupation (NOC code or name)")).toHaveValue("31301");
  await page.getByLabel("First day").fill("2023-05-01");
  await page.getByLabel("Last day").fill("2024-10-31");
  await page.getByLabel("Hours a week").focus();
  await keys.type("37.5");
  await keys.press("Tab");
  await keys.type("Abroad");
  await expect(page.getByLabel("Where")).toHaveValue("abroad");
  await scoreField(page).focus();
  await keys.type("462");
  await page.getByRole("radio", { name: "Submitted on:" }).focus();
  await keys.press("Space");
  await page.getByLabel("Day", { exact: true }).fill("2024-12-02");
  await page.getByLabel("Time", { exact: true }).focus();
  await keys.type("17:19:41");
  await page.getByLabel("Time zone").selectOption("eastern");

  await expect(page.locator("[data-chosen]")).toHaveAttribute("data-chosen", "met");
  await expect(verdict(page, "379")).toHaveAttribute("aria-current", "true");
  await expect(page.getByText("That is December 2, 2024, 22:19:41 UTC, 17:19:41 EST.")).toBeVisible();
  // The address follows a moment later, to the last thing entered, and a reload gives the same.
  await expect(page).toHaveURL(/#.*work=31301_2023-05-01_2024-10-31_37.5_abroad.*zone=eastern/);
  await page.getByRole("checkbox", { name: "Keep these entries in this browser" }).check();
  await page.reload();
  await expect(page.locator("[data-chosen]")).toHaveAttribute("data-chosen", "met");
  // And so does the page in the other language.
  await page.getByRole("link", { name: "Lire cette page en français" }).click();
  await expect(page).toHaveURL(/\/fr\/check#.*score=462/);
  await expect(page.locator("[data-chosen]")).toHaveAttribute("data-chosen", "met");

  const telling = asked.filter((text) =>
    /31301|37\.5|2023-05-01|2024-12-02|17:19|17%3A19|\b462\b|psychiatric|program=/.test(text),
  );
  expect(telling).toEqual([]);
  expect(asked.length).toBeGreaterThan(3);
  // No form that could be sent, and no field with a name.
  await expect(page.locator("main form, main [name]")).toHaveCount(0);
});

test.describe("the answer's script", () => {
  test.use({ allowedErrors: [/ERR_FAILED/] });

  test("comes once the form is reached for, and a failure to fetch it is said", async ({ page }) => {
    await page.goto("/en/check", { waitUntil: "networkidle" });
    const fetched: string[] = [];
    page.on("response", (response) => void (/\/chunks\/.*\.js/.test(response.url()) && fetched.push(response.url())));
    await scoreField(page).focus();
    await expect.poll(() => fetched.length).toBeGreaterThan(0);
    await scoreField(page).fill("462");
    await expect(page.locator("tr[data-category]").first()).toBeVisible();
    const scripts = new Set(fetched);

    await page.goto("/en");
    await page.route(/\/chunks\/.*\.js/, (route) =>
      scripts.has(route.request().url()) ? route.abort() : route.fallback(),
    );
    await page.goto(`/en/check${seed(462, "22:19:40")}`);
    await expect(
      page.getByText("The answer could not be loaded: reload the page. Your entries are kept."),
    ).toBeVisible();
    await expect(scoreField(page)).toHaveValue("462");
    await page.unrouteAll();
    await page.getByRole("link", { name: "reload the page" }).click();
    await expect(verdict(page, "379")).toHaveAttribute("data-answer", "met");
  });
});

test("the focus stays where it is when the answer comes, and its coming is said in a place that stands", async ({
  page,
}) => {
  await page.goto("/en/check", { waitUntil: "networkidle" });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/chunks\/.*\.js/, async (route) => {
    await held;
    await route.fallback();
  });
  const said = page.getByRole("region", { name: "The answer", exact: true }).getByRole("status");
  await said.evaluate((element) => element.setAttribute("data-stands", ""));
  await page.getByLabel("Federal Skilled Worker Program").check();
  await page.getByLabel("Occupation (NOC code or name)").fill("31301");
  await expect(said).toHaveText("Loading…");
  const link = page.getByRole("link", { name: "Job 1, First day: Fill this in" });
  await link.focus();
  release();
  await expect(verdict(page, "379")).toBeAttached();
  await expect(link).toBeFocused();
  await expect(page.locator("[data-stands]")).toContainText(/^Of the \d+ draws from/);
});

test("kept entries come back, and go when they are to go", async ({ page }) => {
  await page.goto(`/en/check${seed(462, "22:19:40")}`);
  await page.getByRole("checkbox", { name: /^Keep/ }).check();
  expect(await page.evaluate(() => localStorage.getItem("check"))).toContain("score=462");
  await page.goto("/en");
  await page.goto("/en/check#draw=379");
  await expect(page.locator("[data-chosen]")).toHaveAttribute("data-chosen", "met");
  const clear = page.getByRole("button", { name: "Clear everything" });
  await clear.click();
  await expect(
    page.getByRole("status").filter({ hasText: "Enter a score, tick a program or add a job" }),
  ).toBeVisible();
  await expect(clear).toBeFocused();
  await expect(clear).toBeDisabled();
  expect(await page.evaluate(() => localStorage.getItem("check"))).toBe("");
  await page.getByRole("checkbox", { name: /^Keep/ }).uncheck();
  expect(await page.evaluate(() => localStorage.getItem("check"))).toBeNull();
});

const KEPT = "program=fsw&work=31301_2024-05-01_2024-10-31_40_abroad&score=470";

for (const [from, brought] of [
  ["the calculator", "score=379&since=2020-10-20"],
  ["an occupation’s page", "work=31102____"],
  ["a shared link", "program=cec&score=500"],
] as const) {
  test(`what came from ${from} does not write over what is kept, and what is kept can be shown`, async ({ page }) => {
    const stored = () => page.evaluate(() => localStorage.getItem("check"));
    await page.goto(`/en/check#${KEPT}`);
    const keep = page.getByRole("checkbox", { name: /^Keep/ });
    await keep.check();
    await page.goto("/en");
    await page.goto(`/en/check#${brought}`);
    const other = page.getByText("This browser keeps other entries");
    await expect(other).toBeVisible();
    await expect(keep).not.toBeChecked();
    await page.getByLabel("Nominated by a province or territory").check();
    await expect(page).toHaveURL(/program=pnp/);
    expect(await stored()).toBe(KEPT);

    await page.getByRole("button", { name: "show the kept entries" }).click();
    await expect(scoreField(page)).toHaveValue("470");
    await expect(keep).toBeFocused();
    await expect(keep).toBeChecked();
    await expect(other).toHaveCount(0);
    await scoreField(page).fill("471");
    expect(await stored()).toBe(KEPT.replace("470", "471"));
  });
}

test("what came with the address is kept in place of what was, once that is ticked", async ({ page }) => {
  await page.goto(`/en/check#${KEPT}`);
  const keep = page.getByRole("checkbox", { name: /^Keep/ });
  await keep.check();
  // Within the page too: the address is typed over.
  await page.goto("/en/check#score=379");
  await expect(keep).not.toBeChecked();
  await keep.check();
  expect(await page.evaluate(() => localStorage.getItem("check"))).toBe("score=379");
});

test("jobs and results are added and removed, and the focus goes along", async ({ page }) => {
  await page.goto("/en/check");
  await page.getByRole("button", { name: "Add a job" }).click();
  const codes = page.getByLabel("Occupation (NOC code or name)");
  await expect(codes).toHaveCount(2);
  await expect(codes.nth(1)).toBeFocused();
  await page.keyboard.type("31301");
  await expect(
    page.getByRole("group", { name: "Job 2: Registered nurses and registered psychiatric nurses" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Remove job 2" }).click();
  await expect(codes).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Remove job 1" })).toBeFocused();
  await page.getByRole("button", { name: "Add a result" }).click();
  const source = page.getByLabel("Test or levels");
  await expect(source).toBeFocused();
  await source.selectOption({ label: "TEF Canada" });
  await page.getByLabel("Reading").fill("433");
  await expect(page.getByText("NCLC 6", { exact: true })).toBeVisible();
  await page.getByLabel("Reading").fill("434");
  await expect(page.getByText("NCLC 7", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Remove result 1" }).click();
  await expect(page.getByRole("button", { name: "Add a result" })).toBeFocused();
});

test("a broken address says what is wrong with it, and leaves that out", async ({ page }) => {
  await page.goto("/en/check#program=fsw&work=99999_2024-02-30__200_abroad&score=46x&draw=9999");
  await expect(page.getByText("Draw #9999 does not exist")).toBeVisible();
  const faults = page.getByRole("region", { name: "The answer", exact: true }).getByRole("listitem");
  await expect(faults).toHaveText([
    "Job 1, Occupation (NOC code or name): Enter a NOC 2021 code",
    "Job 1, First day: Enter a date such as 2025-11-14",
    "Job 1, Hours a week: Enter hours, at most 168",
    "CRS score: Enter a whole number from 0 to 1,200",
  ]);
  await faults.last().getByRole("link").click();
  await expect(scoreField(page)).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("462");
  await expect(faults).toHaveCount(3);
  // What is typed of a name is a search, and no error.
  const code = page.getByLabel("Occupation (NOC code or name)");
  await code.fill("nurs");
  await expect(faults.first()).toHaveText("Job 1, Occupation (NOC code or name): Choose one");
  await expect(code).not.toHaveAttribute("aria-invalid");
  await page.goto("/en/check#program=fsw&program=atlantic&score=462");
  await expect(page.getByText("The link names a program that does not exist: atlantic. It was ignored.")).toBeVisible();
});

test("a link within the page keeps what is entered", async ({ page }) => {
  await page.goto(`/en/check${seed(462, "22:19:40")}`);
  await page.getByRole("link", { name: "How the answer is found" }).click();
  await expect(scoreField(page)).toHaveValue("462");
  await expect(page).toHaveURL(/score=462/);
});

test("each category today: what is lacking, and by when", async ({ page }) => {
  await page.goto(
    "/en/check#program=fsw&work=31301_2025-12-03__40_abroad&work=13100_2023-05-01_2024-04-30_40_abroad&score=470",
  );
  const today = (slug: string) => page.locator(`tr[data-category="${slug}"]`);
  await expect(today("healthcare")).toHaveAttribute("data-state", "not_eligible");
  await expect(today("healthcare")).toContainText(
    "2 months more of full-time work in NOC 31301, from tomorrow without a day off: by December 2, 2026",
  );
  await expect(today("general")).toHaveAttribute("data-state", "eligible");
  await expect(today("agriculture")).toHaveAttribute("data-state", "retired");
  await expect(today("military")).toHaveAttribute("data-state", "cannot_tell");
  await expect(page.getByRole("region", { name: "Your eligibility today, by category" })).toContainText(
    "Past cut-offs do not predict future ones.",
  );
});

for (const [locale, rule, official, rounds] of [
  ["en", "Rule", "Official page", "Page of the rounds"],
  ["fr", "Règle", "Page officielle", "Page des rondes"],
] as const) {
  test(`each category today leads to its rule and to its official page (${locale})`, async ({ page, sql }) => {
    await page.goto(`/${locale}/check${seed(462, "22:19:40")}`);
    const rows = page.locator("tr[data-category]");
    const categories = await sql<{ slug: string; versions: string }>(
      "SELECT slug, (SELECT count(*) FROM category_version WHERE category = category.slug) AS versions FROM " +
        "category ORDER BY position",
    );
    await expect(rows).toHaveCount(categories.length);
    const links = await rows.evaluateAll((all) =>
      all.map((row) => ({
        slug: row.dataset.category!,
        links: [...row.querySelectorAll<HTMLAnchorElement>("td:last-child span a")].map(
          (link) => `${link.textContent} ${link.getAttribute("href")}`,
        ),
      })),
    );
    expect(links.map(({ slug }) => slug)).toEqual(categories.map(({ slug }) => slug));
    for (const [index, { slug, versions }] of categories.entries()) {
      expect(links[index]!.links[0]).toBe(
        `${rule} /${locale}/categories/${slug}${Number(versions) > 0 ? "#rules" : ""}`,
      );
      const [link] = links[index]!.links.slice(1);
      expect(link).toMatch(new RegExp(`^(${official}|${rounds}) https://www\\.canada\\.ca/`));
      expect(/rounds\.html$|rondes\.html$/.test(link!), `${slug} ${link}`).toBe(link!.startsWith(rounds));
    }
    // Of the version in force, not of an older one.
    const [latest] = await sql<{ url: string }>(
      "SELECT instruction_url AS url FROM draw WHERE version = 'healthcare-2026-v3' AND instruction_url IS NOT " +
        "NULL ORDER BY date DESC LIMIT 1",
    );
    expect(links[0]!.links[1]).toBe(`${official} ${latest!.url}`);
    // A version on which no draw was held: the list of all rounds.
    for (const slug of ["education", "stem", "researchers"])
      expect(links.find((each) => each.slug === slug)?.links[1]).toMatch(
        new RegExp(`^${rounds} .*(express-entry-rounds|entree-express-rondes)\\.html$`),
      );
    await rows.first().getByRole("link", { name: rule }).click();
    await expect(page).toHaveURL(/\/categories\/healthcare#rules$/);
  });
}

test("the answer is narrowed by category, period and verdict", async ({ page, sql }) => {
  await page.goto(`/en/check${seed(462, "22:19:40")}`);
  // A line a category first, whose name leads to its rows.
  const line = page.locator('[data-line="healthcare"]');
  await expect(line).toContainText("6 draws, met in 1, closest miss 10 points, profile expired before 4.");
  await expect(line).toContainText("Today: not eligible.");
  await expect(page.getByLabel("Period")).toBeHidden();
  await line.getByRole("button", { name: "Healthcare: show its draws" }).click();
  await expect(page.getByLabel("Category", { exact: true })).toHaveValue("healthcare");
  await page.getByLabel("Period").selectOption({ label: "All" });
  const [{ count } = { count: "" }] = await sql<{ count: string }>(
    "SELECT count(*) FROM draw WHERE category = 'healthcare'",
  );
  await expect(page.locator("tr[data-draw]")).toHaveCount(Number(count));
  await page.getByRole("combobox", { name: "Answer" }).selectOption({ label: "Cut-off met" });
  await expect(page.locator("tr[data-draw]")).toHaveCount(1);
  await expect(page).toHaveURL(/category=healthcare&period=all&answer=met/);
});

test("a draw leads here with itself, a category with itself, and the calculator with a score", async ({ page }) => {
  await page.goto("/en/draws/252");
  await page.getByRole("link", { name: "Would I have been invited?" }).click();
  await expect(page).toHaveURL(/\/en\/check#draw=252$/);
  await page.getByLabel("Federal Skilled Worker Program").check();
  await expect(page.locator("[data-chosen]")).toContainText("Draw #252 of June 28, 2023");
  await expect(verdict(page, "252")).toHaveAttribute("aria-current", "true");

  await page.goto("/fr/categories/healthcare");
  await expect(page.getByRole("region", { name: "Qui est admissible" })).toContainText(
    "12 mois de travail à temps plein (ou 1 560 heures)".replace("1 560", "1\u00a0560"),
  );
  await page.getByRole("link", { name: "Suis-je admissible" }).click();
  await expect(page).toHaveURL(/\/fr\/check#category=healthcare$/);

  await page.goto("/en/check#program=fsw");
  await page.getByRole("link", { name: "Calculate it" }).click();
  await expect(page).toHaveURL(/\/en\/crs#.*back=program%3Dfsw/);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the form and the answer fit, and touch fills it in", async ({ page }) => {
    await page.goto(`/en/check${seed(462, "22:19:40", "&draw=379")}`);
    await showRows(page);
    await expect(verdict(page, "379")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: "Add a job" }).tap();
    await page.getByLabel("Occupation (NOC code or name)").last().fill("physicians");
    await page.getByRole("button", { name: /^31102/ }).tap();
    await expect(page.getByLabel("Occupation (NOC code or name)").last()).toHaveValue("31102");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
});

test("a replay over all draws takes the browser well under a frame's worth of waiting", async ({ page }) => {
  await page.goto(`/en/check${seed(462, "22:19:40", "&period=all")}`);
  const times: number[] = [];
  for (let score = 463; score < 470; score++) {
    await page.evaluate(() => performance.clearMeasures("replay"));
    await scoreField(page).fill(String(score));
    times.push(
      (await (
        await page.waitForFunction(() => performance.getEntriesByName("replay").at(-1)?.duration ?? false)
      ).jsonValue()) as number,
    );
  }
  // The goal is 20 ms; a machine that runs other tests beside is allowed more.
  expect(times.sort((a, b) => a - b)[3]).toBeLessThan(60);
});

test("a score alone is answered by the score alone, and what else decides is said", async ({ page }) => {
  await page.goto("/en/check#score=480");
  const said = page.getByRole("region", { name: "The answer", exact: true }).getByRole("status");
  await expect(said).toContainText(
    "480 was enough in 30 of the 77 draws of the 12 months to October 1, 2026 (100,195 invitations).",
  );
  await expect(page.getByRole("region", { name: "The answer", exact: true })).toContainText(
    "This is the score alone. You would also need a program",
  );
  await expect(verdict(page, "437")).toContainText("The score was enough");
  await expect(page.getByText("Compared with draws from October 20, 2020 to November 2, 2026")).toBeVisible();
});

test("a test whose table is not established, a score of another grid and an unreadable row are no certain answer", async ({
  page,
}) => {
  await page.goto("/en/check#program=fsw&score=480&result=tef-canada_500_500_500_500_2023-06-01&draw=273");
  await expect(page.locator("[data-chosen]")).toHaveAttribute("data-chosen", "cannot_tell");
  await expect(page.locator("[data-chosen]")).toContainText("Enter the levels instead");
  await page.goto("/fr/check#program=cec&score=540&draw=140");
  await expect(page.locator("[data-chosen]")).toContainText("relèvent peut-être de grilles du SCG différentes");
  await page.goto("/en/check#program=cec&work=54100_2019-01-01__40_canada&score=480&draw=176");
  await expect(page.locator("[data-chosen]")).toContainText("This draw used NOC 2016");
  const WEEKEND = "work=21231_2022-01-03_2022-09-30_40_abroad&work=21231_2022-10-03_2023-06-30_40_abroad";
  await page.goto(`/en/check#program=fsw&${WEEKEND}&score=560&draw=279`);
  await expect(page.locator("[data-chosen]")).toContainText("how long a break between jobs may be");
  await page.goto("/en/check#program=fsw&score=540&work=31301_2024-05-01_2024-10-31_40_abroad&work=13100_x&draw=379");
  await expect(page.locator("[data-chosen]")).toContainText("A job could not be read and is ignored");
});

test("a computed score says the day it was computed for, and is one of that day once other draws are asked for", async ({
  page,
}) => {
  await page.goto("/en/check#program=cec&score=540&computed=2026-10-02&since=2020-10-20&until=2026-11-02&draw=378");
  await expect(page.locator("[data-chosen]")).toHaveAttribute("data-chosen", "met");
  await expect(
    page.getByText("Calculated for October 2, 2026. Compared with draws from October 20, 2020"),
  ).toBeVisible();
  await page.getByLabel("Draws from").fill("2015-01-01");
  await expect(page).toHaveURL(/counted=2026-10-02&since=2015-01-01/);
  await expect(page.getByLabel("Date your account showed it")).toHaveValue("2026-10-02");
  await expect(page.getByText("Compared with draws from October 20, 2020 to November 2, 2026, when")).toBeVisible();
  await expect(page.locator("[data-chosen]")).toHaveAttribute("data-chosen", "met");
});

import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

const score = (page: Page) => page.getByRole("region", { name: "Your score" }).getByRole("status");
const line = (page: Page, name: string) =>
  page.getByRole("region", { name: "Line by line" }).getByRole("row", { name: new RegExp(`^${name}`) });
/** What the address holds stands in the form once it is alive: a choice made before would be lost. */
const isAlive = (page: Page) => expect(page.getByRole("textbox", { name: "Age" })).toHaveValue("29");
const PERSON = "age=29&education=bachelors&en=levels&en-reading=9&en-writing=9&en-listening=9&en-speaking=9";

test("a score grows as the form is filled in by keyboard, every line of it explained, and nothing is sent", async ({
  page,
}) => {
  await page.goto("/en/crs");
  await page.waitForLoadState("networkidle");
  const sent: string[] = [];
  // The browser asks for its icon again when the address changes; no request carries a fragment.
  page.on("request", (request) => new URL(request.url()).pathname !== "/icon.svg" && sent.push(request.url()));

  await expect(score(page)).toHaveText("–");
  await page.getByRole("textbox", { name: "Age" }).focus();
  await page.keyboard.type("29");
  await expect(score(page)).toHaveText("110 points");
  await expect(page.getByText("Incomplete. Missing: education and a language result.")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.type("Bachelor");
  await expect(score(page)).toHaveText("230 points");

  await page.getByLabel("English: how you give it").selectOption("IELTS General Training");
  const english = page.getByRole("group", { name: "English", exact: true });
  for (const [ability, band] of [
    ["Reading", "7"],
    ["Writing", "7,0"],
    ["Listening", "8"],
    ["Speaking", "7.3"],
  ] as const)
    await english.getByLabel(ability).fill(band);
  await expect(english.getByText("CLB 9")).toHaveCount(3);
  await expect(english.getByText("IELTS General Training scores go from 0 to 9, in half points")).toBeVisible();
  await expect(page.getByText("Not counted, because it cannot be read: English speaking.")).toBeVisible();
  // A score that leaves something out is not carried on to the draws.
  await expect(page.getByRole("link", { name: /been enough/ })).toHaveCount(0);
  await english.getByLabel("Speaking").fill("7");
  await expect(score(page)).toHaveText("379 points");
  await expect(page.getByRole("link", { name: /been enough/ })).toBeVisible();
  await expect(page.getByText("Incomplete. Missing")).toHaveCount(0);

  await expect(line(page, "Age")).toContainText("29 years110110");
  await expect(line(page, "First official language")).toContainText(
    "English (CLB): reading 9 = 31; writing 9 = 31; listening 9 = 31; speaking 9 = 31124136",
  );
  await expect(line(page, "Education with language")).toContainText("with language 25, with Canadian work 02550");
  // 40 for the year, 13 for education with it.
  const changes = page.getByRole("region", { name: "What one change would add" });
  await expect(changes.getByRole("row", { name: "A first year of work in Canada" })).toContainText("+53432");

  await expect(page).toHaveURL(/\/en\/crs#age=29&education=bachelors/);
  expect(sent.filter((url) => !url.includes("/icon.svg"))).toEqual([]);
});

test("the address holds the answers through a reload, a link within the page and the other language", async ({
  page,
}) => {
  await page.goto(`/en/crs#${PERSON}&canadian=1`);
  await expect(score(page)).toHaveText("432 points");
  await page.reload();
  await expect(score(page)).toHaveText("432 points");
  await page.getByRole("link", { name: "See every line" }).click();
  await expect(score(page)).toHaveText("432 points");
  await expect(page).toHaveURL(/#age=29/);
  await page.getByRole("link", { name: "Lire cette page en français" }).click();
  await expect(page.getByRole("region", { name: "Votre note" }).getByRole("status")).toHaveText("432 points");
  await expect(page.getByRole("row", { name: "Une année de plus de travail au Canada (2 en tout)" })).toContainText(
    "+25457",
  );
});

test("answers are kept in the browser on request, and forgotten on request", async ({ page }) => {
  await page.goto(`/en/crs#${PERSON}`);
  const keep = page.getByLabel("Keep my answers in this browser");
  await expect(keep).not.toBeChecked();
  expect(await page.evaluate(() => localStorage.getItem("crs"))).toBeNull();
  await keep.check();
  await page.getByRole("textbox", { name: "Age" }).fill("30");
  await page.goto("/en/about");
  await page.goto("/en/crs");
  await expect(score(page)).toHaveText("374 points");
  await keep.uncheck();
  await page.goto("/en/about");
  await page.goto("/en/crs");
  await expect(score(page)).toHaveText("–");
  expect(await page.evaluate(() => localStorage.getItem("crs"))).toBeNull();
});

test("an address with other answers leaves those that are kept alone, and leads to them", async ({ page }) => {
  await page.goto(`/en/crs#${PERSON}`);
  const keep = page.getByLabel("Keep my answers in this browser");
  await keep.check();
  await page.goto("/en/about");
  await page.goto("/en/crs#age=40");
  await expect(keep).not.toBeChecked();
  await page.getByRole("textbox", { name: "Age" }).fill("41");
  expect(await page.evaluate(() => localStorage.getItem("crs"))).toContain("age=29");
  await page.getByRole("button", { name: "show the kept answers" }).click();
  await expect(score(page)).toHaveText("379 points");
  await expect(keep).toBeChecked();
});

test("start over empties the form", async ({ page }) => {
  await page.goto(`/en/crs#${PERSON}`);
  await expect(score(page)).toHaveText("379 points");
  await page.getByRole("button", { name: "Start over" }).click();
  await expect(score(page)).toHaveText("–");
  await expect(page.getByRole("textbox", { name: "Age" })).toHaveValue("");
  await expect(page).toHaveURL(/\/en\/crs$/);
});

test("the day decides: job offers count until 2025-03-24, and before 2020-10-20 no score is given", async ({
  page,
}) => {
  await page.goto(`/en/crs#${PERSON}`);
  await isAlive(page);
  await expect(page.getByLabel("Valid job offer")).toHaveCount(0);
  await page.getByLabel("Date of the score").fill("2025-03-24");
  await page.getByLabel("Valid job offer").selectOption("In major group 00 (senior management)");
  await expect(score(page)).toHaveText("579 points");
  await page.getByLabel("Valid job offer").selectOption("In another occupation of TEER 0 to 3");
  await expect(score(page)).toHaveText("429 points");
  await page.getByLabel("Date of the score").fill("2025-03-25");
  await expect(score(page)).toHaveText("379 points");
  await expect(line(page, "Job offer")).toContainText("no points since March 25, 2025");
  await page.getByLabel("Date of the score").fill("2020-10-20");
  await expect(score(page)).toHaveText("429 points");
  await page.getByLabel("Date of the score").fill("2020-10-19");
  await expect(score(page)).toContainText("The points of the grid that began on June 6, 2017 are not established here");
  await expect(page.getByRole("region", { name: "Line by line" })).toHaveCount(0);
});

test("a spouse who comes along moves the score to its other column", async ({ page }) => {
  await page.goto(`/en/crs#${PERSON}`);
  await isAlive(page);
  await page.getByLabel("My spouse or partner is coming with me").check();
  await expect(page.getByText("Incomplete. Missing: the partner’s education")).toBeVisible();
  await page
    .getByLabel("Their level of education")
    .selectOption("Master’s degree, or a professional degree required to practise in a licensed profession");
  await page.getByLabel("Their first official language: how you give it").selectOption("TCF Canada");
  const theirs = page.getByRole("group", { name: "Their first official language" });
  for (const [ability, points] of [
    ["Reading", "524"],
    ["Writing", "14"],
    ["Listening", "523"],
    ["Speaking", "14"],
  ] as const)
    await theirs.getByLabel(ability).fill(points);
  await expect(theirs.getByText("NCLC 9")).toHaveCount(4);
  // 100 + 112 + 116, 10 + 20, 25.
  await expect(score(page)).toHaveText("383 points");
  await expect(page.getByText("Scored with a spouse or partner, on October 2, 2026.")).toBeVisible();
});

test("the score goes to the checker in a fragment, beside what the checker had", async ({ page }) => {
  await page.goto(`/en/crs#${PERSON}`);
  const link = page.getByRole("link", { name: "Would 379 have been enough?" });
  await expect(link).toHaveAttribute(
    "href",
    "/en/check#score=379&computed=2026-10-02&since=2020-10-20&until=2026-11-02",
  );
  await page.goto("/en/about");
  await page.goto(`/en/crs#${PERSON}&back=${encodeURIComponent("program=fsw&score=400")}`);
  await expect(link).toHaveAttribute(
    "href",
    "/en/check#program=fsw&score=379&computed=2026-10-02&since=2020-10-20&until=2026-11-02",
  );
  await page.getByRole("textbox", { name: "Age" }).fill("30");
  await expect(page.getByRole("link", { name: "Would 374 have been enough?" })).toHaveAttribute(
    "href",
    "/en/check#program=fsw&score=374&computed=2026-10-02&since=2020-10-20&until=2026-11-02",
  );
  await page.goto("/en/about");
  await page.goto(`/en/crs#${PERSON}&canadian=1&nomination=yes`);
  await expect(page.getByRole("link", { name: "Would 1,032 have been enough?" })).toHaveAttribute(
    "href",
    "/en/check#score=1032&computed=2026-10-02&since=2020-10-20&until=2026-11-02",
  );
});

test("a fragment of anything else is left alone", async ({ page }) => {
  await page.goto("/en/crs#age=x&education=school&__proto__=1&en=tef-canada&day=2025-02-30&offer=%00");
  await expect(
    page.getByText("Not counted, because it cannot be read: the date, age, education, English, and the job offer"),
  ).toBeVisible();
  await page.getByRole("textbox", { name: "Age" }).fill("29");
  await expect(score(page)).toHaveText("110 points");
});

test("on a phone the score stays in sight while the form is filled in", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(`/en/crs#${PERSON}`);
  await isAlive(page);
  await page.getByLabel("Work experience abroad").selectOption("3 years or more");
  await expect(page.getByRole("link", { name: "Score: 429 points" })).toBeInViewport();
});

test("a grid that is only reported gives no score, and the last day of the grid before is offered", async ({
  page,
}) => {
  await page.goto(`/en/crs#${PERSON}&day=2026-11-03`);
  await expect(page.getByText("The CRS grid is reported to change on November 3, 2026")).toBeVisible();
  await expect(score(page)).toContainText("The grid is reported to have changed on November 3, 2026");
  await expect(page.getByRole("region", { name: "What one change would add" })).toHaveCount(0);
  await page.getByRole("link", { name: "Calculate it for November 2, 2026" }).click();
  await expect(score(page)).toHaveText("379 points");
});

test("TEF Canada of a day before its table gives no score, and levels are asked for", async ({ page }) => {
  const TEF = "fr=tef-canada&fr-reading=500&fr-writing=500&fr-listening=500&fr-speaking=500";
  await page.goto(`/en/crs#${PERSON}&${TEF}&day=2024-06-01`);
  // Without a day it may be one of before, as in the checker.
  await expect(score(page)).toContainText("Enter the date of the test, or the levels");
  await page.getByLabel("Date of the test").fill("2023-12-11");
  await expect(score(page)).toContainText("points");
  await page.getByLabel("Date of the test").fill("2023-12-10");
  await expect(score(page)).toContainText("the TEF Canada table for tests before December 11, 2023");
  await expect(page.getByRole("region", { name: "Line by line" })).toHaveCount(0);
});

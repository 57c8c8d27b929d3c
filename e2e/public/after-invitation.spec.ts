import { expect, test } from "../fixtures";

test("a draw leads to its last day, to a calendar file of it and to the documents", async ({ page }) => {
  await page.goto("/en/draws/379");
  await page.getByRole("link", { name: "Deadline for your calendar, and documents for your situation" }).click();
  await expect(page).toHaveURL(/\/en\/after-invitation\?draw=379$/);
  const due = page.getByRole("region", { name: "Deadline" });
  await expect(due).toContainText("Tuesday, January 13, 2026");
  await expect(due).toContainText("60 days after draw #379 of November 14, 2025 (Healthcare)");
  await expect(due).toContainText("It was 262 days ago.");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    due.getByRole("link", { name: "Add the deadline to a calendar (.ics)" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("express-entry-379.ics");
});

test("the latest draw stands first, and any draw since category-based selection can be chosen", async ({ page }) => {
  await page.goto("/en/after-invitation");
  const due = page.getByRole("region", { name: "Deadline" });
  await expect(due).toContainText("60 days after draw #447 of October 1, 2026");
  await expect(due).toContainText("Monday, November 30, 2026");
  await expect(due).toContainText("59 days are left.");
  await expect(due).toContainText("not yet confirmed by the official feed");
  await page.getByLabel("Draw", { exact: true }).selectOption({ label: "#252, Jun 28, 2023: Healthcare" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(due).toContainText("Sunday, August 27, 2023");
  await expect(page.getByText("From October 1, 2023")).toHaveCount(0);
  await page.goto("/en/after-invitation?draw=251");
  await expect(page.getByRole("status")).toContainText("No draw with a known deadline has the number 251,");
  await expect(due).toContainText("draw #447");
});

test("the file is an all-day event with a reminder, in the language of its address", async ({ request, baseURL }) => {
  const answer = await request.get("/fr/after-invitation/379.ics");
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const file = await answer.text();
  expect(file.split("\r\n").at(-1)).toBe("");
  expect(file.split("\n").filter((line) => line !== "" && !line.endsWith("\r"))).toEqual([]);
  const lines = file.replaceAll("\r\n ", "").split("\r\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      "DTSTART;VALUE=DATE:20260113",
      "DTEND;VALUE=DATE:20260114",
      "SUMMARY;LANGUAGE=fr-CA:Date limite de la demande\u00a0: ronde nº\u00a0379 d’Entrée express",
      `URL:${baseURL}/fr/after-invitation?draw=379`,
      "TRIGGER:-P14D",
    ]),
  );
  expect(lines.filter((line) => /^UID:draw-379-apply-by@[\w.-]+$/.test(line))).toHaveLength(1);
  expect(lines.filter((line) => /^DTSTAMP:\d{8}T\d{6}Z$/.test(line))).toHaveLength(1);

  const again = await request.get("/fr/after-invitation/379.ics", {
    headers: { "If-None-Match": answer.headers().etag! },
  });
  expect(again.status()).toBe(304);
  for (const name of ["251.ics", "9999.ics", "379", "379.ics.exe", "x.ics"])
    expect((await request.get(`/en/after-invitation/${name}`)).status(), name).toBe(404);
  expect((await request.get("/de/after-invitation/379.ics")).status()).toBe(404);
});

test("the list follows what is said, in the browser alone", async ({ page }) => {
  await page.goto("/en/after-invitation?draw=379");
  await page.waitForLoadState("networkidle");
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.url()));
  const documents = page.getByRole("region", { name: "Documents" });
  const items = documents.getByRole("listitem");
  await expect(items).toHaveCount(14);

  await page.getByLabel("Invited under").selectOption("Canadian Experience Class");
  await expect(items.filter({ hasText: "Proof of funds" })).toHaveCount(0);
  await expect(documents).toContainText("Not needed in your situationProof of funds, Certificate of nomination");

  await page.getByLabel("Invited under").selectOption("Federal Skilled Worker Program");
  await page.getByLabel("I claim education completed outside Canada").check();
  await expect(items).toHaveCount(7);
  await expect(items.filter({ hasText: "Educational credential assessment" })).toHaveCount(1);
  await expect(items.filter({ hasText: "Proof of funds" })).toHaveCount(1);

  await page.getByLabel("I have a valid job offer").check();
  await expect(items.filter({ hasText: "Proof of funds" })).toHaveCount(1);
  await page.getByLabel("I am already authorized to work in Canada").check();
  await expect(items.filter({ hasText: "Proof of funds" })).toHaveCount(0);

  await page.getByLabel("Invited under").selectOption("Provincial Nominee Program");
  await expect(items.filter({ hasText: "Proof of funds" })).toContainText("Not established here");
  expect(sent).toEqual([]);
  expect(page.url()).toMatch(/after-invitation\?draw=379$/);
});

test("a draw of one programme says it, and the medical exam follows the day", async ({ page }) => {
  await page.goto("/en/after-invitation?draw=378");
  await expect(page.getByLabel("Invited under")).toHaveValue("cec");
  await expect(page.getByText("include the proof with the application.")).toBeVisible();
  await page.goto("/en/after-invitation?draw=300");
  await expect(page.getByText("on request, after you apply.")).toBeVisible();
});

test("paper has the day and the list, and no controls", async ({ page }) => {
  await page.goto("/en/after-invitation?draw=379");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Tuesday, January 13, 2026")).toBeVisible();
  await expect(page.getByText("Police certificates", { exact: true })).toBeVisible();
  for (const name of ["Your situation", "Main"]) await expect(page.getByText(name, { exact: true })).toBeHidden();
  await expect(page.getByRole("button", { name: "Show" })).toBeHidden();
});

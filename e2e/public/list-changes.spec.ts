import { expectAccessible } from "../accessibility";
import { expect, test } from "../fixtures";

test("what changed between two lists: categories, occupations and rules, chosen by plain links", async ({ page }) => {
  await page.goto("/en/occupations");
  const bar = page.getByRole("navigation", { name: "Main" });
  await bar.getByRole("button", { name: "Who qualifies" }).click();
  await bar.getByRole("link", { name: "What changed" }).click();
  await expect(page).toHaveURL("/en/list-changes");
  const main = page.getByRole("main");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "What changed from the 2025 lists to the 2026 lists",
  );
  await expect(main).toContainText("5 categories were added and 1 was removed");
  await expect(main.getByRole("region", { name: "Categories added (5)" })).toContainText("Physicians");
  await expect(main.getByRole("region", { name: "Categories removed (1)" })).toContainText("Agriculture");
  const kept = main.getByRole("region", { name: /Categories with a new list/ });
  await expect(kept.getByRole("row", { name: /12 months/ }).first()).toContainText("6 months");

  await page.getByRole("navigation", { name: "Lists compared" }).getByRole("link", { name: "2023 to 2025" }).click();
  await expect(page).toHaveURL("/en/list-changes?from=2023&to=2025");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("from the 2023 lists to the 2025 lists");
  await expect(main.getByRole("region", { name: "Categories removed (1)" })).toContainText("Transport");
  await expectAccessible(page, "list changes");

  await page.goto("/en/list-changes?from=2026&to=1999");
  await expect(main.getByRole("status")).toContainText("1999");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2025 lists to the 2026 lists");
});

test("the category page tells the same rules and occupations", async ({ page }) => {
  await page.goto("/en/categories/healthcare");
  const step = page.getByRole("region", { name: "From the 2025 list to the 2026 list" });
  await expect(step).toContainText("12 months");
  await expect(step).toContainText("6 months");
});

test("its file has the same changes, and a copy that is held is confirmed", async ({ request }) => {
  const answer = await request.get("/api/v1/list-changes.csv?from=2023&to=2026");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("text/csv");
  expect(answer.headers()["content-disposition"]).toContain("express-entry-lists-2023-2026-");
  const lines = (await answer.text()).trimEnd().split("\r\n");
  expect(lines[0]).toContain("from_list,to_list,category");
  expect(lines.filter((line) => line.includes(",category_in,"))).toHaveLength(5);
  const again = await request.get("/api/v1/list-changes.csv?from=2023&to=2026", {
    headers: { "If-None-Match": answer.headers().etag! },
  });
  expect(again.status()).toBe(304);
  for (const query of ["from=2024", "from=2026&to=2025", "years=2025"])
    expect((await request.get(`/api/v1/list-changes.csv?${query}`)).status(), query).toBe(400);
});

test.describe("without scripts, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("it is whole, in French, and its shared picture is there", async ({ page, request }) => {
    await page.goto("/fr/list-changes?from=2023&to=2026");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Ce qui a changé des listes de 2023 à celles de 2026",
    );
    await expect(page.getByRole("link", { name: "Télécharger ces changements (CSV)" })).toBeVisible();
    const body = (await page.getByRole("main").boundingBox())!;
    expect(body.x + body.width).toBeLessThanOrEqual(390);
    const picture = await page.locator('meta[property="og:image"]').getAttribute("content");
    expect((await request.get(new URL(picture!).pathname)).headers()["content-type"]).toBe("image/png");
    expect((await page.locator('meta[name="description"]').getAttribute("content"))!.length).toBeLessThan(160);
  });
});

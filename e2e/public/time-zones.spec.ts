import { expect, test } from "../fixtures";

const DRAWS = ["7", "148", "335", "379", "408"];

for (const timezoneId of ["America/Toronto", "Asia/Kolkata", "Pacific/Auckland"]) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId });

    test("sees the calendar day of each draw", async ({ page, sql }) => {
      const days = await sql<{ number: string; day: string; words: string }>(
        "SELECT number, to_char(date, 'YYYY-MM-DD') AS day, to_char(date, 'FMMonth FMDD, YYYY') AS words FROM " +
          "draw WHERE number = ANY($1)",
        [DRAWS],
      );
      expect(days).toHaveLength(DRAWS.length);
      for (const { number, day, words } of days) {
        await page.goto(`/en/draws/${number}`);
        const date = page.getByRole("region", { name: "The facts" }).locator(`time[datetime="${day}"]`).first();
        await expect(date, number).toContainText(words);
      }
      await page.goto("/en/draws?q=379");
      await expect(page.locator('tbody time[datetime="2025-11-14"]')).toHaveText("Nov 14, 2025");
    });
  });
}

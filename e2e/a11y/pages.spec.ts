import { expectAccessibleIn, SETTINGS } from "../accessibility";
import { expect, test } from "../fixtures";

const PAGES = [
  "",
  "?categories=healthcare,french&period=selection",
  "/explore",
  "/explore?categories=healthcare,pnp&measure=invitations&period=selection&layout=multiples&reference=x",
  "/draws",
  "/draws?category=healthcare&min=abc",
  "/draws/379",
  "/draws/208",
  "/draws/447/vs/379",
  "/categories",
  "/categories/healthcare",
  "/categories/pnp",
  "/occupations",
  "/occupations?q=registred%20nurse",
  "/occupations/31301",
  "/list-changes",
  "/list-changes?from=2023&to=x",
  "/check",
  "/check#program=fsw&work=31301_2024-05-01_2024-10-31_40_abroad&work=nurse_2025-01-01__&result=tef-canada_434_428_" +
    "434_999_&score=462&submitted=at&day=2024-12-02&time=22:19:40&draw=379",
  "/pool?score=1300&on=2026-09-30&pnp=on",
  "/invitations?show=share&period=selection",
  "/cadence",
  "/crs",
  "/crs#age=29&education=bachelors&en=ielts-general&en-reading=7&en-writing=6.3&fr=levels&fr-reading=7&partner=yes&" +
    "spouse=levels&canadian=1&foreign=3&day=2025-01-01",
  "/after-invitation",
  "/after-invitation?draw=251",
  "/data",
  "/data/api",
  "/search?q=nurse",
  "/search?q=379",
  "/alerts?category=healthcare&score=x",
  "/about",
  "/admin/login",
];

for (const language of ["en", "fr"] as const) {
  test.describe(language, () => {
    test.use({ language });

    for (const path of PAGES) {
      test(`/${language}${path} holds no WCAG 2.2 A or AA fault and does not scroll sideways, on phone and desktop`, async ({
        page,
      }) => {
        test.setTimeout(120_000);
        await page.goto(`/${language}${path}`);
        // What is fetched once something is entered.
        if (path.startsWith("/check#")) await expect(page.locator("tr[data-category]").first()).toBeVisible();
        await expectAccessibleIn(SETTINGS[language], page, path);
      });
    }
  });
}

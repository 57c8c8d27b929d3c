import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../fixtures";

const PAGES = [
  "",
  "?categories=healthcare,french&period=selection",
  "/draws",
  "/draws?category=healthcare&min=abc",
  "/draws/379",
  "/draws/208",
  "/categories",
  "/categories/healthcare",
  "/categories/pnp",
  "/occupations",
  "/occupations?q=31301",
  "/occupations/31301",
  "/data",
  "/about",
  "/admin/login",
];
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

for (const language of ["en", "fr"] as const) {
  for (const theme of ["light", "dark"] as const) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      test.describe(`${language}, ${theme}, ${size}`, () => {
        test.use({ language, theme, viewport });

        test("no page holds a WCAG 2.2 A or AA fault, and none scrolls sideways", async ({ page }) => {
          test.setTimeout(120_000);
          for (const path of PAGES) {
            await page.goto(`/${language}${path}`);
            const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
            expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(" ")).slice(0, 3) })), path).toEqual([]);
            expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0);
          }
        });
      });
    }
  }
}

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const WIDTHS = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };

interface Setting {
  size: keyof typeof WIDTHS;
  colorScheme: "light" | "dark";
}

/**
 * Settings in which a page is read that stands in both languages. Of the rules, those of colour depend on theme and
 * size, the others on language and size: so the two languages together have every pair that a fault could hide in, each
 * once.
 */
export const SETTINGS: Record<"en" | "fr", readonly Setting[]> = {
  en: [
    { size: "phone", colorScheme: "light" },
    { size: "desktop", colorScheme: "dark" },
  ],
  fr: [
    { size: "phone", colorScheme: "dark" },
    { size: "desktop", colorScheme: "light" },
  ],
};

/** Settings of a page that is read in one language only. */
export const EVERY_SETTING: readonly Setting[] = [...SETTINGS.en, ...SETTINGS.fr];

/** Expects no fault of WCAG 2.2 A or AA in the page as it stands, and no scrolling sideways. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  // Axe's other way opens a page of its own for each result, for frames of other origins: the tracker has none.
  // Only what fails is described: to describe all that passes takes as long as to find it.
  const builder = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).withTags(RULES);
  const { violations } = await builder.setLegacyMode().analyze();
  const faults = violations.map(({ id, nodes }) => ({
    id,
    at: nodes.map(({ target }) => target.join(" ")).slice(0, 3),
  }));
  expect(faults, what).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), what).toBeLessThanOrEqual(
    0,
  );
}

/** The same in each of several sizes and themes, without loading the page again. */
export async function expectAccessibleIn(settings: readonly Setting[], page: Page, what: string): Promise<void> {
  for (const { size, colorScheme } of settings) {
    await page.setViewportSize(WIDTHS[size]);
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `${what}, ${size}, ${colorScheme}`);
  }
}

import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

/** Every kind of public page, with what opens more controls. */
const PAGES = [
  "",
  "/explore?categories=french&reference=480",
  "/draws",
  "/draws/379",
  "/draws/379/vs/378",
  "/categories",
  "/categories/healthcare",
  "/occupations?q=nurse",
  "/occupations/31301",
  "/list-changes",
  "/check#program=fsw&work=31301_2024-05-01_2024-10-31_40_abroad&score=462",
  "/pool?score=500",
  "/invitations",
  "/cadence",
  "/crs",
  "/after-invitation?draw=379",
  "/alerts",
  "/data",
  "/data/api",
  "/search?q=nurse",
  "/about",
] as const;

/** WCAG 2.2, 2.5.8: the least side of a target, in CSS pixels. */
const LEAST_TARGET = 24;

declare global {
  interface Window {
    /** Every control of the page that is seen and can be used. */
    controls: () => HTMLElement[];
    /** Controls in a few words, for what a failure says. */
    named: (controls: readonly Element[]) => string[];
    /** Where the focus has been, and whether it was seen there. */
    walked: Map<Element, boolean>;
  }
}

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    const kinds = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=application]";
    window.controls = () =>
      [...document.querySelectorAll<HTMLElement>(kinds)].filter(
        (control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches(":disabled"),
      );
    window.named = (controls) =>
      controls.map((control) => {
        const text = control.getAttribute("aria-label") ?? control.textContent ?? "";
        return `${control.tagName} ${control.id} ${text.trim().replace(/\s+/g, " ").slice(0, 40)}`;
      });
    window.walked = new Map();
    document.addEventListener("focusin", ({ target }) => {
      if (!(target instanceof Element)) return;
      const { outlineStyle, outlineWidth } = getComputedStyle(target);
      window.walked.set(target, outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0);
    });
  }),
);

/** Opens a page and what is folded in it, so that the controls in there count too, once scripts are at work. */
async function open(page: Page, path: string, locale = "en"): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`/${locale}${path}`);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
  });
}

test("by keyboard, Tab comes to every control of every page, and the focus is seen on each", async ({ page }) => {
  test.setTimeout(300_000);
  for (const path of PAGES) {
    await open(page, path);
    const counted = () => page.evaluate(() => window.controls().length);
    expect(await counted(), path).toBeGreaterThan(15);
    const unreached = () =>
      page.evaluate(() => window.controls().filter((control) => !window.walked.has(control)).length);
    // The answer of a form may bring more of them, and a date takes a Tab for each of its parts.
    for (let walked = 0; walked < 4 * (await counted()) && (await unreached()) > 0; walked += 10)
      for (let step = 0; step < 10; step += 1) await page.keyboard.press("Tab");
    const { missed, unseen } = await page.evaluate(() => {
      const { controls, named, walked } = window;
      // The arrow keys go through the radio buttons of a name.
      const names = [...walked.keys()].map((control) => control instanceof HTMLInputElement && control.name);
      const isWalked = (control: Element) =>
        walked.has(control) ||
        (control instanceof HTMLInputElement && control.type === "radio" && names.includes(control.name));
      return {
        missed: named(controls().filter((control) => !isWalked(control))),
        unseen: named([...walked].flatMap(([control, seen]) => (seen ? [] : control))),
      };
    });
    expect(missed, `${path}: not reached`).toEqual([]);
    expect(unseen, `${path}: focus not seen`).toEqual([]);
  }
});

/** Controls that are covered by something else once they are scrolled into view. */
const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isMet = (control: HTMLElement) => {
      control.scrollIntoView({ block: "center", inline: "center" });
      const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
      return [...control.getClientRects()].some(({ x, y, width, height }) => {
        const hit = document.elementFromPoint(x + width / 2, y + height / 2);
        return hit !== null && [control, ...labels].some((each) => each.contains(hit));
      });
    };
    // What is there for the keyboard alone is seen once it has the focus.
    return window.named(
      window
        .controls()
        .filter((control) => !control.closest(".sr-only, .skip-link, .draw-table > thead") && !isMet(control)),
    );
  });

/**
 * Runs in the page. Controls too small for a finger and too near another, as WCAG 2.2, 2.5.8 measures them: one that is
 * smaller than the least target has that much room about its middle. A link in a sentence is as high as its line.
 */
function crowded(least: number): string[] {
  const boxOf = (control: HTMLElement) => {
    // A box is tapped by its label.
    const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
    const boxes = [control, ...(label ? [label] : [])].map((each) => each.getBoundingClientRect());
    return boxes.sort((one, other) => other.width * other.height - one.width * one.height)[0]!;
  };
  /** What is cut off by a box that scrolls lies over nothing outside of that box. */
  const scrollerOf = (control: Element | null): Element | null =>
    control && getComputedStyle(control).overflow === "visible" ? scrollerOf(control.parentElement) : control;
  const isInSentence = (control: HTMLElement) => {
    let block = control.parentElement!;
    while (getComputedStyle(block).display === "inline") block = block.parentElement!;
    return [...block.childNodes].some((node) => node instanceof Text && /\p{L}{2}/u.test(node.data));
  };
  const all = window.controls().filter((control) => !control.closest(".sr-only, .skip-link, .draw-table > thead"));
  const targets = all.map((control) => ({ control, box: boxOf(control), scroller: scrollerOf(control) }));
  const isSmall = ({ width, height }: DOMRect) => Math.min(width, height) < least;
  const middle = ({ x, y, width, height }: DOMRect) => ({ x: x + width / 2, y: y + height / 2 });
  /** From a point to the middle of a small target, or to the edge of a large one. */
  const distance = ({ x, y }: { x: number; y: number }, box: DOMRect) =>
    isSmall(box)
      ? Math.hypot(x - middle(box).x, y - middle(box).y) - least / 2
      : Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  return window.named(
    targets
      .filter(
        ({ control, box, scroller }) =>
          isSmall(box) &&
          !isInSentence(control) &&
          targets.some(
            (other) =>
              other.scroller === scroller &&
              !other.control.contains(control) &&
              !control.contains(other.control) &&
              distance(middle(box), other.box) < least / 2,
          ),
      )
      .map(({ control }) => control),
  );
}

test("by pointer, every control of every page is met where it is drawn", async ({ page }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  for (const path of PAGES) {
    await open(page, path);
    expect(await covered(page), path).toEqual([]);
  }
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  for (const locale of ["en", "fr"])
    test(`by touch, every control of every page is met where it is drawn, and a finger meets no other (${locale})`, async ({
      page,
    }) => {
      test.setTimeout(300_000);
      for (const path of PAGES) {
        await open(page, path, locale);
        expect(await covered(page), path).toEqual([]);
        expect(await page.evaluate(crowded, LEAST_TARGET), path).toEqual([]);
      }
    });
});

import { expect, test } from "vitest";
import { fitText, textWidth } from "./text-width";

test("widths follow the letters and the size", () => {
  expect(textWidth("", 14)).toBe(0);
  expect(textWidth("WWW", 14)).toBeGreaterThan(textWidth("iii", 14) * 2);
  expect(textWidth("Healthcare", 28)).toBeCloseTo(2 * textWidth("Healthcare", 14));
  expect(textWidth("Éducation", 14)).toBe(textWidth("Education", 14));
});

test("a text is never taken for much narrower than Source Sans 3 sets it", () => {
  // Advance widths in the font: S 534, e 496, n 547, i 246, o 542, r 347, space 200, m 829, a 504, g 504, s 419.
  const set = 534 + 496 + 547 + 246 + 542 + 347 + 200 + 829 + 504 + 547 + 504 + 504 + 496 + 347 + 419;
  expect(textWidth("Senior managers", 1000)).toBeGreaterThan(set);
  expect(textWidth("Senior managers", 1000)).toBeLessThan(set * 1.1);
});

test("a text too long for its room ends in an ellipsis and fits", () => {
  expect(fitText("Healthcare", 500, 14)).toBe("Healthcare");
  const cut = fitText("Military recruits of many lands", 90, 14);
  expect(cut).toMatch(/^Military.*…$/);
  expect(textWidth(cut, 14)).toBeLessThanOrEqual(90);
  expect(fitText("Healthcare", 3, 14)).toBe("");
});

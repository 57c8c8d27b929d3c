import fc from "fast-check";
import { expect, test } from "vitest";
import { clip } from "./clip";

test("a text that fits stays as it is, a longer one ends after a word", () => {
  expect(clip("Registered nurses", 17)).toBe("Registered nurses");
  expect(clip("Registered nurses and others", 22)).toBe("Registered nurses and…");
  expect(clip("Nurses, and others", 10)).toBe("Nurses…");
  expect(clip("Incomprehensible", 6)).toBe("Incom…");
});

test("is never longer than asked, and begins as the text does", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80, unit: "binary" }), fc.integer({ min: 1, max: 60 }), (text, most) => {
      const clipped = clip(text, most);
      expect(clipped.length).toBeLessThanOrEqual(most);
      expect(text.startsWith(clipped.replace(/…$/, "")) || clipped === text).toBe(true);
    }),
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textWidth } from "./text-width";
import { atMost, balancedText, wrapText } from "./wrap-text";

const word = fc.string({ unit: fc.constantFrom(..."abcdeé.,1−\u00a0"), minLength: 1, maxLength: 14 });
const sentence = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(" "));

describe("wrapText", () => {
  test("any text: no line is wider than its room, no letter is lost, plain and balanced", () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 30, max: 400 }), fc.constantFrom(400, 600), (text, room, weight) => {
        for (const wrap of [wrapText, balancedText]) {
          const lines = wrap(text, room, 14, weight);
          for (const line of lines) expect(textWidth(line, 14) * (weight > 400 ? 1.05 : 1)).toBeLessThanOrEqual(room);
          expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        }
        expect(balancedText(text, room, 14, weight)).toHaveLength(wrapText(text, room, 14, weight).length);
      }),
    );
  });

  test("breaks at blanks, and an address where it must", () => {
    expect(wrapText("one two three", 50, 14)).toEqual(["one two", "three"]);
    expect(wrapText("aaaaaaaaaa", 30, 14).join("")).toBe("aaaaaaaaaa");
    expect(wrapText("aaaaaaaaaa", 30, 14).length).toBeGreaterThan(1);
  });
});

test("balanced, no last word stands alone", () => {
  expect(wrapText("one two three four five", 128, 14)).toEqual(["one two three four", "five"]);
  expect(balancedText("one two three four five", 128, 14)).toEqual(["one two three", "four five"]);
});

test("atMost keeps the first lines and says with an ellipsis that there is more", () => {
  expect(atMost(["one", "two", "three"], 2, 40, 14)).toEqual(["one", expect.stringMatching(/^two.*…$/)]);
  expect(atMost(["one"], 2, 40, 14)).toEqual(["one"]);
});

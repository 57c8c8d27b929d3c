import { expect, test } from "vitest";
import { readTyped, writeTyped } from "./typed-form";

test("a form that was not taken comes back as it was typed, with why", () => {
  const form = new URLSearchParams(
    "address=Ada+L%40reader&score=5OO&noc=&corrections=on&category=cec&category=none&x=y",
  );
  expect(readTyped(writeTyped(form, ["cec"], ["address", "score"]))).toEqual({
    address: "Ada L@reader",
    query: { score: "5OO", noc: "", corrections: "on", category: ["cec"] },
    problems: ["address", "score"],
  });
  // A box that is not ticked is not sent.
  expect(readTyped(writeTyped(new URLSearchParams(), [], ["often"]))).toMatchObject({
    address: "",
    query: { corrections: "off" },
    problems: ["often"],
  });
});

test.each(["€", "😀", "\0", "%", '"'])("is short enough for a cookie, however much is sent of %j", (sign) => {
  const much = sign.repeat(5000);
  const known = Array.from({ length: 20 }, (_, index) => `a-category-${index}`);
  const typed = writeTyped(new URLSearchParams({ address: much, score: much, noc: much }), known, ["address", "score"]);
  // As a cookie has it. Browsers keep 4,096 bytes of one.
  expect(encodeURIComponent(typed).length).toBeLessThan(4000);
  expect(readTyped(typed)?.address).toBe(much.slice(0, 254));
});

test.each(["", "{", "null", '{"address":1}', '{"address":"","query":{},"problems":["x"]}'])("%j is no form", (text) =>
  expect(readTyped(text)).toBeNull(),
);

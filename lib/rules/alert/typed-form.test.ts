import { expect, test } from "vitest";
import { paramsOf } from "@/lib/rules/text/query-codec";
import { readProblems, typedAddress, writeTyped } from "./typed-form";

test("a form that was not taken comes back as it was typed, with why, but for the e-mail address", () => {
  const form = new URLSearchParams(
    "address=Ada+L%40reader&score=5OO&noc=&corrections=on&category=cec&category=none&x=y",
  );
  const query = writeTyped(form, ["cec", "french"], ["address", "score"]);
  expect(query).not.toContain("reader");
  expect(paramsOf(query)).toEqual({
    score: ["5OO"],
    category: ["cec", "french"],
    corrections: ["on"],
    problem: ["address", "score"],
  });
  expect(readProblems(paramsOf(query))).toEqual(["address", "score"]);
  expect(typedAddress(form)).toBe("Ada L@reader");
  // A box that is not ticked is not sent.
  expect(writeTyped(new URLSearchParams(), [], ["often"])).toBe("corrections=off&problem=often");
});

test.each(["€", "😀", "\0", "%", '"'])(
  "is short enough for a cookie and an address, however much is sent of %j",
  (sign) => {
    const much = sign.repeat(5000);
    const form = new URLSearchParams({ address: much, score: much, noc: much });
    // As a cookie has it. Browsers keep 4,096 bytes of one.
    expect(encodeURIComponent(typedAddress(form)).length).toBeLessThan(4000);
    const known = Array.from({ length: 20 }, (_, index) => `a-category-${index}`);
    expect(writeTyped(form, known, ["address", "score"]).length).toBeLessThan(2000);
  },
);

test.each(["", "problem=x", "problem=&score=1"])("%j says nothing that was wrong", (query) =>
  expect(readProblems(paramsOf(query))).toEqual([]),
);

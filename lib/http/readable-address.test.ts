import { expect, test } from "vitest";
import { isReadable, isReadableOrigin, withoutLineBreaks, withPlainLetters } from "./readable-address";

test.each(["/", "/en/draws/379", "/fr/draws?q=%E0%A4%A", "/en/%C3%A9t%C3%A9", "/en/a%2Fb", "//x", "*"])(
  "%s can be read",
  (address) => {
    expect(isReadable(address)).toBe(true);
  },
);

test.each(["/en/draws/%E0%A4%A", "/%", "/en/100%?q=1", "/api/v1/draws/%ff"])("%s cannot", (address) => {
  expect(isReadable(address)).toBe(false);
});

test.each([undefined, "null", "https://example.org", "http://127.0.0.1:3000"])(
  "an origin of %s can be read",
  (origin) => {
    expect(isReadableOrigin(origin)).toBe(true);
  },
);

test.each(["x", "", "http://"])("an origin of %j cannot", (origin) => {
  expect(isReadableOrigin(origin)).toBe(false);
});

test.each([
  ["/en/%0a", "/en/%EF%BF%BD"],
  ["/en/a%0D%0Ab?q=%0a", "/en/a%EF%BF%BD%EF%BF%BDb?q=%0a"],
  ["/en/draws", "/en/draws"],
])("%s names what %s does", (address, plain) => {
  expect(withoutLineBreaks(address)).toBe(plain);
});

test.each([
  ["/%65n/%64raws?q=%65", "/en/draws?q=%65"],
  ["/en/%2e%2e/%2Fa%20b", "/en/%2e%2e/%2Fa%20b"],
  ["/en/%C3%A9t%C3%A9", "/en/%C3%A9t%C3%A9"],
])("%s asks for %s", (address, plain) => {
  expect(withPlainLetters(address)).toBe(plain);
});

import { expect, test } from "vitest";
import { canonicalAddress } from "./canonical-address";

test.each([
  ["/en", "/en"],
  ["/en?utm_source=x&utm_medium=y", "/en"],
  ["/en?_=1", "/en"],
  ["/en/draws?q=a&_=9&category=cec", "/en/draws?q=a&category=cec"],
  ["/en/draws?category=french&category=cec", "/en/draws?category=french&category=cec"],
  ["/api/v1/draws?utmost=1", "/api/v1/draws?utmost=1"],
  ["/en/draws?q=", "/en/draws?q="],
  ["/en?utm_source=a&period=12m&categories=healthcare,trades", "/en?period=12m&categories=healthcare,trades"],
  ["/en/draws?q=%E0%A4%A&q=a%26_=1", "/en/draws?q=%E0%A4%A&q=a%26_=1"],
  ["/en/draws?q=a?b", "/en/draws?q=a?b"],
  ["/en?", "/en"],
  ["/en/queried/draws?q=a", "/en/-/draws?q=a"],
  ["/fr/queried", "/en/-"],
  ["/en/queriedly", "/en/queriedly"],
])("%s asks what %s asks", (address, canonical) => {
  expect(canonicalAddress(address)).toBe(canonical);
  expect(canonicalAddress(canonical)).toBe(canonical);
});

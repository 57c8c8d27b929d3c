import { expect, test } from "vitest";
import { forwardingRule } from "./forwarded-headers";

const through = (proxies: string, remoteAddress: string, headers: Record<string, string>) => {
  const seen = { ...headers };
  forwardingRule(proxies)(seen, remoteAddress);
  return seen;
};

const CLAIMS = {
  "x-forwarded-for": "192.0.2.7",
  "x-forwarded-proto": "https",
  "x-forwarded-host": "evil.test",
  forwarded: "for=192.0.2.7",
  "x-request-id": "an-id-of-the-proxy",
};

test("a proxy that is not named is told of, once, and one that is named is not", () => {
  let told = 0;
  const rule = forwardingRule("10.0.0.0/8", () => (told += 1));
  rule({ ...CLAIMS }, "10.1.2.3");
  rule({ accept: "text/html" }, "203.0.113.5");
  expect(told).toBe(0);
  rule({ ...CLAIMS }, "203.0.113.5");
  rule({ ...CLAIMS }, "203.0.113.5");
  expect(told).toBe(1);
});

test("a reader's own claims are dropped, everything else stays", () => {
  expect(through("", "203.0.113.5", { ...CLAIMS, accept: "text/html" })).toEqual({ accept: "text/html" });
  expect(through("10.0.0.0/8", "203.0.113.5", CLAIMS)).toEqual({});
});

test.each([
  ["an address", "203.0.113.5", "203.0.113.5"],
  ["a block", "10.0.0.0/8, 203.0.113.0/24", "203.0.113.5"],
  ["an IPv4 address that comes over IPv6", "203.0.113.5", "::ffff:203.0.113.5"],
  ["an IPv6 block", "2001:db8::/32", "2001:db8::5"],
])("a proxy trusted by %s is believed", (_, proxies, remoteAddress) => {
  expect(through(proxies, remoteAddress, CLAIMS)).toEqual(CLAIMS);
});

test("of a chain the last address that is no trusted proxy counts: before it anybody can write", () => {
  const headers = { "x-forwarded-for": "198.51.100.1, 192.0.2.7, 10.0.0.2" };
  expect(through("10.0.0.0/8", "10.0.0.1", headers)).toEqual({ "x-forwarded-for": "192.0.2.7" });
});

test.each(["foo", "10.0.0.0/99", "300.1.1.1", "10.0.0.0/", "10.0.0.0/8/9"])("%s is refused by name", (entry) => {
  expect(() => forwardingRule(`10.0.0.1, ${entry}`)).toThrow(`"${entry}" is neither an address nor a CIDR block`);
});

import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { readsOpen } from "./reading";

const asks = (url: string, method = "GET"): IncomingMessage => ({ url, method }) as IncomingMessage;

test.each([
  ["/en", true],
  ["/fr/draws?category=cec", true],
  ["/api/v1/draws.csv", true],
  ["/sitemap.xml", true],
  ["/data.jsonld", true],
  ["/llms.txt", true],
  ["/en/admin", false],
  ["/fr/admin/draws?q=1", false],
  ["/api/admin/to-do", false],
  ["/api/admin/to-do?x=1", false],
  ["/api/health", false],
  ["/_next/static/a.js", false],
])("%s is %s: one answer for all", (url, isOpen) => {
  expect(readsOpen(asks(url))).toBe(isOpen);
  expect(readsOpen(asks(url, "POST"))).toBe(false);
});

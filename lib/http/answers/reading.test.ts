import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { isCostly, readsOpen } from "./reading";

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

test.each([
  ["/api/v1/draws?asOf=2026-10-01", true],
  ["/api/v1/draws?limit=1&as%4Ff=2026-10-01", true],
  ["/api/v1/figures/pool.png?title=1", true],
  ["/api/v1/figures/invitations.svg", true],
  ["/api/v1/series.png", true],
  ["/api/v1/changes?since=0", true],
  ["/api/v1/tracker.zip?lang=fr", true],
  ["/api/v1/tracker.sqlite", true],
  ["/en/images/explore.png?title=1", true],
  ["/fr/search?q=soudeur", true],
  ["/api/v1/series?title=asOf=", false],
  ["/api/v1/series.csv", false],
  ["/en/draws?q=1", false],
  ["//", false],
])("%s is costly: %s", (address, costly) => {
  expect(isCostly(address)).toBe(costly);
});

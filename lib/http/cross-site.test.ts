import { describe, expect, it } from "vitest";
import { speaksHttps } from "@/lib/rules/text/asked-address";
import { isCrossSite } from "./cross-site";

const host = "tracker.example:3000";

describe("a request that writes", () => {
  it.each([
    ["from a page of ours", { host, origin: `http://${host}` }],
    ["from a page of ours behind a proxy that ends TLS", { host, origin: `https://${host}` }],
    [
      "to the host that a believed proxy names",
      { host: "10.0.0.1", "x-forwarded-host": host, origin: `https://${host}` },
    ],
    ["without an origin, and of our own site as the browser says", { host, "sec-fetch-site": "same-origin" }],
  ])("%s is taken", (_, headers) => expect(isCrossSite("POST", headers)).toBe(false));

  it.each([
    ["from another site", { host, origin: "https://example.org" }],
    ["from another port", { host, origin: "http://tracker.example:4000" }],
    ["from nowhere", { host, origin: "null" }],
    ["without an origin", { host }],
    ["without an origin, from a sibling site", { host, "sec-fetch-site": "same-site" }],
    ["with an origin that is no address", { host, origin: "x" }],
  ])("%s is refused", (_, headers) => expect(isCrossSite("POST", headers)).toBe(true));

  it("is not one that reads", () => expect(isCrossSite("GET", { host, origin: "https://example.org" })).toBe(false));
});

describe("https", () => {
  it("is what a believed proxy says, or the public address that was asked for", () => {
    expect(speaksHttps({ host, "x-forwarded-proto": "https" }, undefined)).toBe(true);
    expect(speaksHttps({ host }, `https://${host}`)).toBe(true);
    expect(speaksHttps({ host: "127.0.0.1" }, `https://${host}`)).toBe(false);
    expect(speaksHttps({ host }, `http://${host}`)).toBe(false);
  });
});

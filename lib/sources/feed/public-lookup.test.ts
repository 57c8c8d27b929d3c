import { expect, test } from "vitest";
import { fetchFeed } from "./fetch-feed";
import { isOwnNetwork, OWN_NETWORK, publicLookup } from "./public-lookup";

test.each([
  ["127.0.0.1", true],
  ["10.1.2.3", true],
  ["172.31.255.255", true],
  ["172.32.0.1", false],
  ["169.254.169.254", true],
  ["100.64.0.1", true],
  ["205.193.117.159", false],
  ["::1", true],
  ["::ffff:127.0.0.1", true],
  ["::ffff:205.193.117.159", false],
  ["fd00::1", true],
  ["fe80::1", true],
  ["2001:4860:4860::8888", false],
  ["2606:4700::1111", false],
  ["8.8.8.8", false],
  ["0.0.0.0", true],
  ["192.168.1.1", true],
  ["203.0.113.7", true],
  ["64:ff9b::a00:1", true],
  ["64:ff9b:1::a00:1", true],
  ["2002:a00:1::1", true],
  ["2001:0:a00:1::1", true],
])("%s is outside the public internet: %s", (address, is) => expect(isOwnNetwork(address)).toBe(is));

test("a name that leads home is not connected to", async () => {
  const error = await new Promise((resolve) => publicLookup("localhost", {}, (refused) => resolve(refused)));
  expect(error).toEqual(new Error(OWN_NETWORK));
});

test("a feed that must be public is not asked of the own network, whatever spells it", async () => {
  for (const address of ["http://127.0.0.1:1/", "http://localhost:1/"])
    expect(await fetchFeed(address, { publicOnly: true })).toMatchObject({
      ok: false,
      refusal: { code: "no_answer", params: { why: OWN_NETWORK } },
    });
});

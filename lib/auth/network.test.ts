import { describe, expect, it } from "vitest";
import { networkOf } from "./network";

describe("the network of an address", () => {
  it.each([
    ["192.0.2.17", "192.0.2.0/24"],
    ["::ffff:192.0.2.17", "192.0.2.0/24"],
    ["192.0.2.17, 10.0.0.1", "192.0.2.0/24"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"],
    ["2001:0db8::1", "2001:db8:0::/48"],
    ["::1", "0:0:0::/48"],
  ])("%s: %s", (address, network) => expect(networkOf(address)).toBe(network));

  it.each([null, "", "a name", "300.1.1.1", "unknown"])("%s: none", (address) => expect(networkOf(address)).toBeNull());
});

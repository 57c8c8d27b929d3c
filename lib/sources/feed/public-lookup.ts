import { lookup } from "node:dns";
import { BlockList, isIPv6, type LookupFunction } from "node:net";

/** Said where an address leads into the network of the server. */
export const OWN_NETWORK = "it leads into the network of the server";

/**
 * Ranges that are not of the public internet: this machine, private and link-local ones, those for documentation and
 * tests, tunnels that hold an address of IPv4, multicast and reserved. Source: IANA's special-purpose address registries
 * (RFC 6890).
 */
const OWN_RANGES = new BlockList();
for (const [range, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  OWN_RANGES.addSubnet(range, bits, "ipv4");
for (const [range, bits] of [
  ["::", 127],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  OWN_RANGES.addSubnet(range, bits, "ipv6");

/** True for an address outside the public internet, also one of IPv4 written as IPv6. */
export const isOwnNetwork = (address: string): boolean => OWN_RANGES.check(address, isIPv6(address) ? "ipv6" : "ipv4");

/**
 * Looks a name up for a connection, and refuses it when it leads into the network of the server. The connection goes to
 * what was looked at: a name cannot change in between.
 */
export const publicLookup: LookupFunction = (hostname, options, answer) =>
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    const refused = error ?? (addresses.some(({ address }) => isOwnNetwork(address)) ? new Error(OWN_NETWORK) : null);
    if (refused || !first) answer(refused ?? new Error(OWN_NETWORK), "", 0);
    else if (options.all) answer(null, addresses);
    else answer(null, first.address, first.family);
  });

import type { IncomingHttpHeaders } from "node:http";
import { BlockList, isIP } from "node:net";
import { SettingError } from "@/lib/env";

const FORWARDING = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-real-ip",
  "x-client-ip",
  "cf-connecting-ip",
  "true-client-ip",
  "x-request-id",
];

/**
 * Makes the rule for headers that claim who the reader is and which address was asked for: they are dropped unless the
 * connection comes from one of `proxies` (addresses and CIDR blocks, separated by commas). Of a believed
 * X-Forwarded-For the last address that is no such proxy is kept, since a reader can write anything before it.
 * @param onUntrusted called once, when such a header first comes from elsewhere: by mistake a proxy may not be named
 * @throws SettingError when an entry is no address and no block
 */
export function forwardingRule(
  proxies: string,
  onUntrusted: () => void = () => undefined,
): (headers: IncomingHttpHeaders, remoteAddress: string | undefined) => void {
  const trusted = readBlockList(proxies);
  const isTrusted = (address: string) => {
    const family = isIP(address);
    return family !== 0 && trusted.check(address, family === 6 ? "ipv6" : "ipv4");
  };
  let isTold = false;
  return (headers, remoteAddress = "") => {
    if (!isTrusted(plainAddress(remoteAddress))) {
      if (!isTold && "x-forwarded-for" in headers) {
        isTold = true;
        onUntrusted();
      }
      for (const name of FORWARDING) delete headers[name];
      return;
    }
    const chain = String(headers["x-forwarded-for"] ?? "")
      .split(",")
      .map((address) => plainAddress(address.trim()));
    const reader = chain.findLast((address) => !isTrusted(address));
    if (reader) headers["x-forwarded-for"] = reader;
  };
}

function readBlockList(proxies: string): BlockList {
  const list = new BlockList();
  for (const entry of proxies
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [, address = "", , prefix] = /^([^/]+)(\/(\d{1,3}))?$/.exec(entry) ?? [];
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    try {
      if (prefix === undefined) list.addAddress(address, family);
      else list.addSubnet(address, Number(prefix), family);
    } catch {
      throw new SettingError(`TRUSTED_PROXIES: "${entry}" is neither an address nor a CIDR block.`);
    }
  }
  return list;
}

/** An IPv4 address that arrives over an IPv6 socket is written ::ffff:192.0.2.1. */
const plainAddress = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, "");

import { isIP } from "node:net";

/**
 * The network of an address, which is all that the audit keeps of it: the first three parts of four (IPv4), the first
 * 48 bits (IPv6).
 * @param address of a reader; a list is read to its first
 * @returns `192.0.2.0/24`, `2001:db8:1::/48`; null for what is no address
 */
export function networkOf(address: string | null): string | null {
  const text =
    address
      ?.split(",")[0]
      ?.trim()
      .replace(/^::ffff:(?=\d+\.)/i, "") ?? "";
  if (isIP(text) === 4) return `${text.split(".").slice(0, 3).join(".")}.0/24`;
  if (isIP(text) !== 6) return null;
  const [left = "", right] = text.split("%")[0]!.split("::");
  const parts = (side: string | undefined) => (side ? side.split(":") : []);
  const zeros = right === undefined ? 0 : 8 - parts(left).length - parts(right).length;
  const all = [...parts(left), ...Array.from({ length: Math.max(0, zeros) }, () => "0"), ...parts(right)];
  return `${all
    .slice(0, 3)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(":")}::/48`;
}

/** The network a request came from, by the address that the server passes on. */
export const networkOfRequest = (incoming: Headers): string | null => networkOf(incoming.get("x-forwarded-for"));

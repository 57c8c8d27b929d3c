/**
 * Whether a header that names an address, such as `Origin`, can be read. An absent one can, and `null`, which a browser
 * sends.
 */
export const isReadableOrigin = (origin: string | undefined): boolean =>
  origin === undefined || origin === "null" || URL.canParse(origin);

/**
 * Whether the path of an address can be decoded: `/%E0%A4%A` cannot. Next answers such a one with a fault of the
 * server.
 */
export function isReadable(address: string): boolean {
  try {
    decodeURIComponent(address.replace(/[?#].*$/s, ""));
    return true;
  } catch {
    return false;
  }
}

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

/**
 * An address whose path holds no line break: the sign for what cannot be read stands in the place of each. No page has
 * such a name, and Next calls the answer to one a success.
 * @param address path and query of a request
 */
export const withoutLineBreaks = (address: string): string =>
  address.replace(/^[^?]*/, (path) => path.replace(/%0[ad]/gi, "%EF%BF%BD"));

/**
 * An address whose path writes letters and figures as they are: `/%65n` is `/en`, for what decides by the path as for
 * what decides by the page.
 * @param address path and query of a request
 */
export const withPlainLetters = (address: string): string =>
  address.replace(/^[^?]*/, (path) =>
    path.replace(/%([3-7][0-9a-f])/gi, (written, code: string) => {
      const letter = String.fromCharCode(parseInt(code, 16));
      return /[a-z0-9]/i.test(letter) ? letter : written;
    }),
  );

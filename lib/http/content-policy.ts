import { createHash } from "node:crypto";

/**
 * What a page of the admin may load and run: the scripts of this page, which carry its nonce, and the one that stands
 * in every page, by its hash. Styles may stand inside the page, for React and the charts write style attributes.
 * @param nonce made for this one answer
 * @param scripts texts of the inline scripts that carry no nonce
 * @param dev true under `next dev`, whose scripts evaluate text
 */
export function contentPolicy(nonce: string, scripts: readonly string[], dev: boolean): string {
  const hashes = scripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  return [
    "default-src 'self'",
    ["script-src 'self'", `'nonce-${nonce}'`, ...hashes, ...(dev ? ["'unsafe-eval'"] : [])].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

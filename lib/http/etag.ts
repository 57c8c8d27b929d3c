import { createHash } from "node:crypto";

/** The tag of a content: it holds whatever changed it, the data or the program. Weak, for it may be compressed. */
export const etagOf = (content: string | Uint8Array): string =>
  `W/"${createHash("sha256").update(content).digest("base64url").slice(0, 27)}"`;

/**
 * True when a reader has the content of a tag.
 * @param known the header `If-None-Match`, whose tags may be strong or weak
 */
export const isKnown = (known: string | null | undefined, tag: string): boolean =>
  (known ?? "")
    .split(",")
    .map((each) => each.trim())
    .some((each) => each === "*" || each.replace(/^(?!W\/)/, "W/") === tag);

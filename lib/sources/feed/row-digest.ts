import { createHash } from "node:crypto";

/** A short fingerprint of what a row of a comparison shows: an answer about other values has another. */
export const rowDigest = (shown: unknown): string =>
  createHash("sha256").update(JSON.stringify(shown)).digest("base64url").slice(0, 22);

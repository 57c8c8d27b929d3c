import { createHash, randomBytes } from "node:crypto";

/** The secret of a one-time link: 256 bits. Shown once; only its hash is kept. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** Under which a token is kept. A plain hash will do: a token is no password that could be guessed. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

import { createHmac } from "node:crypto";

/**
 * The code that an authenticator app shows for a secret in base 32 (RFC 6238: SHA-1, 30 seconds, six digits), for
 * tests.
 */
export function totp(secret: string, at: number = Date.now()): string {
  const bits = [...secret.replace(/=+$/, "")]
    .map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const code = digest.readUInt32BE(digest.at(-1)! & 15) & 0x7fffffff;
  return String(code % 1_000_000).padStart(6, "0");
}

import { createHmac } from "node:crypto";
import { symmetricDecrypt, symmetricEncrypt, type SecretConfig } from "better-auth/crypto";
import { env } from "../env";

/** The secret that signs and encrypts now, and the one of before, which still opens what it closed. */
export type Secrets = { readonly now: string; readonly before: string | null };

/**
 * The secrets of this process.
 * @throws where there is none: nobody can sign in then
 */
export function secrets(): Secrets {
  const { AUTH_SECRET, AUTH_SECRET_OLD } = env();
  if (!AUTH_SECRET) throw new Error("AUTH_SECRET is not set: nobody can sign in");
  return { now: AUTH_SECRET, before: AUTH_SECRET_OLD && AUTH_SECRET_OLD !== AUTH_SECRET ? AUTH_SECRET_OLD : null };
}

/** A number by which a secret is known and from which it cannot be told: the library writes it beside what it encrypts. */
export const numberOf = (secret: string): number =>
  Number.parseInt(createHmac("sha256", secret).update("tracker secret").digest("hex").slice(0, 12), 16);

/** The secrets as the library takes them, the one that encrypts first. */
export const versioned = ({ now, before }: Secrets): { version: number; value: string }[] =>
  [now, before].filter((value) => value !== null).map((value) => ({ version: numberOf(value), value }));

/** What was encrypted before secrets had numbers names none: the one of before is tried on it then. */
const config = (given: Secrets, legacySecret: string): SecretConfig => ({
  keys: new Map(versioned(given).map(({ version, value }) => [version, value])),
  currentVersion: numberOf(given.now),
  legacySecret,
});

/** True for a text that the present secret encrypted. */
export const isOfNow = ({ now }: Secrets, text: string): boolean => text.startsWith(`$ba$${numberOf(now)}$`);

/** A text encrypted by either secret, as its plain text; null where neither did. */
export async function opened(given: Secrets, text: string): Promise<string | null> {
  for (const legacy of [given.now, given.before]) {
    const plain = legacy && (await symmetricDecrypt({ key: config(given, legacy), data: text }).catch(() => null));
    if (plain !== null) return plain;
  }
  return null;
}

/** A text encrypted by the present secret. */
export const closed = (given: Secrets, plain: string): Promise<string> =>
  symmetricEncrypt({ key: config(given, given.now), data: plain });

import { createHmac, timingSafeEqual } from "node:crypto";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { AlertSettings } from "./settings";

type Keeper = Pick<AlertSettings, "secret" | "oldSecret">;

/** What a link does, or a secret is for. */
export type Purpose = "confirm" | "leave" | "webhook";

/**
 * The secret part of a link, or the secret of a webhook. It is made of the id and AUTH_SECRET whenever it is needed,
 * so that nothing that opens anything is kept, and a message that is sent again is the same.
 */
export const alertKey = ({ secret }: Keeper, purpose: Purpose, id: string, version = 1): string =>
  createHmac("sha256", secret).update(["alerts", purpose, id, version].join("\n")).digest("base64url");

/** True when a key is that of the link, also by the secret of before. */
export function isAlertKey(settings: Keeper, purpose: Purpose, id: string, given: string): boolean {
  const typed = Buffer.from(given);
  return [settings.secret, settings.oldSecret]
    .filter((secret) => secret !== undefined)
    .map((secret) => Buffer.from(alertKey({ secret }, purpose, id)))
    .some((right) => right.length === typed.length && timingSafeEqual(right, typed));
}

/** The code of a link: the id with its key. */
export const alertCode = (settings: Keeper, purpose: Purpose, id: string): string =>
  `${id}.${alertKey(settings, purpose, id)}`;

/**
 * The address of a page with one button: whoever follows a link of a mail, also a scanner, does nothing by it. Its code
 * is a fragment, which browsers keep to themselves.
 */
export const alertLink = (settings: AlertSettings, purpose: Purpose, id: string, locale: Locale): string =>
  `${settings.site}/${locale}/alerts/${purpose}#${alertCode(settings, purpose, id)}`;

/**
 * The address that a mail program posts to for its own button *unsubscribe*. RFC 8058 wants all that it needs in the
 * address; the key opens nothing but the way out.
 */
export const oneClickLink = (settings: AlertSettings, id: string): string =>
  `${settings.site}/api/alerts/unsubscribe?${new URLSearchParams({ id, key: alertKey(settings, "leave", id) })}`;

/** A webhook's signature of a body at an instant, in seconds since 1970: HMAC-SHA256, in hexadecimal. */
export const signatureOf = (secret: string, timestamp: number, body: string): string =>
  createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");

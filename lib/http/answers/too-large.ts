import type { IncomingMessage, ServerResponse } from "node:http";
import { MAX_BYTES } from "@/lib/sources/feed/fetch-feed";
import en from "@/lib/i18n/messages/en/refusal.json";
import fr from "@/lib/i18n/messages/fr/refusal.json";
import { securityHeaders } from "../headers.js";
import { barePage, localeOfAddress, sendBarePage } from "./bare-page";

/** Bytes of a request that Next takes, as next.config.js says it ("12mb"); above, its answer is no sentence of ours. */
export const MAX_SENT = 12 * 1024 * 1024;

/** Of more than this nothing is taken in: the connection ends, whatever the browser makes of that. */
const MOST_THROWN_AWAY = 200_000_000;

/**
 * The page that says that what was sent is too large, with a way back to the form, which stands at the address it was
 * sent to.
 * @param url path and query of the request
 */
export function tooLargePage(url: string): string {
  const { title, text, back } = { en, fr }[localeOfAddress(url)].tooLarge;
  return barePage(url, { title, text: text.replace("{megabytes}", String(MAX_BYTES / 1_000_000)), link: back });
}

/**
 * Answers a request that says that it brings more than Next takes, or that does not say how much: every browser says it
 * of a form.
 * @returns false when it is not too large, and unanswered
 */
export function answerTooLarge(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.headers["transfer-encoding"] !== undefined) {
    response.writeHead(411, { ...securityHeaders, "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
    response.end("Length Required");
    return true;
  }
  const length = Number(request.headers["content-length"] ?? 0);
  if (length <= MAX_SENT) return false;
  // Node throws the rest of the body away as it comes, so that the browser has sent all and reads the answer.
  if (length > MOST_THROWN_AWAY) response.setHeader("Connection", "close");
  sendBarePage(response, 413, tooLargePage(request.url ?? "/"));
  return true;
}

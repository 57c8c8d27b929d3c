import type { IncomingMessage, ServerResponse } from "node:http";
import { MAX_BYTES } from "@/lib/sources/feed/fetch-feed";
import en from "@/lib/i18n/messages/en/error.json";
import fr from "@/lib/i18n/messages/fr/error.json";
import { BARE_PAGE_POLICY, securityHeaders } from "./headers.js";

/** Bytes of a request that Next takes, as next.config.js says it ("12mb"); above, its answer is no sentence of ours. */
export const MAX_SENT = 12 * 1024 * 1024;

/** Of more than this nothing is taken in: the connection ends, whatever the browser makes of that. */
const MOST_THROWN_AWAY = 200_000_000;

const STYLE =
  ":root{color-scheme:light " +
  "dark;--paper:#fcfbf8;--ink:#191815}@media(prefers-color-scheme:dark){:root{--paper:#0d0d0c;--ink:#edebe4}}" +
  'body{margin:0;padding:4rem 1.25rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 "Source Sans ' +
  '3",Arial,sans-serif}' +
  "main{max-width:46rem;margin:auto}h1{margin:0;font-size:2rem;line-height:1.2;text-wrap:balance}a{color:var(--ink)}";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/**
 * The page that says that what was sent is too large, in the language of the address, with a way back to the form,
 * which stands at the address it was sent to.
 * @param url path and query of the request
 */
export function tooLargePage(url: string): string {
  const locale = /^\/fr(?=[/?]|$)/.test(url) ? "fr" : "en";
  const { title, text, back } = (locale === "fr" ? fr : en).tooLarge;
  const form = /^\/(en|fr)(?=[/?]|$)/.test(url) ? url : "/en";
  return `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1><p>${text.replace("{megabytes}", String(MAX_BYTES / 1_000_000))}</p><p><a href="${escaped(form)}">${back}</a></p></main></body></html>`;
}

/**
 * Answers a request that says that it brings more than Next takes. A body without a length is left to Next, which
 * counts it.
 * @returns false when it is not too large, and unanswered
 */
export function answerTooLarge(request: IncomingMessage, response: ServerResponse): boolean {
  const length = Number(request.headers["content-length"] ?? 0);
  if (length <= MAX_SENT) return false;
  // Node throws the rest of the body away as it comes, so that the browser has sent all and reads the answer.
  if (length > MOST_THROWN_AWAY) response.setHeader("Connection", "close");
  const headers = {
    ...securityHeaders,
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": BARE_PAGE_POLICY,
  };
  response.writeHead(413, headers).end(tooLargePage(request.url ?? "/"));
  return true;
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { PAGE_CACHE_CONTROL, PAGE_POLICY, securityHeaders } from "../headers.js";
import { keptAt } from "../page-cache/pages.js";
import { asksRouter, isReading, ROUTER_HEADERS } from "./reading";
import { makeReady, send, type Ready } from "./send";

/*
 * Answers for a kept page without Next, which would hash, encode and compress it anew for every reader
 * (docs/decisions/002-page-cache.md). Whatever is not a plain reading of a kept page is left to Next.
 */

const ready = new WeakMap<object, Promise<Ready | null>>();

const HEADERS = {
  ...securityHeaders,
  "Cache-Control": PAGE_CACHE_CONTROL,
  "Content-Security-Policy": PAGE_POLICY,
  "content-type": "text/html; charset=utf-8",
  vary: ROUTER_HEADERS.join(", "),
  "x-nextjs-cache": "HIT",
};

/** The page that is kept for a request that plainly reads one, ready to send; null for any other. */
async function readyPage(request: IncomingMessage): Promise<Ready | null> {
  if (!isReading(request) || asksRouter(request)) return null;
  const value = keptAt(request.url)?.value;
  if (typeof value?.html !== "string" || (value.status ?? 200) !== 200) return null;
  const held = ready.get(value) ?? prepare(value.html).catch(() => null);
  ready.set(value, held);
  return held;
}

/**
 * Answers a reader who asks for a kept page.
 * @returns false when the request is left unanswered, for Next
 */
export async function answerFromMemory(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const page = await readyPage(request);
  if (page === null) return false;
  send(request, response, page);
  return true;
}

/** Many readers get what is compressed once; the first one waits for it. */
const EFFORT = { gzip: 9, brotli: 9 };

const prepare = async (html: string): Promise<Ready> =>
  makeReady({ status: 200, headers: HEADERS, plain: Buffer.from(await withStylesInside(html)) }, EFFORT);

const STYLESHEET = /<link rel="stylesheet" href="\/_next\/(static\/[\w./-]+\.css)"([^>]*)\/>/g;

/**
 * Puts each stylesheet's text into the page: a slow phone paints one round trip sooner. The link stays for React, which
 * would add one otherwise, in a medium that no screen is, so that nothing waits for it.
 */
async function withStylesInside(html: string): Promise<string> {
  const files = new Set([...html.matchAll(STYLESHEET)].map(([, file = ""]) => file));
  const styles = new Map(await Promise.all([...files].map(async (file) => [file, await styleText(file)] as const)));
  return html.replaceAll(
    STYLESHEET,
    (_, file: string, rest: string) =>
      `<style>${styles.get(file)}</style><link rel="stylesheet" href="/_next/${file}" media="not all"${rest}/>`,
  );
}

/** The addresses in a stylesheet are those of its own folder, which a page is not in. */
async function styleText(file: string): Promise<string> {
  const text = await readFile(path.join(".next", file), "utf8");
  return text.replaceAll(/url\((?=\.)/g, `url(/_next/${path.posix.dirname(file)}/`);
}

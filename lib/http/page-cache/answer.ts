import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { etagOf, isKnown } from "../etag";
import { PAGE_CACHE_CONTROL, PAGE_POLICY, securityHeaders } from "../headers.js";
import { keptAt } from "./pages.js";

/*
 * Answers for a kept page without Next, which would hash, encode and compress it anew for every reader
 * (docs/decisions/002-page-cache.md). Whatever is not a plain reading of a kept page is left to Next.
 */

type ReadyPage = { readonly etag: string; readonly plain: Buffer; readonly gzipped: Buffer };

const ready = new WeakMap<object, Promise<ReadyPage | null>>();

/** Next's client router asks for the same addresses with these, and means something else. */
const ROUTER_HEADERS = [
  "rsc",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-action",
];

/** The page that is kept for a request that plainly reads one, ready to send; null for any other. */
async function readyPage({ method, headers, url }: IncomingMessage): Promise<ReadyPage | null> {
  if ((method !== "GET" && method !== "HEAD") || ROUTER_HEADERS.some((name) => name in headers)) return null;
  const value = keptAt(url)?.value;
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
  const headers = {
    ...securityHeaders,
    "Cache-Control": PAGE_CACHE_CONTROL,
    "Content-Security-Policy": PAGE_POLICY,
    Vary: [...ROUTER_HEADERS.slice(0, -1), "Accept-Encoding"].join(", "),
    ETag: page.etag,
    "x-nextjs-cache": "HIT",
  };
  response.setHeaders(new Map(Object.entries(headers)));
  if (isKnown(request.headers["if-none-match"], page.etag)) {
    response.writeHead(304).end();
    return true;
  }
  const encodings = String(request.headers["accept-encoding"] ?? "");
  const takesGzip = /(^|[\s,])gzip\s*(,|$|;\s*q=(1|0\.\d*[1-9]))/i.test(encodings);
  const body = takesGzip ? page.gzipped : page.plain;
  if (takesGzip) response.setHeader("Content-Encoding", "gzip");
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
  return true;
}

async function prepare(html: string): Promise<ReadyPage> {
  const plain = Buffer.from(await withStylesInside(html));
  return { plain, gzipped: await promisify(gzip)(plain, { level: 9 }), etag: etagOf(plain) };
}

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

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { PAGE_CACHE_CONTROL, PAGE_POLICY, securityHeaders } from "./headers.js";
import { keptAt } from "./pages.js";

/*
 * Answers for a kept page without Next, which would hash, encode and compress it anew for every reader
 * (docs/decisions/002-page-cache.md). Whatever is not a plain reading of a kept page is left to Next.
 */

/** @typedef {{ etag: string, plain: Buffer, gzipped: Buffer }} ReadyPage */

/** @type {WeakMap<object, Promise<ReadyPage | null>>} */
const ready = new WeakMap();

/** Next's client router asks for the same addresses with these, and means something else. */
const ROUTER_HEADERS = [
  "rsc",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-action",
];

/**
 * Answers a reader who asks for a kept page.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @returns {Promise<boolean>} false when the request is left unanswered, for Next
 */
export async function answerFromMemory(request, response) {
  const { method, headers } = request;
  if ((method !== "GET" && method !== "HEAD") || ROUTER_HEADERS.some((name) => name in headers)) return false;
  const value = keptAt(request.url)?.value;
  if (typeof value?.html !== "string" || (value.status ?? 200) !== 200) return false;

  if (!ready.has(value))
    ready.set(
      value,
      prepare(value.html).catch(() => null),
    );
  const page = await ready.get(value);
  if (!page) return false;

  response.setHeaders(
    new Map(
      Object.entries({
        ...securityHeaders,
        "Cache-Control": PAGE_CACHE_CONTROL,
        "Content-Security-Policy": PAGE_POLICY,
        Vary: [...ROUTER_HEADERS.slice(0, -1), "Accept-Encoding"].join(", "),
        ETag: page.etag,
        "x-nextjs-cache": "HIT",
      }),
    ),
  );
  if (headers["if-none-match"]?.split(",").some((tag) => tag.trim().replace(/^(?!W\/)/, "W/") === page.etag)) {
    response.writeHead(304).end();
    return true;
  }
  const takesGzip = /(^|[\s,])gzip\s*(,|$|;\s*q=(1|0\.\d*[1-9]))/i.test(String(headers["accept-encoding"] ?? ""));
  const body = takesGzip ? page.gzipped : page.plain;
  if (takesGzip) response.setHeader("Content-Encoding", "gzip");
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": body.length });
  response.end(method === "HEAD" ? undefined : body);
  return true;
}

/**
 * @param {string} html
 * @returns {Promise<ReadyPage>}
 */
async function prepare(html) {
  const plain = Buffer.from(await withStylesInside(html));
  const gzipped = await promisify(gzip)(plain, { level: 9 });
  return { plain, gzipped, etag: `W/"${createHash("sha1").update(plain).digest("base64url")}"` };
}

const STYLESHEET = /<link rel="stylesheet" href="\/_next\/(static\/[\w./-]+\.css)"([^>]*)\/>/g;

/**
 * Puts each stylesheet's text into the page: a slow phone paints one round trip sooner. The link stays for React, which
 * would add one otherwise, in a medium that no screen is, so that nothing waits for it.
 */
async function withStylesInside(html) {
  const files = new Set([...html.matchAll(STYLESHEET)].map(([, file]) => file));
  const styles = new Map(await Promise.all([...files].map(async (file) => [file, await styleText(file)])));
  return html.replaceAll(
    STYLESHEET,
    (_, file, rest) =>
      `<style>${styles.get(file)}</style><link rel="stylesheet" href="/_next/${file}" media="not all"${rest}/>`,
  );
}

/** The addresses in a stylesheet are those of its own folder, which a page is not in. */
async function styleText(file) {
  const text = await readFile(path.join(".next", file), "utf8");
  return text.replaceAll(/url\((?=\.)/g, `url(/_next/${path.posix.dirname(file)}/`);
}

import { get, type IncomingHttpHeaders } from "node:http";
import type { Browser } from "@playwright/test";
import { open } from "./visit";

/** Bytes on the wire, compressed, without headers. */
export interface Weight {
  html: number;
  /** All scripts that the browser fetched by itself; inline ones are part of the HTML. */
  scripts: number;
  /** Whether the server gave the page from what it keeps. */
  prerendered: boolean;
}

/** Weighs a page and the scripts that a browser fetches for it while nobody touches anything. */
export async function weigh(browser: Browser, url: string): Promise<Weight> {
  const scripts = new Set<string>();
  await open(
    browser,
    url,
    "desk",
    () => undefined,
    (page) => page.on("response", (response) => void (isScript(response.headers()) && scripts.add(response.url()))),
  );
  const sizes = await Promise.all([...scripts].map(async (script) => (await download(script)).bytes));
  const html = await download(url);
  return {
    html: html.bytes,
    scripts: sizes.reduce((sum, bytes) => sum + bytes, 0),
    prerendered: html.headers["x-nextjs-cache"] === "HIT",
  };
}

const isScript = (headers: Record<string, string>) => /javascript/.test(headers["content-type"] ?? "");

function download(url: string): Promise<{ bytes: number; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "gzip" } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("error", reject);
      response.on("end", () => resolve({ bytes, headers: response.headers }));
    }).on("error", reject);
  });
}

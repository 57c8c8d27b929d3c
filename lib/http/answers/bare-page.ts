import type { ServerResponse } from "node:http";
import { BARE_PAGE_POLICY, securityHeaders } from "../headers.js";

const STYLE =
  ":root{color-scheme:light " +
  "dark;--paper:#fcfbf8;--ink:#191815}@media(prefers-color-scheme:dark){:root{--paper:#0d0d0c;--ink:#edebe4}}" +
  'body{margin:0;padding:4rem 1.25rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 "Source Sans ' +
  '3",Arial,sans-serif}' +
  "main{max-width:46rem;margin:auto}h1{margin:0;font-size:2rem;line-height:1.2;text-wrap:balance}a{color:var(--ink)}";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The language of an address: English where it names none. */
export const localeOfAddress = (url: string): "en" | "fr" => (/^\/fr(?=[/?]|$)/.test(url) ? "fr" : "en");

/**
 * What a page of one sentence says, and where its link leads: to the address asked for, or to the dashboard. `reference`:
 * under what the log has its cause.
 */
export type BarePage = {
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly reference?: string | undefined;
};

/**
 * A page of one sentence that the server writes itself, in the language of the address, with a link back to it.
 * @param url path and query of the request
 */
export function barePage(url: string, { title, text, link, reference }: BarePage): string {
  const back = /^\/(en|fr)(?=[/?]|$)/.test(url) ? url : "/en";
  return (
    `<!DOCTYPE html><html lang="${localeOfAddress(url)}"><head><meta charset="utf-8"><meta name="viewport" ` +
    `content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title>` +
    `<style>${STYLE}</style></head><body><main><h1>${title}</h1><p>${text}</p>` +
    `<p><a href="${escaped(back)}">${link}</a></p>` +
    `${reference === undefined ? "" : `<p class="soft">${escaped(reference)}</p>`}</main></body></html>`
  );
}

/** Sends such a page, which no one keeps. */
export function sendBarePage(response: ServerResponse, status: number, page: string): void {
  const headers = {
    ...securityHeaders,
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": BARE_PAGE_POLICY,
  };
  response.writeHead(status, headers).end(page);
}

import type { IncomingMessage } from "node:http";

/** Next's client router asks for the addresses of pages with these, and means something else. */
export const ROUTER_HEADERS = ["rsc", "next-router-state-tree", "next-router-prefetch", "next-router-segment-prefetch"];

/**
 * What anybody may read and what has to be made: pages, the API, pictures and frames. Not health, nor Next's files, nor
 * what is answered to people who are signed in or who follow a link of their own: an
 * answer to one would go to all.
 */
const OPEN = /^\/(?:(?:en|fr)(?!\/(?:admin(?:[/?]|$)|alerts\/))|api\/v1|sitemap\.xml|data\.jsonld|llms\.txt)(?=[/?]|$)/;

/** True for a request that asks for something and writes nothing. */
export const isReading = ({ method }: IncomingMessage): boolean => method === "GET" || method === "HEAD";

/** True when Next's client router asks, for a part of a page, or when a form of ours was sent. */
export const asksRouter = ({ headers }: IncomingMessage): boolean =>
  [...ROUTER_HEADERS, "next-action"].some((name) => name in headers);

/** Next holds the address of a part of a page against these, and against the page that the router comes from. */
const TOLD_BY_ROUTER = [...ROUTER_HEADERS, "next-url"];

/** What Next's client router says when it asks for a part of a page; empty for any other reading. */
export const routerOf = (request: IncomingMessage): Record<string, string> =>
  asksRouter(request)
    ? Object.fromEntries(
        TOLD_BY_ROUTER.flatMap((name) => (name in request.headers ? [[name, String(request.headers[name])]] : [])),
      )
    : {};

/** True for a reading of what is open to everybody and the same for everybody. */
export const readsOpen = (request: IncomingMessage): boolean => isReading(request) && OPEN.test(request.url ?? "");

const COSTLY = [
  /^\/(?:en|fr)\/(?:images\/|search\/?$)/,
  /^\/api\/v1\/(?:figures\/|(?:series\.(?:png|svg)|draws\.xlsx|tracker\.(?:zip|sqlite)|changes)$)/,
];

/**
 * True when an answer is a picture, a workbook, an archive, a database, a history or computed from one, or a search of
 * the whole site: the costliest kinds. Names are read as the answer reads them: one written with `%` is the same.
 */
export function isCostly(address: string): boolean {
  if (!URL.canParse(address, "http://site")) return false;
  const { pathname, searchParams } = new URL(address, "http://site");
  return COSTLY.some((form) => form.test(pathname)) || (pathname.startsWith("/api/v1/") && searchParams.has("asOf"));
}

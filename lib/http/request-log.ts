import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";

/** What is told of an answer once it is sent. */
export type Told = {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  /** From the first byte of the request to the last of the answer. */
  readonly seconds: number;
};

/** What a proxy may call a request; another id is given anew. */
const ID = /^[\w.-]{8,64}$/;

/**
 * The id of a request: the one that a believed proxy gave it, else a new one. The answer carries it too.
 * A stranger's own id is dropped before, with all that only proxies may say (forwarded-headers.ts).
 */
export function idOf(request: IncomingMessage, response: ServerResponse): string {
  const given = String(request.headers["x-request-id"] ?? "");
  const id = ID.test(given) ? given : randomUUID();
  request.headers["x-request-id"] = id;
  response.setHeader("X-Request-Id", id);
  return id;
}

/** First words of the addresses that are told by name. Anybody can invent others. */
const PAGES = new Set([
  ...["draws", "categories", "occupations", "list-changes", "explore", "invitations", "cadence", "pool", "crs"],
  ...["check", "after-invitation", "alerts", "data", "about", "admin", "images", "embed", "search", "links"],
]);

/** Addresses that are told as they are. */
const NAMED = new Set([
  ...["/api/live", "/api/ready", "/api/health", "/api/admin/to-do", "/api/admin/me", "/api/alerts/unsubscribe"],
  ...["/robots.txt", "/sitemap.xml", "/data.jsonld", "/llms.txt", "/icon.svg", "/favicon.ico"],
]);

/** What stands in the API, with the form of its answer. */
const API_NAMES = new Set([
  ...["draws", "pools", "categories", "versions", "version-occupations", "occupations", "occupation-names", "events"],
  ...["corrections", "series", "changes", "list-changes", "feed-copies", "feeds", "tracker", "datapackage"],
  ...["csv-metadata", "oembed", "openapi", "figures", "invitations", "cadence", "pool-standing", "crs-grids"],
]);
const API = /^\/api\/v1\/([a-z-]+)((?:\.(?:csv-)?metadata)?(?:\.(?:csv|xlsx|ics|json|png|sqlite|svg|zip))?)(?:(\/)|$)/;

/**
 * The kind of address that was asked for, for logs and counts: of bounded number, and without what a reader typed.
 * @example routeOf("/fr/draws/379?x=1") // "/draws/*"
 */
export function routeOf(url: string): string {
  const path = url.split(/[?#]/, 1)[0]!;
  if (path.startsWith("/_next/")) return "/_next";
  const [, name = "", form = "", below] = API.exec(path) ?? [];
  if (API_NAMES.has(name)) return `/api/v1/${name}${form}${below ? "/*" : ""}`;
  if (NAMED.has(path)) return path;
  const [, first = "", deeper = ""] = /^\/(?:en|fr)(?:\/([^/]*)(\/)?.*)?$/s.exec(path) ?? [null, "other"];
  if (first === "") return "/";
  return PAGES.has(first) ? `/${first}${deeper ? "/*" : ""}` : "other";
}

/** Tells of a request once its answer is sent, or its reader has gone: never what was in it. */
export function tellOf(
  request: IncomingMessage,
  response: ServerResponse,
  { id, log, count }: { id: string; log: Pick<Logger, "info">; count: (told: Told) => void },
): void {
  const begun = performance.now();
  const [method, route] = [request.method ?? "", routeOf(request.url ?? "/")];
  response.once("close", () => {
    // 499, as proxies write it: the reader left before the answer was whole.
    const status = response.writableFinished ? response.statusCode : 499;
    const told = { method, route, status, seconds: (performance.now() - begun) / 1000 };
    count(told);
    log.info({ request: id, method, route, status, ms: Math.round(told.seconds * 10_000) / 10 }, "answered");
  });
}

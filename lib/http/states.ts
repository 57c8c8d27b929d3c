import type { IncomingMessage, ServerResponse } from "node:http";
import { securityHeaders } from "./headers.js";

/** `starting` until the first pages are made, `draining` from the wish to stop on. */
export type ServerState = "starting" | "ready" | "draining";

/** Seconds after which a proxy may ask a server that is not ready again. */
const ASK_AGAIN_SECONDS = 5;

/**
 * Answers those who run the tracker, without the database and before every queue: `/api/live`, whether the process
 * answers at all, and `/api/ready`, whether it should be sent readers. Without its database an instance stays ready:
 * it sends the pages that it has kept. How the database is, `/api/health` says.
 * @returns whether it was one of them
 */
export function answerState(request: IncomingMessage, response: ServerResponse, state: ServerState): boolean {
  const path = request.url?.split("?", 1)[0];
  if (path !== "/api/live" && path !== "/api/ready") return false;
  const isUp = path === "/api/live" || state === "ready";
  const body = JSON.stringify({ status: path === "/api/live" ? "live" : state });
  response.writeHead(isUp ? 200 : 503, {
    ...securityHeaders,
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    ...(isUp ? {} : { "Retry-After": ASK_AGAIN_SECONDS }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
  return true;
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { securityHeaders } from "../headers.js";
import { isReading } from "./reading";
import { sendFault } from "./refusal";

/** Addresses that programs try and that hold nothing here (RFC 8615): a page in a language would be no answer. */
const WELL_KNOWN = /^\/\.well-known(?=[/?]|$)/;

const API = /^\/api\/(?:v1|health)(?=[/?]|$)/;

/** What the API takes, for `Allow`. */
const METHODS = "GET, HEAD, OPTIONS";

/**
 * Answers what needs neither data nor Next: that nothing is at a well-known address, and that the API is only read.
 * @returns false when it is something else, and unanswered
 */
export function answerAtOnce(request: IncomingMessage, response: ServerResponse): boolean {
  const url = request.url ?? "/";
  if (WELL_KNOWN.test(url)) {
    response.writeHead(404, { ...securityHeaders, "Content-Type": "text/plain; charset=utf-8" }).end("Not Found");
    return true;
  }
  if (!API.test(url) || isReading(request) || request.method === "OPTIONS") return false;
  response.setHeader("Allow", METHODS);
  sendFault(response, 405, "method", `must be one of ${METHODS}`);
  return true;
}

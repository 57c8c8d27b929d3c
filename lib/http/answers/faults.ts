import type { IncomingMessage, ServerResponse } from "node:http";
import { isAway } from "@/lib/db/away";
import { hearing } from "../page-cache/notices";
import { isReading } from "./reading";
import { refuse } from "./refusal";

/** Seconds after which a page that could not be made is worth asking for again. */
const AGAIN_SECONDS = 5;

/** True for Next's own page of a fault, which is blank without scripts. */
export const isFaultOfNext = (status: number, type: unknown): boolean =>
  status >= 500 && /^text\/html/.test(String(type));

/**
 * Says that a page could not be made: without the database that it may come in a moment, else that it failed; to
 * whoever sent something that it may not be saved. That the database is away is heard of also where nobody reads: the
 * admin asks by itself.
 */
export function refuseFault(request: IncomingMessage, response: ServerResponse): void {
  const [reading, sending] =
    isAway() || hearing() === "lost" ? (["away", "unsaved"] as const) : (["failed", "unsavedFailed"] as const);
  refuse(response, request.url ?? "/", isReading(request) ? reading : sending, AGAIN_SECONDS);
}

/** The type of what is written, by headers given to `writeHead` as an object, else by those set before. */
function typeOf(response: ServerResponse, given: readonly unknown[]): unknown {
  const headers = given.flatMap((each) => (typeof each === "object" && each !== null ? Object.entries(each) : []));
  return headers.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? response.getHeader("content-type");
}

/** Lets a response that is written as it is made carry our words in the place of Next's page of a fault. */
export function withOwnFaults(request: IncomingMessage, response: ServerResponse): void {
  const { write, end, writeHead, flushHeaders } = response;
  let isReplaced = false;
  /** Whether what is written is to be dropped. */
  const replaces = (status = response.statusCode, type: unknown = response.getHeader("content-type")): boolean => {
    if (isReplaced) return true;
    if (response.headersSent || !isFaultOfNext(status, type)) return false;
    isReplaced = true;
    for (const name of ["Content-Length", "Content-Encoding", "Transfer-Encoding"]) response.removeHeader(name);
    Object.assign(response, { write, end, writeHead, flushHeaders });
    refuseFault(request, response);
    // What Next goes on to write is of no use.
    const dropped = () => response;
    Object.assign(response, { write: () => true, end: dropped, writeHead: dropped, flushHeaders: () => undefined });
    return true;
  };
  Object.assign(response, {
    write: (...given: unknown[]) => replaces() || Reflect.apply(write, response, given),
    end: (...given: unknown[]) => (replaces() ? response : Reflect.apply(end, response, given)),
    // Next sends the headers of what it streams before the first piece.
    flushHeaders: () => (replaces() ? undefined : Reflect.apply(flushHeaders, response, [])),
    writeHead: (status: number, ...given: unknown[]) =>
      replaces(status, typeOf(response, given)) ? response : Reflect.apply(writeHead, response, [status, ...given]),
  });
}

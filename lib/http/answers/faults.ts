import type { IncomingMessage, ServerResponse } from "node:http";
import { isAway } from "@/lib/db/away";
import { isReading } from "./reading";
import { refuse } from "./refusal";

/** Seconds after which a page that could not be made is worth asking for again. */
const AGAIN_SECONDS = 5;

/** True for Next's own page of a fault, which is blank without scripts. */
export const isFaultOfNext = (status: number, type: unknown): boolean =>
  status >= 500 && /^text\/html/.test(String(type));

/** Says that a page could not be made: without the database that it may come in a moment, else that it failed. */
export function refuseFault(request: IncomingMessage, response: ServerResponse): void {
  const refusal = !isAway() ? "failed" : isReading(request) ? "away" : "unsaved";
  refuse(response, request.url ?? "/", refusal, AGAIN_SECONDS);
}

/** Lets a response that is written as it is made carry our words in the place of Next's page of a fault. */
export function withOwnFaults(request: IncomingMessage, response: ServerResponse): void {
  const { write, end } = response;
  let isReplaced = false;
  /** Whether what is written is to be dropped. */
  const replaces = (): boolean => {
    if (isReplaced) return true;
    if (response.headersSent || !isFaultOfNext(response.statusCode, response.getHeader("content-type"))) return false;
    isReplaced = true;
    for (const name of ["Content-Length", "Content-Encoding", "Transfer-Encoding"]) response.removeHeader(name);
    Object.assign(response, { write, end });
    refuseFault(request, response);
    // What Next goes on to write is of no use.
    Object.assign(response, { write: () => true, end: () => response });
    return true;
  };
  Object.assign(response, {
    write: (...given: unknown[]) => replaces() || Reflect.apply(write, response, given),
    end: (...given: unknown[]) => (replaces() ? response : Reflect.apply(end, response, given)),
  });
}

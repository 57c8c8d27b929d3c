import { AsyncLocalStorage } from "node:async_hooks";
import { hostname } from "node:os";
import { pino, stdTimeFunctions, type Logger } from "pino";
import { env } from "./env";

/** What every line that is written while a request is answered has: the request's id. */
type OfRequest = { readonly request: string };

// Next bundles this file apart from the server around it: one store for the process.
const held = globalThis as { __trackerRequests?: AsyncLocalStorage<OfRequest>; __trackerLogger?: Logger };
const requests = (held.__trackerRequests ??= new AsyncLocalStorage<OfRequest>());

/** Does work of a request, whose id is then on every line of the log. */
export const inRequest = <T>(request: string, work: () => T): T => requests.run({ request }, work);

/**
 * The process's log: one JSON object a line on standard output, with the time (UTC), the instance and, where there is
 * one, the id of the request. Never a password, a cookie or an address of a person.
 */
export const logger = (): Logger =>
  (held.__trackerLogger ??= pino({
    level: env().LOG_LEVEL,
    base: { instance: env().INSTANCE ?? hostname() },
    timestamp: stdTimeFunctions.isoTime,
    // A copy: the line's own fields are written into it.
    mixin: () => ({ ...requests.getStore() }),
  }));

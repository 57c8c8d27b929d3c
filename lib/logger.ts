import { hostname } from "node:os";
import { pino, stdSerializers, stdTimeFunctions, type Logger } from "pino";
import { asked } from "./asked";
import { env } from "./env";
import { processWide } from "./process-wide";

const held = processWide<Logger>("logger");

/** What a line says of an error; not the connection that an error of Postgres carries, with its key. */
export const errorTold = (error: unknown): unknown =>
  error instanceof Error ? { ...stdSerializers.err(error), client: undefined } : error;

/**
 * The process's log: one JSON object a line on standard output, with the time (UTC), the instance and, where there is
 * one, the id of the request. Never a password, a cookie or an address of a person.
 */
export const logger = (): Logger =>
  (held.value ??= pino({
    level: env().LOG_LEVEL,
    base: { instance: env().INSTANCE ?? hostname() },
    timestamp: stdTimeFunctions.isoTime,
    serializers: { err: errorTold },
    mixin: () => {
      const request = asked()?.id;
      return request === undefined ? {} : { request };
    },
  }));

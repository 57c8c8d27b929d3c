import { pino, type Logger } from "pino";
import { env } from "./env";

let held: Logger | undefined;

/**
 * The process's log: one JSON object a line on standard output. Never a password, a cookie or an address of a person.
 */
export const logger = (): Logger => (held ??= pino({ level: env().LOG_LEVEL, base: null }));

import "server-only";
import type pg from "pg";
import { env } from "../env";
import { processWide } from "../process-wide";
import { connectPool, openPool, type Connecting } from "./connect";
import { STATEMENT_MS } from "./statement-limit";

type Client = ReturnType<typeof connectPool>;

/** Connections are held once a process: `next dev` reloads modules, and Next bundles this file several times. */
const held = processWide<pg.Pool>("pool");
const heldForMonitors = processWide<pg.Pool>("pool for monitors");

/**
 * Longer than any statement may take, so that the server ends it and its connection stays, and less than an answer may
 * take (lib/http/answers/render.ts).
 */
const QUIET_MS = STATEMENT_MS + 5000;

const pool = (connecting: Connecting): pg.Pool => openPool(env().DATABASE_URL, connecting);

let own: Client | undefined;
let monitors: Client | undefined;

/**
 * The client of this bundle, on the connections of the process. A client of another bundle would not know the pieces of
 * SQL and the errors of this one: they are told by their classes.
 */
export const db = (): Client => (own ??= connectPool((held.value ??= pool({ quietMs: QUIET_MS }))));

/** Another for those who watch the tracker: they are answered also while pages hold every connection of the first. */
export const monitorDb = (): Client =>
  (monitors ??= connectPool((heldForMonitors.value ??= pool({ max: 2, quietMs: 3000 }))));

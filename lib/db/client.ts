import "server-only";
import { env } from "../env";
import { connect } from "./connect";

type Client = ReturnType<typeof connect>;

const held = globalThis as { __trackerDb?: Client; __trackerMonitorDb?: Client };

/** Longer than any question of the app takes, and less than an answer may take (lib/http/answers/render.ts). */
const QUIET_MS = 20_000;

/** The process's one client: `next dev` reloads modules and must not open a pool each time. */
export const db = (): Client => (held.__trackerDb ??= connect(env().DATABASE_URL, { quietMs: QUIET_MS }));

/** Another for those who watch the tracker: they are answered also while pages hold every connection of the first. */
export const monitorDb = (): Client =>
  (held.__trackerMonitorDb ??= connect(env().DATABASE_URL, { max: 2, quietMs: 3000 }));

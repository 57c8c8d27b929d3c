import "server-only";
import { env } from "../env";
import { connect } from "./connect";

type Client = ReturnType<typeof connect>;

const held = globalThis as { __trackerDb?: Client; __trackerMonitorDb?: Client };

/** Longer than any question of the app takes, and less than an answer may take (lib/http/answers/render.ts). */
const QUIET_MS = 20_000;

/**
 * The process's one client: `next dev` reloads modules and must not open a pool each time. The server, its start and its
 * pages are built apart, each with classes of Prisma, and whoever comes first makes the client for all. So nobody asks
 * whether what it gives is an instance of such a class, and a query of pieces goes to `$queryRaw` as an argument: to its
 * tag, a piece of another build is a value.
 */
export const db = (): Client => (held.__trackerDb ??= connect(env().DATABASE_URL, { quietMs: QUIET_MS }));

/** Another for those who watch the tracker: they are answered also while pages hold every connection of the first. */
export const monitorDb = (): Client =>
  (held.__trackerMonitorDb ??= connect(env().DATABASE_URL, { max: 2, quietMs: 3000 }));

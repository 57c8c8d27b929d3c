import "server-only";
import { env } from "../env";
import { connect } from "./connect";

const held = globalThis as { __trackerDb?: ReturnType<typeof connect> };

/** The process's one client: `next dev` reloads modules and must not open a pool each time. */
export const db = (): ReturnType<typeof connect> => (held.__trackerDb ??= connect(env().DATABASE_URL));

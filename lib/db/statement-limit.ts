import type { Db } from "./connect";

/** Milliseconds after which the server itself ends a statement: longer than any of the app takes. */
export const STATEMENT_MS = 20_000;

/** Limits each statement of a long transaction, also where the role has no limit: a database with one role. */
export const limitStatements = (tx: Db): Promise<unknown> =>
  tx.$executeRaw`SELECT set_config('statement_timeout', ${String(STATEMENT_MS)}, true)`;

import pg from "pg";

/**
 * Does something while no other process does it, by a lock of the database that goes with a transaction, however that
 * ends. Not with the session: a pooler in transaction mode gives its connection to another client meanwhile.
 * @returns null when another process holds the lock; nothing is done then
 * @throws when the database does not answer
 */
export async function withLock<T>(connectionString: string, name: string, act: () => Promise<T>): Promise<T | null> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("BEGIN");
    // It waits for `act`, which may take longer than the server lets others wait in a transaction.
    await client.query("SET LOCAL idle_in_transaction_session_timeout = 0");
    const { rows } = await client.query<{ held: boolean }>("SELECT pg_try_advisory_xact_lock(hashtext($1)) AS held", [
      name,
    ]);
    return rows[0]?.held ? await act() : null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

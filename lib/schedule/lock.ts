import pg from "pg";

/**
 * Does something while no other process does it, by a lock that the database holds for this very connection and lets go
 * when it ends, however it ends.
 * @returns null when another process holds the lock; nothing is done then
 * @throws when the database does not answer
 */
export async function withLock<T>(connectionString: string, name: string, act: () => Promise<T>): Promise<T | null> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ held: boolean }>("SELECT pg_try_advisory_lock(hashtext($1)) AS held", [name]);
    return rows[0]?.held ? await act() : null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

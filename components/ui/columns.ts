/** Rows by column: each key with the values of all rows. Hundreds of rows weigh half as much so, without a codec. */
export type Columns<R> = { readonly [K in keyof R]: readonly R[K][] };

/** The columns of rows; what is not named in `keys` stays behind. */
export function toColumns<R, K extends keyof R>(rows: readonly R[], keys: readonly K[]): Columns<Pick<R, K>> {
  const columns = keys.map((key) => [key, rows.map((row) => row[key])]);
  return Object.fromEntries(columns) as Columns<Pick<R, K>>;
}

/** The rows that {@link toColumns} made columns of. */
export function toRows<R extends object>(columns: Columns<R>): R[] {
  const entries = Object.entries<readonly unknown[]>(columns);
  const count = entries[0]?.[1].length ?? 0;
  return Array.from(
    { length: count },
    (_, index) => Object.fromEntries(entries.map(([key, values]) => [key, values[index]])) as R,
  );
}

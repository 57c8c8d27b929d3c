import type pg from "pg";

/**
 * Fills the bench's own database with made-up draws until there are `many` in all. Days and categories take turns, so
 * that every line of a chart has its share; the round names make each draw unlike any other.
 */
export const addDraws = (client: pg.Client, many: number): Promise<unknown> =>
  client.query(
    `INSERT INTO draw (number, date, round_name, category, cutoff, invitations, programs, source)
     SELECT (10000 + i)::text, DATE '2015-02-01' + i % 4200, 'Bench ' || i,
            (ARRAY['healthcare', 'french', 'pnp', 'cec', 'trades', 'stem'])[1 + i % 6],
            400 + (i * 7919) % 300, 100 + (i::bigint * 104729) % 5000, '{}', 'admin'
       FROM generate_series(1, $1::int - (SELECT count(*)::int FROM draw)) i`,
    [many],
  );

import "server-only";
import type { Client } from "@/lib/db/commands/revision-meta";
import { REASONS } from "@/lib/rules/alert/reason";
import { choiceSchema, REQUEST_HOURS, type AlertChoice } from "@/lib/rules/alert/choice";
import { SUBSCRIBER_PAGE, type SubscriberQuery, type SubscriberState } from "@/lib/rules/alert/subscriber-query";
import { instantOf, type UtcInstant } from "@/lib/rules/time/iso-date";

/** Somebody who is told by e-mail, or asked to be. */
export type Subscriber = {
  readonly id: string;
  readonly address: string;
  readonly state: SubscriberState;
  /** Null = nothing of the draws, or a choice that cannot be read. */
  readonly choice: AlertChoice | null;
  /** True: also told what needs doing. */
  readonly toDo: boolean;
  /** When that was confirmed or, until it is, asked for. */
  readonly since: UtcInstant;
};

type Row = {
  id: string;
  address: string;
  state: SubscriberState;
  choice: unknown;
  toDo: boolean;
  since: Date;
} & Counts;

/** How many were found, and how many of them have not confirmed. */
type Counts = { readonly total: number; readonly unconfirmed: number };

/**
 * One page of those who are told by e-mail or asked to be, by their addresses, and how many there are in all. For
 * those who manage alerts: nobody else sees an address.
 * @throws when the database does not answer
 */
export async function subscribersOf(
  client: Client,
  { q, state, page }: SubscriberQuery,
): Promise<{ readonly subscribers: readonly Subscriber[] } & Counts> {
  const rows = await client.$queryRaw<(Row | ({ id: null } & Counts))[]>`
    WITH everybody AS (
      SELECT id, address, choice, to_do, confirmed_at AS since,
        CASE WHEN id IN (SELECT subscriber_id FROM alert_delivery
            WHERE state = 'failed' AND reason IS DISTINCT FROM ${REASONS.stopped} AND subscriber_id IS NOT NULL)
          THEN 'failed' ELSE 'told' END AS state
      FROM alert_subscriber
      UNION ALL
      SELECT id, address, choice, false, expires_at - make_interval(hours => ${REQUEST_HOURS}), 'unconfirmed'
      FROM alert_request WHERE expires_at > now()
    ), found AS (
      SELECT * FROM everybody
      WHERE position(${q.toLowerCase()} IN address) > 0 AND (${state}::text IS NULL OR state = ${state})
    )
    SELECT f.id, f.address, f.state, f.choice, f.to_do AS "toDo", f.since, t.total, t.unconfirmed
    FROM (SELECT count(*)::int AS total, (count(*) FILTER (WHERE state = 'unconfirmed'))::int AS unconfirmed
      FROM found) t
    LEFT JOIN (SELECT * FROM found ORDER BY address, since, id
      LIMIT ${SUBSCRIBER_PAGE} OFFSET ${(page - 1) * SUBSCRIBER_PAGE}) f ON true
    ORDER BY f.address, f.since, f.id`;
  return {
    total: rows[0]?.total ?? 0,
    unconfirmed: rows[0]?.unconfirmed ?? 0,
    subscribers: rows.flatMap((row) => {
      if (row.id === null) return [];
      const { id, address, state, toDo } = row;
      return {
        id,
        address,
        state,
        toDo,
        choice: choiceSchema.safeParse(row.choice).data ?? null,
        since: instantOf(row.since),
      };
    }),
  };
}

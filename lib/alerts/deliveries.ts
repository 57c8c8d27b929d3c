import "server-only";
import type { Client } from "@/lib/db/commands/revision-meta";

/** What a message goes to. */
export type Channel = "mail" | "webhook";

/** A message that this process has taken. */
export type Claimed = {
  /** The message's own: the same in every try. */
  readonly id: string;
  readonly requestId: string | null;
  readonly subscriberId: string | null;
  readonly webhookId: string | null;
  readonly notices: readonly number[];
  /** This one too. */
  readonly attempts: number;
};

/** Why a message was not taken by its receiver, in words without an address; `final`: it is not worth trying again. */
export type Refused = { readonly reason: string; readonly final: boolean };

const FIRST_RETRY_SECONDS = 60;
const LONGEST_RETRY_SECONDS = 6 * 3600;
/** About two days of tries. */
export const MOST_ATTEMPTS = 15;
const MOST_WORDS = 300;

/** Seconds until the next try after so many: 1 minute, 2, 4… at most six hours. */
export const retrySeconds = (attempts: number): number =>
  Math.min(FIRST_RETRY_SECONDS * 2 ** (attempts - 1), LONGEST_RETRY_SECONDS);

/**
 * Takes messages that are due for this process alone. If it dies they are due again when the lease is over. A message
 * that has been tried, has no reason and is not due is under way.
 * @param leaseSeconds longer than any try takes
 */
export const claim = (
  client: Client,
  channel: Channel,
  count: number,
  leaseSeconds: number,
): Promise<readonly Claimed[]> =>
  client.$queryRaw<Claimed[]>`
    UPDATE alert_delivery
    SET attempts = attempts + 1, reason = NULL, next_at = now() + make_interval(secs => ${leaseSeconds})
    WHERE id IN (
      SELECT id FROM alert_delivery
      WHERE state = 'waiting' AND next_at <= now() AND (webhook_id IS NULL) = ${channel === "mail"}
      ORDER BY next_at LIMIT ${count} FOR UPDATE SKIP LOCKED)
    RETURNING id, request_id AS "requestId", subscriber_id AS "subscriberId", webhook_id AS "webhookId", notices,
      attempts`;

/** Records that a message was taken by its receiver, or that nothing of it is left to tell. */
export async function end(client: Client, id: string, state: "sent" | "dropped"): Promise<void> {
  await client.$executeRaw`
    UPDATE alert_delivery SET state = ${state}::alert_state, ended_at = now(), reason = NULL WHERE id = ${id}::uuid`;
}

/**
 * Records that a try failed: the message waits for the next one, or has failed. One that was stopped stays so, and one
 * that another process has taken since is that one's.
 */
export async function putOff(client: Client, { id, attempts }: Claimed, { reason, final }: Refused): Promise<void> {
  const over = final || attempts >= MOST_ATTEMPTS;
  await client.$executeRaw`
    UPDATE alert_delivery
    SET reason = ${reason.slice(0, MOST_WORDS)}, state = ${over ? "failed" : "waiting"}::alert_state,
      ended_at = CASE WHEN ${over} THEN now() END, next_at = now() + make_interval(secs => ${retrySeconds(attempts)})
    WHERE id = ${id}::uuid AND state = 'waiting' AND attempts = ${attempts}`;
}

/** Days for which ended messages, and what they told, are kept for the admin's page. */
export const KEPT_DAYS = 30;

/** Forgets what is over: requests nobody confirmed, and messages and what they told after thirty days.
 * What needed doing when that was told last is kept: the next look is compared with it. */
export async function forgetOld(client: Client): Promise<void> {
  await client.$executeRaw`DELETE FROM alert_request WHERE expires_at < now()`;
  await client.$executeRaw`
    DELETE FROM alert_delivery WHERE ended_at < now() - make_interval(days => ${KEPT_DAYS})`;
  await client.$executeRaw`
    DELETE FROM alert_notice n WHERE at < now() - make_interval(days => ${KEPT_DAYS})
      AND id IS DISTINCT FROM (SELECT max(id) FROM alert_notice WHERE told ->> 'record' = 'to_do')
      AND NOT EXISTS (SELECT FROM alert_delivery d WHERE d.state = 'waiting' AND n.id = ANY (d.notices))`;
}

import "server-only";
import { z } from "zod";
import type { Client } from "@/lib/db/commands/revision-meta";
import { choiceSchema } from "@/lib/rules/alert/choice";
import { instantOf } from "@/lib/rules/time/iso-date";
import { MOST_ATTEMPTS } from "./deliveries";
import { alertKey } from "./links";
import type { AlertSettings } from "./settings";

/** Messages shown of each state. */
const SHOWN = 50;

/** How telling goes, for the admin's page: counts of thirty days, messages that wait or failed, and who is told. */
export async function alertsNow(client: Client) {
  const [states, changes, deliveries, subscribers, webhooks] = await Promise.all([
    client.alertDelivery.groupBy({ by: ["state"], _count: true, _min: { createdAt: true } }),
    client.alertChange.count(),
    client.alertDelivery.findMany({
      where: { state: { in: ["waiting", "failed"] } },
      orderBy: [{ state: "asc" }, { createdAt: "desc" }],
      take: SHOWN,
      include: { webhook: true, subscriber: true, request: true },
    }),
    client.alertSubscriber.findMany({ orderBy: { address: "asc" } }),
    client.alertWebhook.findMany({ orderBy: { createdAt: "asc" } }),
  ]);
  const countOf = (state: string) => states.find((each) => each.state === state)?._count ?? 0;
  const oldest = states.find(({ state }) => state === "waiting")?._min.createdAt ?? null;
  return {
    /** Changes whose delay is not over. */
    changes,
    waiting: countOf("waiting"),
    sent: countOf("sent"),
    failed: countOf("failed"),
    oldest: oldest && instantOf(oldest),
    messages: deliveries.map(({ id, state, attempts, reason, createdAt, nextAt, webhook, subscriber, request }) => ({
      id,
      state,
      attempts,
      reason,
      at: instantOf(createdAt),
      nextAt: instantOf(nextAt),
      to: webhook?.url ?? subscriber?.address ?? request?.address ?? "",
    })),
    subscribers: subscribers.map(({ choice, confirmedAt, ...each }) => ({
      ...each,
      choice: choice === null ? null : choiceSchema.parse(choice),
      since: instantOf(confirmedAt),
    })),
    webhooks: webhooks.map(({ id, url, toDo }) => ({ id, url, toDo })),
  };
}
export type AlertsNow = Awaited<ReturnType<typeof alertsNow>>;

/** Lets a message be tried at once, with all its tries before it again; not one that is being tried now. */
export const retry = async (client: Client, id: string): Promise<boolean> =>
  (await client.$executeRaw`
    UPDATE alert_delivery SET state = 'waiting', attempts = 0, next_at = now(), ended_at = NULL
    WHERE id = ${id}::uuid AND (state = 'failed' OR
      (state = 'waiting' AND (attempts = 0 OR reason IS NOT NULL OR next_at <= now())))`) === 1;

/** Ends a message that waits: it is tried no more. */
export const stop = async (client: Client, id: string): Promise<boolean> =>
  (await client.$executeRaw`
    UPDATE alert_delivery SET state = 'failed', attempts = ${MOST_ATTEMPTS}, ended_at = now()
    WHERE id = ${id}::uuid AND state = 'waiting'`) === 1;

/** Forgets a subscriber, or a webhook, with all messages to it. */
export const forget = async (client: Client, of: "subscriber" | "webhook", id: string): Promise<boolean> =>
  (
    await (of === "subscriber"
      ? client.alertSubscriber.deleteMany({ where: { id } })
      : client.alertWebhook.deleteMany({ where: { id } }))
  ).count === 1;

const MOST_WEBHOOKS = 20;

/** Why an address is not taken for a webhook. */
export type WebhookProblem = "not_an_address" | "not_https" | "there_already" | "too_many";

/**
 * Adds a webhook.
 * @returns its secret, which is shown this once
 */
export async function addWebhook(
  client: Client,
  settings: AlertSettings,
  text: string,
  toDo: boolean,
): Promise<{ readonly ok: true; readonly secret: string } | { readonly ok: false; readonly reason: WebhookProblem }> {
  const url = z
    .url({ protocol: /^https?$/ })
    .max(500)
    .safeParse(text.trim()).data;
  if (url === undefined || new URL(url).username !== "") return { ok: false, reason: "not_an_address" };
  if (!url.startsWith("https:") && !settings.isPrivateAllowed) return { ok: false, reason: "not_https" };
  if ((await client.alertWebhook.count()) >= MOST_WEBHOOKS) return { ok: false, reason: "too_many" };
  const { count } = await client.alertWebhook.createMany({ data: [{ url, toDo }], skipDuplicates: true });
  if (count === 0) return { ok: false, reason: "there_already" };
  const { id } = await client.alertWebhook.findUniqueOrThrow({ where: { url } });
  return { ok: true, secret: alertKey(settings, "webhook", id) };
}

/**
 * Gives a webhook another secret: the one before is over at once.
 * @returns the secret, which is shown this once; null for a webhook that is gone
 */
export async function rotateSecret(client: Client, settings: AlertSettings, id: string): Promise<string | null> {
  const [row] = await client.alertWebhook.updateManyAndReturn({
    where: { id },
    data: { secretVersion: { increment: 1 } },
  });
  return row ? alertKey(settings, "webhook", id, row.secretVersion) : null;
}

/** Begins or ends telling an admin what needs doing, at the address of the account. */
export async function setToDo(client: Client, email: string, language: "en" | "fr", toDo: boolean): Promise<void> {
  const address = email.toLowerCase();
  if (toDo)
    await client.alertSubscriber.upsert({
      where: { address },
      create: { address, language, toDo },
      update: { toDo },
    });
  else {
    await client.alertSubscriber.updateMany({ where: { address }, data: { toDo } });
    await client.$executeRaw`DELETE FROM alert_subscriber WHERE address = ${address} AND choice IS NULL AND NOT to_do`;
  }
}

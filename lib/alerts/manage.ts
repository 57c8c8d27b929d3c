import "server-only";
import { z } from "zod";
import type { Client } from "@/lib/db/commands/revision-meta";
import { writeAudit, type Actor } from "@/lib/db/commands/write-audit";
import type { Db } from "@/lib/db/connect";
import type { ALERT_KINDS } from "@/lib/rules/account/audit";
import { REASONS } from "@/lib/rules/alert/reason";
import { MOST_ATTEMPTS } from "./deliveries";
import { alertKey } from "./links";
import type { AlertSettings } from "./settings";

/*
 * Acts of an admin on alerts, each with its line in the audit, in one transaction. The audit is kept for good: of a
 * webhook it holds the host alone, for the rest of an address may open what it leads to, and of a reader nothing.
 */

type AlertKind = (typeof ALERT_KINDS)[number];

const note = (tx: Db, kind: AlertKind, by: Actor, webhook: { readonly url: string } | null = null) =>
  writeAudit(tx, { kind, by, network: by.network, detail: webhook && new URL(webhook.url).host });

/** Does an act on one message; false, and no line, where there is no such message, or it is not in that state. */
const onMessage = (
  client: Client,
  id: string,
  { kind, by, act }: { readonly kind: AlertKind; readonly by: Actor; readonly act: (tx: Db) => Promise<number> },
): Promise<boolean> =>
  client.$transaction(async (tx) => {
    if ((await act(tx)) !== 1) return false;
    const { webhook } = await tx.alertDelivery.findUniqueOrThrow({ where: { id }, select: { webhook: true } });
    await note(tx, kind, by, webhook);
    return true;
  });

/** Lets a message be tried at once, with all its tries before it again; not one that is being tried now. */
export const retry = (client: Client, id: string, by: Actor): Promise<boolean> =>
  onMessage(client, id, {
    kind: "message_retried",
    by,
    act: (tx) => tx.$executeRaw`
      UPDATE alert_delivery SET state = 'waiting', attempts = 0, next_at = now(), ended_at = NULL
      WHERE id = ${id}::uuid AND (state = 'failed' OR
        (state = 'waiting' AND (attempts = 0 OR reason IS NOT NULL OR next_at <= now())))`,
  });

/**
 * Ends a message that waits: it is tried no more. Nothing failed on the way to its receiver, so its reason is its own.
 */
export const stop = (client: Client, id: string, by: Actor): Promise<boolean> =>
  onMessage(client, id, {
    kind: "message_stopped",
    by,
    act: (tx) => tx.$executeRaw`
      UPDATE alert_delivery SET state = 'failed', attempts = ${MOST_ATTEMPTS}, ended_at = now(), reason = ${REASONS.stopped}
      WHERE id = ${id}::uuid AND state = 'waiting'`,
  });

/**
 * Forgets a subscriber, also one who has not confirmed yet, with all messages to it.
 * @returns false when there is none any more
 */
export const forgetSubscriber = (client: Client, id: string, by: Actor): Promise<boolean> =>
  client.$transaction(async (tx) => {
    const told = await tx.alertSubscriber.deleteMany({ where: { id } });
    const asked = await tx.alertRequest.deleteMany({ where: { id } });
    if (told.count + asked.count === 0) return false;
    await note(tx, "subscriber_removed", by);
    return true;
  });

/**
 * Removes a webhook, with all messages to it.
 * @returns false when it is gone already
 */
export const removeWebhook = (client: Client, id: string, by: Actor): Promise<boolean> =>
  client.$transaction(async (tx) => {
    const webhook = await tx.alertWebhook.findUnique({ where: { id } });
    if (webhook === null || (await tx.alertWebhook.deleteMany({ where: { id } })).count === 0) return false;
    await note(tx, "webhook_removed", by, webhook);
    return true;
  });

const MOST_WEBHOOKS = 20;

/** Why an address is not taken for a webhook. */
export type WebhookProblem = "not_an_address" | "not_https" | "there_already" | "too_many";

/**
 * Adds a webhook.
 * @param more the address as it was typed, and whether the webhook is also told what needs doing
 * @returns its secret, which is shown this once
 */
export async function addWebhook(
  client: Client,
  settings: AlertSettings,
  { text, toDo }: { readonly text: string; readonly toDo: boolean },
  by: Actor,
): Promise<{ readonly ok: true; readonly secret: string } | { readonly ok: false; readonly reason: WebhookProblem }> {
  const url = z
    .url({ protocol: /^https?$/ })
    .max(500)
    .safeParse(text.trim()).data;
  if (url === undefined || new URL(url).username !== "") return { ok: false, reason: "not_an_address" };
  if (!url.startsWith("https:") && !settings.isPrivateAllowed) return { ok: false, reason: "not_https" };
  if ((await client.alertWebhook.count()) >= MOST_WEBHOOKS) return { ok: false, reason: "too_many" };
  return client.$transaction(async (tx) => {
    const [added] = await tx.alertWebhook.createManyAndReturn({ data: [{ url, toDo }], skipDuplicates: true });
    if (added === undefined) return { ok: false, reason: "there_already" };
    await note(tx, "webhook_added", by, added);
    return { ok: true, secret: alertKey(settings, "webhook", added.id) };
  });
}

/**
 * Gives a webhook another secret: the one before is over at once.
 * @returns the secret, which is shown this once; null for a webhook that is gone
 */
export const rotateSecret = (client: Client, settings: AlertSettings, id: string, by: Actor): Promise<string | null> =>
  client.$transaction(async (tx) => {
    const data = { secretVersion: { increment: 1 } };
    const [webhook] = await tx.alertWebhook.updateManyAndReturn({ where: { id }, data });
    if (webhook === undefined) return null;
    await note(tx, "webhook_secret", by, webhook);
    return alertKey(settings, "webhook", id, webhook.secretVersion);
  });

/** Begins or ends telling an admin what needs doing, at the address of the account. What is so already is left. */
export const setToDo = (
  client: Client,
  { email, language }: { readonly email: string; readonly language: "en" | "fr" },
  toDo: boolean,
  by: Actor,
): Promise<void> =>
  client.$transaction(async (tx) => {
    const address = email.toLowerCase();
    const before = await tx.alertSubscriber.findUnique({ where: { address } });
    if ((before?.toDo ?? false) === toDo) return;
    if (toDo) {
      const create = { address, language, toDo };
      await tx.alertSubscriber.upsert({ where: { address }, create, update: { toDo } });
    } else if (before?.choice === null) await tx.alertSubscriber.deleteMany({ where: { address } });
    else await tx.alertSubscriber.updateMany({ where: { address }, data: { toDo } });
    await note(tx, toDo ? "to_do_on" : "to_do_off", by);
  });

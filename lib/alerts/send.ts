import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { Client } from "@/lib/db/commands/revision-meta";
import { readPublic } from "@/lib/db/dataset";
import { logger } from "@/lib/logger";
import { choiceSchema, REQUEST_HOURS } from "@/lib/rules/alert/choice";
import { claim, end, putOff, type Channel, type Claimed, type Refused } from "./deliveries";
import { alertKey, alertLink, oneClickLink } from "./links";
import { alertMail, confirmationMail, type MailData } from "./mail-text";
import type { AddressedMail, Mailer } from "./mailer";
import { noticeSchema, type Notice } from "./notice";
import { toDoMail, toDoNoticeSchema, type ToDoNotice } from "./to-do";
import type { AlertSettings } from "./settings";
import { post } from "./webhook";
import { REASONS } from "@/lib/rules/alert/reason";

/** Messages that a process takes and tries at once, so that their lease runs while they are tried and no longer. */
const AT_ONCE = 5;
/** The share of the lease that a whole try may take: none is under way when another process may have the message. */
const LEASE_SHARE = 0.75;

/** What came of a round of sending. */
export type Counts = { readonly sent: number; readonly failed: number };

/** A message tells changes, or what needs doing. */
const toldSchema = z.union([toDoNoticeSchema, noticeSchema]);
type Told = Notice | ToDoNotice;
const isToDo = (told: Told): told is ToDoNotice => told.record === "to_do";

/** A try of one message: null = taken by its receiver, `dropped` = nothing of it is left to tell. */
type Try = (message: Claimed, notices: readonly Told[]) => Promise<Refused | "dropped" | null>;
/** What a batch is tried by; made after it was taken, so that it knows all that its messages tell. */
type Prepare = () => Promise<Try>;

/** What sends, and when it ends. */
export type Sender = {
  readonly client: Client;
  readonly settings: AlertSettings;
  /** Aborted: nothing more is taken; what is under way is waited for. */
  readonly stop?: AbortSignal | undefined;
  /** Messages that are being tried, by their ids: filled here, for whoever must end before they are over. */
  readonly underWay?: Map<string, Claimed> | undefined;
};

/**
 * Sends every e-mail that is due, a few side by side. Several processes may do it: a message is taken by one.
 * @throws when the database does not answer; what was taken then is due again when its lease is over
 */
export const sendMail = (sender: Sender, mailer: Mailer): Promise<Counts> =>
  drain(sender, "mail", byMail(sender.client, sender.settings, mailer));

/** Posts every message to a webhook that is due, as {@link sendMail}. */
export const sendToWebhooks = (sender: Sender): Promise<Counts> =>
  drain(sender, "webhook", () => Promise.resolve(byWebhook(sender.client, sender.settings)));

/**
 * Sends every message that is due, over both channels.
 * @param mailer null where nothing is mailed: e-mails wait for a process that does
 */
export async function sendDue(client: Client, settings: AlertSettings, mailer: Mailer | null): Promise<Counts> {
  const sender = { client, settings };
  const all = await Promise.all([...(mailer === null ? [] : [sendMail(sender, mailer)]), sendToWebhooks(sender)]);
  return all.reduce((sum, { sent, failed }) => ({ sent: sum.sent + sent, failed: sum.failed + failed }));
}

async function drain(
  { client, settings, stop, underWay }: Sender,
  channel: Channel,
  prepare: Prepare,
): Promise<Counts> {
  const counts = { sent: 0, failed: 0 };
  while (!stop?.aborted) {
    const messages = await claim(client, channel, AT_ONCE, settings.leaseSeconds);
    if (messages.length === 0) break;
    for (const message of messages) underWay?.set(message.id, message);
    const notices = await readNotices(client, messages);
    const tryOne = await prepare();
    await Promise.all(
      messages.map(async (message) => {
        const refused = await withinLease(settings, async () =>
          tryOne(
            message,
            message.notices.flatMap((id) => (notices.has(id) ? [toldSchema.parse(notices.get(id))] : [])),
          ),
        );
        if (refused === null || refused === "dropped") await end(client, message.id, refused ?? "sent");
        else await putOff(client, message, refused);
        underWay?.delete(message.id);
        counts[refused === null || refused === "dropped" ? "sent" : "failed"] += 1;
      }),
    );
  }
  return counts;
}

/** What comes of a try: also one that throws, or that ends too late, is only its own message's. */
async function withinLease<T>({ leaseSeconds }: AlertSettings, attempt: () => Promise<T>): Promise<T | Refused> {
  const over = new AbortController();
  const patience = wait(leaseSeconds * LEASE_SHARE * 1000, undefined, { signal: over.signal }).then(
    (): Refused => ({ final: false, reason: REASONS.slow }),
  );
  try {
    return await Promise.race([attempt(), patience]);
  } catch (error) {
    logger().error({ err: error }, "a message could not be made");
    return { final: false, reason: REASONS.unmade };
  } finally {
    patience.catch(() => undefined);
    over.abort();
  }
}

/** As they are stored: one that cannot be read must fail its own messages only. */
async function readNotices(client: Client, messages: readonly Claimed[]): Promise<Map<number, unknown>> {
  const ids = [...new Set(messages.flatMap(({ notices }) => notices))];
  const rows = await client.alertNotice.findMany({ where: { id: { in: ids } } });
  return new Map(rows.map(({ id, told }) => [id, told]));
}

function byMail(client: Client, settings: AlertSettings, mailer: Mailer): Prepare {
  let held: { version: bigint; data: MailData } | undefined;
  return async () => {
    const { version } = await client.dataVersion.findUniqueOrThrow({ where: { id: 1 } });
    if (held?.version !== version) {
      const data = await client.$transaction((tx) => readPublic(tx), { isolationLevel: "RepeatableRead" });
      held = { version, data };
    }
    const { data } = held;
    return async (message, notices) => {
      const mail = await mailFor(client, settings, message, notices, data);
      return mail === null ? "dropped" : mailer.send(mail);
    };
  };
}

/** @returns null when the reader has left, or nothing is left to tell */
async function mailFor(
  client: Client,
  settings: AlertSettings,
  { id, requestId, subscriberId }: Claimed,
  notices: readonly Told[],
  data: MailData,
): Promise<AddressedMail | null> {
  if (requestId !== null) {
    const request = await client.alertRequest.findUnique({ where: { id: requestId } });
    if (request === null) return null;
    const { address: to, language } = request;
    const links = { confirm: alertLink(settings, "confirm", requestId, language), hours: REQUEST_HOURS };
    const mail = confirmationMail(choiceSchema.parse(request.choice), data, language, links);
    return { ...mail, id, to, unsubscribe: null };
  }
  if (subscriberId === null) return null;
  const subscriber = await client.alertSubscriber.findUnique({ where: { id: subscriberId } });
  if (subscriber === null) return null;
  const { address: to, language, choice, toDo } = subscriber;
  const todo = notices.find(isToDo);
  const unsubscribe = oneClickLink(settings, subscriberId);
  const links = { site: settings.site, leave: alertLink(settings, "leave", subscriberId, language) };
  if (todo) return toDo ? { ...toDoMail(todo, language, links), id, to, unsubscribe } : null;
  if (choice === null) return null;
  const mail = alertMail(
    notices.filter((each) => !isToDo(each)),
    choiceSchema.parse(choice),
    data,
    language,
    links,
  );
  return mail && { ...mail, id, to, unsubscribe };
}

const byWebhook =
  (client: Client, settings: AlertSettings): Try =>
  async ({ id, webhookId }, notices) => {
    const webhook = webhookId && (await client.alertWebhook.findUnique({ where: { id: webhookId } }));
    if (!webhook) return "dropped";
    return post(
      {
        id,
        url: webhook.url,
        body: JSON.stringify({ id, ...bodyOf(notices) }),
        secret: alertKey(settings, "webhook", webhook.id, webhook.secretVersion),
        timestamp: Math.floor(Date.now() / 1000),
      },
      settings.isPrivateAllowed,
    );
  };

/** What a webhook is told, as `/api/v1/changes` and `/api/admin/to-do` tell it. */
function bodyOf(notices: readonly Told[]): object {
  const todo = notices.find(isToDo);
  return todo
    ? { toDo: todo.todos.map(({ kind, count, since }) => ({ kind, count, since })) }
    : { changes: notices.flatMap((each) => (isToDo(each) ? [] : [each.json])) };
}

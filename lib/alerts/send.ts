import "server-only";
import pLimit from "p-limit";
import type { Client } from "@/lib/db/commands/revision-meta";
import { readPublic } from "@/lib/db/dataset";
import { choiceSchema, REQUEST_HOURS } from "@/lib/rules/alert/choice";
import { claim, end, putOff, type Channel, type Claimed, type Refused } from "./deliveries";
import { alertKey, alertLink, oneClickLink } from "./links";
import { alertMail, confirmationMail, type MailData } from "./mail-text";
import type { AddressedMail, Mailer } from "./mailer";
import { noticeSchema, type Notice } from "./notice";
import type { AlertSettings } from "./settings";
import { post } from "./webhook";

/** Messages that a process takes at once; so many of them are repeated at most when it dies. */
const AT_ONCE = 50;
const SIDE_BY_SIDE = 5;

/** What came of a round of sending. */
export type Counts = { readonly sent: number; readonly failed: number };

/** A try of one message: null = taken by its receiver, `dropped` = nothing of it is left to tell. */
type Try = (message: Claimed, notices: readonly Notice[]) => Promise<Refused | "dropped" | null>;

/**
 * Sends every message that is due, a few side by side. Several processes may do it: a message is taken by one.
 * @param mailer null where nothing is mailed: e-mails wait for a process that does
 * @throws when the database does not answer; what was taken then is due again when its lease is over
 */
export async function sendDue(client: Client, settings: AlertSettings, mailer: Mailer | null): Promise<Counts> {
  const counts = { sent: 0, failed: 0 };
  if (mailer !== null) await drain(client, settings, "mail", byMail(client, settings, mailer), counts);
  await drain(client, settings, "webhook", () => Promise.resolve(byWebhook(client, settings)), counts);
  return counts;
}

async function drain(
  client: Client,
  { leaseSeconds }: AlertSettings,
  channel: Channel,
  prepare: () => Promise<Try>,
  counts: { sent: number; failed: number },
): Promise<void> {
  for (;;) {
    const messages = await claim(client, channel, AT_ONCE, leaseSeconds);
    if (messages.length === 0) return;
    const notices = await readNotices(client, messages);
    const attempt = await prepare();
    const sideBySide = pLimit(SIDE_BY_SIDE);
    await Promise.all(
      messages.map((message) =>
        sideBySide(async () => {
          const told = message.notices.flatMap((id) => notices.get(id) ?? []);
          const refused = await attempt(message, told);
          if (refused === null || refused === "dropped") await end(client, message.id, refused ?? "sent");
          else await putOff(client, message, refused);
          counts[refused === null || refused === "dropped" ? "sent" : "failed"] += 1;
        }),
      ),
    );
  }
}

async function readNotices(client: Client, messages: readonly Claimed[]): Promise<Map<number, Notice>> {
  const ids = [...new Set(messages.flatMap(({ notices }) => notices))];
  const rows = await client.alertNotice.findMany({ where: { id: { in: ids } } });
  return new Map(rows.map(({ id, told }) => [id, noticeSchema.parse(told)]));
}

const byMail = (client: Client, settings: AlertSettings, mailer: Mailer) => async (): Promise<Try> => {
  const data = await client.$transaction((tx) => readPublic(tx), { isolationLevel: "RepeatableRead" });
  return async (message, notices) => {
    const mail = await mailFor(client, settings, message, notices, data);
    return mail === null ? "dropped" : mailer.send(mail);
  };
};

/** @returns null when the reader has left, or nothing is left to tell */
async function mailFor(
  client: Client,
  settings: AlertSettings,
  { id, requestId, subscriberId }: Claimed,
  notices: readonly Notice[],
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
  if (subscriber === null || subscriber.choice === null) return null;
  const { address: to, language } = subscriber;
  const leave = alertLink(settings, "leave", subscriberId, language);
  const links = { site: settings.site, leave };
  const mail = alertMail(notices, choiceSchema.parse(subscriber.choice), data, language, links);
  return mail && { ...mail, id, to, unsubscribe: oneClickLink(settings, subscriberId) };
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
        body: JSON.stringify({ id, changes: notices.map(({ json }) => json) }),
        secret: alertKey(settings, "webhook", webhook.id, webhook.secretVersion),
        timestamp: Math.floor(Date.now() / 1000),
      },
      settings.isPrivateAllowed,
    );
  };

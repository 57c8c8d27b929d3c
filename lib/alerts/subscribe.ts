import "server-only";
import { z } from "zod";
import type { Client } from "@/lib/db/commands/revision-meta";
import { choiceSchema, MAX_ADDRESS, REQUEST_HOURS, type AlertChoice } from "@/lib/rules/alert/choice";
import type { Locale } from "@/lib/rules/text/bilingual";
import { isAlertKey } from "./links";
import type { AlertSettings } from "./settings";

/** Requests of one address that may wait at once: others are not mailed, and the page says the same. */
const MOST_REQUESTS = 3;

const addressSchema = z.email().max(MAX_ADDRESS);

/** An address as it is kept, in lower case; null for what is none. */
export const readAddress = (text: string): string | null =>
  addressSchema.safeParse(text.trim().toLowerCase()).data ?? null;

/** Takes down that an address asks to be told, with the message that asks it to confirm: both or neither. */
export async function ask(client: Client, address: string, language: Locale, choice: AlertChoice): Promise<void> {
  await client.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tracker alerts of ' || ${address}))`;
    const expiresAt = { gt: new Date() };
    if ((await tx.alertRequest.count({ where: { address, expiresAt } })) >= MOST_REQUESTS) return;
    const [request] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO alert_request (address, language, choice, expires_at)
      VALUES (${address}, ${language}::name_language, ${JSON.stringify(choice)}::jsonb,
              now() + make_interval(hours => ${REQUEST_HOURS}))
      RETURNING id`;
    if (request) await tx.alertDelivery.create({ data: { requestId: request.id } });
  });
}

/** An id and key as a link has them; null for what no link of ours has. */
const linkSchema = z.object({ id: z.uuid(), key: z.string().min(1).max(100) });
export type LinkParts = z.infer<typeof linkSchema>;
export const readLink = (parts: unknown): LinkParts | null => linkSchema.safeParse(parts).data ?? null;

/** The same of the code of a link, as `alertCode` makes it. */
export function readCode(code: string): LinkParts | null {
  const [id, key] = code.split(".");
  return readLink({ id, key });
}

/** What a link confirms, until it is over; null for a link that is wrong, used or over. */
export async function openRequest(client: Client, settings: AlertSettings, { id, key }: LinkParts) {
  if (!isAlertKey(settings, "confirm", id, key)) return null;
  const request = await client.alertRequest.findFirst({ where: { id, expiresAt: { gt: new Date() } } });
  return request && { ...request, choice: choiceSchema.parse(request.choice) };
}

/**
 * Subscribes the address of a link, or gives a subscriber another choice. The link is over then.
 * @returns false for a link that is wrong, used or over
 */
export async function confirm(client: Client, settings: AlertSettings, link: LinkParts): Promise<boolean> {
  const request = await openRequest(client, settings, link);
  if (request === null) return false;
  const { address, language, choice } = request;
  return client.$transaction(async (tx) => {
    const { count } = await tx.alertRequest.deleteMany({ where: { id: link.id } });
    if (count === 0) return false;
    await tx.alertSubscriber.upsert({
      where: { address },
      create: { address, language, choice },
      update: { language, choice },
    });
    return true;
  });
}

/**
 * Forgets a subscriber, with all messages to it. Again changes nothing.
 * @returns false for a wrong link
 */
export async function leave(client: Client, settings: AlertSettings, { id, key }: LinkParts): Promise<boolean> {
  if (!isAlertKey(settings, "leave", id, key)) return false;
  await client.alertSubscriber.deleteMany({ where: { id } });
  return true;
}

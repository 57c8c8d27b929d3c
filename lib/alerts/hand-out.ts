import "server-only";
import type { Client } from "@/lib/db/commands/revision-meta";
import type { Db } from "@/lib/db/connect";
import { readPublic } from "@/lib/db/dataset";
import { seenRevisions } from "@/lib/db/queries/seen-revisions";
import { choiceSchema } from "@/lib/rules/alert/choice";
import { toldTo } from "@/lib/rules/alert/told";
import { instantOf } from "@/lib/rules/time/iso-date";
import { noticeOf, type Notice } from "./notice";

/** Longest time, in milliseconds, that handing out may take: there may be thousands of subscribers. */
const PATIENCE_MS = 60_000;

type Change = { id: bigint; record: string; record_key: string; revision_id: number; revision_at: Date };

/**
 * Makes messages of the changes that have waited long enough, with all later changes of the same records: both the
 * messages and that the changes are told are written, or neither. One process at a time does it.
 * @param delayMinutes by the database's clock
 * @returns how many messages were made; 0 also while another process is at it
 * @throws when the database does not answer
 */
export const handOut = (client: Client, delayMinutes: number): Promise<number> =>
  client.$transaction(
    async (tx) => {
      const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtext('tracker alerts')) AS held`;
      if (!lock?.held) return 0;
      const changes = await tx.$queryRaw<Change[]>`
        SELECT id, record, record_key, revision_id, revision_at FROM alert_change
        WHERE (record, record_key) IN
          (SELECT record, record_key FROM alert_change WHERE at <= now() - make_interval(secs => ${delayMinutes * 60}))
        ORDER BY id`;
      if (changes.length === 0) return 0;
      const made = await writeMessages(tx, await noticesOf(tx, changes));
      await tx.alertChange.deleteMany({ where: { id: { in: changes.map(({ id }) => id) } } });
      return made;
    },
    { isolationLevel: "RepeatableRead", timeout: PATIENCE_MS, maxWait: PATIENCE_MS },
  );

async function noticesOf(tx: Db, changes: readonly Change[]): Promise<Notice[]> {
  const first = new Date(Math.min(...changes.map(({ revision_at }) => revision_at.getTime())));
  const revisions = new Map((await seenRevisions(instantOf(first), tx)).map((revision) => [revision.id, revision]));
  const dataset = await readPublic(tx);
  const nameOf = ({ record, record_key }: Change) => `${record} ${record_key}`;
  return [...new Set(changes.map(nameOf))].flatMap((name) => {
    const found = changes
      .filter((change) => nameOf(change) === name)
      .flatMap(({ record, revision_id }) => revisions.get(`${record}-${revision_id}`) ?? []);
    return noticeOf(found, dataset) ?? [];
  });
}

/** Stores what is told, and a message to each webhook and to each subscriber whom something of it concerns. */
async function writeMessages(tx: Db, notices: readonly Notice[]): Promise<number> {
  if (notices.length === 0) return 0;
  const ids = await writeNotices(tx, notices);
  const webhooks = await tx.alertWebhook.findMany({ select: { id: true } });
  const subscribers = await tx.alertSubscriber.findMany({ select: { id: true, choice: true } });
  const deliveries = [
    ...webhooks.map(({ id }) => ({ webhookId: id, notices: ids })),
    ...subscribers.flatMap(({ id, choice }) => {
      if (choice === null) return [];
      const wanted = choiceSchema.parse(choice);
      const told = ids.filter((_, index) => toldTo(wanted, notices[index]!) !== null);
      return told.length === 0 ? [] : [{ subscriberId: id, notices: told }];
    }),
  ];
  await tx.alertDelivery.createMany({ data: deliveries });
  return deliveries.length;
}

/** @returns their ids, in their order */
async function writeNotices(tx: Db, notices: readonly Notice[]): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO alert_notice (told) SELECT value FROM jsonb_array_elements(${JSON.stringify(notices)}::jsonb)
      WITH ORDINALITY ORDER BY ordinality RETURNING id`;
  return rows.map(({ id }) => id).toSorted((a, b) => a - b);
}

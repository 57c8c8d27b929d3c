import "server-only";
import { today } from "@/lib/clock";
import type { Client } from "@/lib/db/commands/revision-meta";
import type { Db } from "@/lib/db/connect";
import { readPublic } from "@/lib/db/dataset";
import { seenRevisions } from "@/lib/db/queries/seen-revisions";
import { readShowsFrom } from "@/lib/db/queries/shows-from";
import { limitStatements } from "@/lib/db/statement-limit";
import { logger } from "@/lib/logger";
import { choiceSchema } from "@/lib/rules/alert/choice";
import { toldTo } from "@/lib/rules/alert/told";
import { isAhead } from "@/lib/rules/category/shows-from";
import { noticeOf, type Notice } from "./notice";

/** Longest time, in milliseconds, that handing out may take, in many statements: subscribers may be thousands. */
const PATIENCE_MS = 60_000;

type Change = { id: bigint; record: string; record_key: string; revision_id: number; version: number | null };
type Told = { readonly notices: readonly Notice[]; readonly ids: readonly bigint[] };

/**
 * Makes messages of the changes that have waited long enough, with all later changes of the same records: both the
 * messages and that the changes are told are written, or neither. One process at a time does it. Of a category or
 * version that readers do not see yet the changes wait for its day.
 * @param delayMinutes by the database's clock
 * @returns how many messages were made; 0 also while another process is at it
 * @throws when the database does not answer
 */
export const handOut = (client: Client, delayMinutes: number): Promise<number> =>
  client.$transaction(
    async (tx) => {
      await limitStatements(tx);
      const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtext('tracker alerts')) AS held`;
      if (!lock?.held) return 0;
      const changes = await tx.$queryRaw<Change[]>`
        SELECT c.id, c.record, c.record_key, c.revision_id, v.version::float8 AS version
        FROM alert_change c LEFT JOIN revision_version v USING (record, revision_id)
        WHERE (c.record, c.record_key) IN
          (SELECT record, record_key FROM alert_change WHERE at <= now() - make_interval(secs => ${delayMinutes * 60}))
        ORDER BY c.id`;
      const isWaiting = await waitsForItsDay(tx);
      const { notices, ids } = await noticesOf(
        tx,
        changes.filter((change) => !isWaiting(change)),
      );
      const made = await writeMessages(tx, notices);
      await tx.alertChange.deleteMany({ where: { id: { in: [...ids] } } });
      return made;
    },
    { isolationLevel: "RepeatableRead", timeout: PATIENCE_MS, maxWait: PATIENCE_MS },
  );

/** Tells of a change whether its record is one that readers see from a later day on. */
async function waitsForItsDay(tx: Db): Promise<(change: Change) => boolean> {
  const days = await readShowsFrom(tx);
  if (days.length === 0) return () => false;
  const versions = await tx.categoryVersion.findMany({ select: { slug: true, categorySlug: true } });
  const categoryOf = new Map(versions.map(({ slug, categorySlug }) => [slug, categorySlug]));
  return ({ record, record_key: key }) => {
    const category = record === "category" ? key : record === "version" ? categoryOf.get(key) : undefined;
    return category !== undefined && isAhead(days, { category, version: record === "version" ? key : null }, today());
  };
}

/** What is told of the changes, and which of them that settles: one whose revision is not found stays. */
async function noticesOf(tx: Db, changes: readonly Change[]): Promise<Told> {
  const versions = changes.flatMap(({ version }) => version ?? []);
  if (versions.length === 0) return { notices: [], ids: [] };
  // By the data versions of the revisions, never by the time on them: clocks of the app and the database differ.
  const seen = await seenRevisions(versions.reduce((least, each) => Math.min(least, each)) - 1, tx);
  const revisions = new Map(seen.map((revision) => [revision.id, revision]));
  const revisionOf = ({ record, revision_id }: Change) => revisions.get(`${record}-${revision_id}`);
  const found = changes.filter((change) => revisionOf(change) !== undefined);
  const lost = changes.length - found.length;
  if (lost > 0) logger().error({ changes: lost }, "changes whose revisions are not found are not told");
  const dataset = await readPublic(tx);
  const nameOf = ({ record, record_key }: Change) => `${record} ${record_key}`;
  const notices = [...new Set(found.map(nameOf))].flatMap((name) => {
    const ofRecord = found.filter((change) => nameOf(change) === name);
    const seenOf = ofRecord.flatMap((change) => revisionOf(change) ?? []);
    return noticeOf(seenOf, dataset) ?? [];
  });
  return { notices, ids: found.map(({ id }) => id) };
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
      const wanted = choiceSchema.safeParse(choice);
      if (!wanted.success) {
        // One that cannot be read must not keep all others waiting.
        logger().error({ subscriber: id }, "the choice of a subscriber cannot be read");
        return [];
      }
      const told = ids.filter((_, index) => toldTo(wanted.data, notices[index]!) !== null);
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

import { TOLD_OF_ONESELF, TOLD_OF_OTHERS, type ToldAct, type ToldKind } from "@/lib/rules/account/told";
import { instantOf } from "@/lib/rules/time/iso-date";
import type { Db } from "../connect";

/** Of more than these the latest are told first. */
const MOST = 20;

const isTold = (kind: string): kind is ToldKind =>
  [...TOLD_OF_OTHERS, ...TOLD_OF_ONESELF].some((each) => each === kind);

/**
 * What was done to a person's account and not yet said to be seen, the latest first: acts of others, and acts of one's
 * own before this session began. What a session does itself is no news to it, and is to every later one.
 * @param since when the session began that is told
 * @throws when the database does not answer
 */
export async function actsToTell(client: Db, userId: string, since: Date): Promise<readonly ToldAct[]> {
  const rows = await client.auditEntry.findMany({
    where: {
      told: null,
      OR: [
        { subjectId: userId, kind: { in: [...TOLD_OF_OTHERS] }, OR: [{ userId: null }, { userId: { not: userId } }] },
        { userId, kind: { in: [...TOLD_OF_ONESELF] }, at: { lt: since } },
      ],
    },
    orderBy: { id: "desc" },
    take: MOST,
  });
  return rows.flatMap(({ id, kind, at, userId: by, userName, detail }) =>
    isTold(kind)
      ? [{ id, kind, at: instantOf(at), by: by === userId ? null : { name: userName }, detail: detail ?? null }]
      : [],
  );
}

/**
 * Notes that a person has seen what {@link actsToTell} tells this session, up to an act: what came after it is still
 * told.
 * @throws when the database does not answer
 */
export async function markTold(client: Db, userId: string, since: Date, upTo: number): Promise<void> {
  const seen = (await actsToTell(client, userId, since)).filter(({ id }) => id <= upTo);
  await client.auditTold.createMany({ data: seen.map(({ id }) => ({ entryId: id })), skipDuplicates: true });
}

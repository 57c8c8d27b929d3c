import { normaliseRoundName, type RoundClass } from "@/lib/rules/category/round-name";
import type { Db } from "../connect";
import { storedDrawSelect, toStoredDraw } from "../rows";
import type { RevisionMeta } from "./revision-meta";
import { updateDraw } from "./write-draw";

/**
 * The draws without a class whose round name is this one, whatever drifts in how it is written; their rows are locked.
 * In the caller's transaction.
 */
export async function unmappedDraws(tx: Db, name: string) {
  // The lock of the table that the updates will need, before those of the rows: an import that holds the table would
  // wait for the rows, and these for it.
  await tx.$executeRaw`LOCK TABLE draw IN ROW EXCLUSIVE MODE`;
  // Once the lock is held nobody else can save them: each is read as it will be written over.
  await tx.$executeRaw`SELECT 1 FROM draw WHERE category IS NULL ORDER BY id FOR UPDATE`;
  const rows = await tx.draw.findMany({
    where: { categorySlug: null },
    select: { ...storedDrawSelect, id: true },
    orderBy: [{ date: "asc" }, { id: "asc" }],
  });
  const wanted = normaliseRoundName(name);
  return rows
    .filter(({ roundName }) => normaliseRoundName(roundName) === wanted)
    .map((row) => ({ id: row.id, draw: toStoredDraw(row) }));
}

/**
 * Gives every draw that waits under a round name its class, each with its revision, in the caller's transaction.
 * @returns the numbers of the draws
 */
export async function mapDraws(
  tx: Db,
  name: string,
  { category, version }: RoundClass,
  act: RevisionMeta,
): Promise<string[]> {
  const waiting = await unmappedDraws(tx, name);
  for (const { id, draw } of waiting) {
    const written = await updateDraw(tx, id, draw, { ...draw, category, version, revision: draw.revision + 1 }, act);
    if (!written) throw new Error(`draw ${draw.number} changed under a lock`);
  }
  return waiting.map(({ draw }) => draw.number);
}

import type { FeedComparison } from "@/lib/sources/feed/compare-feed";
import type { Db } from "../../connect";

/**
 * Writes that the values set by hand of these draws are kept against what the feed says now, in the transaction of the
 * import.
 */
export async function writeDecisions(
  tx: Db,
  { changed }: FeedComparison,
  numbers: readonly string[],
  runId: number,
): Promise<void> {
  if (numbers.length === 0) return;
  const rows = await tx.draw.findMany({ where: { number: { in: [...numbers] } }, select: { id: true, number: true } });
  await tx.conflictDecision.createMany({
    data: rows.flatMap(({ id, number }) =>
      (changed.find((change) => change.number === number)?.conflicts ?? []).map(({ field, after }) => ({
        runId,
        drawId: id,
        field,
        value: JSON.stringify(after),
      })),
    ),
  });
}

import { dateOf, ottawaDay } from "@/lib/rules/time/iso-date";
import { feedErrorSentence, type FeedError } from "@/lib/sources/feed/feed-error";
import type { Db } from "../connect";
import { Prisma } from "../generated/client";

/** How a check of the live feed went. */
export type Checked =
  | { readonly outcome: "applied" | "unchanged" | "waiting"; readonly copyId: number | null; readonly waiting: number }
  | { readonly outcome: "failed"; readonly refusal: FeedError };

/**
 * Notes in the heartbeat that the live feed was read, or could not be. What readers are shown changes with it only
 * where the day or the state does.
 */
export async function noteCheck(tx: Db, at: Date, checked: Checked, nextAt?: Date | undefined): Promise<void> {
  const next = nextAt && { nextAt };
  if (checked.outcome === "failed") {
    const { refusal } = checked;
    await tx.feedCheck.update({
      where: { id: 1 },
      data: {
        triedAt: at,
        outcome: "failed",
        reason: feedErrorSentence(refusal),
        refusal: { code: refusal.code, params: { ...refusal.params } },
        failures: { increment: 1 },
        ...next,
      },
    });
    return;
  }
  const { outcome, copyId, waiting } = checked;
  const { schedule } = await tx.feedCheck.findUniqueOrThrow({ where: { id: 1 }, select: { schedule: true } });
  await tx.feedCheck.update({
    where: { id: 1 },
    data: {
      triedAt: at,
      checkedAt: at,
      ...(outcome === "applied" && { changedAt: at }),
      outcome,
      reason: null,
      refusal: Prisma.DbNull,
      failures: 0,
      copyId: waiting > 0 ? copyId : null,
      waiting,
      shownState: schedule === null ? "manual" : "current",
      shownDay: dateOf(ottawaDay(at)),
      ...next,
    },
  });
}

/** Notes that a feed read earlier was applied: when something changed, and what of it still waits. */
export async function noteApplied(
  tx: Db,
  at: Date,
  { changed, copyId, waiting }: { changed: boolean; copyId: number; waiting: number },
): Promise<void> {
  if (changed) await tx.feedCheck.update({ where: { id: 1 }, data: { changedAt: at } });
  await tx.feedCheck.updateMany({
    where: { id: 1, copyId },
    data: { waiting, ...(waiting === 0 && { copyId: null, outcome: "applied" }) },
  });
}

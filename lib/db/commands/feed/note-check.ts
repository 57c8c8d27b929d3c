import { dateOf, ottawaDay } from "@/lib/rules/time/iso-date";
import { feedErrorSentence, type FeedError } from "@/lib/sources/feed/feed-error";
import type { Validators } from "@/lib/sources/feed/fetch-feed";
import { z } from "zod";
import { nextRun } from "@/lib/cron";
import type { Db } from "../../connect";
import { Prisma } from "../../generated/client";

/** How a check of the live feed went. */
export type Checked =
  | {
      readonly outcome: "applied" | "unchanged" | "waiting";
      readonly copyId: number | null;
      readonly waiting: number;
      /** Draws of the feed that are not here, by number, null = not readable; left out, they are those of before. */
      readonly missing?: readonly (string | null)[];
    }
  | { readonly outcome: "failed"; readonly refusal: FeedError };

/** Moves the day to which the official feed was read on to that of `at` in Ottawa, never back. */
async function moveReadOn(tx: Db, at: Date): Promise<void> {
  const readOn = dateOf(ottawaDay(at));
  await tx.feedCheck.updateMany({
    where: { id: 1, OR: [{ readOn: null }, { readOn: { lt: readOn } }] },
    data: { readOn },
  });
}

const asStored = (missing: readonly (string | null)[]) => missing.map((number) => number ?? "");

/**
 * Notes in the heartbeat that the live feed was read, or could not be. What readers are shown changes with it only
 * where the day or the state does. Where draws of the feed wait for an admin, the tracker does not know more than
 * before. Only a failure of the schedule's own reading slows it; any reading that went well sets its next time anew.
 * @param nextAt when the schedule reads next; left out where a person has read
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
        // What a person reads does not slow the schedule.
        ...(next && { failures: { increment: 1 } }),
        ...next,
      },
    });
    return;
  }
  const { outcome, copyId, waiting } = checked;
  const { schedule, missingDraws } = await tx.feedCheck.findUniqueOrThrow({
    where: { id: 1 },
    select: { schedule: true, missingDraws: true },
  });
  const missing = checked.missing ? asStored(checked.missing) : missingDraws;
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
      missingDraws: missing,
      shownState: schedule === null ? "manual" : "current",
      shownDay: dateOf(ottawaDay(at)),
      nextAt: nextAt ?? (schedule === null ? null : nextRun(schedule, at)),
    },
  });
  if (missing.length === 0) await moveReadOn(tx, at);
}

const validatorsSchema = z.object({
  address: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});

/** What an address said of the feed that was read from it last and taken; null = nothing, or it is another address. */
export async function keptValidators(tx: Db, address: string): Promise<Validators | null> {
  const { validators } = await tx.feedCheck.findUniqueOrThrow({ where: { id: 1 }, select: { validators: true } });
  const kept = validatorsSchema.safeParse(validators);
  return kept.success && kept.data.address === address ? kept.data : null;
}

/** Keeps what an address said of the feed just read; null = the next reading is to have all of it. */
export async function keepValidators(tx: Db, address: string, validators: Validators | null): Promise<void> {
  const { etag = null, lastModified = null } = validators ?? {};
  const kept = etag !== null || lastModified !== null ? { address, etag, lastModified } : Prisma.DbNull;
  await tx.feedCheck.update({ where: { id: 1 }, data: { validators: kept } });
}

type AppliedLater = {
  readonly changed: boolean;
  readonly copyId: number;
  readonly waiting: number;
  readonly missing: readonly (string | null)[];
  readonly readAt: Date | null;
};

/**
 * Notes that a feed read earlier was applied: when something changed, and what of it still waits.
 * @param missing draws of it that are not here, by number; null = not readable
 * @param readAt when it was read at the official address; null for any other file
 */
export async function noteApplied(
  tx: Db,
  at: Date,
  { changed, copyId, waiting, missing, readAt }: AppliedLater,
): Promise<void> {
  if (readAt !== null && missing.length === 0) await moveReadOn(tx, readAt);
  // Of what was read after it, it says nothing.
  if (readAt !== null)
    await tx.feedCheck.updateMany({
      where: { id: 1, OR: [{ copyId }, { checkedAt: null }, { checkedAt: { lte: readAt } }] },
      data: { missingDraws: asStored(missing) },
    });
  // What was read last is no longer what stands: the next reading is to have all of it.
  if (changed) await tx.feedCheck.update({ where: { id: 1 }, data: { changedAt: at, validators: Prisma.DbNull } });
  await tx.feedCheck.updateMany({
    where: { id: 1, copyId },
    data: { waiting, ...(waiting === 0 && { copyId: null, outcome: "applied" }) },
  });
}

import "server-only";
import type { Heartbeat, ImportRecord, ImportRow, StoredFeedError } from "@/lib/rules/feed/import-run";
import { splitKnown } from "@/lib/rules/feed/known-problem";
import { z } from "zod";
import { db } from "../client";
import type { Prisma } from "../generated/client";
import { instantOf } from "@/lib/rules/time/iso-date";
import { dayOf } from "../rows";

const feedErrorSchema = z.object({ code: z.string(), params: z.record(z.string(), z.string()) });
const feedErrorOf = (stored: Prisma.JsonValue): StoredFeedError | null =>
  stored === null ? null : feedErrorSchema.parse(stored);

/** Imports in a page. */
const PAGE = 50;

/** The imports of a page, newest first, and how many pages there are. */
export async function importRuns(page: number): Promise<{ runs: ImportRow[]; pages: number }> {
  const count = await db().importRun.count();
  const rows = await db().importRun.findMany({
    orderBy: { id: "desc" },
    skip: (page - 1) * PAGE,
    take: PAGE,
    select: {
      id: true,
      at: true,
      userName: true,
      origin: true,
      name: true,
      outcome: true,
      added: true,
      changed: true,
      problems: { select: { number: true, field: true, reason: true } },
    },
  });
  const corrections = await db().correction.findMany({
    where: { hidden: false },
    select: { drawNumber: true, field: true },
  });
  return {
    runs: rows.map(({ at, userName, problems, ...run }) => ({
      ...run,
      at: instantOf(at),
      by: userName,
      problems: splitKnown(problems, corrections).fresh.length,
    })),
    pages: Math.max(1, Math.ceil(count / PAGE)),
  };
}

/** The import with this id, or null. */
export async function importRun(id: number): Promise<ImportRecord | null> {
  const row = await db().importRun.findUnique({
    where: { id },
    include: { problems: { orderBy: { position: "asc" } }, copy: { select: { id: true, fetchedAt: true } } },
  });
  if (!row) return null;
  const { at, userName, copy, refusal, poolsAdded, poolsChanged, problems, ...run } = row;
  return {
    ...run,
    at: instantOf(at),
    by: userName,
    copy: copy && { id: copy.id, fetchedAt: instantOf(copy.fetchedAt) },
    refusal: feedErrorOf(refusal),
    poolsAdded: poolsAdded.map(dayOf),
    poolsChanged: poolsChanged.map(dayOf),
    problems: problems.map(({ row: place, number, field, value, reason }) => ({
      row: place,
      number,
      field,
      value,
      reason,
    })),
  };
}

/** A feed as it was read, with its bytes; null for an unknown id. */
export const feedCopy = (id: number) =>
  db().feedCopy.findUnique({
    where: { id },
    select: { id: true, bytes: true, origin: true, name: true, fetchedAt: true },
  });

/** The same of a feed of which something was applied, for readers; null for any other. */
export async function publicCopy(id: number): Promise<{ bytes: Uint8Array; fetchedAt: Date } | null> {
  return db().feedCopy.findFirst({
    where: { id, runs: { some: { outcome: "applied" } } },
    select: { bytes: true, fetchedAt: true },
  });
}

/** How the live feed was read last, and when it is next. */
export async function heartbeat(): Promise<Heartbeat> {
  const row = await db().feedCheck.findUniqueOrThrow({ where: { id: 1 } });
  const orNull = (at: Date | null) => at && instantOf(at);
  return {
    schedule: row.schedule,
    checkedAt: orNull(row.checkedAt),
    changedAt: orNull(row.changedAt),
    outcome: row.outcome,
    refusal: feedErrorOf(row.refusal),
    failures: row.failures,
    nextAt: orNull(row.nextAt),
    waiting: row.copyId !== null && row.waiting > 0 ? { copy: row.copyId, rows: row.waiting } : null,
    stale: row.shownState === "stale",
  };
}

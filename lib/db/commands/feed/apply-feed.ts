import type { Note } from "@/lib/rules/draw/entry/save-note";
import { dateOf, ottawaDay } from "@/lib/rules/time/iso-date";
import { missingAfter, type FeedComparison } from "@/lib/sources/feed/compare-feed";
import type { FeedProblem } from "@/lib/sources/feed/feed-problem";
import { planOf, type Applied, type Choice, type Plan } from "@/lib/sources/feed/import-plan";
import { readFeed } from "@/lib/sources/feed/read-feed";
import { plainText, feedErrorSentence, type FeedError } from "@/lib/sources/feed/feed-error";
import type { Db } from "../../connect";
import { limitStatements } from "../../statement-limit";
import type { FeedOrigin } from "../../generated/enums";
import { compareStored } from "../../queries/compare-stored";
import { keepCopy, type FeedFile } from "./keep-copy";
import { keepValidators, noteApplied, noteCheck } from "./note-check";
import type { Validators } from "@/lib/sources/feed/fetch-feed";
import type { By, Client } from "../revision-meta";
import { insertDraws, updateDraws } from "../write-draw";
import { roundsHere } from "./rounds-here";
import { writeDecisions } from "./write-decisions";
import { writePools } from "../save-pool";

export type Import =
  /** `run` is null for a quiet one that had nothing to do. */
  | {
      readonly ok: true;
      readonly run: number | null;
      readonly rows: number;
      readonly comparison: FeedComparison;
      readonly applied: Applied;
    }
  | { readonly ok: false; readonly run: number; readonly refusal: FeedError };

export type ImportBy = {
  readonly by: By;
  /** Why, in that person's words; null = not said. */
  readonly reason: string | null;
  /** True when the file was read from the live address just now: the heartbeat notes it. */
  readonly live: boolean;
  /** When the schedule reads next, for its heartbeat; and when instead, where the feed proves not to be one. */
  readonly nextAt?: Date | undefined;
  readonly retryAt?: Date;
  /** True where a run that has nothing to do leaves no record but the heartbeat. */
  readonly quiet?: boolean;
  /** What the address said of the file, kept where it was taken: in the same transaction, or an undo came between. */
  readonly validators?: Validators;
};

const TIMEOUT_MS = 30_000;

const MAX_VALUE = 500;

/**
 * Applies a feed to what is stored at this moment, in one transaction: draws with their revisions, pools, and the
 * record of the run, or none of it. Draws cannot change meanwhile, so two imports at once make one result and the
 * second finds nothing to do. A feed that cannot be trusted leaves only the record of a failed run; so does one that is
 * held where nobody has chosen from it, with the copy for a person to look at. Over what stands here a held one is
 * taken only with a reason.
 * @throws when the database does not answer
 */
export async function applyFeed(client: Client, file: FeedFile, choice: Choice, who: ImportBy): Promise<Import> {
  const late = { ...who, nextAt: who.retryAt ?? who.nextAt };
  const read = readFeed(file.bytes, ottawaDay(file.at));
  const keep = async (tx: Db, result: Import): Promise<Import> => {
    if (who.validators) await keepValidators(tx, file.name, result.ok ? who.validators : null);
    return result;
  };
  if (!read.ok) return client.$transaction(async (tx) => keep(tx, await failedRun(tx, file, read.refusal, late)));
  return client.$transaction(
    async (tx): Promise<Import> => {
      await limitStatements(tx);
      await tx.$executeRaw`LOCK TABLE draw IN SHARE ROW EXCLUSIVE MODE`;
      // Draws that swap day and name have one for a moment: what counts is how they stand at the end.
      await tx.$executeRaw`SET CONSTRAINTS "draw_date_round_name_key" DEFERRED`;
      const compared = await compareStored(tx, read.feed);
      if (!compared.ok) return keep(tx, await failedRun(tx, file, compared.refusal, late));
      const { comparison } = compared;
      if (choice.kind === "classified" && comparison.held !== null)
        return keep(tx, await failedRun(tx, file, comparison.held, late, await keepCopy(tx, file)));
      return keep(tx, await applyCompared(tx, file, { rows: read.feed.rows, comparison, choice }, who));
    },
    { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
  );
}

type ComparedFeed = { readonly rows: number; readonly comparison: FeedComparison; readonly choice: Choice };

async function applyCompared(
  tx: Db,
  file: FeedFile,
  { rows, comparison, choice }: ComparedFeed,
  who: ImportBy,
): Promise<Import> {
  const plan = planOf(comparison, choice, await roundsHere(tx), who.reason !== null);
  const { applied } = plan;
  const outcome = plan.steps.length + plan.pools.length > 0 ? "applied" : "unchanged";
  const missing = missingAfter(comparison, applied.added);
  // A row can be left and hold a conflict: it waits once.
  const draws = new Set([...applied.left, ...applied.stale, ...applied.conflicts]);
  const { changed, withdrawn } = comparison.pools;
  const waiting =
    draws.size + comparison.absent.length + changed.length + withdrawn.length - applied.poolsChanged.length;
  if (who.quiet && outcome === "unchanged") {
    const kept = waiting > 0 ? await keepCopy(tx, file) : null;
    const quiet = { outcome: kept ? "waiting" : "unchanged", copyId: kept?.id ?? null, waiting, missing } as const;
    await noteCheck(tx, file.at, quiet, who.nextAt);
    return { ok: true, run: null, rows, comparison, applied };
  }
  const copy = await keepCopy(tx, file);
  const run = await tx.importRun.create({
    data: {
      userId: who.by.id,
      userName: who.by.name,
      origin: file.origin,
      name: file.name,
      copyId: copy.id,
      outcome,
      rows,
      unchanged: comparison.unchanged,
      onlyHere: [...comparison.onlyHere],
      ...columnsOf(applied),
      problems: { createMany: { data: comparison.problems.map(problemRow) } },
    },
    select: { id: true },
  });
  const note: Note = {
    reason: who.reason,
    source: `${sourceName(file)}, ${copy.fetchedAt.toISOString().slice(0, 19).replace("T", " ")} UTC`,
  };
  await write(tx, plan, { by: who.by, note, importRun: run.id });
  await writeDecisions(tx, comparison, applied.keptOurs, run.id);
  if (!who.live) {
    const official = file.origin === "address" || file.origin === "schedule";
    const readAt = official && comparison.held === null ? copy.fetchedAt : null;
    await noteApplied(tx, file.at, { changed: outcome === "applied", copyId: copy.id, waiting, missing, readAt });
  }
  // An older copy at the live address is no reading of it: a cache is stale.
  else if (comparison.held !== null)
    await noteCheck(tx, file.at, { outcome: "failed", refusal: comparison.held }, who.nextAt);
  else {
    const checked = outcome === "applied" ? "applied" : waiting > 0 ? "waiting" : "unchanged";
    await noteCheck(tx, file.at, { outcome: checked, copyId: copy.id, waiting, missing }, who.nextAt);
  }
  return { ok: true, run: run.id, rows, comparison, applied };
}

/** What revisions, which anybody can read, call the file: an address without the parts that may hold a secret. */
function sourceName({ origin, name }: FeedFile): string {
  if (origin !== "address" || !URL.canParse(name)) return name;
  const { origin: site, pathname } = new URL(name);
  return `${site}${pathname}`;
}

/** Records an import of which nothing could be taken. */
export const recordFailure = (
  client: Client,
  file: Pick<FeedFile, "origin" | "name" | "at">,
  refusal: FeedError,
  who: ImportBy,
): Promise<Import> => client.$transaction((tx) => failedRun(tx, file, refusal, who));

async function failedRun(
  tx: Db,
  { origin, name, at }: { origin: FeedOrigin; name: string; at: Date },
  refusal: FeedError,
  { by, live, nextAt }: ImportBy,
  copy: { readonly id: number } | null = null,
): Promise<Import> {
  const run = await tx.importRun.create({
    data: {
      userId: by.id,
      userName: by.name,
      origin,
      name,
      copyId: copy?.id ?? null,
      outcome: "failed",
      reason: feedErrorSentence(refusal),
      refusal: { code: refusal.code, params: { ...refusal.params } },
      ...columnsOf({
        added: [],
        changed: [],
        left: [],
        stale: [],
        conflicts: [],
        keptOurs: [],
        poolsAdded: [],
        poolsChanged: [],
      }),
      onlyHere: [],
    },
    select: { id: true },
  });
  if (live) await noteCheck(tx, at, { outcome: "failed", refusal }, nextAt);
  return { ok: false, run: run.id, refusal };
}

const columnsOf = ({
  added,
  changed,
  left,
  stale,
  conflicts,
  keptOurs,
  poolsAdded,
  poolsChanged,
}: Omit<Applied, "underReview">) => ({
  added: [...added],
  changed: [...changed],
  left: [...left],
  stale: [...stale],
  conflicts: [...conflicts],
  keptOurs: [...keptOurs],
  poolsAdded: poolsAdded.map((day) => dateOf(day)),
  poolsChanged: poolsChanged.map((day) => dateOf(day)),
});

const problemRow = ({ row, number, field, value, reason }: FeedProblem, index: number) => ({
  position: index + 1,
  row,
  number,
  field,
  value: plainText(value, MAX_VALUE),
  reason,
});

async function write(tx: Db, { steps, pools }: Plan, who: { by: By; note: Note; importRun: number }): Promise<void> {
  const act = { kind: "import", ...who } as const;
  const ids = new Map(
    (
      await tx.draw.findMany({
        where: { number: { in: steps.map(({ number }) => number) } },
        select: { id: true, number: true },
      })
    ).map(({ id, number }) => [number, id]),
  );
  await updateDraws(
    tx,
    steps.flatMap(({ number, before, after }) => (before ? [{ id: ids.get(number)!, before, after }] : [])),
    act,
  );
  await insertDraws(
    tx,
    steps.flatMap(({ before, after }) => (before ? [] : [after])),
    act,
  );
  await writePools(tx, pools, who);
}

import type { Bilingual } from "@/lib/rules/text/bilingual";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { changedFields } from "@/lib/rules/draw/history";
import type { RevisionKind } from "@/lib/rules/record/revision";
import { restoredDraw } from "@/lib/rules/draw/restore";
import type { Db } from "../connect";
import { storedDrawSelect, toStoredDraw } from "../rows";
import { toDrawChange } from "../revision-rows";
import { unlessConflict, type UniqueConflict } from "./unique-conflict";
import type { By, Client } from "./revision-meta";
import { updateDraw } from "./write-draw";

/** What is done with a draw as a whole, beside editing its values. */
export type DrawOperation =
  /** It leaves every public page, and keeps its number, its day and its history. */
  | { readonly kind: "hide" }
  | { readonly kind: "show" }
  /** Sets the remark that readers see, or with null takes it away. */
  | { readonly kind: "remark"; readonly remark: Bilingual | null }
  /** Makes an older revision stand again. */
  | { readonly kind: "restore"; readonly revision: number };

export type DrawChanged = { readonly ok: true; readonly draw: StoredDraw };
export type DrawOperationDenial =
  | UniqueConflict
  | { readonly ok: false; readonly reason: "not_found" | "no_revision" }
  /** The restored category or version is no more. `slug` names the one that is missing. */
  | { readonly ok: false; readonly reason: "category_gone"; readonly slug: string }
  /** `unchanged`: it stands as asked for already. `hidden`: it must be shown again first. */
  | { readonly ok: false; readonly reason: "stale" | "unchanged" | "hidden"; readonly current: StoredDraw };

const KINDS: Readonly<Record<DrawOperation["kind"], RevisionKind>> = {
  hide: "hide",
  show: "show",
  remark: "edit",
  restore: "restore",
};

/** Which of the two that a draw names is missing or removed; null when both stand. */
async function missingCategory(tx: Db, { category, version }: StoredDraw): Promise<string | null> {
  if (
    category !== null &&
    !(await tx.category.findUnique({ where: { slug: category, hidden: false }, select: { slug: true } }))
  )
    return category;
  const found =
    version === null ||
    (await tx.categoryVersion.findFirst({
      where: { slug: version, categorySlug: category ?? "", hidden: false },
      select: { slug: true },
    }));
  return found ? null : version;
}

const isSame = (a: StoredDraw, b: StoredDraw) => a.hidden === b.hidden && changedFields(a, b).length === 0;

/**
 * Hides a draw, shows it again, sets its remark or restores an older revision, and leaves the revision that says so, in
 * one transaction. Asked twice, it is done once: the second time finds it `unchanged`.
 * @param number the draw's number now
 * @param expected the `revision` that the person saw: when another has been saved since, nothing is written
 * @throws when the database does not answer, or refuses a draw that breaks an invariant of its own
 */
export async function changeDraw(
  client: Client,
  number: string,
  operation: DrawOperation,
  expected: number,
  by: By,
  reason: string,
): Promise<DrawChanged | DrawOperationDenial> {
  let placed: StoredDraw | null = null;
  return unlessConflict(
    client,
    () => placed,
    number,
    () =>
      client.$transaction(async (tx): Promise<DrawChanged | DrawOperationDenial> => {
        const row = await tx.draw.findUnique({ where: { number }, select: { ...storedDrawSelect, id: true } });
        if (!row) return { ok: false, reason: "not_found" };
        const before = toStoredDraw(row);
        const refused = (reason: "stale" | "unchanged" | "hidden", current = before): DrawOperationDenial => ({
          ok: false,
          reason,
          current,
        });

        const wanted =
          operation.kind === "restore"
            ? await restored(tx, row.id, before, operation.revision)
            : changed(before, operation);
        if (wanted === null) return { ok: false, reason: "no_revision" };
        if (isSame(before, wanted)) return refused("unchanged");
        if (before.revision !== expected) return refused("stale");
        if (before.hidden && operation.kind !== "show") return refused("hidden");
        const gone = operation.kind === "restore" ? await missingCategory(tx, wanted) : null;
        if (gone !== null) return { ok: false, reason: "category_gone", slug: gone };

        const after: StoredDraw = { ...wanted, revision: expected + 1 };
        placed = after;
        const note = { reason, source: null };
        if (await updateDraw(tx, row.id, before, after, { kind: KINDS[operation.kind], by, note }))
          return { ok: true, draw: after };
        const current = await tx.draw.findUniqueOrThrow({ where: { id: row.id }, select: storedDrawSelect });
        // Two at the same moment who ask for the same: what the other has done is what this one wanted.
        return refused(isSame(toStoredDraw(current), wanted) ? "unchanged" : "stale", toStoredDraw(current));
      }),
  );
}

function changed(before: StoredDraw, operation: Exclude<DrawOperation, { kind: "restore" }>): StoredDraw {
  return operation.kind === "remark"
    ? { ...before, notice: operation.remark }
    : { ...before, hidden: operation.kind === "hide" };
}

async function restored(tx: Db, drawId: number, before: StoredDraw, revision: number): Promise<StoredDraw | null> {
  const rows = await tx.drawRevision.findMany({ where: { drawId }, omit: { drawId: true, id: true } });
  return restoredDraw(before, revision, rows.map(toDrawChange));
}

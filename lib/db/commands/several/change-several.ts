import type { StoredDraw } from "@/lib/rules/draw/draw";
import { remarkChoice } from "@/lib/rules/draw/remark";
import { storedDrawSelect, toStoredDraw } from "../../rows";
import type { By, Client } from "../revision-meta";
import { updateDraws } from "../write-draw";

/**
 * What is done with several draws at once. `confirm`: their remark *under review* is taken away, as a person has looked
 * at them; that a draw from secondary sources is right only the official feed says.
 */
export const SEVERAL_ACTS = ["hide", "show", "confirm"] as const;
export type SeveralAct = (typeof SEVERAL_ACTS)[number];

/** A draw as a person saw it when it was ticked. */
export type Ticked = { readonly number: string; readonly revision: number };

/**
 * Why a draw was left as it stands. `changed`: another has saved it since; `already`: it stands as asked for; `hidden`:
 * it must be shown again first; `feed_only`: only the official feed confirms it.
 */
export type Left = {
  readonly number: string;
  readonly why: "not_found" | "changed" | "already" | "hidden" | "feed_only";
};

/** The draw as asked for, or why it is left. */
function asked(before: StoredDraw, act: SeveralAct, seen: number): StoredDraw | Left["why"] {
  const isReviewed = remarkChoice(before.notice) === "under_review";
  if (act !== "confirm" && before.hidden === (act === "hide")) return "already";
  if (act === "confirm" && !isReviewed) return before.source === "secondary" ? "feed_only" : "already";
  if (before.revision !== seen) return "changed";
  if (act === "confirm" && before.hidden) return "hidden";
  const changed = act === "confirm" ? { ...before, notice: null } : { ...before, hidden: act === "hide" };
  return { ...changed, revision: before.revision + 1 };
}

/**
 * Hides, shows or confirms the draws that were ticked, in one transaction, each with a revision of the one reason. What
 * cannot be done of it is left, and the rest is done.
 * @param ticked each number once
 * @returns the draws as they stand then, and those that were left, both by number in the order they were ticked
 * @throws when the database does not answer; then nothing is written
 */
export async function changeSeveral(
  client: Client,
  act: SeveralAct,
  ticked: readonly Ticked[],
  by: By,
  reason: string,
): Promise<{ readonly done: readonly StoredDraw[]; readonly left: readonly Left[] }> {
  const numbers = ticked.map(({ number }) => number);
  return client.$transaction(async (tx) => {
    // The lock of the table first, as an import holds it before it asks for rows; rows in one order, as others do.
    await tx.$executeRaw`LOCK TABLE draw IN ROW EXCLUSIVE MODE`;
    await tx.$executeRaw`SELECT 1 FROM draw WHERE number = ANY(${numbers}) ORDER BY id FOR UPDATE`;
    const rows = await tx.draw.findMany({
      where: { number: { in: numbers } },
      select: { ...storedDrawSelect, id: true },
      orderBy: { id: "asc" },
    });
    const plans = ticked.map(({ number, revision }) => {
      const row = rows.find((each) => each.number === number);
      const before = row && toStoredDraw(row);
      return { number, row, before, after: before ? asked(before, act, revision) : ("not_found" as const) };
    });
    const changes = plans.flatMap(({ row, before, after }) =>
      row && before && typeof after === "object" ? [{ id: row.id, before, after }] : [],
    );
    const kind = act === "confirm" ? "edit" : act;
    if (changes.length > 0) await updateDraws(tx, changes, { kind, by, note: { reason, source: null } });
    return {
      done: changes.map(({ after }) => after),
      left: plans.flatMap(({ number, after }) => (typeof after === "string" ? [{ number, why: after }] : [])),
    };
  });
}

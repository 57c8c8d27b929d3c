import type { Draw } from "@/lib/rules/draw/draw";
import type { EnteredDraw } from "@/lib/rules/draw/entry/entry";
import { entryChanges } from "@/lib/rules/draw/entry/changes";
import type { Note } from "@/lib/rules/draw/entry/save-note";
import { drawSelect, storedDrawSelect, toDraw, toStoredDraw } from "../rows";
import { unlessConflict, type UniqueConflict } from "./unique-conflict";
import type { By, Client } from "./revision-meta";
import { insertDraw, updateDraw } from "./write-draw";

export type Saved = { readonly ok: true; readonly draw: Draw };
export type EditDenial =
  | UniqueConflict
  | { readonly ok: false; readonly reason: "not_found" }
  /** `hidden`: it must be shown again before it is edited. */
  | { readonly ok: false; readonly reason: "stale" | "unchanged" | "hidden"; readonly current: Draw };

/**
 * Writes a new draw and its first revision, in one transaction. A form sent twice makes one draw: the second time gives
 * the draw that the first has made.
 * @throws when the database does not answer, or refuses a draw that breaks an invariant of its own
 */
export async function createDraw(
  client: Client,
  entered: EnteredDraw,
  by: By,
  note: Note,
): Promise<Saved | UniqueConflict> {
  const draw: Draw = { ...entered, source: "admin", notice: null, revision: 1 };
  const result = await unlessConflict(
    client,
    () => draw,
    null,
    () =>
      client.$transaction(async (tx): Promise<Saved> => {
        await insertDraw(tx, { ...draw, hidden: false }, { kind: "create", by, note });
        return { ok: true, draw };
      }),
  );
  return !result.ok && (await isOwnFirst(client, draw, by)) ? { ok: true, draw } : result;
}

/** True when this very draw stands already, as this person created it. */
export async function isOwnFirst(client: Client, draw: Draw, by: By): Promise<boolean> {
  const row = await client.draw.findUnique({
    where: { number: draw.number },
    select: { ...drawSelect, revisions: { where: { kind: "create", userId: by.id }, select: { id: true } } },
  });
  return row !== null && row.revisions.length > 0 && entryChanges(toDraw(row), draw).length === 0;
}

/**
 * Writes new values of the draw that has `number` now, and the revision that says so, in one transaction. Its notice is
 * kept.
 * @param expected the `revision` that the person saw: when another has been saved since, nothing is written
 * @throws when the database does not answer, or refuses a draw that breaks an invariant of its own
 */
export async function editDraw(
  client: Client,
  number: string,
  entered: EnteredDraw,
  expected: number,
  by: By,
  note: Note,
): Promise<Saved | EditDenial> {
  return unlessConflict(
    client,
    () => entered,
    number,
    () =>
      client.$transaction(async (tx): Promise<Saved | EditDenial> => {
        const row = await tx.draw.findUnique({ where: { number }, select: { ...storedDrawSelect, id: true } });
        if (!row) return { ok: false, reason: "not_found" };
        const { hidden, ...before } = toStoredDraw(row);
        if (hidden) return { ok: false, reason: "hidden", current: before };
        // Only the official feed confirms a draw that came from secondary sources.
        const source = before.source === "secondary" ? "secondary" : "admin";
        const after: Draw = { ...before, ...entered, source, revision: expected + 1 };
        if (entryChanges(before, entered).length === 0) return { ok: false, reason: "unchanged", current: before };
        const seen = before.revision === expected;
        const written =
          seen &&
          (await updateDraw(tx, row.id, { ...before, hidden }, { ...after, hidden }, { kind: "edit", by, note }));
        if (!written) {
          const current = await tx.draw.findUniqueOrThrow({ where: { id: row.id }, select: drawSelect });
          return { ok: false, reason: "stale", current: toDraw(current) };
        }
        return { ok: true, draw: after };
      }),
  );
}

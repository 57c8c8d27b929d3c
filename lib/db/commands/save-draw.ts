import type { Draw } from "../../domain/draw";
import type { EnteredDraw } from "../../domain/draw-entry";
import { entryChanges } from "../../domain/draw-entry-changes";
import type { Note } from "../../domain/draw-entry-note";
import { Prisma } from "../generated/client";
import { dateOf, drawSelect, storedDrawSelect, toDraw, toStoredDraw } from "../rows";
import { insertDraw, updateDraw, type By, type Client } from "./write-draw";

export type Saved = { readonly ok: true; readonly draw: Draw };
export type Taken =
  | { readonly ok: false; readonly reason: "duplicate_number" }
  | { readonly ok: false; readonly reason: "duplicate_round"; readonly number: string };
export type EditRefused =
  | Taken
  | { readonly ok: false; readonly reason: "not_found" }
  | { readonly ok: false; readonly reason: "stale" | "unchanged"; readonly current: Draw };

const isUniqueViolation = (error: unknown) => error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";

/** Which draw other than `own` has the number, or the day and round name, of `draw`. */
async function whatTakes(client: Client, draw: EnteredDraw, own: string | null): Promise<Taken | null> {
  if (draw.number !== own && (await client.draw.findUnique({ where: { number: draw.number }, select: { id: true } }))) {
    return { ok: false, reason: "duplicate_number" };
  }
  const date_roundName = { date: dateOf(draw.date), roundName: draw.roundName };
  const sameRound = await client.draw.findUnique({ where: { date_roundName }, select: { number: true } });
  return sameRound && sameRound.number !== own ? { ok: false, reason: "duplicate_round", number: sameRound.number } : null;
}

/** Runs a write; a number, or a day and round name, that is taken comes back as a value. */
async function unlessTaken<T>(client: Client, draw: EnteredDraw, own: string | null, write: () => Promise<T>): Promise<T | Taken> {
  try {
    return await write();
  } catch (error) {
    const taken = isUniqueViolation(error) ? await whatTakes(client, draw, own) : null;
    if (taken) return taken;
    throw error;
  }
}

/**
 * Writes a new draw and its first revision, in one transaction. A form sent twice makes one draw: the second time gives
 * the draw that the first has made.
 * @throws when the database does not answer, or refuses a draw that breaks an invariant of its own
 */
export async function createDraw(client: Client, entered: EnteredDraw, by: By, note: Note): Promise<Saved | Taken> {
  const draw: Draw = { ...entered, source: "admin", notice: null, revision: 1 };
  const result = await unlessTaken(client, draw, null, () =>
    client.$transaction(async (tx): Promise<Saved> => {
      await insertDraw(tx, { ...draw, hidden: false }, { kind: "create", by, note });
      return { ok: true, draw };
    }),
  );
  return !result.ok && (await isOwnFirst(client, draw, by)) ? { ok: true, draw } : result;
}

/** True when this very draw stands already, as this person created it. */
async function isOwnFirst(client: Client, draw: Draw, by: By): Promise<boolean> {
  const row = await client.draw.findUnique({
    where: { number: draw.number },
    select: { ...drawSelect, revisions: { where: { kind: "create", userId: by.id }, select: { id: true } } },
  });
  return row !== null && row.revisions.length > 0 && entryChanges(toDraw(row), draw).length === 0;
}

/**
 * Writes new values of the draw that has `number` now, and the revision that says so, in one transaction. Its notice is kept.
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
): Promise<Saved | EditRefused> {
  return unlessTaken(client, entered, number, () =>
    client.$transaction(async (tx): Promise<Saved | EditRefused> => {
      const row = await tx.draw.findUnique({ where: { number }, select: { ...storedDrawSelect, id: true } });
      if (!row) return { ok: false, reason: "not_found" };
      const { hidden, ...before } = toStoredDraw(row);
      // Only the official feed confirms a draw that came from secondary sources.
      const source = before.source === "secondary" ? "secondary" : "admin";
      const after: Draw = { ...before, ...entered, source, revision: expected + 1 };
      if (entryChanges(before, entered).length === 0) return { ok: false, reason: "unchanged", current: before };
      const seen = before.revision === expected;
      const written = seen && (await updateDraw(tx, row.id, { ...before, hidden }, { ...after, hidden }, { kind: "edit", by, note }));
      if (!written) {
        const current = await tx.draw.findUniqueOrThrow({ where: { id: row.id }, select: drawSelect });
        return { ok: false, reason: "stale", current: toDraw(current) };
      }
      return { ok: true, draw: after };
    }),
  );
}

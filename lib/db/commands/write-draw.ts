import type { StoredDraw } from "../../domain/draw";
import type { DrawChangeKind } from "../../domain/draw-change";
import type { Note } from "../../domain/draw-entry-note";
import type { connect, Db } from "../connect";
import type { Prisma } from "../generated/client";
import { fromDraw } from "../rows";

/** The client itself: a command opens its own transaction. */
export type Client = ReturnType<typeof connect>;

/** Who saves: a person, from the session and never from a form, or what acts by itself, which has no id. */
export type By = { readonly id: string | null; readonly name: string };

/** What a revision says beside the values. */
export type Act = { readonly kind: DrawChangeKind; readonly by: By; readonly note: Note };

const asJson = (draw: StoredDraw): Prisma.InputJsonValue => JSON.parse(JSON.stringify(draw)) as Prisma.InputJsonValue;

/** Writes a draw and its first revision. In the caller's transaction, like all that is written here: both or neither. */
export async function insertDraw(tx: Db, draw: StoredDraw, act: Act): Promise<void> {
  const { id } = await tx.draw.create({ data: { ...fromDraw(draw), hidden: draw.hidden, revision: draw.revision }, select: { id: true } });
  await leaveRevision(tx, id, null, draw, act);
}

/**
 * Writes the values of `after` over those of `before` and the revision that says so. The row must still stand at the
 * revision of `before`: that condition makes this the one writer that saw it.
 * @param id of the row
 * @returns false when another has been saved since; nothing is written then
 */
export async function updateDraw(tx: Db, id: number, before: StoredDraw, after: StoredDraw, act: Act): Promise<boolean> {
  const { count } = await tx.draw.updateMany({
    where: { id, revision: before.revision },
    data: { ...fromDraw(after), hidden: after.hidden, revision: after.revision },
  });
  if (count === 0) return false;
  await leaveRevision(tx, id, before, after, act);
  return true;
}

const leaveRevision = (tx: Db, drawId: number, before: StoredDraw | null, after: StoredDraw, { kind, by, note }: Act) =>
  tx.drawRevision.create({
    data: {
      drawId,
      revision: after.revision,
      kind,
      userId: by.id,
      userName: by.name,
      ...note,
      ...(before && { before: asJson(before) }),
      after: asJson(after),
    },
  });

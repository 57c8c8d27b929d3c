import type { Draw } from "@/lib/rules/draw/draw";
import type { EnteredDraw } from "@/lib/rules/draw/entry/entry";
import type { Note } from "@/lib/rules/draw/entry/save-note";
import type { By, Client } from "../revision-meta";
import { isOwnFirst } from "../save-draw";
import { isUniqueViolation } from "../unique-conflict";
import { insertDraws } from "../write-draw";

/**
 * Writes new draws, each with its first revision, in one transaction: all of them or none. Sent twice it makes them
 * once: the second time gives those that the first has made.
 * @param entered numbers, and days with round names, that differ from each other
 * @returns `taken`: another draw has a number, or a day and round name, of one of them; nothing is written
 * @throws when the database does not answer, or refuses a draw that breaks an invariant of its own
 */
export async function createSeveral(
  client: Client,
  entered: readonly EnteredDraw[],
  by: By,
  note: Note,
): Promise<{ readonly ok: true; readonly draws: readonly Draw[] } | { readonly ok: false; readonly reason: "taken" }> {
  const draws = entered.map((draw): Draw => ({ ...draw, source: "admin", notice: null, revision: 1 }));
  try {
    await client.$transaction((tx) =>
      insertDraws(
        tx,
        draws.map((draw) => ({ ...draw, hidden: false })),
        { kind: "create", by, note },
      ),
    );
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    for (const draw of draws) if (!(await isOwnFirst(client, draw, by))) return { ok: false, reason: "taken" };
  }
  return { ok: true, draws };
}

import "server-only";
import { z } from "zod";
import type { RecordFormState } from "@/components/admin/record/record-form-state";
import { recordWords } from "@/components/admin/record/record-words";
import type { FormAnswer } from "@/lib/admin/form-action";
import { withProblem, withState } from "@/lib/admin/record/form-state";
import { db } from "@/lib/db/client";
import type { By } from "@/lib/db/commands/revision-meta";
import { undoMapping } from "@/lib/db/commands/undo-mapping";
import { undoOf } from "@/lib/db/queries/mappings";
import { parseNote } from "@/lib/rules/draw/entry/save-note";
import type { Texts } from "@/lib/rules/record/form-reader";
import { LOCALES } from "@/lib/rules/text/bilingual";

export const undoingTarget = z.object({
  locale: z.enum(LOCALES),
  of: z.enum(["version", "category"]),
  id: z.int().positive().max(2_147_483_647),
});
export type UndoingTarget = z.infer<typeof undoingTarget>;

/**
 * Undoes the mapping of a round name. What was shown of it is sent back as the `revision`, and must still be so.
 * @throws when the database does not answer
 */
export async function answerUndoing(
  { locale, ...mapping }: UndoingTarget,
  values: Texts,
  by: By,
): Promise<FormAnswer<RecordFormState>> {
  const { t, problem } = recordWords(locale, []);
  const { reason = "", source = "", revision = "" } = values;
  const note = parseNote({ reason, source }, { reasonNeeded: true });
  if (!note.ok)
    return { state: withState(values, { problems: note.problems.map((each) => problem({ ...each, params: {} })) }) };
  const result = await undoMapping(db(), mapping, revision, by, note.note);
  if (result.ok) return { to: `/${locale}/admin/names?undone=${result.numbers.length}` };
  const now = result.reason === "stale" ? await undoOf(mapping) : null;
  const seen = now?.ok ? { ...values, revision: now.plan.digest } : values;
  return { state: withProblem(seen, t(`names.undoing.problems.${result.reason}`)), refresh: true };
}

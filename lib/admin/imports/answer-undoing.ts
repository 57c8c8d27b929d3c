import "server-only";
import { z } from "zod";
import { getTranslations } from "next-intl/server";
import type { RecordFormState } from "@/components/admin/record/record-form-state";
import { recordWords } from "@/components/admin/record/record-words";
import type { FormAnswer } from "@/lib/admin/form-action";
import { withProblem, withState } from "@/lib/admin/record/form-state";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { undoImport } from "@/lib/db/commands/feed/undo-import";
import type { By } from "@/lib/db/commands/revision-meta";
import { undoOfImport } from "@/lib/db/queries/import-writes";
import { parseNote } from "@/lib/rules/draw/entry/save-note";
import type { Texts } from "@/lib/rules/record/form-reader";
import { LOCALES } from "@/lib/rules/text/bilingual";

export const undoImportTarget = z.object({ locale: z.enum(LOCALES), run: z.int().min(1).max(2_147_483_647) });
export type UndoImportTarget = z.infer<typeof undoImportTarget>;

/**
 * Undoes an import. What was shown of it is sent back as the `revision`, and must still be so.
 * @throws when the database does not answer
 */
export async function answerUndoingImport(
  { locale, run }: UndoImportTarget,
  values: Texts,
  by: By,
): Promise<FormAnswer<RecordFormState>> {
  const t = await getTranslations({ locale, namespace: "imports.undo.problems" });
  const { reason = "", revision = "" } = values;
  const note = parseNote({ reason, source: "" }, { reasonNeeded: true });
  if (!note.ok) {
    const { problem } = recordWords(locale, []);
    return { state: withState(values, { problems: note.problems.map((each) => problem({ ...each, params: {} })) }) };
  }
  const result = await undoImport(db(), { run, digest: revision, today: today() }, by, note.note.reason ?? "");
  if (result.ok) return { to: `/${locale}/admin/imports/${run}?undone=1` };
  const now = result.reason === "stale" ? await undoOfImport(run) : null;
  const seen = now?.ok ? { ...values, revision: now.plan.digest } : values;
  return { state: withProblem(seen, t(result.reason)), refresh: true };
}

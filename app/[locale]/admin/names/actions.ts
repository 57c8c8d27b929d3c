"use server";

import type { RecordFormState } from "@/components/admin/record/record-form-state";
import { formAction } from "@/lib/admin/form-action";
import { formText } from "@/lib/admin/form-text";
import { answerMapping, mappingTarget, type MappingTarget } from "@/lib/admin/mapping/answer-mapping";
import { answerUndoing, undoingTarget, type UndoingTarget } from "@/lib/admin/mapping/answer-undoing";
import { textsOf, withRefusal } from "@/lib/admin/record/form-state";

/**
 * Says what a round name means and classifies the draws that wait under it. For those who may map names; saving leads
 * back to the names.
 */
export async function mapNameAction(
  target: MappingTarget,
  _previous: RecordFormState,
  form: FormData,
): Promise<RecordFormState> {
  const values = textsOf(form, ["chosen", "role", "reason", "source", "sure"]);
  return formAction({
    target,
    schema: mappingTarget,
    permission: "names.classify",
    failure: "a round name could not be classified",
    refused: (refusal) => withRefusal(values, refusal),
    answer: (asked, admin) => answerMapping(asked, values, formText(form, "intent") === "edit", admin),
  });
}

/** Undoes what a round name was said to mean. For those who may map names; done, it leads back to the names. */
export async function undoMappingAction(
  target: UndoingTarget,
  _previous: RecordFormState,
  form: FormData,
): Promise<RecordFormState> {
  const values = textsOf(form, ["reason", "source", "revision"]);
  return formAction({
    target,
    schema: undoingTarget,
    permission: "names.classify",
    failure: "what a round name means could not be undone",
    refused: (refusal) => withRefusal(values, refusal),
    answer: (asked, admin) => answerUndoing(asked, values, admin),
  });
}

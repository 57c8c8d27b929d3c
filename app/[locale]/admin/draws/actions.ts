"use server";

import type { RowsState } from "@/components/admin/found/rows-state";
import type { SeveralState } from "@/components/admin/found/several-state";
import type { DrawFormState } from "@/components/admin/draw/draw-form-state";
import type { RecordFormState } from "@/components/admin/record/record-form-state";
import { answerDrawForm } from "@/lib/admin/draw/action";
import type { DrawTarget } from "@/lib/admin/draw/answer";
import { answerRowsForm } from "@/lib/admin/draw/answer-rows";
import { answerSeveralForm } from "@/lib/admin/draw/answer-several";
import { answerOperation, OPERATION_ENTRY, operationTarget, type OperationTarget } from "@/lib/admin/draw/operate";
import type { Locale } from "@/lib/rules/text/bilingual";
import { formAction } from "@/lib/admin/form-action";
import { textsOf, withRefusal } from "@/lib/admin/record/form-state";

/** Answers a stage of the form of a draw. For those who may edit draws; saving leads to the page of the draw. */
export async function drawAction(target: DrawTarget, _previous: DrawFormState, form: FormData): Promise<DrawFormState> {
  return answerDrawForm(target, form);
}

/**
 * Hides a draw, shows it again, restores a revision or sets its remark. For those who may; done, it leads to the page
 * of the draw.
 */
export async function drawOperationAction(
  target: OperationTarget,
  _previous: RecordFormState,
  form: FormData,
): Promise<RecordFormState> {
  const operation = operationTarget.safeParse(target).data?.operation ?? "hide";
  const values = textsOf(form, OPERATION_ENTRY, `${operation}-`);
  return formAction({
    target,
    schema: operationTarget,
    permission: operation === "remark" ? "draws.remark" : "draws.restore",
    failure: "a draw could not be changed",
    refused: (refusal) => withRefusal(values, refusal),
    answer: (asked, admin) => answerOperation(asked, values, admin),
  });
}

/** Hides, shows or confirms several draws at once. For those who may; the list says what was done. */
export async function severalAction(
  target: { readonly locale: Locale },
  _previous: SeveralState,
  form: FormData,
): Promise<SeveralState> {
  return answerSeveralForm(target, form);
}

/** Reads several draws that were pasted, or saves those that are ticked. For those who may. */
export async function rowsAction(
  target: { readonly locale: Locale },
  previous: RowsState,
  form: FormData,
): Promise<RowsState> {
  return answerRowsForm(target, previous, form);
}

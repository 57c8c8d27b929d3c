import "server-only";
import { z } from "zod";
import type { RecordFormState } from "@/components/admin/record/record-form-state";
import { formChoices, formText, formTexts } from "@/lib/admin/form-text";
import { formAction } from "@/lib/admin/form-action";
import type { Texts } from "@/lib/rules/record/form-reader";
import { prefixOf } from "@/lib/rules/record/operation";
import { RECORD_MERGE } from "./merge-shapes";
import { answerRecord } from "./answer";
import { withRefusal } from "./form-state";
import { entryOf, permissionOf, recordTarget, type RecordTarget } from "./target";

const intentSchema = z.enum(["edit", "merge", "check", "save"]).catch("check");

/**
 * Answers a stage of the form of a record. For those who may edit its kind; saving leads to the page of the record.
 * @param target what is bound to the action
 */
export function answerRecordForm(target: unknown, form: FormData): Promise<RecordFormState> {
  const asked = recordTarget.safeParse(target);
  const values = asked.success ? valuesOf(asked.data, form) : {};
  return formAction({
    target,
    schema: recordTarget,
    permission: (record) => permissionOf(record?.kind ?? "category"),
    failure: "a record could not be saved",
    refused: (refusal) => withRefusal(values, refusal),
    answer: (record, admin) =>
      answerRecord(
        record,
        values,
        {
          intent: record.operation === "save" ? intentSchema.parse(formText(form, "intent")) : "save",
          choices: formChoices(form, "take", Object.keys(RECORD_MERGE[record.kind].parts)),
          seen: formText(form, "seen"),
        },
        admin,
      ),
  });
}

function valuesOf(target: RecordTarget, form: FormData): Texts {
  const prefix = prefixOf(target.operation);
  return Object.fromEntries(
    entryOf(target).map((name) => [
      name,
      name === "languageAbilities" ? formTexts(form, prefix + name).join(",") : formText(form, prefix + name),
    ]),
  );
}

import { randomUUID } from "node:crypto";
import { recordFormOf, type RecordFormState } from "@/components/admin/record/record-form-state";
import { formText } from "@/lib/admin/form-text";
import type { Refusal } from "@/lib/admin/denial";
import type { Texts } from "@/lib/rules/record/form-reader";

/** The texts of a form by the names of its fields. */
export const textsOf = (form: FormData, names: readonly string[], prefix = ""): Texts =>
  Object.fromEntries(names.map((name) => [name, formText(form, prefix + name)]));

/** The form as it was sent, with what is to be shown of it. */
export const withState = (values: Texts, more: Partial<RecordFormState>): RecordFormState => ({
  ...recordFormOf(values),
  answer: randomUUID(),
  ...more,
});

/** The form as it was sent, with why it was refused as a whole. */
export const withRefusal = (values: Texts, refusal: Refusal): RecordFormState =>
  withState(values, { problems: [{ field: null, ...refusal }] });

/** The form as it was sent, with one sentence about a field or the whole. */
export const withProblem = (values: Texts, message: string, field: string | null = null): RecordFormState =>
  withState(values, { problems: [{ field, message }] });

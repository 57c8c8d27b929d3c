import type { Locale } from "@/lib/rules/text/bilingual";
import type { Texts } from "@/lib/rules/record/form-reader";
import { prefixOf, type OperationName } from "@/lib/rules/record/operation";
import { RecordForm } from "./record-form";
import { recordFormOf, type RecordAction, type RecordSection } from "./record-form-state";
import { noteFields, recordFormText } from "./record-sections";

type SaveProps = {
  action: RecordAction;
  locale: Locale;
  values: Texts;
  sections: readonly RecordSection[];
  title?: string;
  /** True while the record may not be edited: the form shows only what it answered. */
  closed?: boolean;
};

/** The form that saves a record, after a look at what changes. */
export const SaveForm = ({ locale, values, ...form }: SaveProps) => (
  <RecordForm {...form} initial={recordFormOf(values)} text={recordFormText(locale)} checked />
);

type OperationProps = {
  action: RecordAction;
  locale: Locale;
  operation: Exclude<OperationName, "save">;
  revision: number;
  words: { readonly reason?: string; readonly submit: string };
};

/** A form that needs nothing but a reason: hiding, showing, restoring. */
export const OperationForm = ({ action, locale, operation, revision, words: { reason, submit } }: OperationProps) => (
  <RecordForm
    action={action}
    initial={recordFormOf({ reason: "", source: "", revision: String(revision) })}
    sections={[{ title: null, fields: noteFields(locale, { needed: true, ...(reason && { reason }) }) }]}
    text={recordFormText(locale)}
    go={submit}
    prefix={prefixOf(operation)}
    strong={false}
  />
);

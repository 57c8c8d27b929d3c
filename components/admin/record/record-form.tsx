"use client";

import { useActionState } from "react";
import type { Messages } from "@/lib/i18n/messages";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, fieldId } from "@/components/ui/field";
import { Carried } from "../hidden-fields";
import { MergeForm, type MergeText } from "../merge-form";
import { problemItem } from "../problem-item";
import { CodesField } from "./codes-field";
import { RecordCheckView } from "./record-check";
import { RecordInput } from "./record-input";
import type { RecordField, RecordFormState, RecordSection } from "./record-form-state";

export type RecordFormText = MergeText & {
  readonly form: Messages["records"]["form"];
  readonly check: Messages["records"]["check"];
};

type Props = {
  action: (state: RecordFormState, form: FormData) => Promise<RecordFormState>;
  initial: RecordFormState;
  sections: readonly RecordSection[];
  text: RecordFormText;
  /** True where a look at what changes comes before saving. */
  checked?: boolean;
  /** What the button says when there is no look before. */
  submit?: string;
  /** Before the names of the fields, where another form on the page has them too. */
  prefix?: string;
  /** True for the one form that a page is about. */
  strong?: boolean;
};

/**
 * The form of a record: fields in sections, the look at what changes, and saving. The server answers every step, so it
 * needs no script.
 */
export function RecordForm({
  action,
  initial,
  sections,
  text,
  checked = false,
  submit: label,
  prefix = "",
  strong = true,
}: Props) {
  const [state, submit, pending] = useActionState(action, initial);
  const { values, problems, merge, check, answer } = state;
  const fields = sections.flatMap((section) => section.fields);
  if (merge)
    return (
      <MergeForm key={answer} merge={merge} problems={problems} text={text} submit={submit} pending={pending}>
        <Carried values={values} prefix={prefix} />
      </MergeForm>
    );
  if (check) {
    return (
      <form key={answer} action={submit} className="mt-6 max-w-[46rem]">
        <Carried values={values} prefix={prefix} />
        <RecordCheckView check={check} text={text.check} />
        <div className="mt-8 flex flex-wrap gap-4">
          <Button strong name="intent" value="save" disabled={pending}>
            {text.form.save}
          </Button>
          <Button name="intent" value="edit" disabled={pending}>
            {text.form.back}
          </Button>
        </div>
      </form>
    );
  }
  return (
    <form key={answer} action={submit} noValidate className="mt-6 max-w-[42rem]">
      {problems.length > 0 && (
        <ErrorSummary
          title={text.problem}
          problems={problems.map(({ field, message, link }) => ({
            link,
            target: field && fieldId(prefix + field),
            message: field
              ? problemItem(text.item, fields.find(({ name }) => name === field)?.label ?? field, message)
              : message,
          }))}
        />
      )}
      <input type="hidden" name={`${prefix}revision`} value={values.revision ?? ""} />
      {sections.map((section, index) => (
        <Section
          key={section.title ?? index}
          section={section}
          first={index === 0}
          state={state}
          prefix={prefix}
          choose={text.form.choose}
        />
      ))}
      <Button strong={strong} name="intent" value={checked ? "check" : "save"} disabled={pending} className="mt-8">
        {label ?? text.form.continue}
      </Button>
      {checked && <p className="mt-2 text-[0.9rem] text-ink-soft">{text.form.continueHint}</p>}
    </form>
  );
}

type SectionProps = { section: RecordSection; first: boolean; state: RecordFormState; prefix: string; choose: string };

function Section({ section: { title, lead, fields }, first, state, prefix, choose }: SectionProps) {
  const one = (field: RecordField) => (
    <OneField
      key={field.name}
      field={field}
      value={state.values[field.name] ?? ""}
      error={state.problems.find((problem) => problem.field === field.name)?.message}
      prefix={prefix}
      choose={choose}
    />
  );
  const rows = fields.reduce<RecordField[][]>(
    (all, field) => (field.beside ? [...all.slice(0, -1), [...(all.at(-1) ?? []), field]] : [...all, [field]]),
    [],
  );
  const body = (
    <>
      {lead && <p className="mt-1 text-ink-soft">{lead}</p>}
      <div className="mt-4 space-y-5">
        {rows.map((row) =>
          row.length === 1 ? (
            one(row[0]!)
          ) : (
            <div key={row[0]!.name} className="flex flex-wrap items-end gap-x-6 gap-y-4">
              {row.map(one)}
            </div>
          ),
        )}
      </div>
    </>
  );
  if (title === null) return <div className={first ? undefined : "mt-10 border-t border-rule pt-2"}>{body}</div>;
  return (
    <fieldset className={first ? "min-w-0" : "mt-10 min-w-0"}>
      <legend className="text-[1.2rem] font-semibold">{title}</legend>
      {body}
    </fieldset>
  );
}

type OneProps = { field: RecordField; value: string; error: string | undefined; prefix: string; choose: string };

function OneField({ field, value, error, prefix, choose }: OneProps) {
  if (field.kind === "checks") {
    const chosen = value.split(",");
    const id = fieldId(prefix + field.name);
    return (
      <fieldset
        id={id}
        tabIndex={-1}
        aria-describedby={error ? `${id}-error` : undefined}
        className={error ? "border-l-2 border-alarm pl-3" : undefined}
      >
        <legend className="font-semibold">{field.label}</legend>
        {error && (
          <p id={`${id}-error`} className="text-[0.95rem] text-alarm">
            {error}
          </p>
        )}
        <div className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
          {field.options?.map(
            (option) =>
              "value" in option && (
                <label key={option.value} className="flex items-baseline gap-2">
                  <input
                    type="checkbox"
                    name={prefix + field.name}
                    value={option.value}
                    defaultChecked={chosen.includes(option.value)}
                  />
                  {option.label}
                </label>
              ),
          )}
        </div>
      </fieldset>
    );
  }
  if (field.codes)
    return (
      <CodesField
        name={prefix + field.name}
        label={field.label}
        hint={field.hint}
        value={value}
        error={error}
        codes={field.codes}
      />
    );
  return (
    <Field name={prefix + field.name} label={field.label} mark={field.mark} hint={field.hint} error={error}>
      {(attributes) => <RecordInput field={field} value={value} attributes={attributes} choose={choose} />}
    </Field>
  );
}

"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, fieldId } from "@/components/ui/field";
import { HiddenFields } from "../hidden-fields";
import { BackButton } from "../kept/back-button";
import { KeptForm } from "../kept/kept-form";
import { useGuard, type Kept } from "../kept/use-guard";
import { useStep } from "../kept/use-step";
import { MergeForm } from "../merge-form";
import { problemItem } from "../problem-item";
import { CodesField } from "./codes-field";
import { RecordCheckView } from "./record-check";
import { RecordInput } from "./record-input";
import type { RecordAction, RecordField, RecordFormState, RecordFormText, RecordSection } from "./record-form-state";

type Props = {
  action: RecordAction;
  initial: RecordFormState;
  sections: readonly RecordSection[];
  text: RecordFormText;
  /** True where a look at what changes comes before saving. */
  checked?: boolean;
  /** What the button says when there is no look before. */
  go?: string;
  /** Before the names of the fields, where another form on the page has them too. */
  prefix?: string;
  /** True for the one form that a page is about. */
  strong?: boolean;
  /** A heading above it. */
  title?: string;
  /** True while nothing may be entered: only what it answered is shown. */
  closed?: boolean;
};

/**
 * The form of a record: fields in sections, the look at what changes, and saving. The server answers every stage, so it
 * needs no script.
 */
export function RecordForm({ action, initial, title, closed = false, ...rest }: Props) {
  const { around, guard } = useGuard(`${rest.prefix ?? ""}record`);
  const [state, submit, pending] = useActionState(around(action), initial);
  const [left, goBack] = useStep(state.check ? state.answer : null);
  // Without scripts the page is drawn anew with the answer: what was typed must have its form still.
  if (closed && state.answer === "") return null;
  const shown = left ? { ...state, check: null } : state;
  const stage = (
    <FormStage
      key={`${state.answer} ${left}`}
      {...{ state: shown, kept: { ...guard, submit }, pending, goBack }}
      {...rest}
    />
  );
  return title === undefined ? (
    stage
  ) : (
    <section aria-labelledby="edit" className="mt-12">
      <h2 id="edit">{title}</h2>
      {stage}
    </section>
  );
}

type StageProps = Omit<Props, "action" | "initial" | "title" | "closed"> & {
  state: RecordFormState;
  kept: Kept;
  pending: boolean;
  goBack: () => void;
};

/** Entering the values, choosing from two versions, or the look at what changes. */
function FormStage(props: StageProps) {
  const { values, problems, merge, check } = props.state;
  const { text, kept, pending, goBack, prefix = "" } = props;
  if (merge)
    return (
      <MergeForm {...{ merge, problems, text, kept, pending }}>
        <HiddenFields values={values} prefix={prefix} />
      </MergeForm>
    );
  if (!check) return <FormFields {...props} />;
  return (
    <KeptForm kept={kept} text={text.kept} leave={goBack} className="mt-6 max-w-[46rem]">
      <HiddenFields values={values} prefix={prefix} />
      <RecordCheckView check={check} text={text.check} />
      <div className="mt-8 flex flex-wrap gap-4">
        <Button strong name="intent" value="save" disabled={pending}>
          {text.form.save}
        </Button>
        <BackButton goBack={goBack} pending={pending}>
          {text.form.back}
        </BackButton>
      </div>
    </KeptForm>
  );
}

function FormFields({
  state,
  kept,
  pending,
  sections,
  text,
  checked = false,
  go,
  prefix = "",
  strong = true,
}: StageProps) {
  const { values, problems } = state;
  const labels = new Map(sections.flatMap(({ fields }) => fields.map(({ name, label }) => [name, label])));
  return (
    <KeptForm
      kept={kept}
      text={text.kept}
      noValidate
      focusFirst={prefix === "" && !values.revision && problems.length === 0}
      className="mt-6 max-w-[42rem]"
    >
      {problems.length > 0 && (
        <ErrorSummary
          title={text.problem}
          problems={problems.map(({ field, message, link }) => ({
            link,
            target: field && fieldId(prefix + field),
            message: field ? problemItem(text.item, labels.get(field) ?? field, message) : message,
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
        {go ?? text.form.continue}
      </Button>
      {checked && <p className="mt-2 text-[0.9rem] text-ink-soft">{text.form.continueHint}</p>}
    </KeptForm>
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
  const name = prefix + field.name;
  const { label, mark, hint } = field;
  if (field.kind === "checks" || field.kind === "radios") return <Options {...{ field, name, value, error }} />;
  if (field.codes) return <CodesField {...{ name, label, hint, value, error }} codes={field.codes} />;
  return (
    <Field {...{ name, label, mark, hint, error }}>
      {(attributes) => <RecordInput field={field} value={value} attributes={attributes} choose={choose} />}
    </Field>
  );
}

type OptionsProps = Pick<OneProps, "field" | "value" | "error"> & { name: string };

/** Boxes to tick, or one of several choices. */
function Options({ field: { kind, label, options }, name, value, error }: OptionsProps) {
  const chosen = kind === "radios" ? [value] : value.split(",");
  const id = fieldId(name);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={error ? `${id}-error` : undefined}
      className={error ? "border-l-2 border-alarm pl-3" : undefined}
    >
      <legend className="font-semibold">{label}</legend>
      {error && (
        <p id={`${id}-error`} className="text-[0.95rem] text-alarm">
          {error}
        </p>
      )}
      <div className={kind === "radios" ? "mt-1" : "mt-1 flex flex-wrap gap-x-5 gap-y-1"}>
        {options?.map(
          (option) =>
            "value" in option && (
              <label key={option.value} className="flex items-baseline gap-2">
                <input
                  type={kind === "radios" ? "radio" : "checkbox"}
                  name={name}
                  value={option.value}
                  defaultChecked={chosen.includes(option.value)}
                  className={kind === "radios" ? "size-4 shrink-0 translate-y-0.5 accent-ink" : undefined}
                />
                {option.label}
              </label>
            ),
        )}
      </div>
    </fieldset>
  );
}

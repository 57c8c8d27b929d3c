"use client";

import { useActionState } from "react";
import { EVENT_FIELDS, MAX_EVENT_TITLE, type EventField } from "@/lib/rules/event/policy-event";
import type { Messages } from "@/lib/i18n/messages";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, fieldId } from "@/components/ui/field";
import { Carried } from "../hidden-fields";
import { eventFormOf, type EventFormState, type EventFormValues } from "./event-form-state";
import { MergeForm, type MergeText } from "../merge-form";
import { problemItem } from "../problem-item";

type Action = (state: EventFormState, form: FormData) => Promise<EventFormState>;

type Props = {
  action: Action;
  initial: EventFormValues;
  text: MergeText & { form: Messages["events"]["form"] };
  /** True when an event is changed, false for a new one. */
  editing: boolean;
};

const WIDTHS: Record<EventField, string> = { date: "w-44", titleEn: "w-full", titleFr: "w-full", sourceUrl: "w-full" };

/**
 * Entering an event: its day, its name in both languages, and where it is announced. The server answers, so it needs no
 * script.
 */
export function EventForm({ action, initial, text, editing }: Props) {
  const [state, submit, pending] = useActionState(action, eventFormOf(initial));
  const { form } = text;
  const { values, problems, merge, answer } = state;
  const error = (field: EventField | "reason") => problems.find((problem) => problem.field === field)?.message;
  if (merge)
    return (
      <MergeForm
        key={answer}
        merge={merge}
        problems={problems}
        text={text}
        submit={submit}
        pending={pending}
        go={form.save}
      >
        <Carried values={values} />
      </MergeForm>
    );
  return (
    <form key={answer} action={submit} noValidate className="mt-6 max-w-[42rem]">
      <Problems title={text.problem} item={text.item} problems={problems} labels={form} />
      <input type="hidden" name="revision" value={values.revision} />
      <div className="space-y-5">
        {EVENT_FIELDS.map((name) => (
          <Field
            key={name}
            name={name}
            label={form[name]}
            mark={name === "sourceUrl" ? form.optional : undefined}
            hint={form.hints[name]}
            error={error(name)}
          >
            {(attributes) => (
              <input
                {...attributes}
                type={name === "date" ? "date" : name === "sourceUrl" ? "url" : "text"}
                lang={name === "titleEn" ? "en" : name === "titleFr" ? "fr" : undefined}
                maxLength={name === "titleEn" || name === "titleFr" ? 2 * MAX_EVENT_TITLE : undefined}
                defaultValue={values[name]}
                autoComplete="off"
                className={`input ${WIDTHS[name]}`}
              />
            )}
          </Field>
        ))}
        <Field
          name="reason"
          label={form.reason}
          mark={editing ? undefined : form.optional}
          hint={editing ? form.hints.reasonEdit : form.hints.reasonNew}
          error={error("reason")}
        >
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              defaultValue={values.reason}
              autoComplete="off"
              className="input w-full"
            />
          )}
        </Field>
      </div>
      <Button strong disabled={pending} className="mt-8">
        {editing ? form.save : form.add}
      </Button>
    </form>
  );
}

/** `name` of the input: two such forms may stand on one page. */
type SwitchProps = {
  action: Action;
  name?: "why" | "revertWhy";
  initial: EventFormValues;
  text: { reason: string; hint: string; submit: string; problem: string; item: string };
};

/** Removing or restoring an event, or an older revision of it: nothing but the reason and a button. */
export function EventSwitch({ action, initial, text, name = "why" }: SwitchProps) {
  const [state, submit, pending] = useActionState(action, eventFormOf(initial));
  const error = state.problems.find(({ field }) => field === "reason")?.message;
  return (
    <form key={state.answer} action={submit} noValidate className="mt-3 max-w-[42rem]">
      <Problems
        title={text.problem}
        item={text.item}
        problems={state.problems}
        labels={{ reason: text.reason }}
        target={name}
      />
      <input type="hidden" name="revision" value={state.values.revision} />
      <Field name={name} label={text.reason} hint={text.hint} error={error}>
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            defaultValue={state.values.reason}
            autoComplete="off"
            className="input w-full"
          />
        )}
      </Field>
      <Button disabled={pending} className="mt-4">
        {text.submit}
      </Button>
    </form>
  );
}

type ProblemsProps = {
  title: string;
  item: string;
  problems: EventFormState["problems"];
  labels: Partial<Record<EventField | "reason", string>>;
  target?: string;
};

function Problems({ title, item, problems, labels, target }: ProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <ErrorSummary
      title={title}
      problems={problems.map(({ field, message, link }) => ({
        link,
        target: field && fieldId(target ?? field),
        message: field ? problemItem(item, labels[field as EventField | "reason"] ?? "", message) : message,
      }))}
    />
  );
}

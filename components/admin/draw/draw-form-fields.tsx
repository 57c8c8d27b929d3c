"use client";

import { useState, type ReactNode } from "react";
import { PROGRAMS } from "@/lib/rules/draw/draw";
import type { EntryText } from "@/lib/rules/draw/fields";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, fieldId } from "@/components/ui/field";
import type { DrawStageProps } from "./draw-form-props";
import { AbsenceField } from "./absence-field";
import { AnnouncementBox } from "./announcement-box";
import type { DrawFormField } from "./draw-form-state";
import { problemItem } from "../problem-item";

/** A part of the form under a heading of its own. */
function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="mt-8 border-t border-rule-strong pt-3">
      <legend className="float-left w-full pb-3 text-[1.2rem] font-semibold">{title}</legend>
      <div className="clear-both space-y-5">{children}</div>
    </fieldset>
  );
}

/**
 * First step: the values. Choosing a category fills in its programmes; without a script the server does when none is
 * ticked.
 */
export function DrawFormFields({ state, submit, pending, text, groups, editing }: DrawStageProps) {
  const { values, problems, notice } = state;
  const [programs, setPrograms] = useState(values.programs);
  // Every button sends the text of the notice too, so none sends one that is too long.
  const [tooLong, setTooLong] = useState(false);
  const { form } = text;
  const error = (field: DrawFormField) => problems.find((problem) => problem.field === field)?.message;

  const input = (
    name: EntryText | "reason" | "source",
    type: "text" | "date" | "url",
    width: string,
    more: { hint?: string; required?: boolean; className?: string } = {},
  ) => (
    <Field
      name={name}
      label={form[name]}
      mark={more.required ? undefined : form.optional}
      hint={more.hint}
      found={name === "reason" || name === "source" ? undefined : notice?.found[name]}
      error={error(name)}
      className={more.className ?? ""}
    >
      {(attributes) => (
        <input
          {...attributes}
          type={type}
          defaultValue={values[name]}
          autoComplete="off"
          inputMode={name === "cutoff" || name === "invitations" ? "numeric" : undefined}
          className={`input ${width}`}
        />
      )}
    </Field>
  );
  const chooseRound = (value: string) => {
    const option = groups.flatMap(({ options }) => options).find((each) => each.value === value);
    if (option) setPrograms(option.programs);
  };

  return (
    <form action={submit} noValidate className="mt-6 max-w-[42rem]">
      {problems.length > 0 && (
        <ErrorSummary
          title={text.problem}
          problems={problems.map(({ field, message, link }) => ({
            target: field === null ? null : field === "programs" ? fieldId(`programs-${PROGRAMS[0]}`) : fieldId(field),
            message:
              field !== null && field in form
                ? problemItem(text.item, form[field as keyof typeof form] as string, message)
                : message,
            link,
          }))}
        />
      )}
      {/* The first button of a form is the one that Enter presses: going on, not reading the notice anew. */}
      {!editing && (
        <button type="submit" disabled={pending || tooLong} aria-hidden="true" tabIndex={-1} className="sr-only" />
      )}
      {!editing && (
        <AnnouncementBox
          pasted={values.pasted}
          maxLength={text.maxPasted}
          notice={notice}
          error={error("pasted")}
          tooLong={tooLong}
          onTooLong={setTooLong}
          pending={pending}
          text={text.pasted}
        />
      )}
      <input type="hidden" name="revision" value={values.revision} />

      <Part title={form.sections.round}>
        {input("number", "text", "w-32", { required: true, hint: form.hints.number })}
        <div className="flex flex-wrap gap-x-8 gap-y-5">
          {input("date", "date", "w-44", { required: true, hint: form.hints.date })}
          {input("time", "text", "w-32", { hint: form.hints.time })}
        </div>
        <AbsenceField name="timeAbsence" value={values.timeAbsence} error={error("timeAbsence")} text={text} />
        <Field
          name="category"
          label={form.category}
          hint={form.hints.category}
          found={notice?.found.category}
          error={error("category")}
        >
          {(attributes) => (
            <select
              {...attributes}
              defaultValue={values.category}
              onChange={(event) => chooseRound(event.target.value)}
              className="input w-full"
            >
              <option value="">{form.choose}</option>
              {groups.map(({ label, options }) => (
                <optgroup key={label} label={label}>
                  {options.map((option) => (
                    <option key={option.value} value={option.value}>
                      {option.label}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        {input("roundName", "text", "w-full", { hint: form.hints.roundName })}
        <fieldset aria-describedby="programs-hint" className={error("programs") ? "border-l-2 border-alarm pl-3" : ""}>
          <legend className="font-semibold">{form.programs}</legend>
          <p id="programs-hint" className="text-[0.9rem] text-ink-soft">
            {form.hints.programs}
          </p>
          {error("programs") && <p className="text-[0.95rem] text-alarm">{error("programs")}</p>}
          <ul className="mt-1">
            {PROGRAMS.map((program) => (
              <li key={program}>
                <label className="flex items-baseline gap-3 py-0.5">
                  <input
                    id={fieldId(`programs-${program}`)}
                    type="checkbox"
                    name="programs"
                    value={program}
                    checked={programs.includes(program)}
                    onChange={({ target }) =>
                      setPrograms(target.checked ? [...programs, program] : programs.filter((each) => each !== program))
                    }
                    className="size-4 shrink-0 translate-y-0.5 accent-ink"
                  />
                  {text.programs[program]}
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      </Part>

      <Part title={form.sections.result}>
        <div className="flex flex-wrap gap-x-8 gap-y-5">
          {input("cutoff", "text", "w-32", { required: true, hint: form.hints.cutoff })}
          {input("invitations", "text", "w-32", { required: true, hint: form.hints.invitations })}
        </div>
      </Part>

      <Part title={form.sections.tieBreak}>
        <p className="text-[0.9rem] text-ink-soft">{form.hints.tieBreak}</p>
        <div className="flex flex-wrap gap-x-8 gap-y-5">
          {input("tieBreakDate", "date", "w-44")}
          {input("tieBreakTime", "text", "w-32")}
        </div>
        <AbsenceField
          name="tieBreakAbsence"
          value={values.tieBreakAbsence}
          error={error("tieBreakAbsence")}
          text={text}
        />
      </Part>

      <Part title={form.sections.origin}>
        {input("instructionUrl", "url", "w-full", { hint: form.hints.instructionUrl })}
        {input("poolAsOf", "date", "w-44", { hint: form.hints.poolAsOf })}
        {input("source", "text", "w-full", { hint: form.hints.source })}
        {input(
          "reason",
          "text",
          "w-full",
          editing ? { required: true, hint: form.hints.reasonEdit } : { hint: form.hints.reasonNew },
        )}
      </Part>

      <div className="mt-8 flex flex-wrap items-baseline gap-x-5 gap-y-2">
        <Button strong name="intent" value="check" disabled={pending || tooLong}>
          {form.submit}
        </Button>
        <span className="text-ink-soft">{form.submitHint}</span>
      </div>
    </form>
  );
}

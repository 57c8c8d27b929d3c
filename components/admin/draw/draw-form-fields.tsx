"use client";

import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { KeptForm } from "../kept/kept-form";
import { AbsenceField } from "./absence-field";
import { AnnouncementBox } from "./announcement-box";
import { CategoryField, DrawInput, errorOf, inputId, ProgramsField, type InputProps } from "./draw-form-inputs";
import type { DrawStageProps } from "./draw-form-props";
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

const Row = ({ children }: { children: ReactNode }) => <div className="flex flex-wrap gap-x-8 gap-y-5">{children}</div>;

/**
 * First step: the values. Choosing a category fills in its programmes; without a script the server does when none is
 * ticked.
 */
export function DrawFormFields({ state, kept, pending, text, groups, editing }: DrawStageProps) {
  // Every button sends the text of the notice too, so none sends one that is too long.
  const [tooLong, setTooLong] = useState(false);
  const { form } = text;
  const given = { state, text };
  return (
    <KeptForm kept={kept} text={text.kept} noValidate className="mt-6 max-w-[42rem]">
      <DrawProblems {...given} />
      {/* The first button of a form is the one that Enter presses: going on, not reading the notice anew. */}
      {!editing && (
        <button type="submit" disabled={pending || tooLong} aria-hidden="true" tabIndex={-1} className="sr-only" />
      )}
      {!editing && (
        <AnnouncementBox
          pasted={state.values.pasted}
          maxLength={text.maxPasted}
          notice={state.notice}
          error={errorOf(state, "pasted")}
          tooLong={tooLong}
          onTooLong={setTooLong}
          pending={pending}
          text={text.pasted}
        />
      )}
      <input type="hidden" name="revision" value={state.values.revision} />
      <RoundPart {...given} groups={groups} />
      <ResultParts {...given} />
      <OriginPart {...given} editing={editing} />
      <div className="mt-8 flex flex-wrap items-baseline gap-x-5 gap-y-2">
        <Button strong name="intent" value="check" disabled={pending || tooLong}>
          {form.submit}
        </Button>
        <span className="text-ink-soft">{form.submitHint}</span>
      </div>
    </KeptForm>
  );
}

/** What is wrong, each with a link to its field. */
function DrawProblems({ state, text }: InputProps) {
  const { form } = text;
  const item = (field: DrawFormField | null, message: string) =>
    field !== null && field in form
      ? problemItem(text.item, form[field as keyof typeof form] as string, message)
      : message;
  if (state.problems.length === 0) return null;
  return (
    <ErrorSummary
      title={text.problem}
      problems={state.problems.map(({ field, message, link }) => ({
        target: field && inputId(field),
        message: item(field, message),
        link,
      }))}
    />
  );
}

function RoundPart({ groups, ...given }: InputProps & Pick<DrawStageProps, "groups">) {
  const { form } = given.text;
  const [programs, setPrograms] = useState([...given.state.values.programs]);
  return (
    <Part title={form.sections.round}>
      <DrawInput {...given} name="number" type="text" width="w-32" required hint={form.hints.number} />
      <Row>
        <DrawInput {...given} name="date" type="date" width="w-44" required hint={form.hints.date} />
        <DrawInput {...given} name="time" type="text" width="w-32" hint={form.hints.time} />
      </Row>
      <AbsenceField
        name="timeAbsence"
        value={given.state.values.timeAbsence}
        error={errorOf(given.state, "timeAbsence")}
        text={given.text}
      />
      <CategoryField {...given} groups={groups} onProgramsKnown={setPrograms} />
      <DrawInput {...given} name="roundName" type="text" width="w-full" hint={form.hints.roundName} />
      <ProgramsField {...given} programs={programs} onChange={setPrograms} />
    </Part>
  );
}

function ResultParts(given: InputProps) {
  const { form } = given.text;
  return (
    <>
      <Part title={form.sections.result}>
        <Row>
          <DrawInput {...given} name="cutoff" type="text" width="w-32" required hint={form.hints.cutoff} />
          <DrawInput {...given} name="invitations" type="text" width="w-32" required hint={form.hints.invitations} />
        </Row>
      </Part>
      <Part title={form.sections.tieBreak}>
        <p className="text-[0.9rem] text-ink-soft">{form.hints.tieBreak}</p>
        <Row>
          <DrawInput {...given} name="tieBreakDate" type="date" width="w-44" />
          <DrawInput {...given} name="tieBreakTime" type="text" width="w-32" />
        </Row>
        <AbsenceField
          name="tieBreakAbsence"
          value={given.state.values.tieBreakAbsence}
          error={errorOf(given.state, "tieBreakAbsence")}
          text={given.text}
        />
      </Part>
    </>
  );
}

function OriginPart({ editing, ...given }: InputProps & Pick<DrawStageProps, "editing">) {
  const { form } = given.text;
  const reason = editing ? form.hints.reasonEdit : form.hints.reasonNew;
  return (
    <Part title={form.sections.origin}>
      <DrawInput {...given} name="instructionUrl" type="url" width="w-full" hint={form.hints.instructionUrl} />
      <DrawInput {...given} name="poolAsOf" type="date" width="w-44" hint={form.hints.poolAsOf} />
      <DrawInput {...given} name="source" type="text" width="w-full" hint={form.hints.source} />
      <DrawInput {...given} name="reason" type="text" width="w-full" required={editing} hint={reason} />
    </Part>
  );
}

"use client";

import { useEffect, useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { KeptForm } from "../kept/kept-form";
import { AbsenceField } from "./absence-field";
import { AnnouncementBox } from "./announcement-box";
import { CategoryField, DrawInput, errorOf, inputId, ProgramsField, type InputProps } from "./draw-form-inputs";
import type { DrawStageProps } from "./draw-form-props";
import type { DrawFormField } from "./draw-form-state";
import { DuplicateDraw } from "./duplicate-draw";
import { LinkOffer } from "./link-offer";
import { MomentRow } from "./moment-row";
import { RecentTables } from "./recent-table";
import { problemItem } from "../problem-item";

/** Beside problems it would lie over what is to be mended. */
const STAYS = " stay-below";

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
export function DrawFormFields({ state, kept, pending, text, groups, recent, locale, left, editing }: DrawStageProps) {
  // Every button sends the text of the notice too, so none sends one that is too long.
  const [tooLong, setTooLong] = useState(false);
  const [chosen, setChosen] = useState(state.values.category);
  const { form } = text;
  const given = { state, text, locale };
  useFocus(state, left);
  return (
    <KeptForm kept={kept} text={text.kept} noValidate className="mt-6 max-w-[42rem]">
      <DrawProblems {...given} />
      {state.duplicate && <DuplicateDraw duplicate={state.duplicate} text={text.found.duplicate} />}
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
          answered={state.filled === "read" || state.filled === "answer"}
          first={state.answer === ""}
          text={text.pasted}
        />
      )}
      <input type="hidden" name="revision" value={state.values.revision} />
      <RoundPart {...given} groups={groups} onChosen={setChosen} />
      <div className="relative">
        <RecentTables {...{ chosen, groups, recent }} text={text.found.recent} />
        <ResultParts {...given} />
      </div>
      <OriginPart {...given} pending={pending || tooLong} editing={editing} />
      <div className={`mt-8 flex flex-wrap items-baseline gap-x-5 gap-y-1${state.problems.length === 0 ? STAYS : ""}`}>
        <Button strong name="intent" value="check" disabled={pending || tooLong}>
          {form.submit}
        </Button>
        <span className="text-ink-soft max-sm:text-[0.85rem]">{form.submitHint}</span>
      </div>
    </KeptForm>
  );
}

/** The focus where the answer has done something: the link that was filled in; the first value after the way back. */
function useFocus({ filled }: DrawStageProps["state"], left: boolean): void {
  useEffect(() => {
    if (filled === "link") document.getElementById(inputId("instructionUrl"))?.focus();
    // Where one value is to be changed, that one has the focus next.
    if (left) document.getElementById(inputId("number"))?.focus();
  }, [filled, left]);
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

type PartProps = InputProps & Pick<DrawStageProps, "locale">;

function RoundPart({
  groups,
  onChosen,
  locale,
  ...given
}: PartProps & Pick<DrawStageProps, "groups"> & { onChosen: (value: string) => void }) {
  const { form } = given.text;
  const [programs, setPrograms] = useState([...given.state.values.programs]);
  return (
    <Part title={form.sections.round}>
      <DrawInput {...given} name="number" type="text" width="w-32" required hint={form.hints.number} />
      <MomentRow day="date" time="time" values={given.state.values} locale={locale} text={given.text.found}>
        <DrawInput {...given} name="date" type="date" width="w-44" required hint={form.hints.date} />
        <DrawInput {...given} name="time" type="text" width="w-32" hint={form.hints.time} />
      </MomentRow>
      <AbsenceField
        name="timeAbsence"
        value={given.state.values.timeAbsence}
        error={errorOf(given.state, "timeAbsence")}
        text={given.text}
      />
      <CategoryField {...given} groups={groups} onChosen={onChosen} onProgramsKnown={setPrograms} />
      <DrawInput {...given} name="roundName" type="text" width="w-full" hint={form.hints.roundName} />
      <ProgramsField {...given} programs={programs} onChange={setPrograms} />
    </Part>
  );
}

function ResultParts({ locale, ...given }: PartProps) {
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
        <MomentRow
          day="tieBreakDate"
          time="tieBreakTime"
          values={given.state.values}
          locale={locale}
          text={given.text.found}
        >
          <DrawInput {...given} name="tieBreakDate" type="date" width="w-44" />
          <DrawInput {...given} name="tieBreakTime" type="text" width="w-32" />
        </MomentRow>
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

function OriginPart({ editing, pending, ...given }: InputProps & Pick<DrawStageProps, "editing" | "pending">) {
  const { form } = given.text;
  const reason = editing ? form.hints.reasonEdit : form.hints.reasonNew;
  return (
    <Part title={form.sections.origin}>
      <DrawInput {...given} name="instructionUrl" type="url" width="w-full" hint={form.hints.instructionUrl} />
      <LinkOffer link={given.state.values.instructionUrl} pending={pending} text={given.text.found} />
      <DrawInput {...given} name="poolAsOf" type="date" width="w-44" hint={form.hints.poolAsOf} />
      <DrawInput {...given} name="source" type="text" width="w-full" hint={form.hints.source} />
      <DrawInput {...given} name="reason" type="text" width="w-full" required={editing} hint={reason} />
    </Part>
  );
}

"use client";

import { useEffect, useRef } from "react";
import { useTitleMark } from "@/components/bar/use-title-mark";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { fieldId } from "@/components/ui/field";
import { inputId } from "./draw-form-inputs";
import { BackButton } from "../kept/back-button";
import { KeptForm } from "../kept/kept-form";
import { useLive } from "../kept/use-live";
import { RecentTables } from "./recent-table";
import type { DrawFormText, DrawStageProps } from "./draw-form-props";
import type { DrawFormState } from "./draw-form-state";
import { DrawHiddenFields } from "./draw-hidden-fields";

/** The look before saving: every value in words, a yes for each unusual one, then saving. */
export function DrawFormCheck(props: DrawStageProps) {
  const { state, kept, pending, goBack, text, groups, recent, editing } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const { values, answers, warnings, problems } = state;
  const live = useLive();
  useTitleMark(problems.length === 0 ? text.check.title : "");
  useEffect(() => {
    if (problems.length === 0) heading.current?.focus();
  }, [problems]);
  return (
    <KeptForm kept={kept} text={text.kept} leave={goBack} noValidate className="relative mt-6 max-w-[46rem]">
      {problems.length > 0 && (
        <ErrorSummary
          title={text.problem}
          problems={problems.map(({ field, message }) => ({ target: field && fieldId(field), message }))}
        />
      )}
      <h2 ref={heading} tabIndex={-1} autoFocus={problems.length === 0} className="outline-none">
        {text.check.title}
      </h2>
      <p className="text-ink-soft">
        {editing ? text.check.leadEdit : text.check.leadNew} <a href="#saving">{text.found.toSaving}</a>
      </p>
      <DrawHiddenFields values={values} />
      <dl className="facts mt-4 border-t border-rule-strong">
        {answers.flatMap(({ field, label, value, was }) => [
          <dt key={label}>{label}</dt>,
          <dd key={`${label} value`} className="flex items-baseline justify-between gap-4 break-words">
            <span className="min-w-0">
              <span className={was === null ? undefined : "font-semibold"}>{value}</span>
              {was !== null && <span className="block text-[0.9rem] text-ink-soft">{was}</span>}
            </span>
            {live && (
              <button
                type="button"
                className="link shrink-0 text-[0.9rem]"
                aria-label={text.check.changeOf.replace("{label}", () => label)}
                onClick={() => goBack(inputId(field))}
              >
                {text.check.change}
              </button>
            )}
          </dd>,
        ])}
      </dl>
      <RecentTables chosen={values.category} {...{ groups, recent }} text={text.found.recent} />
      <div id="saving" tabIndex={-1} className="outline-none">
        <Warnings warnings={warnings} text={text.check} />
      </div>
      <div className="mt-8 flex flex-wrap gap-4">
        <Button strong name="intent" value="save" disabled={pending}>
          {text.check.save}
        </Button>
        <BackButton goBack={goBack} pending={pending}>
          {text.check.back}
        </BackButton>
      </div>
    </KeptForm>
  );
}

type WarningsProps = { warnings: DrawFormState["warnings"]; text: DrawFormText["check"] };

/** What is unusual, each to be said yes to. */
function Warnings({ warnings, text }: WarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <fieldset className="mt-6">
      <legend className="text-[1.1rem] font-semibold">{text.warningsTitle}</legend>
      <p className="text-ink-soft">{text.warningsLead}</p>
      <ul className="mt-2 space-y-3">
        {warnings.map(({ id, message, confirmed }, index) => (
          <li key={id}>
            <label className="flex items-baseline gap-3">
              <input
                id={index === 0 ? fieldId("confirm") : undefined}
                type="checkbox"
                name="confirm"
                value={id}
                defaultChecked={confirmed}
                className="size-4 shrink-0 translate-y-0.5 accent-ink"
              />
              <span>
                {message} <strong className="font-semibold">{text.yes}</strong>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

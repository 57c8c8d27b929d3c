"use client";

import { useActionState, useRef, type ReactNode } from "react";
import type { Messages } from "@/lib/i18n/messages";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { KeptForm, type KeptText } from "../kept/kept-form";
import { useGuard } from "../kept/use-guard";
import { Chosen } from "./choice-box";
import { ImportFormProblems } from "./import-form-problems";
import { blankImportForm, type ImportAction } from "./import-form-state";

type Props = {
  action: ImportAction;
  /** True when draws are new: they can be taken all at once. */
  hasNew: boolean;
  /** True when a change of what stands here needs a reason. */
  isHeld: boolean;
  text: Messages["imports"]["preview"];
  kept: KeptText;
  problem: string;
  /** The rows with their boxes. */
  children: ReactNode;
};

/** What is taken of a feed: the boxes of its rows, a reason, and two ways to apply. */
export function ApplyFeedForm({ action, hasNew, isHeld, text, kept, problem, children }: Props) {
  const { around, guard } = useGuard("choice");
  const [state, submit, pending] = useActionState(around(action), blankImportForm);
  const rows = useRef<HTMLDivElement>(null);
  const setAll = (checked: boolean) => {
    rows.current
      ?.querySelectorAll<HTMLInputElement>('input[name="row"], input[name="pool"]')
      .forEach((box) => (box.checked = checked));
    // Said to the form as a choice by hand is, so that it is kept.
    rows.current?.dispatchEvent(new Event("input", { bubbles: true }));
  };
  return (
    <KeptForm kept={{ ...guard, submit }} text={kept} noValidate className="mt-8">
      {state.problems.length > 0 && <ImportFormProblems key={state.answer} title={problem} problems={state.problems} />}
      <div className="needs-script flex gap-5 text-[0.95rem]">
        <button type="button" className="link" onClick={() => setAll(true)}>
          {text.all}
        </button>
        <button type="button" className="link" onClick={() => setAll(false)}>
          {text.none}
        </button>
      </div>
      <div ref={rows} key={`rows ${state.answer}`}>
        <Chosen value={state.chosen && new Set(state.chosen)}>{children}</Chosen>
      </div>
      <div className="mt-10 max-w-[42rem] border-t border-rule-strong pt-6">
        <Field name="reason" label={text.why} mark={isHeld ? text.needed : text.optional} hint={text.whyHint}>
          {(attributes) => (
            <input {...attributes} type="text" defaultValue={state.text} autoComplete="off" className="input w-full" />
          )}
        </Field>
        <div className="mt-5 flex flex-wrap gap-4">
          <Button strong name="intent" value="chosen" disabled={pending}>
            {text.apply}
          </Button>
          {hasNew && (
            <Button name="intent" value="new" disabled={pending}>
              {text.applyNew}
            </Button>
          )}
        </div>
      </div>
    </KeptForm>
  );
}

"use client";

import { useActionState, useRef, type ReactNode } from "react";
import type { Messages } from "@/lib/i18n/messages";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, fieldId } from "@/components/ui/field";
import { DoneBanner } from "../done-banner";
import { Chosen } from "../imports/choice-box";
import { KeptForm, type KeptText } from "../kept/kept-form";
import { useGuard } from "../kept/use-guard";
import { BLANK_SEVERAL, type SeveralAction, type SeveralState } from "./several-state";

type Props = {
  action: SeveralAction;
  text: Messages["found"]["several"];
  kept: KeptText;
  /** Heading of what is wrong. */
  problem: string;
  /** The table with a box in each row; false: there is none, and only what the last act did is said. */
  children: ReactNode;
};

const ACTS = ["confirm", "hide", "show"] as const;

/** Several draws at once: the boxes of the rows, one reason, and a button for each act. */
export function SeveralForm({ action, text, kept, problem, children }: Props) {
  const { around, guard } = useGuard("several");
  const [state, submit, pending] = useActionState(around(action), BLANK_SEVERAL);
  return (
    <KeptForm key={state.answer} kept={{ ...guard, submit }} text={kept} noValidate>
      <Answered state={state} text={text} problem={problem} />
      {children !== false && <Acting {...{ state, text, pending, children }} />}
    </KeptForm>
  );
}

type ActingProps = Pick<Props, "text" | "children"> & { state: SeveralState; pending: boolean };

/** The boxes, the reason and the acts. */
function Acting({ state, text, pending, children }: ActingProps) {
  const rows = useRef<HTMLDivElement>(null);
  const setAll = (checked: boolean) => {
    rows.current?.querySelectorAll<HTMLInputElement>('input[name="draw"]').forEach((box) => (box.checked = checked));
    // Said to the form as a choice by hand is, so that it is kept.
    rows.current?.dispatchEvent(new Event("input", { bubbles: true }));
  };
  return (
    <>
      <div className="needs-script mt-3 flex gap-5 text-[0.95rem]">
        <button type="button" className="link" onClick={() => setAll(true)}>
          {text.all}
        </button>
        <button type="button" className="link" onClick={() => setAll(false)}>
          {text.unticked}
        </button>
      </div>
      <div ref={rows}>
        <Chosen value={state.chosen && new Set(state.chosen)}>{children}</Chosen>
      </div>
      <fieldset className="mt-6 max-w-[42rem] border-t border-rule-strong pt-3">
        <legend className="float-left w-full pb-2 text-[1.1rem] font-semibold">{text.title}</legend>
        <p className="clear-both text-[0.9rem] text-ink-soft">{text.lead}</p>
        <Field
          name="reason"
          label={text.reason}
          hint={text.reasonHint}
          error={state.problems.find(({ field }) => field === "reason")?.message}
          className="mt-3"
        >
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              defaultValue={state.reason}
              autoComplete="off"
              className="input w-full"
            />
          )}
        </Field>
        <div className="mt-4 flex flex-wrap gap-4">
          {ACTS.map((act) => (
            <Button key={act} name="intent" value={act} disabled={pending}>
              {text.acts[act]}
            </Button>
          ))}
        </div>
      </fieldset>
    </>
  );
}

type AnsweredProps = { state: SeveralState; text: Props["text"]; problem: string };

/** What is wrong, or what was done and which draws were left, each with why. */
function Answered({ state: { problems, done }, text, problem }: AnsweredProps) {
  if (problems.length > 0)
    return (
      <ErrorSummary
        title={problem}
        problems={problems.map(({ field, message, link }) => ({
          link,
          target: field === "reason" ? fieldId("reason") : field === "draw" ? "found" : null,
          message,
        }))}
      />
    );
  if (done === null) return null;
  return (
    <DoneBanner message={done.message}>
      {done.left.length > 0 && (
        <>
          <p className="mt-1">{text.leftTitle}</p>
          <ul className="list-disc pl-5">
            {done.left.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </DoneBanner>
  );
}

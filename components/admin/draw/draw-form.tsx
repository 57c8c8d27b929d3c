"use client";

import { useActionState } from "react";
import { useGuard } from "../kept/use-guard";
import { useStep } from "../kept/use-step";
import { MergeForm } from "../merge-form";
import { DrawFormCheck } from "./draw-form-check";
import { DrawFormFields } from "./draw-form-fields";
import type { DrawAction, DrawStageProps } from "./draw-form-props";
import type { DrawFormState } from "./draw-form-state";
import { DrawHiddenFields } from "./draw-hidden-fields";

type Props = Pick<DrawStageProps, "groups" | "recent" | "locale" | "text" | "editing"> & {
  action: DrawAction;
  initial: DrawFormState;
  /** True while nothing may be entered: only what it answered is shown. */
  closed: boolean;
};

const STAGES = { edit: DrawFormFields, merge: DrawFormMerge, check: DrawFormCheck };

/**
 * Entering a draw: the values, then a look at each in words; between them two versions of one draw, when there are. The
 * server answers every stage, so it needs no script.
 */
export function DrawForm({ action, initial, closed, ...rest }: Props) {
  const { around, guard } = useGuard("draw");
  const [state, submit, pending] = useActionState(around(action), initial);
  const [left, goBack] = useStep(state.stage === "check" ? state.answer : null);
  const { found } = rest.text;
  // Without scripts the page is drawn anew with the answer: what was typed must have its form still.
  if (closed && state.answer === "") return null;
  const shown: DrawFormState = left ? { ...state, stage: "edit", problems: [], duplicate: null, said: "" } : state;
  const Stage = STAGES[shown.stage];
  return (
    <>
      {/* It stays while the steps come and go, or nothing would be announced. */}
      <p aria-live="polite" className="sr-only">
        {left ? found.back : state.said}
      </p>
      <Stage
        key={`${state.answer} ${left}`}
        state={shown}
        {...{ kept: { ...guard, submit }, pending, goBack, left }}
        {...rest}
      />
    </>
  );
}

function DrawFormMerge({ state: { values, problems, merge }, text, kept, pending }: DrawStageProps) {
  return (
    merge && (
      <MergeForm {...{ merge, problems, text, kept, pending }}>
        <DrawHiddenFields values={values} />
      </MergeForm>
    )
  );
}

"use client";

import { useActionState } from "react";
import type { Program } from "@/lib/rules/draw/draw";
import type { Messages } from "@/lib/i18n/messages";
import { Carried, DrawFormCheck } from "./draw-form-check";
import { DrawFormFields } from "./draw-form-fields";
import type { DrawFormState } from "./draw-form-state";
import { MergeForm, type MergeText } from "../merge-form";
import type { RoundGroup } from "./round-options";

export type DrawFormText = MergeText & {
  readonly form: Messages["admin"]["form"];
  readonly check: Messages["admin"]["check"];
  readonly pasted: Messages["pasted"];
  readonly programs: Readonly<Record<Program, string>>;
};

export type DrawFormProps = {
  action: (state: DrawFormState, form: FormData) => Promise<DrawFormState>;
  initial: DrawFormState;
  groups: readonly RoundGroup[];
  text: DrawFormText;
  /** True when a draw is changed, false for a new one. */
  editing: boolean;
};

/**
 * Entering a draw in two steps: the values, then a look at each in words; between them two versions of one draw, when
 * there are. The server answers every step, so it needs no script.
 */
export function DrawForm({ action, initial, ...rest }: DrawFormProps) {
  const [state, submit, pending] = useActionState(action, initial);
  const Step = { edit: DrawFormFields, merge: DrawFormMerge, check: DrawFormCheck }[state.step];
  return <Step key={state.answer} state={state} submit={submit} pending={pending} {...rest} />;
}

export type DrawStageProps = Pick<DrawFormProps, "groups" | "text" | "editing"> & {
  state: DrawFormState;
  submit: (form: FormData) => void;
  pending: boolean;
};

const DrawFormMerge = ({ state: { values, problems, merge }, ...rest }: DrawStageProps) =>
  merge && (
    <MergeForm merge={merge} problems={problems} {...rest}>
      <Carried values={values} />
    </MergeForm>
  );

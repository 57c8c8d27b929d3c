"use client";

import { useActionState } from "react";
import { REMARK_CHOICES } from "@/lib/rules/draw/remark";
import type { Messages } from "@/lib/i18n/messages";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, fieldId } from "@/components/ui/field";
import type { DrawActField, DrawActName, DrawActState } from "./draw-act-state";
import { problemItem } from "../problem-item";

type Props = {
  action: (state: DrawActState, form: FormData) => Promise<DrawActState>;
  initial: DrawActState;
  act: DrawActName;
  text: {
    readonly reason: string;
    readonly hint: string;
    readonly submit: string;
    readonly problem: string;
    /** How a problem follows the label of its field. */
    readonly item: string;
    readonly notice: Messages["acts"]["notice"];
  };
};

/**
 * Hiding, showing, restoring, or a notice: a reason, the notice where it is one, and a button. The server answers, so
 * it needs no script.
 */
export function DrawActForm({ action, initial, act, text }: Props) {
  const [{ values, problems, answer }, submit, pending] = useActionState(action, initial);
  const { notice } = text;
  const name = (field: DrawActField) => `${act}-${field}`;
  const error = (field: DrawActField) => problems.find((problem) => problem.field === field)?.message;
  const labels = { reason: text.reason, choice: notice.choice, noticeEn: notice.noticeEn, noticeFr: notice.noticeFr };
  const input = (field: "reason" | "noticeEn" | "noticeFr", hint?: string) => (
    <Field name={name(field)} label={labels[field]} hint={hint} error={error(field)}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          lang={field === "noticeEn" ? "en" : field === "noticeFr" ? "fr" : undefined}
          defaultValue={values[field]}
          autoComplete="off"
          className="input w-full"
        />
      )}
    </Field>
  );
  return (
    <form key={answer} action={submit} noValidate className="mt-3 max-w-[42rem]">
      {problems.length > 0 && (
        <ErrorSummary
          title={text.problem}
          problems={problems.map(({ field, message, link }) => ({
            target: field && fieldId(name(field)),
            message: field ? problemItem(text.item, labels[field], message) : message,
            link,
          }))}
        />
      )}
      <input type="hidden" name="revision" value={values.revision} />
      <div className="space-y-5">
        {act === "notice" && (
          <>
            <fieldset className={error("choice") ? "border-l-2 border-alarm pl-3" : ""}>
              <legend className="font-semibold">{notice.choice}</legend>
              {error("choice") && <p className="text-[0.95rem] text-alarm">{error("choice")}</p>}
              {REMARK_CHOICES.map((choice, index) => (
                <label key={choice} className="flex items-baseline gap-3 py-0.5">
                  <input
                    id={index === 0 ? fieldId(name("choice")) : undefined}
                    type="radio"
                    name={name("choice")}
                    value={choice}
                    defaultChecked={values.choice === choice}
                    className="size-4 shrink-0 translate-y-0.5 accent-ink"
                  />
                  {notice[choice]}
                </label>
              ))}
            </fieldset>
            {input("noticeEn", notice.ownHint)}
            {input("noticeFr")}
          </>
        )}
        {input("reason", text.hint)}
      </div>
      <Button disabled={pending} strong={act === "restore"} className="mt-4">
        {text.submit}
      </Button>
    </form>
  );
}

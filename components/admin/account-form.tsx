"use client";

import { useActionState, useEffect, useRef, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, fieldId } from "@/components/ui/field";
import { accountFormState, type AccountFormState } from "./account-form-state";
import { problemItem } from "./problem-item";
import { QrCode } from "./people/qr-code";

export type AccountField = {
  readonly name: string;
  readonly label: string;
  readonly type: "text" | "email" | "password" | "code" | "choice";
  readonly hint?: string;
  readonly autoComplete?: string;
  /** Of a choice. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly initial?: string;
};

type Step = { readonly fields: readonly AccountField[]; readonly submit: string };

export type AccountFormWords = {
  readonly problem: string;
  readonly item: string;
  readonly link?: { readonly once: string; readonly label: string };
  readonly codes?: { readonly title: string; readonly lead: string };
  readonly secret?: { readonly scan: string; readonly secret: string; readonly qr: string };
};

type Props = Step & {
  action: (state: AccountFormState, form: FormData) => Promise<AccountFormState>;
  text: AccountFormWords;
  /** Stands above the fields until something is done. */
  lead?: string;
  hidden?: Readonly<Record<string, string>>;
  strong?: boolean;
  /** What is asked for once a secret is shown. */
  confirm?: Step;
  /** Shows what is done, but asks for nothing: the act is over, and what it gave must still be seen. */
  over?: boolean;
};

/**
 * An act on an account: what it asks for, what is wrong with it, and what it gives, which is shown once. Needs no
 * script.
 */
export function AccountForm({
  action,
  text,
  lead,
  hidden = {},
  strong = false,
  fields,
  submit,
  confirm,
  over = false,
}: Props) {
  const [state, send, pending] = useActionState(action, accountFormState());
  const { values, problems, answer, secret } = state;
  const step: Step = secret && confirm ? confirm : { fields, submit };
  const labels = Object.fromEntries(step.fields.map(({ name, label }) => [name, label]));
  const error = (field: string) => problems.find((problem) => problem.field === field)?.message;
  return (
    <>
      {state.done !== null && <Done key={answer} state={state} text={text} />}
      {!over && state.codes === null && (
        <form key={`${answer} form`} action={send} noValidate className="mt-3 max-w-[42rem]">
          {lead && <p className="measure mb-4 text-ink-soft">{lead}</p>}
          {problems.length > 0 && (
            <ErrorSummary
              title={text.problem}
              problems={problems.map(({ field, message }) => ({
                target: field && fieldId(field),
                message: field && labels[field] ? problemItem(text.item, labels[field], message) : message,
              }))}
            />
          )}
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {secret && text.secret && (
            <div className="mb-4">
              <p className="measure">{text.secret.scan}</p>
              <QrCode {...secret.qr} label={text.secret.qr} />
              <p>
                <span className="text-ink-soft">{text.secret.secret}</span>{" "}
                <code className="break-all select-all">{secret.secret}</code>
              </p>
            </div>
          )}
          <div className="space-y-4">
            {step.fields.map(({ name, label, type, hint, autoComplete = "off", options = [], initial = "" }) => (
              <Field key={name} name={name} label={label} hint={hint} error={error(name)}>
                {(attributes) =>
                  type === "choice" ? (
                    <select {...attributes} defaultValue={values[name] ?? initial} className="input">
                      {options.map(({ value, label: words }) => (
                        <option key={value} value={value}>
                          {words}
                        </option>
                      ))}
                    </select>
                  ) : (
                    <input
                      {...attributes}
                      type={type === "code" ? "text" : type}
                      autoComplete={type === "code" ? "one-time-code" : autoComplete}
                      inputMode={type === "code" ? "text" : undefined}
                      spellCheck={type === "text" ? undefined : false}
                      defaultValue={type === "password" || type === "code" ? undefined : (values[name] ?? initial)}
                      className={`input ${type === "code" ? "w-44" : "w-full max-w-[24rem]"}`}
                    />
                  )
                }
              </Field>
            ))}
          </div>
          <Button strong={strong} disabled={pending} className={step.fields.length > 0 ? "mt-5" : ""}>
            {step.submit}
          </Button>
        </form>
      )}
    </>
  );
}

/** Says what is done, with what is shown this once. It takes the focus, as it would not be announced otherwise. */
function Done({ state: { done, link, codes }, text }: { state: AccountFormState; text: AccountFormWords }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      role="status"
      tabIndex={-1}
      autoFocus
      className="mt-3 mb-6 max-w-[42rem] border-l-4 border-ink py-1 pl-4 outline-none"
    >
      <p className="font-semibold">{done}</p>
      {link && text.link && (
        <>
          <p className="mt-1">{text.link.once}</p>
          <input
            readOnly
            value={link}
            aria-label={text.link.label}
            onFocus={(event) => event.currentTarget.select()}
            className="input mt-2 w-full"
          />
        </>
      )}
      {codes && text.codes && (
        <>
          <h3 className="mt-3">{text.codes.title}</h3>
          <p className="mt-1">{text.codes.lead}</p>
          <ul className="num mt-2 columns-2 font-mono text-[0.95rem]">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

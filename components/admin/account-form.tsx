"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, fieldId } from "@/components/ui/field";
import { accountFormState, type AccountFormState } from "./account-form-state";
import { DoneBanner } from "./done-banner";
import { KeptForm, type KeptText } from "./kept/kept-form";
import { useGuard } from "./kept/use-guard";
import { problemItem } from "./problem-item";
import { BackupCodes, type CodesWords } from "./people/backup-codes";
import { QrCode } from "./people/qr-code";

export type AccountField = {
  readonly name: string;
  readonly label: string;
  readonly type: "text" | "email" | "password" | "code" | "address" | "choice";
  readonly hint?: string;
  readonly autoComplete?: string;
  /** Of a choice. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly initial?: string;
  /** Shown, and not to be changed here. */
  readonly readOnly?: boolean;
};

type Step = { readonly fields: readonly AccountField[]; readonly submit: string };

export type AccountFormWords = {
  readonly kept: KeptText;
  readonly problem: string;
  readonly item: string;
  readonly link?: { readonly once: string; readonly label: string };
  readonly codes?: CodesWords;
  readonly secret?: { readonly scan: string; readonly secret: string; readonly qr: string };
};

type Props = Step & {
  action: (state: AccountFormState, form: FormData) => Promise<AccountFormState>;
  text: AccountFormWords;
  /** Stands above the fields until something is done. */
  lead?: string;
  hidden?: Readonly<Record<string, string>>;
  strong?: boolean;
  /** Whether the page is for this form alone: its first field has the focus. */
  alone?: boolean;
  /** What is asked for once a secret is shown. */
  confirm?: Step;
  /** Whether it may be sent again where no answer came; most acts would be done twice. */
  resend?: "safe";
  /** Names what it is about, where the address of the page does not: a draft is of that. */
  about?: string;
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
  confirm,
  over = false,
  alone = false,
  resend,
  about = "",
  ...first
}: Props) {
  const { around, guard } = useGuard(
    [about, ...first.fields.map(({ name }) => name)].join(" ").trim(),
    resend === "safe" ? "unknown" : "once",
  );
  const [state, submit, pending] = useActionState(around(action), accountFormState());
  const { answer, secret } = state;
  const step = secret && confirm ? confirm : first;
  return (
    <>
      {state.done !== null && <AccountDone key={answer} state={state} text={text} />}
      {!over && state.codes === null && (
        <KeptForm
          key={`${answer} form`}
          kept={{ ...guard, submit }}
          text={text.kept}
          noValidate
          focusFirst={alone && state.problems.length === 0}
          className="mt-3 max-w-[42rem]"
        >
          {lead && <p className="measure mb-4 text-ink-soft">{lead}</p>}
          <AccountProblems state={state} fields={step.fields} text={text} />
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
            {step.fields.map((field) => (
              <AccountInput key={field.name} field={field} state={state} />
            ))}
          </div>
          <Button strong={strong} disabled={pending} className={step.fields.length > 0 ? "mt-5" : ""}>
            {step.submit}
          </Button>
        </KeptForm>
      )}
    </>
  );
}

type ProblemsProps = { state: AccountFormState; fields: readonly AccountField[]; text: AccountFormWords };

function AccountProblems({ state: { problems }, fields, text }: ProblemsProps) {
  if (problems.length === 0) return null;
  const label = (field: string | null) => fields.find(({ name }) => name === field)?.label;
  return (
    <ErrorSummary
      title={text.problem}
      problems={problems.map(({ field, message, link }) => ({
        link,
        target: field && fieldId(field),
        message: label(field) ? problemItem(text.item, label(field)!, message) : message,
      }))}
    />
  );
}

const WIDTHS: Partial<Record<AccountField["type"], string>> = { code: "w-44", address: "w-full" };

function AccountInput({ field, state }: { field: AccountField; state: AccountFormState }) {
  const { name, label, type, hint, autoComplete = "off", options = [], initial = "", readOnly } = field;
  const error = state.problems.find((problem) => problem.field === name)?.message;
  const value = state.values[name] ?? initial;
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      {(attributes) =>
        type === "choice" ? (
          <select {...attributes} defaultValue={value} disabled={readOnly} className="input">
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...attributes}
            type={type === "code" || type === "address" ? "text" : type}
            autoComplete={type === "code" ? "one-time-code" : autoComplete}
            inputMode={type === "code" ? "text" : undefined}
            readOnly={readOnly}
            spellCheck={type === "text" ? undefined : false}
            defaultValue={type === "password" || type === "code" ? undefined : value}
            className={`input ${WIDTHS[type] ?? "w-full max-w-[24rem]"}`}
          />
        )
      }
    </Field>
  );
}

/** Says what is done, with what is shown this once. */
function AccountDone({ state: { done, link, codes }, text }: { state: AccountFormState; text: AccountFormWords }) {
  return (
    <DoneBanner message={done} className="mt-3">
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
      {codes && text.codes && <BackupCodes codes={codes} text={text.codes} />}
    </DoneBanner>
  );
}

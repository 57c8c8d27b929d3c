"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, fieldId } from "@/components/ui/field";
import { KeptForm, type KeptText } from "../kept/kept-form";
import { useGuard } from "../kept/use-guard";

export type SignInState = {
  readonly email: string;
  readonly problems: readonly { readonly field: "email" | "password" | null; readonly message: string }[];
  /** Differs in each answer, so that the problems are announced anew. */
  readonly answer: string;
};

type Props = {
  action: (state: SignInState, form: FormData) => Promise<SignInState>;
  /** Where to go when signed in, without the language. */
  to: string;
  text: { email: string; password: string; submit: string; problem: string; kept: KeptText };
};

/** E-mail address, which is kept as it is typed, and password. What is wrong is never said of one of the two alone. */
export function SignInForm({ action, to, text }: Props) {
  const { around, guard } = useGuard("sign-in", "unsaved");
  const [state, submit, pending] = useActionState(around(action), { email: "", problems: [], answer: "" });
  const error = (field: "email" | "password") => state.problems.find((problem) => problem.field === field)?.message;
  return (
    <KeptForm
      key={state.answer}
      kept={{ ...guard, submit }}
      text={text.kept}
      noValidate
      focusFirst={state.problems.length === 0}
      className="mt-6 max-w-[24rem]"
    >
      {state.problems.length > 0 && (
        <ErrorSummary
          key={state.answer}
          title={text.problem}
          problems={state.problems.map(({ field, message }) => ({ target: field && fieldId(field), message }))}
        />
      )}
      <input type="hidden" name="to" value={to} />
      <Field name="email" label={text.email} error={error("email")}>
        {(input) => (
          <input
            key={state.answer}
            {...input}
            type="email"
            autoComplete="username"
            spellCheck={false}
            defaultValue={state.email}
            className="input w-full"
          />
        )}
      </Field>
      <Field name="password" label={text.password} error={error("password")} className="mt-4">
        {(input) => <input {...input} type="password" autoComplete="current-password" className="input w-full" />}
      </Field>
      <Button strong disabled={pending} className="mt-6">
        {text.submit}
      </Button>
    </KeptForm>
  );
}

import "server-only";
import { randomUUID } from "node:crypto";
import { accountFormState, type AccountFormState } from "@/components/admin/account-form-state";
import { asked } from "@/lib/asked";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Refusal } from "./denial";
import { answerForm, type FormAnswer } from "./form-action";

/** What an account form answers: its next state, or the path of a page to go to, without its language. */
export type AccountAnswer = Partial<AccountFormState> | { readonly to: string };

/** A state that says one thing that is wrong, of a field or of the whole. */
export const wrong = (message: string, field: string | null = null): Partial<AccountFormState> => ({
  problems: [{ field, message }],
});

/** A state that says why the form was refused as a whole. */
export const denied = (refusal: Refusal): Partial<AccountFormState> => ({ problems: [{ field: null, ...refusal }] });

/**
 * How long to wait, as the sentences about it take it: whole minutes from a minute and a half on. The answer then has
 * the status and the header of one try too many.
 */
export function waiting(seconds: number): { minutes: number; seconds: number } {
  const request = asked();
  if (request) request.waitSeconds = seconds;
  return { minutes: seconds < 90 ? 0 : Math.ceil(seconds / 60), seconds };
}

/** A form that is answered. */
type Asked = {
  readonly locale: Locale;
  /** What was typed, but no password and no code: it stands in the form again unless something is done. */
  readonly values?: AccountFormState["values"];
};

/** Answers an account form, whose pages no reader sees. */
export function answerAccountForm(
  { locale, values = {} }: Asked,
  failure: string,
  operation: () => Promise<AccountAnswer>,
): Promise<AccountFormState> {
  const stateOf = (answer: Partial<AccountFormState>) =>
    accountFormState({ ...(answer.done ? {} : { values }), ...answer, answer: randomUUID() });
  return answerForm({
    locale,
    failure,
    publishes: false,
    refused: (refusal) => stateOf(denied(refusal)),
    answer: async (): Promise<FormAnswer<AccountFormState>> => {
      const answer = await operation();
      return "to" in answer ? { to: `/${locale}${answer.to}` } : { state: stateOf(answer) };
    },
  });
}

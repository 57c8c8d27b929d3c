import "server-only";
import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { accountFormState, type AccountFormState } from "@/components/admin/account-form-state";
import type { Locale } from "@/lib/rules/text/bilingual";
import { logger } from "@/lib/logger";

/** What an act answers: a state of its form, or the path of a page to go to, without its language. */
export type ActAnswer = Partial<AccountFormState> | { readonly to: string };

/** A state that says one thing that is wrong, of a field or of the whole. */
export const wrong = (message: string, field: string | null = null): Partial<AccountFormState> => ({
  problems: [{ field, message }],
});

/** How long to wait, as the sentences about it take it: whole minutes from a minute and a half on. */
export const waiting = (seconds: number): { minutes: number; seconds: number } => ({
  minutes: seconds < 90 ? 0 : Math.ceil(seconds / 60),
  seconds,
});

/** Runs an act on an account. A fault is logged under a reference, and said in a plain sentence with it. */
export async function answerAct(
  locale: Locale,
  what: string,
  act: () => Promise<ActAnswer>,
): Promise<AccountFormState> {
  let answer: ActAnswer;
  try {
    answer = await act();
  } catch (error) {
    const reference = randomUUID();
    logger().error({ err: error, reference }, `failed: ${what}`);
    const t = await getTranslations({ locale, namespace: "people.problems" });
    answer = wrong(t("failed", { reference }));
  }
  if ("to" in answer) redirect(`/${locale}${answer.to}`);
  return accountFormState({ ...answer, answer: randomUUID() });
}

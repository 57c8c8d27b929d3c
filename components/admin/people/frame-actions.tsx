"use client";

import { createContext, useContext, type ReactNode } from "react";
import { AccountForm, type AccountFormWords } from "../account-form";
import type { AccountFormState } from "../account-form-state";

type Seen = (state: AccountFormState, form: FormData) => Promise<AccountFormState>;
const SeenContext = createContext<Seen | null>(null);

/** Hands the action of the frame down to it, so that no page has to. */
export const FrameActions = ({ seen, children }: { seen: Seen; children: ReactNode }) => (
  <SeenContext value={seen}>{children}</SeenContext>
);

type Props = { upTo: number; words: AccountFormWords; submit: string };

/** Says that what is told above was seen, up to an act. */
export function SeenForm({ upTo, words, submit }: Props) {
  const seen = useContext(SeenContext);
  return (
    seen && (
      <AccountForm
        action={seen}
        text={words}
        hidden={{ upTo: String(upTo) }}
        resend="safe"
        fields={[]}
        submit={submit}
      />
    )
  );
}

import { useTranslations } from "next-intl";
import { formatInstant } from "@/lib/format";
import type { SubscriberState } from "@/lib/rules/alert/subscriber-query";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { UtcInstant } from "@/lib/rules/time/iso-date";
import { AccountForm } from "../account-form";
import type { AccountFormState } from "../account-form-state";
import { accountWords } from "../account-words";

type Listed = {
  readonly id: string;
  readonly address: string;
  readonly state: SubscriberState;
  /** In words; null = nothing of the draws. */
  readonly choice: string | null;
  readonly toDo: boolean;
  readonly since: UtcInstant;
};
type Props = {
  subscribers: readonly Listed[];
  /** Of the list, so that an act leads back to it. */
  query: string;
  drop: (state: AccountFormState, form: FormData) => Promise<AccountFormState>;
  locale: Locale;
};

/** Subscribers, each with what they are told of and how that goes. */
export function SubscriberList({ subscribers, query, drop, locale }: Props) {
  const t = useTranslations("alertsAdmin.subscribers");
  if (subscribers.length === 0) return null;
  const text = accountWords(locale);
  return (
    <ul className="mt-3 border-t border-rule-strong">
      {subscribers.map(({ id, address, state, choice, toDo, since }) => {
        const at = formatInstant(since, locale);
        return (
          <li key={id} className="border-b border-rule py-3">
            <p className="font-semibold break-all">{address}</p>
            {choice && <p>{choice}</p>}
            {toDo && <p>{t("toDo")}</p>}
            {!choice && !toDo && <p>{t("unread")}</p>}
            <p className="text-ink-soft">{t(state === "unconfirmed" ? "asked" : "since", { at })}</p>
            {state === "failed" && <p>{t("failed")}</p>}
            <AccountForm
              action={drop}
              text={text}
              hidden={{ id, list: query }}
              fields={[]}
              submit={t("drop", { address })}
            />
          </li>
        );
      })}
    </ul>
  );
}

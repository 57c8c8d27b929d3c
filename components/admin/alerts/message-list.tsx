import { useTranslations } from "next-intl";
import { formatInstant } from "@/lib/format";
import { readReason } from "@/lib/rules/alert/reason";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { UtcInstant } from "@/lib/rules/time/iso-date";
import { AccountForm } from "../account-form";
import type { AccountFormState } from "../account-form-state";
import { accountWords } from "../account-words";

export type ListedMessage = {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly reason: string | null;
  readonly at: UtcInstant;
  readonly nextAt: UtcInstant;
  readonly to: string;
};

/** Ours in the words of the page, another server's in its own. */
function Why({ reason }: { reason: string }) {
  const t = useTranslations("alertsAdmin.messages");
  const read = readReason(reason);
  const said = read === null ? reason : typeof read === "string" ? t(`reasons.${read}`) : t("reasons.status", read);
  return <p className="break-words">{t("why", { reason: said })}</p>;
}

type Action = (state: AccountFormState, form: FormData) => Promise<AccountFormState>;
type Props = { messages: readonly ListedMessage[]; retry: Action; stop: Action; locale: Locale };

/** Messages that wait or have failed, each with why, and what can be done about it. */
export function MessageList({ messages, retry, stop, locale }: Props) {
  const t = useTranslations("alertsAdmin.messages");
  const text = accountWords(locale);
  if (messages.length === 0) return <p className="mt-1 text-ink-soft">{t("none")}</p>;
  return (
    <ul className="mt-3 border-t border-rule-strong">
      {messages.map(({ id, state, attempts, reason, at, nextAt, to }) => {
        const isWaiting = state === "waiting";
        return (
          <li key={id} className="border-b border-rule py-3">
            <p className="break-all">
              <span className="font-semibold">{t(isWaiting ? "waiting" : "failed")}</span> {to}
            </p>
            <p className="text-ink-soft">
              {t("tried", { count: attempts, at: formatInstant(at, locale) })}{" "}
              {isWaiting && t("next", { at: formatInstant(nextAt, locale) })}
            </p>
            {reason && <Why reason={reason} />}
            <div className="flex flex-wrap gap-x-4">
              <AccountForm action={retry} text={text} hidden={{ id }} fields={[]} submit={t("retry")} />
              {isWaiting && <AccountForm action={stop} text={text} hidden={{ id }} fields={[]} submit={t("stop")} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

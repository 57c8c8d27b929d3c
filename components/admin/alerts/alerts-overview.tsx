import { useTranslations } from "next-intl";
import { formatCount, formatInstant } from "@/lib/format";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { UtcInstant } from "@/lib/rules/time/iso-date";
import { AccountForm } from "../account-form";
import type { AccountFormState } from "../account-form-state";
import { accountWords } from "../account-words";
import { MessageList, type ListedMessage } from "./message-list";

type Webhook = { readonly id: string; readonly url: string; readonly toDo: boolean };
type Action = (state: AccountFormState, form: FormData) => Promise<AccountFormState>;

export type AlertsProps = {
  now: {
    readonly changes: number;
    readonly waiting: number;
    readonly sent: number;
    readonly failed: number;
    readonly oldest: UtcInstant | null;
    readonly messages: readonly ListedMessage[];
    readonly subscribers: { readonly confirmed: number; readonly unconfirmed: number };
    /** True when whoever looks is told what needs doing. */
    readonly isToldToDo: boolean;
    readonly webhooks: readonly Webhook[];
  };
  isMailing: boolean;
  delayMinutes: number;
  action: (intent: "retry" | "stop" | "drop_webhook" | "rotate" | "add" | "to_do_on" | "to_do_off") => Action;
  locale: Locale;
};

/** How telling goes, who is told, and the addresses that programs are told at. */
export function AlertsOverview(props: AlertsProps) {
  const { now, isMailing, delayMinutes, action, locale } = props;
  const t = useTranslations("alertsAdmin");
  const counts = (["changes", "waiting", "sent", "failed"] as const).map((name) => [name, now[name]] as const);
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="measure mt-2 text-ink-soft">{t("lead", { minutes: delayMinutes })}</p>
      {!isMailing && <p className="measure mt-2">{t("notMailing")}</p>}
      <dl className="mt-6 grid grid-cols-2 gap-x-8 gap-y-4 border-t border-rule pt-4 sm:grid-cols-4">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt className="text-ink-soft">{t(`counts.${name}`)}</dt>
            <dd className="num text-[1.3rem] font-semibold">{formatCount(count, locale)}</dd>
          </div>
        ))}
      </dl>
      {now.oldest && <p className="mt-3 text-ink-soft">{t("oldest", { at: formatInstant(now.oldest, locale) })}</p>}
      <section aria-labelledby="messages" className="mt-10">
        <h2 id="messages">{t("messages.title")}</h2>
        <MessageList messages={now.messages} retry={action("retry")} stop={action("stop")} locale={locale} />
      </section>
      <Webhooks {...props} />
      <ToDo {...props} />
      <Subscribers {...props} />
    </>
  );
}

function Webhooks({ now: { webhooks }, action, locale }: AlertsProps) {
  const t = useTranslations("alertsAdmin.webhooks");
  const words = accountWords(locale);
  const text = { ...words, link: { once: t("once"), label: t("secret") } };
  return (
    <section aria-labelledby="webhooks" className="mt-12">
      <h2 id="webhooks">{t("title")}</h2>
      <p className="measure mt-1 text-ink-soft">{webhooks.length > 0 ? t("lead") : t("none")}</p>
      <ul className={webhooks.length > 0 ? "mt-4 border-t border-rule-strong" : undefined}>
        {webhooks.map(({ id, url, toDo }) => (
          <li key={id} className="border-b border-rule py-4">
            <p className="font-semibold break-all">{url}</p>
            {toDo && <p className="text-ink-soft">{t("toDo")}</p>}
            <div className="flex flex-wrap gap-x-4">
              <AccountForm action={action("rotate")} text={text} hidden={{ id }} fields={[]} submit={t("rotate")} />
              <AccountForm action={action("drop_webhook")} text={text} hidden={{ id }} fields={[]} submit={t("drop")} />
            </div>
          </li>
        ))}
      </ul>
      <h3 className="mt-6">{t("addTitle")}</h3>
      <AccountForm
        action={action("add")}
        text={text}
        fields={[
          { name: "url", label: t("url"), type: "text", hint: t("urlHint") },
          {
            name: "toDo",
            label: t("toDoLabel"),
            type: "choice",
            options: [
              { value: "no", label: t("no") },
              { value: "yes", label: t("yes") },
            ],
            initial: "no",
          },
        ]}
        submit={t("add")}
      />
    </section>
  );
}

function ToDo({ now: { isToldToDo }, isMailing, action, locale }: AlertsProps) {
  const t = useTranslations("alertsAdmin.toDo");
  const intent = isToldToDo ? "to_do_off" : "to_do_on";
  return (
    <section aria-labelledby="to-do" className="mt-12">
      <h2 id="to-do">{t("title")}</h2>
      <p className="measure mt-1 text-ink-soft">{t(isToldToDo ? "told" : "notTold")}</p>
      {(isMailing || isToldToDo) && (
        <AccountForm action={action(intent)} text={accountWords(locale)} fields={[]} submit={t(intent)} />
      )}
    </section>
  );
}

function Subscribers({ now: { subscribers }, locale }: AlertsProps) {
  const t = useTranslations("alertsAdmin.subscribers");
  return (
    <section aria-labelledby="subscribers" className="mt-12">
      <h2 id="subscribers">{t("heading")}</h2>
      <p className="mt-1">{t("count", { ...subscribers, count: subscribers.confirmed + subscribers.unconfirmed })}</p>
      <p className="measure mt-1 text-ink-soft">{t("lead")}</p>
      <p className="mt-3">
        <a href={`/${locale}/admin/alerts/subscribers`}>{t("show")}</a>
      </p>
    </section>
  );
}

import { useTranslations } from "next-intl";
import { FEED_SETTINGS, type FeedSetting, type FeedSettings as Settings } from "@/lib/rules/feed/feed-setting";
import type { Locale } from "@/lib/rules/text/bilingual";
import { AccountForm, type AccountField } from "../account-form";
import type { AccountFormState } from "../account-form-state";
import { accountWords } from "../account-words";

type Props = {
  settings: Settings;
  /** Null for whoever may only read them. */
  action: ((state: AccountFormState, form: FormData) => Promise<AccountFormState>) | null;
  locale: Locale;
};

/** When and where the schedule reads the feed, who says so, and the form for those who may change it. */
export function FeedSettings({ settings, action, locale }: Props) {
  const t = useTranslations("imports.settings");
  const choices = ["review", "wait"] as const;
  const said = (name: FeedSetting) => {
    const { value } = settings[name];
    return name === "FEED_QUESTIONED" ? t(`choices.${value === "wait" ? "wait" : "review"}`) : value;
  };
  const fieldOf = (name: FeedSetting): AccountField => {
    const { value, from } = settings[name];
    const readOnly = from === "environment";
    return {
      name,
      label: t(`names.${name}`),
      hint: readOnly ? t("environment", { name }) : t(`hints.${name}`),
      initial: value,
      readOnly,
      ...(name === "FEED_QUESTIONED"
        ? { type: "choice", options: choices.map((each) => ({ value: each, label: t(`choices.${each}`) })) }
        : { type: name === "FEED_URL" ? "address" : "text" }),
    };
  };
  const isOpen = FEED_SETTINGS.some((name) => settings[name].from !== "environment");
  return (
    <section aria-labelledby="settings" className="mt-12">
      <h2 id="settings">{t("title")}</h2>
      {action !== null && isOpen ? (
        <AccountForm
          action={action}
          text={accountWords(locale)}
          lead={t("lead")}
          resend="safe"
          fields={FEED_SETTINGS.map(fieldOf)}
          submit={t("submit")}
        />
      ) : (
        <dl className="facts mt-3 max-w-[46rem] border-t border-rule-strong">
          {FEED_SETTINGS.map((name) => (
            <div key={name} className="contents">
              <dt>{t(`names.${name}`)}</dt>
              <dd className="break-words">
                {said(name)}
                {settings[name].from === "environment" && (
                  <span className="block text-ink-soft">{t("environment", { name })}</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

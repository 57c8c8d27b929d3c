import { useTranslations } from "next-intl";
import { formatInstant } from "@/lib/format";
import type { ToldAct } from "@/lib/rules/account/told";
import type { Locale } from "@/lib/rules/text/bilingual";
import { accountWords } from "../account-words";
import { SeenForm } from "./frame-actions";

/** What was done to the account since, until its owner says to have seen it. */
export function ToldBanner({ told, locale }: { told: readonly ToldAct[]; locale: Locale }) {
  const t = useTranslations("people.told");
  const audit = useTranslations("people.audit");
  const roles = useTranslations("admin.roles");
  const [latest] = told;
  if (!latest) return null;
  const who = ({ by, kind }: ToldAct) => {
    if (by === null) return t("byYou");
    return kind === "sign_in_limited" || by.name === null ? t("byUnknown") : t("by", { name: by.name });
  };
  const detail = ({ kind, detail: text }: ToldAct) =>
    kind === "role_changed"
      ? text?.replace(/admin|editor/g, (role) => roles(role === "admin" ? role : "editor"))
      : text;
  return (
    <section aria-labelledby="told" className="mb-8 max-w-[46rem] border-l-4 border-alarm py-1 pl-4">
      <h2 id="told" className="text-[1.1rem]">
        {t("title")}
      </h2>
      <ul className="mt-1">
        {told.map((act) => (
          <li key={act.id} className="break-words">
            <time dateTime={act.at}>{formatInstant(act.at, locale)}</time>
            {t("item", { what: audit(`kinds.${act.kind}`), who: who(act) })}
            {detail(act) && <span className="text-ink-soft"> ({detail(act)})</span>}
          </li>
        ))}
      </ul>
      <p className="mt-2">
        {t("help")} <a href={`/${locale}/admin/account`}>{t("account")}</a>
      </p>
      <SeenForm upTo={latest.id} words={accountWords(locale)} submit={t("seen")} />
    </section>
  );
}

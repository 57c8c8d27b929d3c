import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { IsoDate, UtcInstant } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay, formatInstant } from "@/lib/format";
import type { ListedPerson } from "./people-list";

/** What is known of an account. */
export function PersonFacts({
  person,
  locale,
}: {
  person: ListedPerson & { readonly since: UtcInstant };
  locale: Locale;
}) {
  const t = useTranslations("people.list");
  const p = useTranslations("people.person");
  const roles = useTranslations("admin.roles");
  const day = (at: UtcInstant) => formatDay(at.slice(0, 10) as IsoDate, locale);
  const { email, role, deactivatedAt, twoFactor, lastSignIn, sessions, since } = person;
  return (
    <dl className="facts mt-6 max-w-[46rem]">
      <dt>{t("email")}</dt>
      <dd className="break-words">{email}</dd>
      <dt>{t("role")}</dt>
      <dd>{roles(role)}</dd>
      <dt>{t("state")}</dt>
      <dd>{deactivatedAt ? t("deactivated", { date: day(deactivatedAt) }) : t("active")}</dd>
      <dt>{t("twoFactor")}</dt>
      <dd>{twoFactor ? t("on") : t("off")}</dd>
      <dt>{p("since")}</dt>
      <dd>
        <time dateTime={since}>{day(since)}</time>
      </dd>
      <dt>{t("lastSignIn")}</dt>
      <dd>{lastSignIn ? <time dateTime={lastSignIn}>{formatInstant(lastSignIn, locale)}</time> : t("never")}</dd>
      <dt>{t("sessions")}</dt>
      <dd className="num">{formatCount(sessions, locale)}</dd>
    </dl>
  );
}

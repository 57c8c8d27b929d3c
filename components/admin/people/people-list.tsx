import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { IsoDate, UtcInstant } from "@/lib/rules/time/iso-date";
import type { Role } from "@/lib/rules/account/permission";
import { formatCount, formatDay, formatInstant } from "@/lib/format";

export type ListedPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly twoFactor: boolean;
  readonly deactivatedAt: UtcInstant | null;
  readonly lastSignIn: UtcInstant | null;
  readonly sessions: number;
};

/** Everybody who has an account, each name leading to what can be done with it. */
export function PeopleList({
  people,
  self,
  locale,
}: {
  people: readonly ListedPerson[];
  self: string;
  locale: Locale;
}) {
  const t = useTranslations("people.list");
  const roles = useTranslations("admin.roles");
  return (
    <div className="table-scroll mt-6" tabIndex={0} role="region" aria-label={t("caption")}>
      <table className="data-table stacked-table">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("email")}</th>
            <th scope="col">{t("role")}</th>
            <th scope="col">{t("state")}</th>
            <th scope="col">{t("twoFactor")}</th>
            <th scope="col">{t("lastSignIn")}</th>
            <th scope="col" className="right">
              {t("sessions")}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, email, role, twoFactor, deactivatedAt, lastSignIn, sessions }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/${locale}/admin/people/${encodeURIComponent(id)}`}>{name}</a>{" "}
                {id === self && <span className="text-ink-soft">{t("you")}</span>}
              </th>
              <td data-label={t("email")}>{email}</td>
              <td data-label={t("role")}>{roles(role)}</td>
              <td data-label={t("state")}>
                {deactivatedAt
                  ? t("deactivated", { date: formatDay(deactivatedAt.slice(0, 10) as IsoDate, locale, "short") })
                  : t("active")}
              </td>
              <td data-label={t("twoFactor")}>{twoFactor ? t("on") : t("off")}</td>
              <td data-label={t("lastSignIn")} className="lg:whitespace-nowrap">
                {lastSignIn ? <time dateTime={lastSignIn}>{formatInstant(lastSignIn, locale)}</time> : t("never")}
              </td>
              <td data-label={t("sessions")} className="right num">
                {formatCount(sessions, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

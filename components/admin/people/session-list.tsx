import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { browserName } from "@/lib/rules/account/browser-name";
import type { UtcInstant } from "@/lib/rules/time/iso-date";
import { formatInstant } from "@/lib/format";

type Session = {
  readonly since: UtcInstant;
  readonly until: UtcInstant;
  readonly address: string | null;
  readonly userAgent: string;
  /** True for the session that the page is asked for with. */
  readonly isThis: boolean;
};

/** One's own sessions. */
export function SessionList({ sessions, locale }: { sessions: readonly Session[]; locale: Locale }) {
  const t = useTranslations("people.account.sessions");
  const browser = (userAgent: string) => {
    const known = browserName(userAgent);
    return known ? t("on", known) : t("unknown");
  };
  return (
    <div className="table-scroll mt-4" tabIndex={0} role="group" aria-label={t("title")}>
      <table className="data-table stacked-table max-w-[60rem]">
        <thead>
          <tr>
            <th scope="col">{t("since")}</th>
            <th scope="col">{t("until")}</th>
            <th scope="col">{t("browser")}</th>
            <th scope="col">{t("address")}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ since, until, address, userAgent, isThis }, index) => (
            <tr key={`${since} ${index}`}>
              <th scope="row" className="whitespace-nowrap">
                <time dateTime={since}>{formatInstant(since, locale)}</time>
              </th>
              <td data-label={t("until")} className="whitespace-nowrap">
                <time dateTime={until}>{formatInstant(until, locale)}</time>
              </td>
              <td>
                {browser(userAgent)} {isThis && <span className="text-ink-soft">({t("this")})</span>}
              </td>
              <td data-label={t("address")} className="num">
                {address ?? t("unknown")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

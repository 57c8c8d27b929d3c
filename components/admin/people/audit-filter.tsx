import { useTranslations } from "next-intl";
import { AUDIT_QUERY, AUDIT_SUBJECTS, type AuditQuery } from "@/lib/rules/account/audit";
import type { Locale } from "@/lib/rules/text/bilingual";
import { Button } from "@/components/ui/button";

type Props = {
  query: AuditQuery;
  people: readonly { readonly id: string; readonly name: string; readonly email: string }[];
  locale: Locale;
};

/** What of the audit is shown: a form whose answer is the address of the page. */
export function AuditFilter({ query, people, locale }: Props) {
  const t = useTranslations("people.audit");
  const isFiltered = AUDIT_QUERY.write({ ...query, page: 1 }) !== "";
  return (
    <form method="get" aria-label={t("filter")} className="mt-6 flex flex-wrap items-end gap-4">
      <label>
        <span className="block font-semibold">{t("who")}</span>
        <select name="who" defaultValue={query.who ?? ""} className="input mt-1 max-w-[18rem]">
          <option value="">{t("everybody")}</option>
          {people.map(({ id, name, email }) => (
            <option key={id} value={id}>
              {name}, {email}
            </option>
          ))}
          <option value="none">{t("nobody")}</option>
        </select>
      </label>
      <label>
        <span className="block font-semibold">{t("about")}</span>
        <select name="about" defaultValue={query.about ?? ""} className="input mt-1">
          <option value="">{t("everything")}</option>
          {AUDIT_SUBJECTS.map((about) => (
            <option key={about} value={about}>
              {t(`subjects.${about}`)}
            </option>
          ))}
        </select>
      </label>
      {(["from", "to"] as const).map((name) => (
        <label key={name}>
          <span className="block font-semibold">{t(name)}</span>
          <input type="date" name={name} defaultValue={query[name] ?? ""} className="input mt-1 w-44" />
        </label>
      ))}
      <Button>{t("show")}</Button>
      {isFiltered && (
        <a href={`/${locale}/admin/audit`} className="py-2">
          {t("clear")}
        </a>
      )}
    </form>
  );
}

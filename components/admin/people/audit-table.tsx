import { useTranslations } from "next-intl";
import type { AuditLine, AuditSubject } from "@/lib/rules/account/audit";
import type { Locale } from "@/lib/rules/text/bilingual";
import { formatInstant } from "@/lib/format";

/** Where what a line is about can be seen, before its key. */
const PAGES: Record<Exclude<AuditSubject, "version">, string> = {
  signIn: "/admin/people",
  person: "/admin/people",
  setting: "/admin/imports",
  alert: "/admin/alerts",
  draw: "/admin/draws",
  event: "/admin/events",
  category: "/admin/categories",
  correction: "/admin/corrections",
  import: "/admin/imports",
};

/** The page of what a line is about; a version's stands under its category. */
const pageOf = ({ about, key, name }: AuditLine): string | null =>
  key === null
    ? null
    : `${about === "version" ? `/admin/categories/${name}/versions` : PAGES[about]}/${encodeURIComponent(key)}`;

/** Lines of the audit, the latest first. */
export function AuditTable({ lines, locale }: { lines: readonly AuditLine[]; locale: Locale }) {
  const t = useTranslations("people.audit");
  const roles = useTranslations("admin.roles");
  // A kind that has no words yet is shown as it is stored: a line is never left out.
  const kindOf = (kind: string) => (t.has(`kinds.${kind}` as "kinds.seed") ? t(`kinds.${kind}` as "kinds.seed") : kind);
  const isAccount = ({ about }: AuditLine) => about === "signIn" || about === "person";
  const detailOf = (line: AuditLine) => {
    if (line.kind === "sign_in_failed")
      return line.detail ? t("secondFactor") : line.key === null ? t("unknownAccount") : t("wrongPassword");
    // Names and addresses are shown as they are.
    if (!isAccount(line) || line.kind === "name_changed" || line.kind === "email_changed") return line.detail;
    return line.detail?.replace(/\b(admin|editor)\b/g, (role) => roles(role as "admin")) ?? null;
  };
  const what = (line: AuditLine) => {
    const { about, kind, key, name } = line;
    const words = t(`line.${about}`, { kind: kindOf(kind), key: key ?? "" });
    const said = isAccount(line) && name ? t("of", { what: words, name }) : words;
    const page = pageOf(line);
    return page === null ? said : <a href={`/${locale}${page}`}>{said}</a>;
  };
  return (
    <div className="table-scroll mt-3" tabIndex={0} role="region" aria-label={t("caption")}>
      <table className="data-table stacked-table">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("when")}</th>
            <th scope="col">{t("who")}</th>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("network")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => {
            const detail = detailOf(line);
            return (
              <tr key={index}>
                <td className="whitespace-nowrap">
                  <time dateTime={line.at}>{formatInstant(line.at, locale)}</time>
                </td>
                <td data-label={t("who")}>
                  {line.byItself ? t("itself") : (line.by ?? <span className="text-ink-soft">{t("unknown")}</span>)}
                </td>
                <th scope="row" className="sm:min-w-[16rem]">
                  {what(line)}
                  {detail && <span className="block break-words text-ink-soft">{detail}</span>}
                </th>
                <td data-label={line.network === null ? undefined : t("network")} className="num whitespace-nowrap">
                  {line.network}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

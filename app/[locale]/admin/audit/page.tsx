import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { AuditFilter } from "@/components/admin/people/audit-filter";
import { AuditTable } from "@/components/admin/people/audit-table";
import { ListPages } from "@/components/admin/list-pages";
import { UnreadNote } from "@/components/ui/unread-note";
import { requireAdmin } from "@/lib/auth/require-admin";
import { auditLines } from "@/lib/db/queries/audit-lines";
import { people } from "@/lib/db/queries/people";
import { AUDIT_PAGE, AUDIT_QUERY, type AuditQuery } from "@/lib/rules/account/audit";
import { addressOf } from "@/lib/rules/text/query-codec";
import { signOutAction } from "../actions";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/audit">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "people.audit" });
  return { title: t("title") };
}

export default async function AuditPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { values: query, problems } = AUDIT_QUERY.read(await searchParams, null);
  const pathOf = (asked: AuditQuery) => addressOf("/admin/audit", AUDIT_QUERY.write(asked));
  const path = pathOf(query);
  const admin = await requireAdmin(locale, path, "audit.read");
  const [{ lines, total }, everybody] = await Promise.all([auditLines(query), people()]);
  const t = await getTranslations("people.audit");
  const { page } = query;
  const href = (other: number) => `/${locale}${pathOf({ ...query, page: other })}`;
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      <h1>{t("title")}</h1>
      <p className="measure mt-2 text-ink-soft">{t("lead")}</p>
      <UnreadNote problems={problems} className="mt-4" />
      <AuditFilter query={query} people={everybody} locale={locale} />
      <p className="mt-6" aria-live="polite">
        {t("count", { count: total })}
      </p>
      {lines.length > 0 && <AuditTable lines={lines} locale={locale} />}
      <ListPages words="people.audit" page={page} total={total} size={AUDIT_PAGE} href={href} />
    </AdminPage>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { RowsForm } from "@/components/admin/found/rows-form";
import { requireAdmin } from "@/lib/auth/require-admin";
import { localeOf } from "@/lib/i18n/locale-of";
import { messages } from "@/lib/i18n/messages";
import { signOutAction } from "../../actions";
import { rowsAction } from "../actions";

type Props = PageProps<"/[locale]/admin/draws/several">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "found.rows" });
  return { title: t("heading") };
}

export default async function SeveralDrawsPage({ params }: Props) {
  const locale = await localeOf(params);
  const path = "/admin/draws/several";
  const admin = await requireAdmin(locale, path, "draws.edit");
  const { found, kept, admin: words } = messages[locale];
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      <h1>{found.rows.heading}</h1>
      <p className="mt-2">
        <a href={`/${locale}/admin`}>{found.rows.back}</a> · <a href={`/${locale}/admin/draws/new`}>{found.rows.one}</a>
      </p>
      <RowsForm action={rowsAction.bind(null, { locale })} text={found.rows} kept={kept} problem={words.errors.title} />
    </AdminPage>
  );
}

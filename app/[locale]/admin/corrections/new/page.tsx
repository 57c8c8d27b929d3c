import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { SaveForm } from "@/components/admin/record/record-forms";
import { correctionSections } from "@/components/admin/record/record-sections";
import { requireAdmin } from "@/lib/auth/require-admin";
import { recordAction, signOutAction } from "../../actions";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/corrections/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "records.correction" });
  return { title: t("new") };
}

export default async function NewCorrectionPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const path = "/admin/corrections/new";
  const admin = await requireAdmin(locale, path, "corrections.edit");
  const { draw } = await searchParams;
  const t = await getTranslations("records.correction");
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      <p className="mb-3 text-[0.9rem]">
        <a href={`/${locale}/admin/corrections`}>{t("back")}</a>
      </p>
      <h1>{t("new")}</h1>
      <SaveForm
        action={recordAction.bind(null, {
          kind: "correction",
          locale,
          id: null,
          operation: "save",
          revision: null,
        })}
        locale={locale}
        values={{ drawNumber: typeof draw === "string" ? draw : "" }}
        sections={correctionSections(locale, { editing: false })}
      />
    </AdminPage>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { SaveForm } from "@/components/admin/record/record-forms";
import { eventSections } from "@/components/admin/record/record-sections";
import { requireAdmin } from "@/lib/auth/require-admin";
import { localeOf } from "@/lib/i18n/locale-of";
import { recordAction, signOutAction } from "../../actions";

type Props = PageProps<"/[locale]/admin/events/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "events.list" });
  return { title: t("new") };
}

export default async function NewEventPage({ params }: Props) {
  const locale = await localeOf(params);
  const path = "/admin/events/new";
  const admin = await requireAdmin(locale, path, "events.edit");
  const t = await getTranslations("events");
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      <p className="mb-3 text-[0.9rem]">
        <a href={`/${locale}/admin/events`}>{t("page.back")}</a>
      </p>
      <h1>{t("list.new")}</h1>
      <SaveForm
        action={recordAction.bind(null, { kind: "event", locale, slug: null, operation: "save", revision: null })}
        locale={locale}
        values={{ certainty: "established" }}
        sections={eventSections(locale, { editing: false })}
      />
    </AdminPage>
  );
}

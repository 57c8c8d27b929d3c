import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { EventForm } from "@/components/admin/event/event-form";
import { blankEvent } from "@/components/admin/event/event-form-state";
import { requireAdmin } from "@/lib/auth/require-admin";
import { signOutAction } from "../../sign-out-action";
import { eventAction } from "../event-action";
import { formWords } from "../form-words";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/events/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "events.list" });
  return { title: t("new") };
}

export default async function NewEventPage({ params }: Props) {
  const locale = await localeOf(params);
  const path = "/admin/events/new";
  const admin = await requireAdmin(locale, path, "events.edit");
  const t = await getTranslations("events.list");
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      <h1>{t("new")}</h1>
      <EventForm
        action={eventAction.bind(null, { locale, slug: null, intent: "save" })}
        initial={blankEvent}
        text={formWords(locale)}
        editing={false}
      />
    </AdminPage>
  );
}

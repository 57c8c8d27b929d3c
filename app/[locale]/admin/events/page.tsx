import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { EventList } from "@/components/admin/event/event-list";
import { requireAdmin } from "@/lib/auth/require-admin";
import { storedEvents } from "@/lib/db/queries/records";
import { signOutAction } from "../actions";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/events">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "events.list" });
  return { title: t("title") };
}

export default async function EventsPage({ params }: Props) {
  const locale = await localeOf(params);
  const path = "/admin/events";
  const admin = await requireAdmin(locale, path, "events.edit");
  const events = await storedEvents();
  const t = await getTranslations("events.list");
  const hidden = events.filter((event) => event.hidden);
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h1>{t("title")}</h1>
        <a href={`/${locale}/admin/events/new`} className="plain button button-strong">
          {t("new")}
        </a>
      </div>
      <p className="measure mt-2 text-ink-soft">{t("lead")}</p>
      <section aria-labelledby="shown" className="mt-8">
        <h2 id="shown">{t("shown")}</h2>
        <EventList events={events.filter(({ hidden }) => !hidden)} locale={locale} caption={t("shown")} />
      </section>
      {hidden.length > 0 && (
        <section aria-labelledby="hidden" className="mt-10">
          <h2 id="hidden">{t("hidden")}</h2>
          <EventList events={hidden} locale={locale} caption={t("hidden")} />
        </section>
      )}
    </AdminPage>
  );
}

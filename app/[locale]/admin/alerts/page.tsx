import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { AlertsOverview } from "@/components/admin/alerts/alerts-overview";
import { DoneBanner } from "@/components/admin/done-banner";
import { alertsNow } from "@/lib/alerts/manage";
import { choiceWords } from "@/lib/alerts/mail-text";
import { alertSettings } from "@/lib/alerts/settings";
import { requireAdmin } from "@/lib/auth/require-admin";
import { db } from "@/lib/db/client";
import { getDataset } from "@/lib/db/dataset";
import { personById } from "@/lib/db/queries/people";
import { localeOf } from "@/lib/i18n/locale-of";
import { signOutAction } from "../actions";
import { alertAction, type AlertIntent } from "./actions";

type Props = PageProps<"/[locale]/admin/alerts">;

const DONE = ["retry", "stop", "drop_subscriber", "drop_webhook", "to_do_on", "to_do_off"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "alertsAdmin" });
  return { title: t("title") };
}

/** Who is told of changes, and how that goes. Only here are addresses of readers shown. */
export default async function AlertsAdminPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const path = "/admin/alerts";
  const admin = await requireAdmin(locale, path, "alerts.manage");
  const [now, dataset, person] = await Promise.all([alertsNow(db()), getDataset(), personById(admin.id)]);
  const { done } = await searchParams;
  const act = DONE.find((each) => each === done);
  const t = await getTranslations("alertsAdmin");
  const { smtp, delayMinutes } = alertSettings();
  const own = now.subscribers.find(({ address }) => address === person?.email.toLowerCase());
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      {act && <DoneBanner message={t(`done.${act}`)} />}
      <AlertsOverview
        now={now}
        isMailing={smtp !== null}
        delayMinutes={delayMinutes}
        isToldToDo={own?.toDo ?? false}
        choiceOf={({ choice }) => (choice === null ? t("subscribers.toDoOnly") : choiceWords(choice, dataset, locale))}
        action={(intent: AlertIntent) => alertAction.bind(null, { locale, intent })}
        locale={locale}
      />
    </AdminPage>
  );
}

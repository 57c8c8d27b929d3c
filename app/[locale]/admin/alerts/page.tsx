import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { AlertsOverview } from "@/components/admin/alerts/alerts-overview";
import { DoneBanner } from "@/components/admin/done-banner";
import { alertsNow } from "@/lib/alerts/overview";
import { alertSettings } from "@/lib/alerts/settings";
import { requireAdmin } from "@/lib/auth/require-admin";
import { db } from "@/lib/db/client";
import { personById } from "@/lib/db/queries/people";
import { localeOf } from "@/lib/i18n/locale-of";
import { signOutAction } from "../actions";
import { alertAction, type AlertIntent } from "./actions";

type Props = PageProps<"/[locale]/admin/alerts">;

const DONE = ["retry", "stop", "drop_webhook", "to_do_on", "to_do_off"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "alertsAdmin" });
  return { title: t("title") };
}

/** How telling goes, webhooks, and how many are told. */
export default async function AlertsAdminPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const path = "/admin/alerts";
  const admin = await requireAdmin(locale, path, "alerts.manage");
  const now = await alertsNow(db(), (await personById(admin.id))?.email ?? "");
  const { done } = await searchParams;
  const act = DONE.find((each) => each === done);
  const t = await getTranslations("alertsAdmin");
  const { smtp, delayMinutes } = alertSettings();
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      {act && <DoneBanner message={t(`done.${act}`)} />}
      <AlertsOverview
        now={now}
        isMailing={smtp !== null}
        delayMinutes={delayMinutes}
        action={(intent: AlertIntent) => alertAction.bind(null, { locale, intent })}
        locale={locale}
      />
    </AdminPage>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { SubscriberFilter } from "@/components/admin/alerts/subscriber-filter";
import { SubscriberList } from "@/components/admin/alerts/subscriber-list";
import { DoneBanner } from "@/components/admin/done-banner";
import { ListPages } from "@/components/admin/list-pages";
import { UnreadNote } from "@/components/ui/unread-note";
import { choiceWords } from "@/lib/alerts/mail-text";
import { subscribersOf } from "@/lib/alerts/subscribers";
import { requireAdmin } from "@/lib/auth/require-admin";
import { db } from "@/lib/db/client";
import { getDataset } from "@/lib/db/dataset";
import { localeOf } from "@/lib/i18n/locale-of";
import { SUBSCRIBER_PAGE, SUBSCRIBER_QUERY, type SubscriberQuery } from "@/lib/rules/alert/subscriber-query";
import { addressOf } from "@/lib/rules/text/query-codec";
import { signOutAction } from "../../actions";
import { alertAction } from "../actions";

type Props = PageProps<"/[locale]/admin/alerts/subscribers">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "alertsAdmin.subscribers" });
  return { title: t("heading") };
}

/** Who is told by e-mail. Only here, and where a message to them waits, are addresses of readers shown. */
export default async function SubscribersPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const asked = await searchParams;
  const { values: query, problems } = SUBSCRIBER_QUERY.read(asked, null);
  const pathOf = (other: SubscriberQuery) => addressOf("/admin/alerts/subscribers", SUBSCRIBER_QUERY.write(other));
  const path = pathOf(query);
  const admin = await requireAdmin(locale, path, "alerts.manage");
  const [{ subscribers, total, unconfirmed }, dataset] = await Promise.all([subscribersOf(db(), query), getDataset()]);
  const all = await getTranslations("alertsAdmin");
  const t = await getTranslations("alertsAdmin.subscribers");
  const { page } = query;
  const href = (other: number) => `/${locale}${pathOf({ ...query, page: other })}`;
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      {asked.done === "drop_subscriber" && <DoneBanner message={all("done.drop_subscriber")} />}
      <p>
        <a href={`/${locale}/admin/alerts`}>{all("title")}</a>
      </p>
      <h1>{t("heading")}</h1>
      <p className="measure mt-2 text-ink-soft">{t("lead")}</p>
      <UnreadNote problems={problems} className="mt-4" />
      <SubscriberFilter query={query} locale={locale} />
      <p className="mt-6" aria-live="polite">
        {total === 0 && (query.q !== "" || query.state !== null)
          ? t("noMatch")
          : t("count", { count: total, confirmed: total - unconfirmed, unconfirmed })}
      </p>
      <SubscriberList
        subscribers={subscribers.map(({ choice, ...each }) => ({
          ...each,
          choice: choice && choiceWords(choice, dataset, locale),
        }))}
        query={SUBSCRIBER_QUERY.write(query)}
        drop={alertAction.bind(null, { locale, intent: "drop_subscriber" })}
        locale={locale}
      />
      <ListPages words="alertsAdmin.subscribers" page={page} total={total} size={SUBSCRIBER_PAGE} href={href} />
    </AdminPage>
  );
}

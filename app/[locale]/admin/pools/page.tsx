import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { PoolTable } from "@/components/admin/record/pool-table";
import { requireAdmin } from "@/lib/auth/require-admin";
import { storedPools } from "@/lib/db/queries/pools";
import { localeOf } from "@/lib/i18n/locale-of";
import { signOutAction } from "../actions";

type Props = PageProps<"/[locale]/admin/pools">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "records.pool" });
  return { title: t("title") };
}

export default async function PoolsPage({ params }: Props) {
  const locale = await localeOf(params);
  const path = "/admin/pools";
  const admin = await requireAdmin(locale, path, "pools.restore");
  const pools = await storedPools();
  const t = await getTranslations("records.pool");
  const hidden = pools.filter((pool) => pool.hidden);
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      <h1>{t("title")}</h1>
      <p className="measure mt-2 text-ink-soft">{t("lead")}</p>
      {hidden.length > 0 && (
        <section aria-labelledby="hidden" className="mt-8">
          <h2 id="hidden">{t("hidden")}</h2>
          <PoolTable pools={hidden} locale={locale} caption={t("hidden")} />
        </section>
      )}
      <section aria-labelledby="shown" className="mt-8">
        <h2 id="shown">{t("shown")}</h2>
        <PoolTable pools={pools.filter((pool) => !pool.hidden)} locale={locale} caption={t("shown")} />
      </section>
    </AdminPage>
  );
}

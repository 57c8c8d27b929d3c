import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { CorrectionTable } from "@/components/admin/record/correction-table";
import { requireAdmin } from "@/lib/auth/require-admin";
import { getDataset } from "@/lib/db/dataset";
import { storedCorrections } from "@/lib/db/queries/records";
import { compareNumbers } from "@/lib/rules/draw/draw";
import { signOutAction } from "../actions";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/corrections">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "records.correction" });
  return { title: t("title") };
}

export default async function CorrectionsAdmin({ params }: Props) {
  const locale = await localeOf(params);
  const path = "/admin/corrections";
  const admin = await requireAdmin(locale, path, "corrections.edit");
  const corrections = (await storedCorrections()).sort((a, b) => compareNumbers(b.drawNumber, a.drawNumber));
  const { draws } = await getDataset();
  const t = await getTranslations("records.correction");
  const hidden = corrections.filter((each) => each.hidden);
  const shown = corrections.filter((each) => !each.hidden);
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h1>{t("title")}</h1>
        <a href={`/${locale}${path}/new`} className="plain button button-strong">
          {t("new")}
        </a>
      </div>
      <p className="measure mt-2 text-ink-soft">{t("lead")}</p>
      <section aria-labelledby="shown" className="mt-8">
        <h2 id="shown">{t("shown")}</h2>
        {shown.length === 0 ? (
          <p className="mt-2">{t("none")}</p>
        ) : (
          <CorrectionTable corrections={shown} draws={draws} locale={locale} caption={t("shown")} />
        )}
      </section>
      {hidden.length > 0 && (
        <section aria-labelledby="hidden" className="mt-10">
          <h2 id="hidden">{t("hidden")}</h2>
          <CorrectionTable corrections={hidden} draws={draws} locale={locale} caption={t("hidden")} />
        </section>
      )}
    </AdminPage>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { ImportProblems } from "@/components/admin/imports/import-problems";
import { ImportRecordFacts } from "@/components/admin/imports/import-record";
import { DoneBanner } from "@/components/admin/done-banner";
import { requireAdmin } from "@/lib/auth/require-admin";
import { importRun } from "@/lib/db/queries/imports";
import { signOutAction } from "../../actions";
import { localeOf } from "@/lib/i18n/locale-of";
import { readPathPart } from "@/lib/rules/text/path-part";

type Props = PageProps<"/[locale]/admin/imports/[run]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { run } = await params;
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "imports.run" });
  return { title: t("title", { id: run }) };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { run: id } = await params;
  const locale = await localeOf(params);
  const path = `/admin/imports/${id}`;
  const admin = await requireAdmin(locale, path, "imports.run");
  const number = readPathPart("id", id);
  const run = number === null ? null : await importRun(Number(number));
  const t = await getTranslations("imports");
  const back = (
    <p className="mb-3 text-[0.9rem]">
      <a href={`/${locale}/admin/imports`}>{t("preview.back")}</a>
    </p>
  );
  if (!run) {
    return (
      <AdminPage locale={locale} path="/admin/imports" person={admin} signOut={signOutAction}>
        {back}
        <h1>{t("run.notFound")}</h1>
      </AdminPage>
    );
  }
  const { done } = await searchParams;
  const { added, changed, poolsAdded, poolsChanged } = run;
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      {back}
      {done === "1" && run.outcome !== "failed" && (
        <DoneBanner
          message={
            run.outcome === "applied"
              ? t("run.done", {
                  added: added.length,
                  changed: changed.length,
                  pools: poolsAdded.length + poolsChanged.length,
                })
              : t("run.doneNothing")
          }
          link={{ href: `/${locale}/draws`, label: t("run.look") }}
        />
      )}
      <h1>{t("run.title", { id: run.id })}</h1>
      <p className="measure mt-2 text-ink-soft">{t(`run.lead.${run.outcome}`)}</p>
      <ImportRecordFacts run={run} locale={locale} />
      {run.outcome !== "failed" && <ImportProblems problems={run.problems} locale={locale} />}
    </AdminPage>
  );
}

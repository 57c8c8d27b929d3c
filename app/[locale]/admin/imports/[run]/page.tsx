import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { ImportProblems } from "@/components/admin/imports/import-problems";
import { ImportRecordFacts } from "@/components/admin/imports/import-record";
import { DoneBanner } from "@/components/admin/done-banner";
import { ImportUndone } from "@/components/admin/imports/import-undone";
import { WrittenDraws } from "@/components/admin/imports/written-draws";
import { requireAdmin } from "@/lib/auth/require-admin";
import { today } from "@/lib/clock";
import { importRun } from "@/lib/db/queries/imports";
import { importWrites } from "@/lib/db/queries/import-writes";
import { adminDataset } from "@/lib/db/queries/records";
import type { Category } from "@/lib/rules/category/category";
import { splitKnown } from "@/lib/rules/feed/known-problem";
import type { ImportWrites } from "@/lib/rules/feed/import-undo";
import type { Locale } from "@/lib/rules/text/bilingual";
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
  const { done, undone } = await searchParams;
  const writes = await importWrites(run.id);
  const { categories, corrections } = await adminDataset();
  const { fresh, known } = splitKnown(run.problems, corrections);
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
      {undone === "1" && writes?.undo && <DoneBanner message={t("undo.done")} />}
      <h1>{t("run.title", { id: run.id })}</h1>
      <p className="measure mt-2 text-ink-soft">{t(`run.lead.${run.outcome}`)}</p>
      <ImportRecordFacts run={run} locale={locale} />
      {writes && <Writes writes={writes} run={run.id} categories={categories} locale={locale} />}
      {run.outcome !== "failed" && <ImportProblems problems={fresh} known={known} locale={locale} />}
    </AdminPage>
  );
}

type WritesProps = { writes: ImportWrites; run: number; categories: readonly Category[]; locale: Locale };

/** What the import wrote, each value before and after, and that it was undone, or the way to undo it. */
async function Writes({ writes, run, categories, locale }: WritesProps) {
  const t = await getTranslations("imports.undo");
  const changed = writes.draws.flatMap(({ before, ...draw }) => (before ? [{ ...draw, before }] : []));
  return (
    <>
      {writes.undo && <ImportUndone undo={writes.undo} locale={locale} today={today()} />}
      {writes.canUndo && (
        <p className="mt-6">
          <a href={`/${locale}/admin/imports/${run}/undo`} className="plain button">
            {t("go")}
          </a>
        </p>
      )}
      {changed.length > 0 && (
        <section aria-labelledby="written" className="mt-12">
          <h2 id="written">{t("written")}</h2>
          <WrittenDraws
            title={t("written")}
            done
            draws={changed}
            categories={categories}
            locale={locale}
            today={today()}
          />
        </section>
      )}
    </>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { DrawRevisions } from "@/components/admin/draw-revisions";
import { SavedNotice } from "@/components/admin/saved-notice";
import { requireAdmin } from "@/lib/auth/require-admin";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { drawRevisions } from "@/lib/db/queries/draw-revisions";
import type { Locale } from "@/lib/domain/bilingual";
import { entryOfDraw } from "@/lib/domain/draw-entry-text";
import { signOutAction } from "../../sign-out-action";
import { DrawFormView } from "../draw-form-view";

type Props = PageProps<"/[locale]/admin/draws/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, number } = await params;
  const t = await getTranslations({ locale: locale as Locale, namespace: "admin.draw" });
  return { title: t("editTitle", { number }) };
}

export default async function EditDrawPage({ params, searchParams }: Props) {
  const { number, locale: language } = await params;
  const locale = language as Locale;
  const admin = await requireAdmin(locale, `/admin/draws/${number}`, "draws.edit");
  const dataset = await getDataset();
  const draw = dataset.draws.find((each) => each.number === number);
  const t = await getTranslations("admin.draw");
  if (!draw) {
    // notFound() would leave a reader without scripts an empty page; see docs/decisions/004-server-rendered-404.md.
    return (
      <AdminPage locale={locale} path="/admin" person={admin} signOut={signOutAction}>
        <h1>{t("notFoundTitle")}</h1>
        <p className="measure mt-2">{t("notFoundText")}</p>
        <p className="mt-4"><a href={`/${locale}/admin`}>{t("notFoundBack")}</a></p>
      </AdminPage>
    );
  }
  const { saved } = await searchParams;
  const isSaved = saved === String(draw.revision);
  const values = { ...entryOfDraw(draw, dataset.categories), reason: "", source: "", revision: String(draw.revision) };
  const publicPage = { href: `/${locale}/draws/${draw.number}`, label: t("publicPage") };
  return (
    <AdminPage locale={locale} path={`/admin/draws/${draw.number}`} person={admin} signOut={signOutAction}>
      {isSaved && <SavedNotice key={draw.revision} message={t(draw.revision === 1 ? "created" : "edited", { number: draw.number })} link={publicPage} />}
      <h1>{t("editTitle", { number: draw.number })}</h1>
      <p className="measure mt-2 text-ink-soft">{t("editLead")}</p>
      {!isSaved && <p className="mt-2"><a href={publicPage.href}>{publicPage.label}</a></p>}
      <DrawFormView target={{ locale, number: draw.number }} values={values} dataset={dataset} round={String(saved)} />
      <DrawRevisions revisions={await drawRevisions(draw.number)} categories={dataset.categories} locale={locale} today={today()} />
    </AdminPage>
  );
}

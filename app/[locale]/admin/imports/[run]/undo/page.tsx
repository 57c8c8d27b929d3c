import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { DrawLinks } from "@/components/admin/draw/draw-links";
import { KeptDraws } from "@/components/admin/imports/kept-draws";
import { WrittenDraws } from "@/components/admin/imports/written-draws";
import { NotThere } from "@/components/admin/record/not-there";
import { RecordForm } from "@/components/admin/record/record-form";
import { recordFormOf } from "@/components/admin/record/record-form-state";
import { noteFields, recordFormText } from "@/components/admin/record/record-sections";
import { requireAdmin } from "@/lib/auth/require-admin";
import { today } from "@/lib/clock";
import { undoOfImport } from "@/lib/db/queries/import-writes";
import { adminDataset } from "@/lib/db/queries/records";
import { formatDay } from "@/lib/format";
import { localeOf } from "@/lib/i18n/locale-of";
import { readPathPart } from "@/lib/rules/text/path-part";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { signOutAction } from "../../../actions";
import { undoImportAction } from "../../actions";

type Props = PageProps<"/[locale]/admin/imports/[run]/undo">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { run } = await params;
  const t = await getTranslations({ locale: await localeOf(params), namespace: "imports.undo" });
  return { title: t("title", { id: run }) };
}

/** What undoing an import would do, and the form that does it. */
// eslint-disable-next-line max-lines-per-function -- a page: a list of its parts
export default async function UndoImportPage({ params }: Props) {
  const { run: id } = await params;
  const locale = await localeOf(params);
  const path = `/admin/imports/${id}/undo`;
  const admin = await requireAdmin(locale, path, "imports.run");
  const t = await getTranslations("imports.undo");
  const number = readPathPart("id", id);
  const run = number === null ? null : Number(number);
  const found = run === null ? null : await undoOfImport(run);
  const frame = { locale, path, person: admin, signOut: signOutAction };
  if (run === null || !found?.ok) {
    const reason = found && !found.ok ? found.reason : "not_found";
    const back =
      reason === "not_found"
        ? { href: `/${locale}/admin/imports`, label: t("all") }
        : { href: `/${locale}/admin/imports/${run}`, label: t("back", { id }) };
    return (
      <AdminPage {...frame}>
        <NotThere title={t(`problems.${reason}`)} back={back} />
      </AdminPage>
    );
  }
  const { draws, kept, pools, poolsKept, digest } = found.plan;
  const { categories } = await adminDataset();
  const restored = draws.filter(({ kind }) => kind === "restore");
  const hidden = draws.filter(({ kind }) => kind === "hide").map((draw) => draw.number);
  const days = (some: readonly IsoDate[]) => some.map((day) => formatDay(day, locale)).join(" · ");
  const left = new Set(kept.map((draw) => draw.number)).size;
  return (
    <AdminPage {...frame}>
      <p className="mb-3 text-[0.9rem]">
        <a href={`/${locale}/admin/imports/${run}`}>{t("back", { id: run })}</a>
      </p>
      <h1>{t("title", { id: run })}</h1>
      <p className="measure mt-2 text-ink-soft">{t("lead")}</p>
      <h2 className="mt-8">{t("restored", { count: restored.length })}</h2>
      {restored.length > 0 && (
        <WrittenDraws
          title={t("restored", { count: restored.length })}
          done={false}
          draws={restored}
          categories={categories}
          locale={locale}
          today={today()}
        />
      )}
      {hidden.length > 0 && (
        <>
          <h2 className="mt-8">{t("hidden", { count: hidden.length })}</h2>
          <p className="measure mt-1">
            <DrawLinks numbers={hidden} locale={locale} />
          </p>
        </>
      )}
      {pools.length > 0 && (
        <>
          <h2 className="mt-8">{t("pools")}</h2>
          <p className="measure mt-1">{days(pools.map(({ after }) => after.asOf))}</p>
        </>
      )}
      {(left > 0 || poolsKept.length > 0) && (
        <>
          <h2 className="mt-8">{t("keptTitle")}</h2>
          <KeptDraws kept={kept} locale={locale} today={today()} />
          {poolsKept.length > 0 && <p className="measure mt-1">{t("poolsLeft", { days: days(poolsKept) })}</p>}
        </>
      )}
      <RecordForm
        action={undoImportAction.bind(null, { locale, run })}
        initial={recordFormOf({ reason: "", revision: digest })}
        sections={[
          {
            title: null,
            fields: noteFields(locale, { needed: true, reason: t("reason") }).filter(({ name }) => name === "reason"),
          },
        ]}
        text={recordFormText(locale)}
        go={t("submit")}
      />
    </AdminPage>
  );
}

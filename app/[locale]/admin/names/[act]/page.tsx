import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { NotThere } from "@/components/admin/record/not-there";
import { RecordForm } from "@/components/admin/record/record-form";
import { recordFormOf } from "@/components/admin/record/record-form-state";
import { noteFields, recordFormText } from "@/components/admin/record/record-sections";
import { recordWords } from "@/components/admin/record/record-words";
import { UnmappedDraws } from "@/components/admin/mapping/unmapped-list";
import { requireAdmin } from "@/lib/auth/require-admin";
import type { MappingId } from "@/lib/db/commands/undo-plan";
import { undoOf } from "@/lib/db/queries/mappings";
import { adminCategories } from "@/lib/db/queries/records";
import { formatDrawNumber, formatInstant } from "@/lib/format";
import { signOutAction } from "../../actions";
import { undoMappingAction } from "../actions";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/names/[act]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "records.names" });
  return { title: t("title") };
}

/** `version-12`: the mapping that left this revision. */
function mappingOf(act: string): MappingId | null {
  const [, of, id] = /^(version|category)-([1-9]\d{0,8})$/.exec(act) ?? [];
  return (of === "version" || of === "category") && id ? { of, id: Number(id) } : null;
}

/** What undoing the mapping of a round name would do, and the form that does it. */
export default async function UndoMappingPage({ params }: Props) {
  const { act } = await params;
  const locale = await localeOf(params);
  const path = `/admin/names/${act}`;
  const admin = await requireAdmin(locale, path, "names.classify");
  const t = await getTranslations("records.names.undoing");
  const mapping = mappingOf(act);
  const found = mapping && (await undoOf(mapping));
  const frame = { locale, path, person: admin, signOut: signOutAction };
  const back = { href: `/${locale}/admin/names`, label: t("back") };
  if (!mapping || !found?.ok) {
    return (
      <AdminPage {...frame}>
        <NotThere title={t("none")} back={back} />
        {found && !found.ok && found.reason !== "not_found" && (
          <p className="measure mt-4" role="status">
            {t(`problems.${found.reason}`)}
          </p>
        )}
      </AdminPage>
    );
  }
  const { name, meaning, by, at, reason, waits, kept, digest } = found.plan;
  const words = recordWords(locale, (await adminCategories()).shown);
  const means = words.meaning(meaning.category, meaning.version);
  const recent = await getTranslations("records.names.recent");
  return (
    <AdminPage {...frame}>
      <p className="mb-3 text-[0.9rem]">
        <a href={back.href}>{back.label}</a>
      </p>
      <h1 className="break-words">{t("title", { name })}</h1>
      <p className="measure mt-2">
        {t("said", { by, meaning: means, at: formatInstant(at, locale) })} {reason && recent("reason", { reason })}
      </p>
      <p className="measure mt-2 text-ink-soft">{t("lead", { meaning: means })}</p>
      <h2 className="mt-8">{t("waits", { count: waits.length })}</h2>
      {waits.length > 0 && <UnmappedDraws waiting={{ key: name, name, spellings: [], draws: waits }} locale={locale} />}
      {kept.length > 0 && (
        <>
          <h2 className="mt-8">{t("kept", { count: kept.length })}</h2>
          <p className="measure mt-1">
            {t("keptLead", { draws: kept.map(({ number }) => formatDrawNumber(number, locale)).join(", ") })}
          </p>
        </>
      )}
      <RecordForm
        action={undoMappingAction.bind(null, { locale, ...mapping })}
        initial={recordFormOf({ reason: "", source: "", revision: digest })}
        sections={[{ title: null, fields: noteFields(locale, { needed: true, reason: t("reason") }) }]}
        text={recordFormText(locale)}
        go={t("submit")}
      />
    </AdminPage>
  );
}

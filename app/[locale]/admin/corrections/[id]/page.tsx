import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { NotThere } from "@/components/admin/record/not-there";
import { RecordPage } from "@/components/admin/record/record-page";
import { correctionSections } from "@/components/admin/record/record-sections";
import { recordWords } from "@/components/admin/record/record-words";
import { revisionsInWords } from "@/components/admin/record/revision-words";
import { correctionPath } from "@/lib/admin/record/paths";
import { requireAdmin } from "@/lib/auth/require-admin";
import { correctionHistory, storedCorrections } from "@/lib/db/queries/records";
import { formatDrawNumber } from "@/lib/format";
import { localeOf } from "@/lib/i18n/locale-of";
import { textsOfCorrection } from "@/lib/rules/correction/entry";
import { recordAction, signOutAction } from "../../actions";

type Props = PageProps<"/[locale]/admin/corrections/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "records.correction" });
  return { title: t("title") };
}

export default async function CorrectionAdmin({ params, searchParams }: Props) {
  const { id: text } = await params;
  const locale = await localeOf(params);
  const path = `/admin/corrections/${text}`;
  const frame = { locale, path, person: await requireAdmin(locale, path, "corrections.edit"), signOut: signOutAction };
  const stored = (await storedCorrections()).find(({ id }) => String(id) === text);
  const t = await getTranslations("records");
  const field = await getTranslations("draw.corrections.field");
  const back = { href: `/${locale}/admin/corrections`, label: t("correction.back") };
  if (!stored)
    return (
      <AdminPage {...frame} path="/admin/corrections">
        <NotThere title={t("correction.notFound")} back={back} />
      </AdminPage>
    );
  const { id, hidden, revision, drawNumber } = stored;
  const number = formatDrawNumber(drawNumber, locale);
  return (
    <RecordPage
      frame={{ ...frame, path: correctionPath(id) }}
      back={back}
      title={t("correction.heading", { number, field: field(stored.field) })}
      stored={stored}
      action={(operation, wanted) =>
        recordAction.bind(null, { kind: "correction", locale, id, operation, revision: wanted })
      }
      form={{
        values: { ...textsOfCorrection(stored), revision: String(revision) },
        sections: correctionSections(locale, { editing: true }),
      }}
      closed={hidden}
      switchLead={t(hidden ? "correction.showLead" : "correction.hideLead")}
      revisions={revisionsInWords(await correctionHistory(id), recordWords(locale, []).correctionRows, locale)}
      query={await searchParams}
      publicPage={{ href: `/${locale}/draws/${drawNumber}`, label: t("saved.page") }}
    >
      {hidden && <p className="measure mt-2 text-ink-soft">{t("correction.hiddenLead")}</p>}
    </RecordPage>
  );
}

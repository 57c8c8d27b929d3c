import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { NotThere } from "@/components/admin/record/not-there";
import { historyQuery, RecordHistory } from "@/components/admin/record/record-history";
import { recordWords } from "@/components/admin/record/record-words";
import { revisionsInWords } from "@/components/admin/record/revision-words";
import { SavedBanner } from "@/components/admin/saved-banner";
import { requireAdmin } from "@/lib/auth/require-admin";
import { correctionHistory, storedCorrections } from "@/lib/db/queries/records";
import { textsOfCorrection } from "@/lib/rules/correction/entry";
import { formatDrawNumber } from "@/lib/format";
import { signOutAction } from "../../sign-out-action";
import { correctionSections } from "../../records/record-fields";
import { SaveForm, StepForm, SwitchSection } from "../../records/record-forms";
import { correctionPath } from "../../records/record-paths";
import type { RecordTarget } from "../../records/record-target";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/corrections/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "records.correction" });
  return { title: t("title") };
}

export default async function CorrectionAdmin({ params, searchParams }: Props) {
  const { id: text } = await params;
  const locale = await localeOf(params);
  const admin = await requireAdmin(locale, `/admin/corrections/${text}`, "corrections.edit");
  const stored = (await storedCorrections()).find(({ id }) => String(id) === text);
  const t = await getTranslations("records");
  const field = await getTranslations("draw.corrections.field");
  if (!stored) {
    return (
      <AdminPage locale={locale} path="/admin/corrections" person={admin} signOut={signOutAction}>
        <NotThere
          title={t("correction.notFound")}
          back={{ href: `/${locale}/admin/corrections`, label: t("correction.back") }}
        />
      </AdminPage>
    );
  }
  const query = await searchParams;
  const { id, hidden, revision, drawNumber } = stored;
  const path = correctionPath(id);
  const changes = await correctionHistory(id);
  const words = recordWords(locale, []);
  const target: RecordTarget = { kind: "correction", locale, id, step: "save", revision: null };
  const latest = changes[0]!.kind;
  const step = hidden ? "unhide" : "hide";
  // Differs after each save, so that the forms begin anew; the same while they are answered, or an answer without
  // scripts is lost.
  const round = String(query.saved);
  const restoring = query.restore !== undefined;
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      {query.saved === String(revision) && latest !== "seed" && latest !== "import" && (
        <SavedBanner
          key={revision}
          message={t(`saved.${latest}`)}
          link={{ href: `/${locale}/draws/${drawNumber}`, label: t("saved.page") }}
        />
      )}
      <p className="mb-3 text-[0.9rem]">
        <a href={`/${locale}/admin/corrections`}>{t("correction.back")}</a>
      </p>
      <h1>{t("correction.heading", { number: formatDrawNumber(drawNumber, locale), field: field(stored.field) })}</h1>
      {hidden && <p className="measure mt-2 text-ink-soft">{t("correction.hiddenLead")}</p>}
      {!hidden && !restoring && (
        <SaveForm
          key={`edit ${round}`}
          target={target}
          values={{ ...textsOfCorrection(stored), revision: String(revision) }}
          sections={correctionSections(locale, { editing: true })}
        />
      )}
      {!restoring && (
        <SwitchSection
          key={`switch ${round}`}
          target={target}
          hidden={hidden}
          revision={revision}
          lead={t(`correction.${step}.lead`)}
          words={{
            title: t(`correction.${step}.title`),
            reason: t(`correction.${step}.reason`),
            submit: t(`correction.${step}.submit`),
          }}
        />
      )}
      <RecordHistory
        revisions={revisionsInWords(changes, words.correctionRows, locale)}
        query={historyQuery(query)}
        path={`/${locale}${path}`}
        locale={locale}
        restore={
          hidden
            ? null
            : (wanted) => (
                <StepForm
                  target={{ ...target, step: "restore", revision: wanted }}
                  revision={revision}
                  words={{ submit: t("history.restoreSubmit", { revision: wanted }) }}
                />
              )
        }
      />
    </AdminPage>
  );
}

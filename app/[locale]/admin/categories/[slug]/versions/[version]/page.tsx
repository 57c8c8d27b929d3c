import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { NotThere } from "@/components/admin/record/not-there";
import { historyQuery, RecordHistory } from "@/components/admin/record/record-history";
import { recordWords } from "@/components/admin/record/record-words";
import { revisionsInWords } from "@/components/admin/record/revision-words";
import { SavedBanner } from "@/components/admin/saved-banner";
import { requireAdmin } from "@/lib/auth/require-admin";
import { getDataset } from "@/lib/db/dataset";
import { adminCategories, versionHistory } from "@/lib/db/queries/records";
import { textsOfVersion } from "@/lib/rules/category/version-entry";
import { signOutAction } from "../../../../sign-out-action";
import { versionSections } from "../../../../records/record-fields";
import { SaveForm, StepForm, SwitchSection } from "../../../../records/record-forms";
import { categoryPath, versionPath } from "../../../../records/record-paths";
import type { RecordTarget } from "../../../../records/record-target";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/categories/[slug]/versions/[version]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "records.version" });
  return { title: t("columns.version") };
}

export default async function VersionAdmin({ params, searchParams }: Props) {
  const { slug: category, version: slug } = await params;
  const locale = await localeOf(params);
  const path = versionPath(category, slug);
  const admin = await requireAdmin(locale, path, "categories.edit");
  const { categories, versions, shown, drawsOf } = await adminCategories();
  const t = await getTranslations("records");
  const stored = versions.find((each) => each.slug === slug && each.category === category);
  const parent = categories.find((each) => each.slug === category);
  if (!stored || !parent) {
    return (
      <AdminPage locale={locale} path="/admin/categories" person={admin} signOut={signOutAction}>
        <NotThere
          title={t("version.notFound")}
          back={{ href: `/${locale}/admin/categories`, label: t("category.back") }}
        />
      </AdminPage>
    );
  }
  const query = await searchParams;
  const { occupations } = await getDataset();
  const titles = new Map(occupations.map(({ noc, title }) => [noc, title[locale]]));
  const changes = await versionHistory(slug);
  const words = recordWords(locale, shown);
  const target: RecordTarget = {
    kind: "version",
    locale,
    category,
    slug,
    classify: null,
    step: "save",
    revision: null,
  };
  const { hidden, revision } = stored;
  const gone = hidden || parent.hidden;
  const latest = changes[0]!.kind;
  const classified = Number(query.classified);
  const message =
    classified > 0
      ? t("names.done", { count: classified, meaning: stored.name[locale] })
      : latest === "seed" || latest === "import"
        ? null
        : t(`saved.${latest}`);
  // Differs after each save, so that the forms begin anew; the same while they are answered, or an answer without
  // scripts is lost.
  const round = String(query.saved);
  const restoring = query.restore !== undefined;
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      {query.saved === String(revision) && message !== null && (
        <SavedBanner
          key={revision}
          message={message}
          link={{ href: `/${locale}/categories/${category}`, label: t("saved.page") }}
        />
      )}
      <p className="mb-3 text-[0.9rem]">
        <a href={`/${locale}${categoryPath(category)}`}>{parent.name[locale]}</a>
      </p>
      <h1>{stored.name[locale]}</h1>
      <p className="measure mt-2 text-ink-soft">
        {gone ? t("version.hiddenLead") : t("version.draws", { count: drawsOf(slug) })}
      </p>
      {!gone && !restoring && (
        <section aria-labelledby="edit" className="mt-8">
          <h2 id="edit">{t("version.editTitle")}</h2>
          <SaveForm
            key={`edit ${round}`}
            target={target}
            values={{ ...textsOfVersion(stored), revision: String(revision) }}
            sections={versionSections(locale, { reasonNeeded: true, listed: stored.occupations, titles })}
          />
        </section>
      )}
      {!parent.hidden && !restoring && (hidden || drawsOf(slug) === 0) && (
        <SwitchSection
          key={`switch ${round}`}
          target={target}
          hidden={hidden}
          revision={revision}
          lead={t(hidden ? "version.unhideLead" : "version.hideLead")}
        />
      )}
      <RecordHistory
        revisions={revisionsInWords(changes, (state) => words.versionRows(state, titles), locale)}
        query={historyQuery(query)}
        path={`/${locale}${path}`}
        locale={locale}
        restore={
          gone
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

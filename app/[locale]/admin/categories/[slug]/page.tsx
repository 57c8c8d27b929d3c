import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { NotThere } from "@/components/admin/record/not-there";
import { historyQuery, RecordHistory } from "@/components/admin/record/record-history";
import { recordWords } from "@/components/admin/record/record-words";
import { revisionsInWords } from "@/components/admin/record/revision-words";
import { VersionTable } from "@/components/admin/record/version-table";
import { SavedBanner } from "@/components/admin/saved-banner";
import { CategoryMarker } from "@/components/categories/category-mark";
import { requireAdmin } from "@/lib/auth/require-admin";
import { adminCategories, categoryHistory } from "@/lib/db/queries/records";
import { textsOfCategory } from "@/lib/rules/category/entry";
import { spareLook } from "@/lib/rules/category/look";
import { signOutAction } from "../../sign-out-action";
import { categorySections } from "../../records/record-fields";
import { SaveForm, StepForm, SwitchSection } from "../../records/record-forms";
import { categoryPath } from "../../records/record-paths";
import type { RecordTarget } from "../../records/record-target";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/categories/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "records.category" });
  return { title: t("title") };
}

export default async function CategoryAdmin({ params, searchParams }: Props) {
  const { slug } = await params;
  const locale = await localeOf(params);
  const path = categoryPath(slug);
  const admin = await requireAdmin(locale, path, "categories.edit");
  const { categories, versions, shown, drawsOf } = await adminCategories();
  const t = await getTranslations("records");
  const stored = categories.find((each) => each.slug === slug);
  if (!stored) {
    return (
      <AdminPage locale={locale} path="/admin/categories" person={admin} signOut={signOutAction}>
        <NotThere
          title={t("category.notFound")}
          back={{ href: `/${locale}/admin/categories`, label: t("category.back") }}
        />
      </AdminPage>
    );
  }
  const query = await searchParams;
  const changes = await categoryHistory(slug);
  const words = recordWords(locale, shown);
  const target: RecordTarget = { kind: "category", locale, slug, step: "save", revision: null };
  const { hidden, revision } = stored;
  const latest = changes[0]!.kind;
  const look = spareLook(slug);
  const alike = look !== null && categories.some((other) => other.slug !== slug && spareLook(other.slug) === look);
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
          link={{ href: `/${locale}/categories${hidden ? "" : `/${slug}`}`, label: t("saved.page") }}
        />
      )}
      <p className="mb-3 text-[0.9rem]">
        <a href={`/${locale}/admin/categories`}>{t("category.back")}</a>
      </p>
      <h1 className="flex items-baseline gap-[0.4em]">
        <CategoryMarker slug={slug} /> {stored.name[locale]}
      </h1>
      {hidden && <p className="measure mt-2 text-ink-soft">{t("category.hiddenLead")}</p>}
      {alike && <p className="measure mt-2 text-ink-soft">{t("category.lookTaken")}</p>}
      <section aria-labelledby="versions" className="mt-8">
        <div className="flex flex-wrap items-baseline justify-between gap-4">
          <h2 id="versions">{t("category.versionsTitle")}</h2>
          {!hidden && (
            <a href={`/${locale}${path}/versions/new`} className="plain button">
              {t("category.newVersion")}
            </a>
          )}
        </div>
        {versions.some((each) => each.category === slug) ? (
          <VersionTable
            versions={versions.filter((each) => each.category === slug)}
            drawsOf={drawsOf}
            locale={locale}
          />
        ) : (
          <p className="measure mt-2 text-ink-soft">{t("category.versionsNone")}</p>
        )}
      </section>
      {!hidden && !restoring && (
        <section aria-labelledby="edit" className="mt-12">
          <h2 id="edit">{t("category.editTitle")}</h2>
          <SaveForm
            key={`edit ${round}`}
            target={target}
            values={{ ...textsOfCategory(stored), revision: String(revision) }}
            sections={categorySections(locale, {
              editing: true,
              places: categories.filter((each) => each.slug !== slug).map(({ position }) => position),
            })}
          />
        </section>
      )}
      {!restoring && (hidden || drawsOf(slug) === 0) && (
        <SwitchSection
          key={`switch ${round}`}
          target={target}
          hidden={hidden}
          revision={revision}
          lead={t(hidden ? "category.unhideLead" : "category.hideLead")}
        />
      )}
      <RecordHistory
        revisions={revisionsInWords(changes, words.categoryRows, locale)}
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

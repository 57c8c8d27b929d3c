import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { NotThere } from "@/components/admin/record/not-there";
import { RecordPage } from "@/components/admin/record/record-page";
import { recordWords } from "@/components/admin/record/record-words";
import { revisionsInWords } from "@/components/admin/record/revision-words";
import { versionSections } from "@/components/admin/record/version-sections";
import { requireAdmin } from "@/lib/auth/require-admin";
import { getDataset } from "@/lib/db/dataset";
import { adminCategories, versionHistory } from "@/lib/db/queries/records";
import { textsOfVersion } from "@/lib/rules/category/version-entry";
import { ShowsFromNote } from "@/components/admin/record/shows-from-mark";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/format";
import { dayAhead } from "@/lib/rules/category/shows-from";
import { categoryPath, versionPath } from "@/lib/admin/record/paths";
import { recordAction, signOutAction } from "../../../../actions";
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
  const frame = { locale, path, person: await requireAdmin(locale, path, "categories.edit"), signOut: signOutAction };
  const { categories, versions, shown, drawsOf } = await adminCategories();
  const t = await getTranslations("records");
  const stored = versions.find((each) => each.slug === slug && each.category === category);
  const parent = categories.find((each) => each.slug === category);
  if (!stored || !parent) {
    const back = { href: `/${locale}/admin/categories`, label: t("category.back") };
    return (
      <AdminPage {...frame} path="/admin/categories">
        <NotThere title={t("version.notFound")} back={back} />
      </AdminPage>
    );
  }
  const target = { kind: "version", locale, category, slug, classify: null } as const;
  const query = await searchParams;
  const { occupations } = await getDataset();
  const titles = new Map(occupations.map(({ noc, title }) => [noc, title[locale]]));
  const words = recordWords(locale, shown);
  const { hidden, revision } = stored;
  const closed = hidden || parent.hidden;
  const mapped = Number(query.classified);
  const movable = !parent.hidden && (hidden || drawsOf(slug) === 0);
  const ahead = closed || drawsOf(slug) > 0 ? null : dayAhead(today(), stored.showsFrom, parent.showsFrom);
  return (
    <RecordPage
      {...{ frame, stored, closed, query }}
      back={{ href: `/${locale}${categoryPath(category)}`, label: parent.name[locale] }}
      title={stored.name[locale]}
      action={(operation, wanted) => recordAction.bind(null, { ...target, operation, revision: wanted })}
      form={{
        title: t("version.editTitle"),
        values: { ...textsOfVersion(stored), revision: String(revision) },
        sections: versionSections(locale, { reasonNeeded: true, listed: stored.occupations, titles }),
      }}
      switchLead={movable ? t(hidden ? "version.showLead" : "version.hideLead") : null}
      revisions={revisionsInWords(await versionHistory(slug), (state) => words.versionRows(state, titles), locale)}
      publicPage={{ href: `/${locale}/categories/${category}`, label: t("saved.page") }}
      saved={
        mapped > 0
          ? t("names.done", { count: mapped, meaning: stored.name[locale] })
          : ahead && t("saved.ahead", { day: formatDay(ahead, locale) })
      }
    >
      <ShowsFromNote day={ahead} locale={locale} />
      <p className="measure mt-2 text-ink-soft">
        {closed ? t("version.hiddenLead") : t("version.draws", { count: drawsOf(slug) })}
      </p>
    </RecordPage>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { NotThere } from "@/components/admin/record/not-there";
import { SaveForm } from "@/components/admin/record/record-forms";
import { versionSections } from "@/components/admin/record/version-sections";
import { requireAdmin } from "@/lib/auth/require-admin";
import { getDataset } from "@/lib/db/dataset";
import { adminCategories } from "@/lib/db/queries/records";
import { storedUnmappedNames } from "@/lib/db/queries/unmapped-names";
import { textsOfNext } from "@/lib/rules/category/version-entry";
import { formatDrawNumber } from "@/lib/format";
import { categoryPath } from "@/lib/admin/record/paths";
import { recordAction, signOutAction } from "../../../../actions";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/categories/[slug]/versions/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "records.category" });
  return { title: t("newVersion") };
}

export default async function NewVersionPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const locale = await localeOf(params);
  const path = `${categoryPath(slug)}/versions/new`;
  const admin = await requireAdmin(locale, path, "categories.edit");
  const { shown } = await adminCategories();
  const t = await getTranslations("records");
  const category = shown.find((each) => each.slug === slug);
  if (!category) {
    return (
      <AdminPage locale={locale} path="/admin/categories" person={admin} signOut={signOutAction}>
        <NotThere
          title={t("category.notFound")}
          back={{ href: `/${locale}/admin/categories`, label: t("category.back") }}
        />
      </AdminPage>
    );
  }
  const { name } = await searchParams;
  const { occupations } = await getDataset();
  const waiting = typeof name === "string" ? (await storedUnmappedNames()).find(({ key }) => key === name) : undefined;
  const latest = category.versions.at(-1) ?? null;
  const first = textsOfNext(latest);
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      <p className="mb-3 text-[0.9rem]">
        <a href={`/${locale}${categoryPath(slug)}`}>{category.name[locale]}</a>
      </p>
      <h1>{t("version.newTitle", { category: category.shortName[locale] })}</h1>
      <p className="measure mt-2 text-ink-soft">{t(latest ? "version.newLead" : "version.newFirst")}</p>
      {waiting && (
        <p className="measure mt-2">
          {t("version.forName", {
            name: waiting.name,
            count: waiting.draws.length,
            draws: waiting.draws.map(({ number }) => formatDrawNumber(number, locale)).join(", "),
          })}
        </p>
      )}
      <SaveForm
        action={recordAction.bind(null, {
          kind: "version",
          locale,
          category: slug,
          slug: null,
          classify: waiting?.key ?? null,
          operation: "save",
          revision: null,
        })}
        locale={locale}
        values={waiting ? { ...first, officialEn: waiting.name } : first}
        sections={versionSections(locale, {
          reasonNeeded: waiting !== undefined,
          listed: latest?.occupations ?? [],
          titles: new Map(occupations.map(({ noc, title }) => [noc, title[locale]])),
        })}
      />
    </AdminPage>
  );
}

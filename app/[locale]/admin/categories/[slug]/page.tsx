import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { NotThere } from "@/components/admin/record/not-there";
import { RecordPage } from "@/components/admin/record/record-page";
import { categorySections } from "@/components/admin/record/record-sections";
import { recordWords } from "@/components/admin/record/record-words";
import { revisionsInWords } from "@/components/admin/record/revision-words";
import { ShowsFromNote } from "@/components/admin/record/shows-from-mark";
import { CategoryVersions } from "@/components/admin/record/version-table";
import { CategoryMarker } from "@/components/categories/category-mark";
import { requireAdmin } from "@/lib/auth/require-admin";
import { today } from "@/lib/clock";
import { adminCategories, categoryHistory } from "@/lib/db/queries/records";
import { textsOfCategory } from "@/lib/rules/category/entry";
import { spareLook } from "@/lib/rules/category/look";
import { dayAhead } from "@/lib/rules/category/shows-from";
import { formatDay } from "@/lib/format";
import { categoryPath } from "@/lib/admin/record/paths";
import { recordAction, signOutAction } from "../../actions";
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
  const frame = { locale, path, person: await requireAdmin(locale, path, "categories.edit"), signOut: signOutAction };
  const { categories, versions, shown, drawsOf } = await adminCategories();
  const t = await getTranslations("records");
  const stored = categories.find((each) => each.slug === slug);
  const back = { href: `/${locale}/admin/categories`, label: t("category.back") };
  if (!stored)
    return (
      <AdminPage {...frame} path="/admin/categories">
        <NotThere title={t("category.notFound")} back={back} />
      </AdminPage>
    );
  const { hidden, revision } = stored;
  const look = spareLook(slug);
  const others = categories.filter((each) => each.slug !== slug);
  const alike = look !== null && others.some((other) => spareLook(other.slug) === look);
  const ahead = hidden || drawsOf(slug) > 0 ? null : dayAhead(today(), stored.showsFrom);
  return (
    <RecordPage
      {...{ frame, back, stored }}
      saved={ahead && t("saved.ahead", { day: formatDay(ahead, locale) })}
      title={
        <>
          <CategoryMarker slug={slug} /> {stored.name[locale]}
        </>
      }
      action={(operation, wanted) =>
        recordAction.bind(null, { kind: "category", locale, slug, operation, revision: wanted })
      }
      form={{
        title: t("category.editTitle"),
        values: { ...textsOfCategory(stored), revision: String(revision) },
        sections: categorySections(locale, { editing: true, places: others.map(({ position }) => position) }),
      }}
      closed={hidden}
      switchLead={hidden ? t("category.showLead") : drawsOf(slug) === 0 ? t("category.hideLead") : null}
      revisions={revisionsInWords(await categoryHistory(slug), recordWords(locale, shown).categoryRows, locale)}
      query={await searchParams}
      publicPage={{ href: `/${locale}/categories${hidden ? "" : `/${slug}`}`, label: t("saved.page") }}
    >
      {hidden && <p className="measure mt-2 text-ink-soft">{t("category.hiddenLead")}</p>}
      <ShowsFromNote day={ahead} locale={locale} />
      {alike && <p className="measure mt-2 text-ink-soft">{t("category.lookTaken")}</p>}
      <CategoryVersions
        versions={versions.filter((each) => each.category === slug)}
        {...{ drawsOf, locale }}
        today={today()}
        newVersion={hidden ? null : `/${locale}${path}/versions/new`}
      />
    </RecordPage>
  );
}

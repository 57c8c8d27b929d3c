import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { SaveForm } from "@/components/admin/record/record-forms";
import { categorySections } from "@/components/admin/record/record-sections";
import { requireAdmin } from "@/lib/auth/require-admin";
import { adminCategories } from "@/lib/db/queries/records";
import { freePlace } from "@/lib/rules/category/entry";
import { recordAction, signOutAction } from "../../actions";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/categories/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "records.category" });
  return { title: t("new") };
}

export default async function NewCategoryPage({ params }: Props) {
  const locale = await localeOf(params);
  const path = "/admin/categories/new";
  const admin = await requireAdmin(locale, path, "categories.edit");
  const { categories } = await adminCategories();
  const t = await getTranslations("records.category");
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      <p className="mb-3 text-[0.9rem]">
        <a href={`/${locale}/admin/categories`}>{t("back")}</a>
      </p>
      <h1>{t("new")}</h1>
      <p className="measure mt-2 text-ink-soft">{t("newLead")}</p>
      <SaveForm
        action={recordAction.bind(null, {
          kind: "category",
          locale,
          slug: null,
          operation: "save",
          revision: null,
        })}
        locale={locale}
        values={{ kind: "occupation", position: String(freePlace(categories)) }}
        sections={categorySections(locale, { editing: false, places: categories.map(({ position }) => position) })}
      />
    </AdminPage>
  );
}

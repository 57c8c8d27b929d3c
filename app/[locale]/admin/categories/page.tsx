import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { CategoryTable } from "@/components/admin/record/category-table";
import { requireAdmin } from "@/lib/auth/require-admin";
import { today } from "@/lib/clock";
import { adminCategories } from "@/lib/db/queries/records";
import { signOutAction } from "../actions";
import { localeOf } from "@/lib/i18n/locale-of";

type Props = PageProps<"/[locale]/admin/categories">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: "records.category" });
  return { title: t("title") };
}

export default async function CategoriesAdmin({ params }: Props) {
  const locale = await localeOf(params);
  const path = "/admin/categories";
  const admin = await requireAdmin(locale, path, "categories.edit");
  const { shown, categories, drawsOf } = await adminCategories();
  const t = await getTranslations("records.category");
  const hidden = categories.filter((each) => each.hidden);
  return (
    <AdminPage locale={locale} path={path} person={admin} signOut={signOutAction}>
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h1>{t("title")}</h1>
        <a href={`/${locale}${path}/new`} className="plain button button-strong">
          {t("new")}
        </a>
      </div>
      <p className="measure mt-2 text-ink-soft">{t("lead")}</p>
      <CategoryTable categories={shown} places={categories} drawsOf={drawsOf} locale={locale} today={today()} />
      {hidden.length > 0 && (
        <section aria-labelledby="hidden" className="mt-10">
          <h2 id="hidden">{t("hiddenTitle")}</h2>
          <ul className="mt-2">
            {hidden.map(({ slug, name }) => (
              <li key={slug}>
                <a href={`/${locale}${path}/${slug}`}>{name[locale]}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </AdminPage>
  );
}

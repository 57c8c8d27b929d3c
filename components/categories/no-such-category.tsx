import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import { Status404 } from "../ui/status-404";
import { CategoryMark } from "./category-mark";

/** The 404 of a category: the ones there are. */
export function NoSuchCategory({ categories, locale }: { categories: readonly Category[]; locale: Locale }) {
  const t = useTranslations("categories");
  return (
    <>
      <Status404 />
      <h1>{t("notFound.title")}</h1>
      <p className="measure mt-4">{t("notFound.text")}</p>
      <ul className="mt-3">
        {categories.map((category) => (
          <li key={category.slug}>
            <CategoryMark category={category} locale={locale} full />
          </li>
        ))}
      </ul>
    </>
  );
}

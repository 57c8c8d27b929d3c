import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";

type Props = { category: Category; categories: readonly Category[]; locale: Locale };

/** The categories before and after one in display order. */
export function CategoryNeighbours({ category, categories, locale }: Props) {
  const t = useTranslations("categories.neighbours");
  const at = categories.findIndex(({ slug }) => slug === category.slug);
  const [previous, next] = [categories[at - 1], categories[at + 1]];
  const href = ({ slug }: Category) => `/${locale}/categories/${slug}`;
  return (
    <nav aria-label={t("label")} className="mt-14 grid grid-cols-2 gap-8 border-t border-rule pt-4 no-print">
      <p>
        {previous && (
          <a rel="prev" href={href(previous)}>
            <span aria-hidden="true">← </span>
            {previous.name[locale]}
          </a>
        )}
      </p>
      <p className="text-right">
        {next && (
          <a rel="next" href={href(next)}>
            {next.name[locale]}
            <span aria-hidden="true"> →</span>
          </a>
        )}
      </p>
    </nav>
  );
}

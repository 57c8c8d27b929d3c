import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { CATEGORY_KINDS, type Category } from "@/lib/rules/category/category";
import { UNCLASSIFIED, type DrawFilter, type FilterError } from "@/lib/rules/draw/list-query";
import { DRAW_SORTS } from "@/lib/rules/draw/order";
import type { QueryParams } from "@/lib/rules/text/query-codec";
import { CategoryMarker } from "../categories/category-mark";

type Props = {
  locale: Locale;
  categories: readonly Category[];
  filter: DrawFilter;
  /** As typed, so that a bad value stands in its field to be mended. */
  query: QueryParams;
  problems: readonly FilterError[];
};

/** A plain GET form: the address says the filter, and no script is needed. */
export function DrawFilterForm({ locale, categories, filter, query, problems }: Props) {
  const t = useTranslations("draws");
  const common = useTranslations("common");
  const typed = (name: string) => [query[name] ?? ""].flat()[0];
  const bad = (name: string) => problems.some(({ field }) => field === name) || undefined;
  const field = (name: "from" | "to" | "min" | "max" | "q", type: string, className: string) => (
    <div className={className}>
      <label htmlFor={`filter-${name}`} className="block text-[0.9rem] text-ink-soft">
        {t(`filter.${name}`)}
      </label>
      <input
        id={`filter-${name}`}
        name={name}
        type={type}
        defaultValue={typed(name)}
        inputMode={name === "min" || name === "max" ? "numeric" : undefined}
        aria-invalid={bad(name)}
        className="input w-full"
      />
    </div>
  );
  const chosen = new Set(filter.category);
  return (
    <form
      method="get"
      action={`/${locale}/draws`}
      aria-label={t("filter.legend")}
      className="mt-6 border-y border-rule py-4 no-print"
    >
      <div className="grid grid-cols-2 items-end gap-x-4 gap-y-3 md:grid-cols-4 lg:grid-cols-[minmax(9rem,1fr)_11rem_9.5rem_9.5rem_6rem_6rem_15rem]">
        {field("q", "search", "col-span-2 md:col-span-1")}
        <div className="col-span-2 md:col-span-1">
          <label htmlFor="filter-kind" className="block text-[0.9rem] text-ink-soft">
            {t("filter.kind")}
          </label>
          <select
            id="filter-kind"
            name="kind"
            defaultValue={filter.kind.length === 1 ? filter.kind[0] : ""}
            aria-invalid={bad("kind")}
            className="input w-full"
          >
            <option value="">{t("filter.any")}</option>
            {CATEGORY_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {common(`kinds.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        {field("from", "date", "")}
        {field("to", "date", "")}
        {field("min", "text", "")}
        {field("max", "text", "")}
        <div className="col-span-2 lg:col-span-1">
          <label htmlFor="filter-sort" className="block text-[0.9rem] text-ink-soft">
            {t("sort")}
          </label>
          <select
            id="filter-sort"
            name="sort"
            defaultValue={filter.sort === "-date" ? "" : filter.sort}
            aria-invalid={bad("sort")}
            className="input w-full"
          >
            <option value="">{t("sorts.-date")}</option>
            {DRAW_SORTS.filter((sort) => sort !== "-date").map((sort) => (
              <option key={sort} value={sort}>
                {t(`sorts.${sort}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <details className="mt-3" open={chosen.size > 0 || bad("category")}>
        <summary id="filter-category" className="w-fit cursor-pointer py-1">
          {t("filter.categories", { count: chosen.size })}
        </summary>
        <fieldset className="mt-2">
          <legend className="sr-only">{t("filter.category")}</legend>
          <ul className="grid grid-cols-2 gap-x-6 gap-y-1 sm:grid-cols-3 lg:grid-cols-5">
            {categories.map((category) => (
              <li key={category.slug}>
                <label className="flex items-baseline gap-2 py-0.5">
                  <input
                    type="checkbox"
                    name="category"
                    value={category.slug}
                    defaultChecked={chosen.has(category.slug)}
                  />
                  <CategoryMarker slug={category.slug} />
                  {category.shortName[locale]}
                </label>
              </li>
            ))}
            <li>
              <label className="flex items-baseline gap-2 py-0.5">
                <input type="checkbox" name="category" value={UNCLASSIFIED} defaultChecked={chosen.has(UNCLASSIFIED)} />
                {t("filter.unclassified")}
              </label>
            </li>
          </ul>
        </fieldset>
      </details>
      <div className="mt-3 flex flex-wrap items-baseline gap-4">
        <button type="submit" className="button button-strong">
          {t("filter.apply")}
        </button>
        <a href={`/${locale}/draws`}>{t("filter.clear")}</a>
      </div>
    </form>
  );
}

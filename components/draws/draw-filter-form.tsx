import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
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
  const bad = (name: string) => problems.some(({ field }) => field === name) || undefined;
  const field = (name: TextName, type: string, className = "") => (
    <TextFilter {...{ name, type, className }} typed={[query[name] ?? ""].flat()[0]} bad={bad(name)} />
  );
  return (
    <form method="get" action={`/${locale}/draws`} aria-label={t("filter.legend")}>
      <div className="grid grid-cols-2 items-end gap-x-3 gap-y-2">
        {field("q", "search", "col-span-2")}
        <ChoiceFilter
          name="kind"
          label={t("filter.kind")}
          chosen={filter.kind.length === 1 ? filter.kind[0] : ""}
          bad={bad("kind")}
          className="col-span-2"
          choices={[["", t("filter.any")], ...CATEGORY_KINDS.map((kind) => [kind, common(`kinds.${kind}`)] as const)]}
        />
        {field("from", "date", "max-[24rem]:col-span-2 wide:col-span-2")}
        {field("to", "date", "max-[24rem]:col-span-2 wide:col-span-2")}
        {field("min", "text")}
        {field("max", "text")}
        <ChoiceFilter
          name="sort"
          label={t("sort")}
          chosen={filter.sort === "-date" ? "" : filter.sort}
          bad={bad("sort")}
          className="col-span-2"
          choices={[
            ["", t("sorts.-date")],
            ...DRAW_SORTS.filter((sort) => sort !== "-date").map((sort) => [sort, t(`sorts.${sort}`)] as const),
          ]}
        />
      </div>
      <CategoryFilter chosen={new Set(filter.category)} bad={bad("category")} {...{ categories, locale }} />
      <div className="mt-3 flex flex-wrap items-baseline gap-4">
        <button type="submit" className="button button-strong">
          {t("filter.apply")}
        </button>
        <a href={`/${locale}/draws`}>{t("filter.clear")}</a>
      </div>
    </form>
  );
}

type TextName = "from" | "to" | "min" | "max" | "q";
type Bad = { bad: true | undefined };

function TextFilter({
  name,
  type,
  className,
  typed,
  bad,
}: Bad & { name: TextName; type: string; className: string; typed: string | undefined }) {
  const t = useTranslations("draws.filter");
  return (
    <div className={className}>
      <label htmlFor={`filter-${name}`} className="block text-[0.9rem] text-ink-soft">
        {t(name)}
      </label>
      <input
        id={`filter-${name}`}
        name={name}
        type={type}
        defaultValue={typed}
        inputMode={name === "min" || name === "max" ? "numeric" : undefined}
        aria-invalid={bad}
        className="input w-full"
      />
    </div>
  );
}

type ChoiceProps = Bad & {
  name: string;
  label: string;
  chosen: string | undefined;
  className: string;
  /** Each value with its name. */
  choices: readonly (readonly [string, string])[];
};

const ChoiceFilter = ({ name, label, chosen, bad, className, choices }: ChoiceProps) => (
  <div className={className}>
    <label htmlFor={`filter-${name}`} className="block text-[0.9rem] text-ink-soft">
      {label}
    </label>
    <select id={`filter-${name}`} name={name} defaultValue={chosen} aria-invalid={bad} className="input w-full">
      {choices.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

type CategoryProps = Bad & { chosen: ReadonlySet<string>; categories: readonly Category[]; locale: Locale };

function CategoryFilter({ chosen, bad, categories, locale }: CategoryProps) {
  const t = useTranslations("draws.filter");
  const box = (slug: string, label: ReactNode) => (
    <li key={slug}>
      <label className="flex items-baseline gap-2 py-0.5">
        <input type="checkbox" name="category" value={slug} defaultChecked={chosen.has(slug)} />
        {label}
      </label>
    </li>
  );
  return (
    <details className="mt-3" open={chosen.size > 0 || bad}>
      <summary id="filter-category" className="w-fit cursor-pointer py-1">
        {t("categories", { count: chosen.size })}
      </summary>
      <fieldset className="mt-2">
        <legend className="sr-only">{t("category")}</legend>
        <ul className="grid grid-cols-2 gap-x-6 gap-y-1 sm:grid-cols-3 wide:grid-cols-1">
          {categories.map(({ slug, shortName }) =>
            box(
              slug,
              <>
                <CategoryMarker slug={slug} />
                {shortName[locale]}
              </>,
            ),
          )}
          {box(UNCLASSIFIED, t("unclassified"))}
        </ul>
      </fieldset>
    </details>
  );
}

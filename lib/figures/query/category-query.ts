import type { CategoryKind } from "@/lib/rules/category/category";
import { PERIODS, type Period } from "@/lib/rules/draw/period";
import { oneOf, oneValue, queryTable, type QueryParams, type QueryProblem } from "@/lib/rules/text/query-codec";

const TABLE = queryTable<{ period: Period | null }, null>({
  period: oneValue(
    (text) => PERIODS.find((known) => known === text),
    { code: "unknown_word", rule: oneOf(PERIODS) },
    null,
  ),
});

/** Parameters of the page of a category. */
export const CATEGORY_PARAMETERS = TABLE.names;

/** The period that the figure of a category shows at first: programmes are older than category-based selection. */
const firstPeriod = (kind: CategoryKind): Period => (kind === "program" || kind === "general" ? "all" : "selection");

/**
 * Reads the period of a category page from its address.
 * @returns the default of the kind of category where there is none; what cannot be read is in `problems`
 */
export function parseCategoryQuery(
  params: QueryParams,
  kind: CategoryKind,
): { readonly period: Period; readonly problems: readonly QueryProblem[] } {
  const { values, problems } = TABLE.read(params, null);
  return { period: values.period ?? firstPeriod(kind), problems };
}

/** The one way to write the period in the address of a category, without a question mark; empty for the default. */
export const formatCategoryQuery = (period: Period, kind: CategoryKind): string =>
  TABLE.write({ period: period === firstPeriod(kind) ? null : period });

import { listYearsOf } from "@/lib/rules/category/list-changes";
import type { Category } from "@/lib/rules/category/category";
import {
  oneValue,
  queryTable,
  type Parameters,
  type QueryParams,
  type QueryProblem,
} from "@/lib/rules/text/query-codec";

type Context = readonly Pick<Category, "versions">[];

const NOT_A_YEAR = { code: "not_a_list_year", rule: "must be a year in which lists were published" } as const;
const NOT_EARLIER = { code: "not_earlier", rule: "must be earlier than `to`" } as const;

const listYear = () =>
  oneValue(
    (text, categories: Context) => listYearsOf(categories).find((year) => String(year) === text),
    NOT_A_YEAR,
    null,
  );

/** What an address says of the two years: null where it says none. */
export type ListValues = { readonly from: number | null; readonly to: number | null };

/** The parameters of the page, and of the file beside it. */
export const LIST_YEARS: Parameters<ListValues, Context, string> = { from: listYear(), to: listYear() };

const TABLE = queryTable<ListValues, Context>(LIST_YEARS);

/** Parameters of the page of what changed between lists. */
export const LIST_CHANGES_PARAMETERS = TABLE.names;

/** Two years of lists, the earlier first. */
export type ListYears = { readonly from: number; readonly to: number };

/**
 * The years a query names, or else the two latest; a year alone goes with the next, or with the one before. Null when
 * there are not two.
 */
export function settleYears(
  { from, to }: ListValues,
  categories: Context,
): { readonly years: ListYears; readonly problem: QueryProblem | null } | null {
  const all = listYearsOf(categories);
  const [last, lastButOne] = [all.at(-1), all.at(-2)];
  if (last === undefined || lastButOne === undefined) return null;
  const latest = { from: lastButOne, to: last };
  if (from === null && to === null) return { years: latest, problem: null };
  const later = to ?? last;
  const earlier = from ?? all.findLast((year) => year < later) ?? later;
  return earlier < later
    ? { years: { from: earlier, to: later }, problem: null }
    : { years: latest, problem: { ...NOT_EARLIER, field: "from", value: String(from ?? earlier) } };
}

/**
 * Reads the address of the page. Never throws: what cannot be read is in `problems`, and the two latest years are
 * shown.
 */
export function parseListChangesQuery(
  params: QueryParams,
  categories: Context,
): { readonly years: ListYears | null; readonly problems: readonly QueryProblem[] } {
  const { values, problems } = TABLE.read(params, categories);
  const settled = settleYears(values, categories);
  return { years: settled?.years ?? null, problems: [...problems, ...(settled?.problem ? [settled.problem] : [])] };
}

/** The query of two years, without a question mark. */
export const formatListChangesQuery = (years: ListYears | null): string => (years === null ? "" : TABLE.write(years));

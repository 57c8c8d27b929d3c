import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import { LIST_CHANGES_TABLE, settleYears, type ListYears } from "@/lib/figures/query/list-changes-query";
import { DRAW_PARAMETERS, settleFilter, type DrawFilter, type FilterCode } from "@/lib/rules/draw/list-query";
import {
  oneValue,
  paramsOf,
  queryTable,
  searchText,
  word,
  type Parameters,
  type QueryProblem,
  type QueryTable,
} from "@/lib/rules/text/query-codec";

/** What is wrong with a request, named after the parameter at fault. */
export type ApiError = { readonly field: string; readonly message: string };

/** What was read, or the first fault found. */
export type Read<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly error: ApiError };

const refuse = (field: string, message: string) => ({ ok: false, error: { field, message } }) as const;

/** The refusal of a value that cannot be read: its parameter, and what it must be. */
export const refuseProblem = ({ field, rule }: QueryProblem) => refuse(field, rule);

/** The language of an answer: English by default. */
export const LANG = { lang: word<Locale>(LOCALES, "en") };

/**
 * Reads an address of the API by its table. A parameter that the table does not have is refused too: a mistyped filter
 * that was passed over would answer with every draw as if it had been applied.
 */
export function readQuery<V, C, Code extends string>(
  table: QueryTable<V, C, Code>,
  params: URLSearchParams,
  context: C,
): Read<{ readonly values: V }> {
  const unknown = [...params.keys()].find((name) => !table.names.includes(name));
  if (unknown !== undefined) return refuse(unknown, `is not a parameter here; these are: ${table.names.join(", ")}`);
  const { values, problems } = table.read(paramsOf(params), context);
  const [first] = problems;
  return first === undefined ? { ok: true, values } : refuseProblem(first);
}

const LANGUAGE = queryTable<{ lang: Locale }, null>(LANG);

/** Reads the parameters of an address that takes the language alone. */
export function readLocale(params: URLSearchParams): Read<{ readonly locale: Locale }> {
  const read = readQuery(LANGUAGE, params, null);
  return read.ok ? { ok: true, locale: read.values.lang } : read;
}

/** Draws in one JSON answer when no limit is given. */
export const STANDARD_LIMIT = 50;

const MAX_OCCUPATIONS = 999;

const OCCUPATIONS = queryTable<{ q: string; limit: number | null; lang: Locale }, null>({
  q: searchText(),
  limit: oneValue(
    (text) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : null),
    { code: "not_a_limit", rule: `must be a whole number from 1 to ${MAX_OCCUPATIONS}` },
    null,
  ),
  ...LANG,
});

/** Reads the parameters of a search for occupations: a blank `q` is none, and `limit` cuts what is found. */
export function readOccupationsQuery(
  params: URLSearchParams,
): Read<{ readonly locale: Locale; readonly q: string; readonly limit: number | null }> {
  const read = readQuery(OCCUPATIONS, params, null);
  if (!read.ok) return read;
  const { lang: locale, q, limit } = read.values;
  return { ok: true, locale, q, limit };
}

/** Reads the two years whose lists are compared: the two latest when none is given. */
export function readListChangesQuery(
  params: URLSearchParams,
  categories: readonly Category[],
): Read<{ readonly years: ListYears }> {
  const read = readQuery(LIST_CHANGES_TABLE, params, categories);
  if (!read.ok) return read;
  const settled = settleYears(read.values, categories);
  if (settled === null) return refuse("from", "there are no two lists to compare");
  return settled.problem === null ? { ok: true, years: settled.years } : refuseProblem(settled.problem);
}

type DrawsValues = Omit<DrawFilter, "page"> & { readonly lang: Locale };

const { page: _, ...LIST } = DRAW_PARAMETERS;
const DRAWS_PARAMETERS: Parameters<DrawsValues, readonly Category[], FilterCode | "unknown_word"> = {
  ...LIST,
  ...LANG,
};
const DRAWS = queryTable<DrawsValues, readonly Category[]>(DRAWS_PARAMETERS);

/** Reads the parameters of a list of draws and the language. */
export function readDrawsQuery(
  params: URLSearchParams,
  categories: readonly Category[],
): Read<{ readonly locale: Locale; readonly filter: DrawFilter }> {
  const read = readQuery(DRAWS, params, categories);
  if (!read.ok) return read;
  const { lang: locale, ...values } = read.values;
  const { filter, errors } = settleFilter({ ...values, page: 1 });
  const [first] = errors;
  return first === undefined ? { ok: true, locale, filter } : refuseProblem(first);
}

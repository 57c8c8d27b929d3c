import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import { LIST_YEARS, settleYears, type ListValues, type ListYears } from "@/lib/figures/query/list-changes-query";
import { DRAW_PARAMETERS, settleFilter, type DrawFilter, type FilterCode } from "@/lib/rules/draw/list-query";
import {
  calendarDay,
  oneOf,
  oneValue,
  paramsOf,
  queryTable,
  searchText,
  word,
  type Parameters,
  type QueryProblem,
  type QueryTable,
  type Repeated,
} from "@/lib/rules/text/query-codec";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { CsvForm } from "./csv";

/** What is wrong with a request, named after the parameter at fault; `allowed`: the values there are, if few. */
export type ApiError = { readonly field: string; readonly message: string; readonly allowed?: readonly string[] };

/** What was read, or every fault found, in the order of the address; `status` where it is no fault of the request. */
export type Read<T> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly errors: readonly ApiError[]; readonly status?: 404 };

const errorsOf = (problems: readonly QueryProblem[]): ApiError[] =>
  problems.map(({ field, rule, allowed }) => ({ field, message: rule, ...(allowed && { allowed }) }));

/** The language of an answer: English by default. */
export const LANG = { lang: word<Locale>(LOCALES, "en") };

/**
 * Reads an address of the API by its table, and tells every fault at once. A parameter that the table does not have is
 * refused too: a mistyped filter that was passed over would answer with every draw as if it had been applied.
 * @param against what the values say against each other
 * @param elsewhere parameters of the address that another reads
 */
export function readQuery<V, C, Code extends string>(
  table: QueryTable<V, C, Code>,
  params: URLSearchParams,
  context: C,
  against: (values: V) => readonly QueryProblem[] = () => [],
  elsewhere: readonly string[] = [],
): Read<{ readonly values: V }> {
  const names = [...elsewhere, ...table.names];
  const unknown = [...new Set(params.keys())].filter((name) => !names.includes(name));
  const { values, problems } = table.read(paramsOf(params), context);
  const errors = [
    ...unknown.map((field) => ({ field, message: notHere(names), allowed: names })),
    ...errorsOf([...problems, ...against(values)]),
  ];
  return errors.length === 0 ? { ok: true, values } : { ok: false, errors };
}

const notHere = (names: readonly string[]): string =>
  names.length === 0
    ? "is not a parameter here; there are none"
    : `is not a parameter here; these are: ${names.join(", ")}`;

const LANGUAGE = queryTable<{ lang: Locale }, null>(LANG);

/** The day at whose end the data are asked for; null = now. */
export const AS_OF = { asOf: calendarDay() };

const DAY = queryTable<{ asOf: IsoDate | null }, null>(AS_OF);

/** Reads that day alone, whatever else the address holds; null where it cannot be read. */
export const readAsOf = (params: URLSearchParams): IsoDate | null => DAY.read(paramsOf(params), null).values.asOf;

const LANGUAGE_AND_DAY = queryTable<{ lang: Locale; asOf: IsoDate | null }, null>({ ...LANG, ...AS_OF });

/** Reads the parameters of an address that takes the language and a day. */
export function readLocaleAsOf(params: URLSearchParams): Read<{ readonly locale: Locale }> {
  const read = readQuery(LANGUAGE_AND_DAY, params, null);
  return read.ok ? { ok: true, locale: read.values.lang } : read;
}

/** Reads the parameters of an address that takes the language alone. */
export function readLocale(params: URLSearchParams): Read<{ readonly locale: Locale }> {
  const read = readQuery(LANGUAGE, params, null);
  return read.ok ? { ok: true, locale: read.values.lang } : read;
}

/** The form of a file: for programs unless `excel` names the language of one's Excel. */
export const EXCEL: Parameters<{ excel: CsvForm }, unknown, "unknown_word" | Repeated> = {
  excel: oneValue<CsvForm, CsvForm, unknown, "unknown_word">(
    (text) => LOCALES.find((locale) => locale === text),
    { code: "unknown_word", rule: oneOf(LOCALES), allowed: LOCALES },
    "plain",
  ),
};

const FILE = queryTable<{ lang: Locale; excel: CsvForm }, null>({ ...LANG, ...EXCEL });
const FILE_AND_DAY = queryTable<{ lang: Locale; excel: CsvForm; asOf: IsoDate | null }, null>({
  ...LANG,
  ...EXCEL,
  ...AS_OF,
});

/** Reads the parameters of a whole table as a file: the language, the form and, of what has a history, the day. */
export function readFileQuery(
  params: URLSearchParams,
  hasHistory: boolean,
): Read<{ readonly locale: Locale; readonly form: CsvForm }> {
  const read = hasHistory ? readQuery(FILE_AND_DAY, params, null) : readQuery(FILE, params, null);
  return read.ok ? { ok: true, locale: read.values.lang, form: read.values.excel } : read;
}

type FeedValues = { readonly category: readonly string[]; readonly lang: Locale };

const FEED = queryTable<FeedValues, readonly Category[]>({ category: DRAW_PARAMETERS.category, ...LANG });

/** Reads the parameters of a feed or a calendar of draws: whose draws, none being all, and the language. */
export const readFeedQuery = (
  params: URLSearchParams,
  categories: readonly Category[],
): Read<{ readonly values: FeedValues }> => readQuery(FEED, params, categories);

/** Reads the parameters of what describes a table: the day, of one that has a history. */
export const readDescriptionQuery = (params: URLSearchParams, hasHistory: boolean): Read<object> =>
  hasHistory ? readQuery(DAY, params, null) : readNothing(params);

const NOTHING = queryTable<Record<never, never>, null>({});

/** Refuses every parameter, for an address that takes none. */
export const readNothing = (params: URLSearchParams): Read<object> => readQuery(NOTHING, params, null);

/** Draws in one JSON answer when no limit is given. */
export const STANDARD_LIMIT = 50;

/** Occupations in one answer, at most. */
export const MAX_OCCUPATIONS = 999;

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

const LIST_CHANGES = queryTable<ListValues & { excel: CsvForm }, readonly Category[]>({ ...LIST_YEARS, ...EXCEL });

/** Reads the two years whose lists are compared, the two latest when none is given, and the form of the file. */
export function readListChangesQuery(
  params: URLSearchParams,
  categories: readonly Category[],
): Read<{ readonly years: ListYears; readonly form: CsvForm }> {
  const read = readQuery(LIST_CHANGES, params, categories, (values) => {
    const problem = settleYears(values, categories)?.problem;
    return problem ? [problem] : [];
  });
  if (!read.ok) return read;
  const settled = settleYears(read.values, categories);
  return settled === null
    ? { ok: false, errors: [{ field: "from", message: "there are no two lists to compare" }] }
    : { ok: true, years: settled.years, form: read.values.excel };
}

type DrawsValues = Omit<DrawFilter, "page"> & { readonly lang: Locale; readonly asOf: IsoDate | null };

const { page: _, ...LIST } = DRAW_PARAMETERS;
const DRAWS_PARAMETERS: Parameters<DrawsValues, readonly Category[], FilterCode | "unknown_word"> = {
  ...LIST,
  ...LANG,
  ...AS_OF,
};
const DRAWS = queryTable<DrawsValues, readonly Category[]>(DRAWS_PARAMETERS);
const DRAW_FILE = queryTable<DrawsValues & { excel: CsvForm }, readonly Category[]>({ ...DRAWS_PARAMETERS, ...EXCEL });

type DrawsRead = { readonly locale: Locale; readonly filter: DrawFilter };

const settle = (values: DrawsValues) => settleFilter({ ...values, page: 1 });

/** Reads the parameters of a list of draws and the language. */
export function readDrawsQuery(params: URLSearchParams, categories: readonly Category[]): Read<DrawsRead> {
  const read = readQuery(DRAWS, params, categories, (values) => settle(values).errors);
  return read.ok ? { ok: true, locale: read.values.lang, filter: settle(read.values).filter } : read;
}

/** The same for a file, with its form. */
export function readDrawFileQuery(
  params: URLSearchParams,
  categories: readonly Category[],
): Read<DrawsRead & { readonly form: CsvForm }> {
  const read = readQuery(DRAW_FILE, params, categories, (values) => settle(values).errors);
  if (!read.ok) return read;
  const { lang: locale, excel: form } = read.values;
  return { ok: true, locale, form, filter: settle(read.values).filter };
}

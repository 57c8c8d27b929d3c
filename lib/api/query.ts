import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import { filterMessage, parseDrawFilter, type DrawFilter } from "@/lib/rules/draw/list-query";

/** What is wrong with a request, named after the parameter at fault. */
export type ApiError = { readonly field: string; readonly message: string };

/** What was read, or the first fault found. */
export type Read<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly error: ApiError };

/** Parameters of a list of draws beside the language. */
const DRAW_PARAMETERS = ["category", "kind", "from", "to", "min", "max", "q", "sort", "limit", "cursor"] as const;

/** Draws in one JSON answer when no limit is given. */
export const STANDARD_LIMIT = 50;

const refuse = (field: string, message: string) => ({ ok: false, error: { field, message } }) as const;

/**
 * Reads `lang`, English by default. A parameter that is neither it nor one of `others` is refused: a mistyped
 * filter that was passed over would answer with every draw as if it had been applied.
 */
export function readLocale(params: URLSearchParams, others: readonly string[] = []): Read<{ locale: Locale }> {
  const known = [...others, "lang"];
  const unknown = [...params.keys()].find((key) => !known.includes(key));
  if (unknown !== undefined) return refuse(unknown, `is not a parameter here; these are: ${known.join(", ")}`);

  const [lang, ...more] = params.getAll("lang").filter((text) => text !== "");
  const locale = LOCALES.find((known) => known === (lang ?? "en"));
  return locale === undefined || more.length > 0
    ? refuse("lang", `must be ${LOCALES.join(" or ")}, once`)
    : { ok: true, locale };
}

/** Longest text that is searched for. */
const MOST_SEARCHED = 200;

/** Reads the parameters of a search for occupations: a blank `q` is none, and `limit` cuts what is found. */
export function readOccupationsQuery(
  params: URLSearchParams,
): Read<{ locale: Locale; q: string; limit: number | null }> {
  const language = readLocale(params, ["q", "limit"]);
  if (!language.ok) return language;
  for (const name of ["q", "limit"]) if (params.getAll(name).length > 1) return refuse(name, "may be given once");
  const q = params.get("q")?.trim() ?? "";
  if (q.length > MOST_SEARCHED) return refuse("q", `must have at most ${MOST_SEARCHED} characters`);
  const limit = params.get("limit") || null;
  if (limit !== null && !/^[1-9]\d{0,2}$/.test(limit)) return refuse("limit", "must be a whole number from 1 to 999");
  return { ok: true, locale: language.locale, q, limit: limit === null ? null : Number(limit) };
}

/** Reads the parameters of a list of draws and the language. */
export function readDrawsQuery(
  params: URLSearchParams,
  categories: readonly Category[],
): Read<{ locale: Locale; filter: DrawFilter }> {
  const language = readLocale(params, DRAW_PARAMETERS);
  if (!language.ok) return language;

  const given = Object.fromEntries(DRAW_PARAMETERS.map((name) => [name, params.getAll(name)]));
  const read = parseDrawFilter(given, categories);
  if (read.ok) return { ok: true, locale: language.locale, filter: read.filter };
  const [fault] = read.errors;
  return refuse(fault?.field ?? "", fault ? filterMessage(fault.code) : "cannot be read");
}

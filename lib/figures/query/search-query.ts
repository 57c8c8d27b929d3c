import { queryTable, searchText, type QueryParams, type QueryProblem } from "@/lib/rules/text/query-codec";

const TABLE = queryTable<{ q: string }, null>({ q: searchText() });

/** Parameters of the search over the whole site. */
export const SEARCH_PARAMETERS = TABLE.names;

/** Reads the address of a search; never throws. The text is at most 200 characters, else it is in `problems`. */
export function parseSearchQuery(params: QueryParams): { text: string; problems: readonly QueryProblem[] } {
  const { values, problems } = TABLE.read(params, null);
  return { text: values.q, problems };
}

/** The query of a search, without a question mark; empty where nothing is searched for. */
export const formatSearchQuery = (text: string): string => TABLE.write({ q: text });

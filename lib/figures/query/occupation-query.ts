import { oneValue, queryTable, searchText, type QueryParams, type QueryProblem } from "@/lib/rules/text/query-codec";

const FIRST_PAGE = 1;

const TABLE = queryTable<{ q: string; page: number | null }, null>({
  q: searchText(),
  page: oneValue(
    (text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : null),
    { code: "not_a_page", rule: "must be a whole number from 1 to 9999" },
    null,
  ),
});

/** Parameters of the search for occupations. */
export const OCCUPATIONS_PARAMETERS = TABLE.names;

/** What a reader searches for, and the page of the answer. */
export type OccupationQuery = {
  /** As typed, at most 200 characters. */
  readonly typed: string;
  /** Without the name of the classification that people put before a code: `NOC 31301`. */
  readonly text: string;
  /** From 1. */
  readonly page: number;
  readonly problems: readonly QueryProblem[];
};

/** Reads the address of a search; never throws: what cannot be read is in `problems`. */
export function parseOccupationQuery(params: QueryParams): OccupationQuery {
  const { values, problems } = TABLE.read(params, null);
  const { q, page } = values;
  return { typed: q, text: q.replace(/^(?:noc|cnp)\b[\s:#-]*/i, ""), page: page ?? FIRST_PAGE, problems };
}

/** The query of a page of what was found, without a question mark. A page is always named: it is that of a list. */
export const formatOccupationQuery = (typed: string, page: number): string => TABLE.write({ q: typed, page });

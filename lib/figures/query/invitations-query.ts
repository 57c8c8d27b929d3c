import type { Category } from "@/lib/rules/category/category";
import type { Draw } from "@/lib/rules/draw/draw";
import { periodRange, type DayRange, type Period } from "@/lib/rules/draw/period";
import { chosenDays, PAST_DAY, PERIOD, periodValues } from "@/lib/rules/draw/period-query";
import { queryTable, word, type Parameters, type QueryParams, type QueryProblem } from "@/lib/rules/text/query-codec";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { CATEGORY_LIST } from "./dashboard-query";

/** What invitations are added up by. */
export const GRAINS = ["month", "quarter", "year"] as const;
export type Grain = (typeof GRAINS)[number];

/** Candidates invited, or the share of each category in its period. */
export const SHOWS = ["count", "share"] as const;
export type Show = (typeof SHOWS)[number];

export type InvitationsQuery = {
  readonly by: Grain;
  readonly show: Show;
  /** Slugs in display order; null = every category, and draws not yet classified with them. */
  readonly categories: readonly string[] | null;
  /** Null when the days were chosen one by one. */
  readonly period: Period | null;
  readonly range: DayRange;
};

/** What a query is read against. A period ends on the day known to. */
export type InvitationsContext = {
  readonly categories: readonly Pick<Category, "slug">[];
  readonly draws: readonly Draw[];
  readonly knownTo: IsoDate;
};

type Values = Pick<InvitationsQuery, "by" | "show" | "categories"> & ReturnType<typeof periodValues>;

/** The values of an address of invitations. */
export type InvitationsValues = Values;

/** Its parameters, for the page and for the API. */
export const INVITATIONS_VALUES: Parameters<Values, InvitationsContext, string> = {
  by: word(GRAINS, "month"),
  show: word(SHOWS, "count"),
  categories: CATEGORY_LIST,
  period: PERIOD,
  from: PAST_DAY,
  to: PAST_DAY,
};

const TABLE = queryTable<Values, InvitationsContext>(INVITATIONS_VALUES);

/** Whether a draw of a category counts. @param category null = not yet classified: counted with every category only */
export const isCounted = (category: string | null, counted: InvitationsQuery["categories"]): boolean =>
  counted === null || (category !== null && counted.includes(category));

/** Parameters of the page of invitations. */
export const INVITATIONS_PARAMETERS = TABLE.names;

/**
 * Reads the address of the invitations. Days stand before a period; no category, or none that is known, gives every
 * one. Never throws: what cannot be read is in `problems`.
 */
export function parseInvitationsQuery(
  params: QueryParams,
  context: InvitationsContext,
): InvitationsQuery & { readonly problems: readonly QueryProblem[] } {
  const { values, problems } = TABLE.read(params, context);
  const query = invitationsQueryOf(values, context);
  return { ...query, problems: [...problems, ...query.problems] };
}

/** What the values of an address ask, and what they say against each other. */
export function invitationsQueryOf(
  values: Values,
  { draws, knownTo }: InvitationsContext,
): InvitationsQuery & { readonly problems: readonly QueryProblem[] } {
  const days = chosenDays(values, periodRange("all", knownTo, draws).from, knownTo);
  return {
    by: values.by,
    show: values.show,
    categories: values.categories?.length ? values.categories : null,
    period: days.range === null ? values.period : null,
    range: days.range ?? periodRange(values.period, knownTo, draws),
    problems: days.problems,
  };
}

/** The one way to write a query in an address, without a question mark; empty for the default. */
export const formatInvitationsQuery = ({ by, show, categories, period, range }: InvitationsQuery): string =>
  TABLE.write({ by, show, categories, ...periodValues(period, range) });

import type { InvitationsQuery } from "@/lib/figures/query/invitations-query";
import { invitationsByPeriod, type CategoryPart } from "@/lib/figures/series/invitations-by-period";
import { cadences, type IntervalStanding } from "@/lib/figures/series/cadence";
import { UNCLASSIFIED } from "@/lib/rules/draw/list-query";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { toCsv, type CsvForm } from "../csv";
import { CADENCE, INVITATIONS, POOL_STANDING, type InvitationsColumn, type StandingColumn } from "../tables/figures";
import type { Cell } from "../tables/table";
import type { ApiView } from "../view";
import type { PoolStanding } from "./pool-standing-json";

const NO_DRAWS = {
  draws: 0,
  official: 0,
  corrected: null,
  share: null,
  unconfirmedNumbers: [],
  underReviewNumbers: [],
  doubtedNumbers: [],
};

/** Invitations as CSV: a row for each category drawn in a period, and one of 0 for a period without a draw. */
export function invitationsCsv(
  { by, range, categories }: InvitationsQuery,
  { dataset, locale }: ApiView,
  knownTo: IsoDate,
  form: CsvForm = "plain",
): string {
  const named = new Map(dataset.categories.map(({ slug, shortName }) => [slug, shortName[locale]]));
  const cells = (part: Pick<CategoryPart, keyof typeof NO_DRAWS>) => ({
    draws: part.draws,
    official: part.official,
    corrected: part.corrected,
    share: part.share,
    unconfirmed: part.unconfirmedNumbers,
    under_review: part.underReviewNumbers,
    known_to: knownTo,
    doubted: part.doubtedNumbers,
  });
  const rows = invitationsByPeriod(dataset, by, range, categories).flatMap(
    ({ from, to, whole, parts }): Record<InvitationsColumn, Cell>[] => {
      const days = { from, to, whole };
      if (parts.length === 0) return [{ ...days, category: null, category_name: null, ...cells(NO_DRAWS) }];
      return parts.map(({ category, ...part }) => ({
        ...days,
        category: category ?? UNCLASSIFIED,
        category_name: category === null ? null : (named.get(category) ?? category),
        ...cells(part),
      }));
    },
  );
  return toCsv(INVITATIONS.columns, rows, form);
}

const standingCells = (name: "selection" | "all", { n, share, median, shortest, longest }: IntervalStanding) => ({
  [`${name}_intervals`]: n,
  [`${name}_share`]: share,
  [`${name}_median`]: median,
  [`${name}_shortest`]: shortest,
  [`${name}_longest`]: longest,
});

/** How long each category has waited to the day known to, as CSV. */
export const cadenceCsv = ({ dataset, locale }: ApiView, knownTo: IsoDate, form: CsvForm = "plain"): string =>
  toCsv(
    CADENCE.columns,
    cadences(dataset, knownTo).map(({ category, latest, daysSince, sinceSelection, overall }) => ({
      category: category.slug,
      category_name: category.shortName[locale],
      latest_number: latest.number,
      latest_date: latest.date,
      days_since: daysSince,
      ...standingCells("selection", sinceSelection),
      ...standingCells("all", overall),
      known_to: knownTo,
    })),
    form,
  );

/** The answer about a score on a day as CSV: one row. */
export function poolStandingCsv(
  { score, on, snapshot, candidates, band }: PoolStanding,
  knownTo: IsoDate,
  form: CsvForm = "plain",
): string {
  const row: Record<StandingColumn, Cell> = {
    score,
    on,
    counted_as_of: snapshot?.asOf ?? null,
    days: snapshot?.days ?? null,
    total: snapshot?.total ?? null,
    confirmed: snapshot?.confirmed ?? null,
    at_least: candidates?.atLeast ?? null,
    at_most: candidates?.atMost ?? null,
    band_min: band?.min ?? null,
    band_max: band?.max ?? null,
    known_to: knownTo,
  };
  return toCsv(POOL_STANDING.columns, [row], form);
}

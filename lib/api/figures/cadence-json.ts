import { cadences, type Interval, type IntervalStanding } from "@/lib/figures/series/cadence";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { ApiView } from "../view";

const intervalJson = ({ days, from, to }: Interval) => ({
  days,
  from: { number: from.number, date: from.date },
  to: { number: to.number, date: to.date },
});

const standingJson = ({ n, share, median, shortest, longest }: IntervalStanding) => ({
  intervals: n,
  share,
  median,
  shortest,
  longest,
});

/**
 * How long each category has waited to the day known to, in days, among its own past intervals, as the page of the time
 * between draws shows it. `share` is that of its intervals that were at most as long, 0 to 1; null below five.
 */
export const cadenceJson = ({ dataset, locale }: ApiView, knownTo: IsoDate) =>
  cadences(dataset, knownTo).map(({ category, latest, daysSince, intervals, sinceSelection, overall }) => ({
    category: category.slug,
    name: category.shortName[locale],
    latest: { number: latest.number, date: latest.date },
    daysSince,
    sinceSelection: standingJson(sinceSelection),
    overall: standingJson(overall),
    intervals: intervals.map(intervalJson),
  }));

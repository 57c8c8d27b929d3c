import type { useTranslations } from "next-intl";
import type { PoolCutoff, PoolMapInput } from "@/lib/figures/layout/pool-map";
import { DOUBT_SIGNS, doubtInline } from "@/lib/figures/words/doubt-words";
import { figureEvents } from "@/lib/figures/words/event-words";
import { shortNames } from "@/lib/figures/words/figure-words";
import { formatCount, formatDay } from "@/lib/format";
import { marksOf } from "@/lib/rules/crs/grid-mark";
import { inRange, periodRange, type DayRange } from "@/lib/rules/draw/period";
import { isUnconfirmedPool } from "@/lib/rules/pool/pool";
import { latestCec, type PoolQuery } from "@/lib/rules/pool/query";
import { standing } from "@/lib/rules/pool/standing";
import { repeatedPools } from "@/lib/rules/pool/repeated";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { Locale } from "@/lib/rules/text/bilingual";

/** All that the map shows but the words of its time axis, which the chart has. */
export type MapInput = Omit<PoolMapInput, "day">;

/** What the page of the pool is made of. */
export type PoolProps = {
  readonly dataset: Pick<
    DatasetNow,
    "draws" | "categories" | "pools" | "events" | "crsGrids" | "knownTo" | "corrections"
  >;
  readonly query: Pick<PoolQuery, "period" | "pnp">;
  readonly locale: Locale;
};

/** The words of the map. */
export type PoolWords = {
  readonly t: ReturnType<typeof useTranslations<"pool.map">>;
  readonly figure: ReturnType<typeof useTranslations<"figure">>;
  readonly common: ReturnType<typeof useTranslations<"common">>;
  readonly doubt: ReturnType<typeof useTranslations<"doubt">>;
};

/**
 * The days of the map. The pool was first counted long after the first draw: an axis of all draws begins with the first
 * snapshot.
 */
export function poolRange({ dataset: { draws, pools, knownTo }, query }: Omit<PoolProps, "locale">): DayRange {
  const { from, to } = periodRange(query.period, knownTo, draws);
  const first = pools.reduce<IsoDate>((least, { asOf }) => (asOf < least ? asOf : least), knownTo);
  return { from: query.period === "all" && first > from ? first : from, to };
}

/** What the map shows: snapshots, cut-offs of classified draws, policy events, each with its title. */
export function poolMapInput(
  { dataset, query, locale }: PoolProps,
  range: DayRange,
  { t, figure, common, doubt }: PoolWords,
): MapInput {
  const repeated = repeatedPools(dataset.pools);
  const name = shortNames(dataset.categories, locale);
  const day = (date: IsoDate) => formatDay(date, locale);
  return {
    range,
    // The snapshot before the first day shown reaches into it.
    snapshots: dataset.pools
      .filter(({ asOf }) => asOf <= range.to)
      .map(({ asOf, bands, total, source }) => {
        const title =
          total === null
            ? t("columnUnknown", { date: day(asOf) })
            : t("column", { date: day(asOf), total: formatCount(total, locale) });
        const earlier = repeated.get(asOf);
        const said = [
          title,
          isUnconfirmedPool({ source }) && `${DOUBT_SIGNS.unconfirmed} ${doubt("line.pool")}`,
          earlier !== undefined && `${DOUBT_SIGNS.repeated} ${doubt("line.repeated", { earlier: day(earlier) })}`,
        ];
        return { asOf, bands, title: said.filter(Boolean).join(" ") };
      }),
    cutoffs: dataset.draws.flatMap((draw): PoolCutoff[] => {
      const { number, date, category, cutoff } = draw;
      if (!inRange(date, range) || category === null || (category === "pnp" && !query.pnp)) return [];
      const said = t("mark", { category: name(category), number, date: day(date), cutoff });
      const open = doubtInline(draw, [], { common, doubt, locale });
      return [
        {
          number,
          date,
          category,
          cutoff,
          title: open === null ? said : `${said} (${open})`,
          ...(open !== null && { doubtful: true }),
        },
      ];
    }),
    events: figureEvents(marksOf(dataset.events, dataset.crsGrids), figure, locale),
  };
}

/** The latest CEC draw and who stood at or above its cut-off on its day; null when that is not known. */
export function latestStanding({ draws, pools, knownTo }: PoolProps["dataset"]) {
  const cec = latestCec(draws, knownTo);
  const stood = cec && standing(pools, cec.cutoff, cec.date);
  return cec && stood?.candidates ? { cec, days: stood.days, candidates: stood.candidates } : null;
}

/** The finding of the map: how many stood at or above the latest CEC cut-off. */
export function poolHeading({ dataset, locale }: Pick<PoolProps, "dataset" | "locale">, t: PoolWords["t"]): string {
  const found = latestStanding(dataset);
  if (found === null) return t("plain");
  const { atLeast, atMost } = found.candidates;
  return t(atLeast === atMost ? "exact" : "range", {
    atLeast: formatCount(atLeast, locale),
    atMost: formatCount(atMost, locale),
    cutoff: found.cec.cutoff,
  });
}

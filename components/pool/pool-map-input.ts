import { useTranslations } from "next-intl";
import type { PoolCutoff, PoolMapInput } from "@/lib/figures/layout/pool-map";
import { DOUBT_SIGNS, doubtInline } from "@/lib/figures/words/doubt-words";
import { figureEvents } from "@/lib/figures/words/event-words";
import { shortNames } from "@/lib/figures/words/figure-words";
import { formatCount, formatDay } from "@/lib/format";
import { marksOf } from "@/lib/rules/crs/grid-mark";
import { inRange, periodRange, type DayRange } from "@/lib/rules/draw/period";
import { isUnconfirmedPool } from "@/lib/rules/pool/pool";
import { repeatedPools } from "@/lib/rules/pool/repeated";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { PoolPageProps } from "./page-props";

/** All that the map shows but the words of its time axis, which the chart has. */
export type MapInput = Omit<PoolMapInput, "day">;

type Props = Pick<PoolPageProps, "dataset" | "query" | "locale">;

/**
 * The days of the map. The pool was first counted long after the first draw: an axis of all draws begins with the first
 * snapshot.
 */
export function poolRange({ dataset: { draws, pools, knownTo }, query }: Omit<PoolPageProps, "locale">): DayRange {
  const { from, to } = periodRange(query.period, knownTo, draws);
  const first = pools.reduce<IsoDate>((least, { asOf }) => (asOf < least ? asOf : least), knownTo);
  return { from: query.period === "all" && first > from ? first : from, to };
}

/** What the map shows: snapshots, cut-offs of classified draws, policy events, each with its title. */
export function usePoolMapInput({ dataset, query, locale }: Props, range: DayRange): MapInput {
  const t = useTranslations("pool.map");
  const figure = useTranslations("figure");
  const common = useTranslations("common");
  const doubt = useTranslations("doubt");
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

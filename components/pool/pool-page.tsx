import { useTranslations } from "next-intl";
import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { daysBetween, type IsoDate } from "@/lib/rules/time/iso-date";
import { snapshotOn } from "@/lib/rules/pool/standing";
import { HELD_DAYS } from "@/lib/figures/layout/pool-map";
import { formatCount, formatDay } from "@/lib/format";
import { poolChange, snapshotBefore } from "@/lib/figures/series/pool-change";
import { repeatedPools } from "@/lib/rules/pool/repeated";
import { LatestSnapshot } from "./latest-snapshot";
import type { PoolPageProps } from "./page-props";
import { PoolFigure } from "./pool-figure";
import { PoolDoubtText } from "./pool-doubt";

/** The candidate pool: who stood at or above a score on a day, the pool over time, its latest snapshot. */
export function PoolPage(props: PoolPageProps) {
  const { dataset, today, locale } = props;
  const t = useTranslations("pool");
  const latest = snapshotOn(dataset.pools, dataset.knownTo);
  if (latest === null) {
    return (
      <>
        <h1>{t("title")}</h1>
        <p className="measure mt-3">{t("empty")}</p>
      </>
    );
  }
  const repeated = repeatedPools(dataset.pools);
  const repeats = repeated.get(latest.asOf) ?? null;
  const change = poolChange(latest, repeats === null ? baseline(dataset.pools, repeated, latest.asOf) : null);
  const age = daysBetween(latest.asOf, today);
  const date = formatDay(latest.asOf, locale);
  const side =
    change.totalChange === null ? "none" : change.totalChange === 0 ? "same" : change.totalChange > 0 ? "more" : "less";
  return (
    <>
      <h1 className="text-[clamp(1.35rem,1.1rem+1.2vw,2rem)]">{t("title")}</h1>
      <p className="mt-1">
        {latest.total === null
          ? t("leadUnknown", { date })
          : t("lead", {
              date,
              total: formatCount(latest.total, locale),
              change: side,
              points: formatCount(Math.abs(change.totalChange ?? 0), locale),
              days: change.before?.days ?? 0,
            })}{" "}
        <PoolDoubtText asOf={latest.asOf} pools={dataset.pools} locale={locale} />
      </p>
      {age > HELD_DAYS && <p className="measure mt-2 border-l-2 border-alarm pl-3">{t("stale", { days: age })}</p>}
      <div className="mt-4">
        <PoolFigure {...props} />
      </div>
      <LatestSnapshot snapshot={latest} pools={dataset.pools} change={change} locale={locale} />
    </>
  );
}

/** What a snapshot is measured against: the one before, or the one that it repeats, whose day its values are of. */
function baseline(
  pools: readonly PoolSnapshot[],
  repeated: ReadonlyMap<IsoDate, IsoDate>,
  day: IsoDate,
): PoolSnapshot | null {
  const before = snapshotBefore(pools, day);
  const first = before && repeated.get(before.asOf);
  return first ? (pools.find(({ asOf }) => asOf === first) ?? before) : before;
}

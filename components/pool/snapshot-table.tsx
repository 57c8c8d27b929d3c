import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { SourcedPool } from "@/lib/rules/pool/pool";
import { formatCount, formatDay } from "@/lib/format";
import { candidatesWithin } from "@/lib/figures/series/pool-change";
import { PoolDoubtSigns } from "./pool-doubt";
import { Unknown } from "../ui/unknown";

type Props = {
  pools: readonly SourcedPool[];
  /** Every snapshot: one may repeat a day before those shown. */
  all: readonly SourcedPool[];
  locale: Locale;
};

/**
 * Snapshots as rows, newest first; the bands of all of them as columns, a wide one filled where narrower ones make it
 * up.
 */
export function SnapshotTable({ pools, all, locale }: Props) {
  const t = useTranslations("pool.map");
  const bounds = new Map(
    pools.flatMap(({ bands }) => bands.map(({ min, max }) => [`${min}–${max}`, { min, max }] as const)),
  );
  const columns = [...bounds].sort(([, a], [, b]) => b.max - a.max || a.min - b.min);
  return (
    <table className="data-table">
      <caption className="sr-only">{t("table")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("day")}</th>
          <th scope="col" className="right">
            {t("total")}
          </th>
          {columns.map(([name]) => (
            <th key={name} scope="col" className="right whitespace-nowrap">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pools.toReversed().map((pool) => (
          <tr key={pool.asOf} data-day={pool.asOf}>
            <th scope="row" className="whitespace-nowrap">
              <time dateTime={pool.asOf}>{formatDay(pool.asOf, locale, "short")}</time>
              <PoolDoubtSigns pool={pool} pools={all} />
            </th>
            <td className="right">{pool.total === null ? <Unknown /> : formatCount(pool.total, locale)}</td>
            {columns.map(([name, { min, max }]) => {
              const candidates = candidatesWithin(pool, min, max);
              return (
                <td key={name} className="right">
                  {candidates === null ? <Unknown reason={t("notPublished")} /> : formatCount(candidates, locale)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { formatCount, formatDay, formatShare, formatSigned } from "@/lib/format";
import type { PoolChange } from "@/lib/figures/series/pool-change";
import { Unknown } from "../ui/unknown";

type Props = { snapshot: PoolSnapshot; change: PoolChange; locale: Locale };

/** A snapshot band by band: candidates, share, change against the snapshot before, and the running sum from the top. */
export function LatestSnapshot({ snapshot, change: { rows, total, sum, totalChange, before }, locale }: Props) {
  const t = useTranslations("pool.latest");
  const ask = useTranslations("pool.ask");
  const title = t("title", { date: formatDay(snapshot.asOf, locale) });
  const absent = before === null ? t("firstReason") : t("otherBands");
  return (
    <section aria-labelledby="latest" className="mt-14">
      <h2 id="latest">{title}</h2>
      <p className="measure mt-2">
        {before === null ? t("first") : t("against", { date: formatDay(before.asOf, locale), days: before.days })}{" "}
        {before !== null && rows.some(({ change }) => change === null) && t("differ")}
      </p>
      <div className="table-scroll mt-3" tabIndex={0} role="region" aria-labelledby="latest">
        <table className="data-table">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t("band")}</th>
              {(["candidates", "share", "change", "fromTop", "shareFromTop"] as const).map((column) => (
                <th key={column} scope="col" className="right">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ band, share, change, fromTop }) => (
              <tr key={band.min}>
                <th scope="row" className="whitespace-nowrap">
                  {band.min}–{band.max}
                </th>
                <td className="right">{formatCount(band.candidates, locale)}</td>
                <td className="right">
                  {share === null ? <Unknown reason={t("unknownTotal")} /> : formatShare(share, locale)}
                </td>
                <td className="right">
                  {change === null ? <Unknown reason={absent} /> : formatSigned(change, locale)}
                </td>
                <td className="right">
                  {fromTop === null ? <Unknown reason={t("holes")} /> : formatCount(fromTop, locale)}
                </td>
                <td className="right">
                  {fromTop === null || !total ? (
                    <Unknown reason={t(total ? "holes" : "unknownTotal")} />
                  ) : (
                    formatShare(fromTop / total, locale)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("total")}</th>
              <td className="right">{total === null ? <Unknown /> : formatCount(total, locale)}</td>
              <td />
              <td className="right">
                {totalChange === null ? (
                  <Unknown reason={before === null ? t("firstReason") : t("unknownTotal")} />
                ) : (
                  formatSigned(totalChange, locale)
                )}
              </td>
              <td />
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      {total !== null && sum !== total && (
        <p className="mt-2 text-[0.9rem] text-ink-soft">
          {ask("mismatch", { sum: formatCount(sum, locale), total: formatCount(total, locale) })}
        </p>
      )}
    </section>
  );
}

import { useTranslations } from "next-intl";
import { gridOn } from "@/lib/rules/crs/grid-on";
import { daysBetween } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay, formatShare } from "@/lib/format";
import { atOrAbove } from "@/lib/rules/pool/standing";
import type { PoolBand, PoolSnapshot } from "@/lib/rules/pool/pool";
import type { Locale } from "@/lib/rules/text/bilingual";
import { PoolDoubtText } from "../pool/pool-doubt";
import type { DrawProps } from "./draw-props";

/** The candidate pool published with the draw, by score, and how many stood at or above the cut-off. */
export function DrawPool({ draw, dataset, locale }: DrawProps) {
  const t = useTranslations("draw.pool");
  // The facts say that none was published.
  if (draw.poolAsOf === null) return null;
  const date = formatDay(draw.poolAsOf, locale);
  const pool = dataset.pools.find(({ asOf }) => asOf === draw.poolAsOf);
  if (!pool) {
    return (
      <section aria-labelledby="pool">
        <h2 id="pool">{t("title", { date })}</h2>
        <p className="mt-3">{t("notStored", { date })}</p>
      </section>
    );
  }
  const days = daysBetween(pool.asOf, draw.date);
  const sum = pool.bands.reduce((total, band) => total + band.candidates, 0);
  const above = atOrAbove(pool, draw.cutoff);
  return (
    <section aria-labelledby="pool">
      <h2 id="pool">{t("title", { date })}</h2>
      {pool.total !== null && (
        <p className="mt-3">{t(days < 0 ? "leadAfter" : "lead", { total: pool.total, days: Math.abs(days) })}</p>
      )}
      <p className="mt-2 empty:hidden">
        <PoolDoubtText asOf={pool.asOf} pools={dataset.pools} locale={locale} />
      </p>
      {above && (
        <p className="mt-2">
          {t("above", {
            same: above.atLeast === above.atMost ? "yes" : "no",
            min: formatCount(above.atLeast, locale),
            max: formatCount(above.atMost, locale),
            cutoff: draw.cutoff,
          })}
        </p>
      )}
      <p className="mt-2">
        <a href={`/${locale}/pool?score=${draw.cutoff}&on=${draw.date}`}>{t("more")}</a>
      </p>
      {gridOn(dataset.crsGrids, draw.date).state === "known" && (
        <p className="mt-2">
          <a href={`/${locale}/crs#day=${draw.date}`}>{t("own")}</a>
        </p>
      )}
      <BandTable pool={pool} cutoff={draw.cutoff} locale={locale} />
      {pool.total !== null && sum !== pool.total && (
        <p className="mt-2 text-[0.9rem] text-ink-soft">
          {t("mismatch", { sum: formatCount(sum, locale), total: formatCount(pool.total, locale) })}
        </p>
      )}
    </section>
  );
}

type BandProps = { pool: PoolSnapshot; cutoff: number; locale: Locale };

/** The candidates of each band, with a bar; the band of the cut-off is marked. */
function BandTable({ pool, cutoff, locale }: BandProps) {
  const t = useTranslations("draw.pool");
  const most = Math.max(...pool.bands.map(({ candidates }) => candidates), 1);
  return (
    <table className="data-table mt-4">
      <caption className="sr-only">{t("caption", { date: formatDay(pool.asOf, locale) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("band")}</th>
          <th scope="col" className="right">
            {t("candidates")}
          </th>
          <th scope="col" className="right">
            {t("share")}
          </th>
          <td className="w-2/5" />
        </tr>
      </thead>
      <tbody>
        {pool.bands.map((band) => (
          <BandRow
            key={band.min}
            band={band}
            total={pool.total}
            width={`${((100 * band.candidates) / most).toFixed(1)}%`}
            here={band.min <= cutoff && cutoff <= band.max}
            locale={locale}
          />
        ))}
      </tbody>
      {pool.total !== null && (
        <tfoot>
          <tr>
            <th scope="row">{t("total")}</th>
            <td className="right">{formatCount(pool.total, locale)}</td>
            <td />
            <td />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

type RowProps = { band: PoolBand; total: number | null; width: string; here: boolean; locale: Locale };

function BandRow({ band, total, width, here, locale }: RowProps) {
  const t = useTranslations("draw.pool");
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap">
        {band.min}–{band.max}
        {here && <span className="sr-only"> ({t("here")})</span>}
      </th>
      <td className="right">{formatCount(band.candidates, locale)}</td>
      <td className="right">{total ? formatShare(band.candidates / total, locale) : null}</td>
      <td aria-hidden="true" title={here ? t("here") : undefined}>
        <span className={`block h-[0.6em] ${here ? "bg-ink" : "bg-rule-strong"}`} style={{ width }} />
      </td>
    </tr>
  );
}

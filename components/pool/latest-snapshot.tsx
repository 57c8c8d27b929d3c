import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { PoolSnapshot, SourcedPool } from "@/lib/rules/pool/pool";
import { formatCount, formatDay, formatShare, formatSigned } from "@/lib/format";
import type { BandRow, PoolChange } from "@/lib/figures/series/pool-change";
import { repeatedPools } from "@/lib/rules/pool/repeated";
import { PoolDoubtText } from "./pool-doubt";
import { Unknown } from "../ui/unknown";

type Props = { snapshot: PoolSnapshot; pools: readonly SourcedPool[]; change: PoolChange; locale: Locale };

/** A snapshot band by band: candidates, share, change against the snapshot before, and the running sum from the top. */
export function LatestSnapshot({ snapshot, pools, change, locale }: Props) {
  const { rows, total, sum, before } = change;
  // Nothing is known of a change where the same values stand under another day.
  const isRepeated = repeatedPools(pools).has(snapshot.asOf);
  const t = useTranslations("pool.latest");
  const ask = useTranslations("pool.ask");
  const title = t("title", { date: formatDay(snapshot.asOf, locale) });
  const absent = before !== null ? t("otherBands") : t(isRepeated ? "repeatsReason" : "firstReason");
  return (
    <section aria-labelledby="latest" className="mt-14">
      <h2 id="latest">{title}</h2>
      <p className="measure mt-2">
        {!isRepeated &&
          (before === null
            ? t("first")
            : t("against", { date: formatDay(before.asOf, locale), days: before.days }))}{" "}
        {before !== null && rows.some(({ change }) => change === null) && t("differ")}{" "}
        <PoolDoubtText asOf={snapshot.asOf} pools={pools} locale={locale} />
      </p>
      <div className="table-scroll mt-3" tabIndex={0} role="region" aria-labelledby="latest">
        <table className="data-table narrow-table max-sm:[&_:is(th,td):last-child]:hidden">
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
            {rows.map((row) => (
              <BandLine key={row.band.min} row={row} total={total} absent={absent} locale={locale} />
            ))}
          </tbody>
          <tfoot>
            <TotalLine change={change} absent={absent} locale={locale} />
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

type BandProps = {
  row: BandRow;
  total: number | null;
  /** Why a band has no change. */
  absent: string;
  locale: Locale;
};

function BandLine({ row: { band, share, change, fromTop }, total, absent, locale }: BandProps) {
  const t = useTranslations("pool.latest");
  const cell = (value: number | null, reason: string, text: (value: number, locale: Locale) => string) => (
    <td className="right">{value === null ? <Unknown reason={reason} /> : text(value, locale)}</td>
  );
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap">
        {band.min}–{band.max}
      </th>
      {cell(band.candidates, "", formatCount)}
      {cell(share, t("unknownTotal"), formatShare)}
      {cell(change, absent, formatSigned)}
      {cell(fromTop, t("holes"), formatCount)}
      {cell(fromTop === null || !total ? null : fromTop / total, t(total ? "holes" : "unknownTotal"), formatShare)}
    </tr>
  );
}

type TotalProps = Pick<Props, "change" | "locale"> & Pick<BandProps, "absent">;

function TotalLine({ change: { total, totalChange, before }, absent, locale }: TotalProps) {
  const t = useTranslations("pool.latest");
  return (
    <tr>
      <th scope="row">{t("total")}</th>
      <td className="right">{total === null ? <Unknown /> : formatCount(total, locale)}</td>
      <td />
      <td className="right">
        {totalChange === null ? (
          <Unknown reason={before === null ? absent : t("unknownTotal")} />
        ) : (
          formatSigned(totalChange, locale)
        )}
      </td>
      <td />
      <td />
    </tr>
  );
}

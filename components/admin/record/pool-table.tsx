import { useTranslations } from "next-intl";
import { formatCount, formatDay } from "@/lib/format";
import { repeatedPools } from "@/lib/rules/pool/repeated";
import type { StoredPool } from "@/lib/rules/pool/pool";
import type { Locale } from "@/lib/rules/text/bilingual";
import { Unknown } from "@/components/ui/unknown";

type Props = {
  pools: readonly StoredPool[];
  locale: Locale;
  caption: string;
};

/** Pool snapshots as rows, each leading to its page. */
export function PoolTable({ pools, locale, caption }: Props) {
  const t = useTranslations("records.pool");
  const repeated = repeatedPools(pools);
  return (
    <div className="table-scroll mt-3" tabIndex={0} role="region" aria-label={caption}>
      <table className="data-table max-w-[46rem]">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("day")}</th>
            <th scope="col" className="right">
              {t("total")}
            </th>
            <th scope="col">{t("note")}</th>
          </tr>
        </thead>
        <tbody>
          {pools.map(({ asOf, total, source }) => {
            const first = repeated.get(asOf);
            return (
              <tr key={asOf}>
                <th scope="row" className="whitespace-nowrap">
                  <a href={`/${locale}/admin/pools/${asOf}`}>
                    <time dateTime={asOf}>{formatDay(asOf, locale)}</time>
                  </a>
                </th>
                <td className="right">
                  {total === null ? <Unknown reason={t("unknown")} /> : formatCount(total, locale)}
                </td>
                <td className="text-ink-soft">
                  {source === "secondary" && <span className="block">{t("sources.secondary")}</span>}
                  {first && <span className="block">{t("repeats", { day: formatDay(first, locale) })}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

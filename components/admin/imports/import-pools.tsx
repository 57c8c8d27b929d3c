import { useTranslations } from "next-intl";
import { formatCount, formatDay } from "@/lib/format";
import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import type { Locale } from "@/lib/rules/text/bilingual";
import { ChoiceBox } from "./choice-box";
import type { Previewed, PreviewProps } from "./import-preview-props";

type Translate = ReturnType<typeof useTranslations<"imports.preview">>;

/** A row for each pool to choose: its day, whether its box is ticked, and what becomes of it. */
function poolRows({ added, changed, withdrawn }: Previewed["pools"], t: Translate, locale: Locale) {
  const total = (pool: PoolSnapshot) => (pool.total === null ? "–" : formatCount(pool.total, locale));
  return [
    ...added.map((pool) => ({
      asOf: pool.asOf,
      digest: "",
      ticked: true,
      what: pool.total === null ? t("poolNewUnknown") : t("poolNew", { total: total(pool) }),
    })),
    ...changed.map(({ before, after, set, digest }) => ({
      asOf: after.asOf,
      digest,
      ticked: !set,
      what:
        before.total !== after.total
          ? t("poolChanged", { before: total(before), after: total(after) })
          : t(JSON.stringify(before.bands) === JSON.stringify(after.bands) ? "poolSame" : "poolBands"),
    })),
    ...withdrawn.map(({ before, half, digest }) => ({
      asOf: before.asOf,
      digest,
      ticked: true,
      what: t(half ? "poolHalf" : "poolWithdrawn", { total: total(before) }),
    })),
  ];
}

/** Pools that are new, differ or are taken back, each with its box. */
export function Pools({ comparison: { pools, held }, locale }: PreviewProps) {
  const t = useTranslations("imports.preview");
  const rows = poolRows(pools, t, locale);
  return (
    <section aria-labelledby="pools" className="mt-12">
      <h2 id="pools">{t("pools")}</h2>
      {rows.length === 0 ? (
        <p className="mt-1 text-ink-soft">{t("poolsNone")}</p>
      ) : (
        <div className="table-scroll mt-3" tabIndex={0} role="region" aria-labelledby="pools">
          <table className="data-table max-w-[46rem]">
            <thead>
              <tr>
                <th scope="col">{t("columns.take")}</th>
                <th scope="col">{t("columns.day")}</th>
                <th scope="col">{t("columns.what")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ asOf, digest, ticked, what }) => (
                <tr key={asOf}>
                  <td>
                    <ChoiceBox
                      name="pool"
                      value={`${asOf}:${digest}`}
                      ticked={ticked && held === null}
                      aria-label={t("choosePool", { day: formatDay(asOf, locale) })}
                    />
                  </td>
                  <th scope="row">
                    <time dateTime={asOf}>{formatDay(asOf, locale)}</time>
                  </th>
                  <td>
                    {what}
                    {!ticked && <span className="block text-[0.9rem] text-ink-soft">{t("poolSet")}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DrawComparison } from "@/lib/rules/draw/comparison";
import { formatDay, formatSigned } from "@/lib/format";
import { useFieldValues, VERSUS_FIELDS, type CompareField } from "./field-values";
import type { PairProps } from "./compare-page";

/** On a phone the name of a field stands above its two values, and what they differ by below them. */
export const PAIR_ROW =
  "max-md:grid max-md:grid-cols-2 max-md:border-b max-md:border-rule max-md:py-2 max-md:*:border-0! max-md:*:py-0.5!";
export const PAIR_HEAD = "max-md:grid max-md:grid-cols-2 max-md:*:border-0! max-md:border-b max-md:border-rule-strong";
export const PAIR_NAME = "text-ink-soft max-md:col-span-full max-md:text-[0.9rem]";

/** Every field of both draws, with the difference where one means something. The roles keep it a table on a phone. */
export function CompareFields({ first, second, dataset, locale, compared }: PairProps & { compared: DrawComparison }) {
  const t = useTranslations("versus");
  const valuesOf = useFieldValues(dataset, locale);
  const [left, right] = [valuesOf(first), valuesOf(second)];
  const trend = compared.isChange
    ? t("difference.change")
    : compared.kinship === "unknown"
      ? t("difference.unknown")
      : t("difference.noTrend");
  const withTrend = (value: string) => (
    <>
      <span className="whitespace-nowrap">{value}</span>
      <span className="block text-[0.9rem] text-ink-soft max-md:ml-2 max-md:inline">{trend}</span>
    </>
  );
  const differences: Partial<Record<CompareField, ReactNode>> = {
    date: t("difference.days", {
      order: compared.days > 0 ? "after" : compared.days < 0 ? "before" : "same",
      days: Math.abs(compared.days),
    }),
    cutoff: withTrend(formatSigned(compared.cutoff, locale)),
    invitations: withTrend(formatSigned(compared.invitations, locale)),
  };
  return (
    <section aria-labelledby="fields">
      <h2 id="fields">{t("fields.title")}</h2>
      <table role="table" className="data-table mt-3 max-md:block md:table-fixed">
        <caption className="max-md:block">
          {t("fields.caption", { first: first.number, second: second.number })} {t("difference.gap")}
        </caption>
        <thead role="rowgroup" className="max-md:block">
          <tr role="row" className={PAIR_HEAD}>
            <th role="columnheader" scope="col" className="max-md:sr-only md:w-48">
              {t("fields.field")}
            </th>
            {[first, second].map(({ number, date }) => (
              <th key={number} role="columnheader" scope="col">
                {t("fields.draw", { number })}
                <span className="block font-normal text-ink-soft md:hidden">{formatDay(date, locale, "short")}</span>
              </th>
            ))}
            <th role="columnheader" scope="col" className="max-md:sr-only md:w-44">
              {t("fields.difference")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:block">
          {VERSUS_FIELDS.map((field) => (
            <tr key={field} role="row" className={PAIR_ROW}>
              <th role="rowheader" scope="row" className={PAIR_NAME}>
                {t(`fields.${field}`)}
              </th>
              <td role="cell" className="break-words">
                {left[field]}
              </td>
              <td role="cell" className="break-words">
                {right[field]}
              </td>
              <td role="cell" className={differences[field] ? "max-md:col-span-full" : "max-md:hidden"}>
                {differences[field] && (
                  <>
                    <span aria-hidden="true" className="text-[0.9rem] text-ink-soft md:hidden">
                      {t("fields.difference")}{" "}
                    </span>
                    {differences[field]}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

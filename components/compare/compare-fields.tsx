import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DrawComparison } from "@/lib/rules/draw/comparison";
import { fieldNames } from "@/lib/rules/draw/field-row";
import { formatDay, formatSigned } from "@/lib/format";
import { useFieldValues, type CompareField } from "./field-values";
import type { PairProps } from "./pair-props";
import { PairDifference, PairRow, PairTable } from "./pair-table";

/** Every field of both draws, with the difference where one means something. */
export function CompareFields({ first, second, dataset, locale, compared }: PairProps & { compared: DrawComparison }) {
  const t = useTranslations("versus");
  const valuesOf = useFieldValues(dataset, locale);
  const [left, right] = [valuesOf(first), valuesOf(second)];
  const trend = compared.isChange ? "change" : compared.kinship === "unknown" ? "unknown" : "noTrend";
  const withTrend = (value: string) => (
    <>
      <span className="whitespace-nowrap">{value}</span>
      <span className="block text-[0.9rem] text-ink-soft max-md:ml-2 max-md:inline">{t(`difference.${trend}`)}</span>
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
  const columns = [first, second].map(({ number, date }) => ({
    number,
    head: (
      <>
        {t("fields.draw", { number })}
        <span className="block font-normal text-ink-soft md:hidden">{formatDay(date, locale, "short")}</span>
      </>
    ),
  }));
  return (
    <section aria-labelledby="fields">
      <h2 id="fields">{t("fields.title")}</h2>
      <PairTable
        caption={`${t("fields.caption", { first: first.number, second: second.number })} ${t("difference.gap")}`}
        name={t("fields.field")}
        columns={columns}
        last={t("fields.difference")}
      >
        {fieldNames(left).map((field) => (
          <PairRow key={field} name={t(`fields.${field}`)}>
            <td role="cell" className="break-words">
              {left[field]}
            </td>
            <td role="cell" className="break-words">
              {right[field]}
            </td>
            <PairDifference>{differences[field]}</PairDifference>
          </PairRow>
        ))}
      </PairTable>
    </section>
  );
}

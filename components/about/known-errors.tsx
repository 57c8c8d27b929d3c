import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Correction } from "@/lib/rules/correction/correction";
import { correctionSettled } from "@/lib/rules/correction/settled";
import type { Draw } from "@/lib/rules/draw/draw";
import { Unknown } from "../ui/unknown";
import { CorrectionValue } from "./correction-value";
import { DrawLinks } from "./draw-links";

type Props = { corrections: readonly Correction[]; draws: readonly Draw[]; locale: Locale };

const COLUMNS = ["draw", "value", "official", "likely", "evidence"] as const;

/**
 * Known errors of the official data, those that are settled marked. A table where it has room; below that the same
 * cells under one another, named.
 */
export function KnownErrors({ corrections, draws, locale }: Props) {
  const t = useTranslations("about.errors");
  const settled = new Set(corrections.filter((correction) => correctionSettled(correction, draws)));
  return (
    <section aria-labelledby="errors">
      <h2 id="errors">{t("title")}</h2>
      <p className="measure mt-3">
        {corrections.length === 0 ? t("none") : t("lead", { count: corrections.length - settled.size })}
        {settled.size > 0 && <> {t("settledLead", { count: settled.size })}</>}
      </p>
      {corrections.length > 0 && (
        <table role="table" className="data-table mt-4 max-lg:block">
          <caption className="sr-only">{t("caption")}</caption>
          <thead role="rowgroup" className="max-lg:sr-only">
            <tr role="row">
              {COLUMNS.map((column) => (
                <th key={column} role="columnheader" scope="col">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" className="max-lg:block">
            {corrections.map((correction) => (
              <Row
                key={correction.drawNumber + correction.field}
                correction={correction}
                settled={settled.has(correction)}
                locale={locale}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ correction, settled, locale }: { correction: Correction; settled: boolean; locale: Locale }) {
  const t = useTranslations("about.errors");
  const words = useTranslations("draw.corrections");
  const { drawNumber, field, officialValue, likelyValue, confidence, evidence } = correction;
  return (
    <tr role="row" className="max-lg:block max-lg:border-t max-lg:border-rule-strong max-lg:py-3">
      <th role="rowheader" scope="row" className="max-lg:inline max-lg:border-0 max-lg:pr-2 max-lg:font-semibold">
        <DrawLinks numbers={[drawNumber]} locale={locale} />
      </th>
      <td role="cell" className="max-lg:inline max-lg:border-0 max-lg:p-0">
        {words(`field.${field}`)}
      </td>
      <Cell label={t("columns.official")}>
        <CorrectionValue field={field} value={officialValue} locale={locale} />
      </Cell>
      <Cell label={t("columns.likely")}>
        {likelyValue === null ? (
          <Unknown reason={words("notEstablished")} />
        ) : (
          <CorrectionValue field={field} value={likelyValue} locale={locale} />
        )}
        <span className="block text-[0.9em] text-ink-soft">{t("confidence", { level: confidence })}</span>
      </Cell>
      <td role="cell" className="max-lg:block max-lg:border-0 max-lg:px-0 max-lg:py-1 lg:max-w-[32rem]">
        {evidence[locale]}
        {settled && <strong className="block font-semibold">{t("settled")}</strong>}
      </td>
    </tr>
  );
}

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td role="cell" className="max-lg:flex max-lg:border-0 max-lg:px-0 max-lg:py-1">
      <span aria-hidden="true" className="w-24 shrink-0 text-ink-soft lg:hidden">
        {label}
      </span>
      <span>{children}</span>
    </td>
  );
}

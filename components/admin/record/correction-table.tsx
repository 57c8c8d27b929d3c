import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { StoredCorrection } from "@/lib/rules/correction/correction";
import { correctionSettled } from "@/lib/rules/correction/settled";
import type { Draw } from "@/lib/rules/draw/draw";
import { formatDrawNumber } from "@/lib/format";
import { CorrectionValue } from "@/components/about/correction-value";
import { Unknown } from "@/components/ui/unknown";

type Props = {
  corrections: readonly (StoredCorrection & { readonly id: number })[];
  draws: readonly Draw[];
  locale: Locale;
  caption: string;
};

/** Corrections as rows, each leading to its form. */
export function CorrectionTable({ corrections, draws, locale, caption }: Props) {
  const t = useTranslations("records.correction");
  const words = useTranslations("draw.corrections");
  return (
    <div className="table-scroll mt-3" tabIndex={0} role="region" aria-label={caption}>
      <table className="data-table stacked-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {(["draw", "field", "official", "likely", "confidence", "state"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {corrections.map((correction) => {
            const { id, drawNumber, field, officialValue, likelyValue, confidence } = correction;
            return (
              <tr key={id}>
                <td data-label={t("columns.draw")} className="num">
                  {formatDrawNumber(drawNumber, locale)}
                </td>
                <th scope="row">
                  <a href={`/${locale}/admin/corrections/${id}`}>{words(`field.${field}`)}</a>
                </th>
                <td data-label={t("columns.official")} className="sm:min-w-32">
                  <CorrectionValue field={field} value={officialValue} locale={locale} />
                </td>
                <td data-label={t("columns.likely")} className="sm:min-w-32">
                  {likelyValue === null ? (
                    <Unknown reason={words("notEstablished")} />
                  ) : (
                    <CorrectionValue field={field} value={likelyValue} locale={locale} />
                  )}
                </td>
                <td data-label={t("columns.confidence")}>{words(`levels.${confidence}`)}</td>
                <td data-label={t("columns.state")} className="sm:min-w-32 text-ink-soft">
                  {correctionSettled(correction, draws) ? t("settled") : t("standing")}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

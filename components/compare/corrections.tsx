import { useTranslations } from "next-intl";
import type { Correction } from "@/lib/rules/correction/correction";
import { doubtsOf } from "@/lib/rules/correction/doubt";
import type { Draw } from "@/lib/rules/draw/draw";
import type { Locale } from "@/lib/rules/text/bilingual";
import { CorrectionValue } from "@/components/about/correction-value";

type Props = { draw: Draw; corrections: readonly Correction[]; locale: Locale };

/** The known errors of a draw as it stands, each with its evidence. */
export function Corrections({ draw, corrections, locale }: Props) {
  const t = useTranslations("versus.values");
  const words = useTranslations("draw.corrections");
  const known = doubtsOf(draw, corrections).flatMap((doubt) => (doubt.kind === "corrected" ? doubt.correction : []));
  if (known.length === 0) return t("noneCorrections");
  return (
    <ul className="space-y-2">
      {known.map(({ field, officialValue, likelyValue, confidence, evidence }) => (
        <li key={field}>
          {t.rich("correction", {
            field: words(`field.${field}`),
            official: () => <CorrectionValue field={field} value={officialValue} locale={locale} />,
            likely: () =>
              likelyValue === null ? (
                words("notEstablished")
              ) : (
                <CorrectionValue field={field} value={likelyValue} locale={locale} />
              ),
            confidence: words(`levels.${confidence}`),
            evidence: evidence[locale],
          })}
        </li>
      ))}
    </ul>
  );
}

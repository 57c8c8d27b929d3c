import { useTranslations } from "next-intl";
import { doubtsOf } from "@/lib/rules/correction/doubt";
import { CorrectionValue } from "../about/correction-value";
import type { DrawProps } from "./draw-props";

/** Errors that stand in the official data of this draw, the likely value and the evidence beside the official one. */
export function DrawCorrections({ draw, dataset, locale }: DrawProps) {
  const t = useTranslations("draw.corrections");
  const known = doubtsOf(draw, dataset.corrections).flatMap((doubt) =>
    doubt.kind === "corrected" ? doubt.correction : [],
  );
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">{t("title")}</h2>
      <p className="mt-3 text-ink-soft">{t("note")}</p>
      {known.map(({ field, officialValue, likelyValue, confidence, evidence }) => (
        <dl key={field} className="facts mt-3 border-t border-rule-strong">
          <dt>{t("official")}</dt>
          <dd>
            {t("of", { field: t(`field.${field}`) })}{" "}
            <CorrectionValue field={field} value={officialValue} locale={locale} />
          </dd>
          <dt>{t("likely")}</dt>
          <dd>
            {likelyValue === null ? (
              t("notEstablished")
            ) : (
              <CorrectionValue field={field} value={likelyValue} locale={locale} />
            )}
          </dd>
          <dt>{t("confidence")}</dt>
          <dd>{t(`levels.${confidence}`)}</dd>
          <dt>{t("evidence")}</dt>
          <dd>{evidence[locale]}</dd>
        </dl>
      ))}
    </section>
  );
}

import type { ReactNode } from "react";
import { fieldId } from "@/components/ui/field";
import type { CheckEntry, CheckReading } from "@/lib/domain/check-entry";
import { formatDrawNumber } from "@/lib/format";
import type { CheckLanguage } from "./check-words";
import { faultPlace, faultText } from "./fault-place";
import type { CheckedDraw } from "./packed-draws";

type Props = { entry: CheckEntry; reading: CheckReading; draws: readonly CheckedDraw[]; language: CheckLanguage; children: ReactNode };

/** The answer's heading and what of the entries is left out of it; the answer itself stands below. */
export function AnswerFrame({ entry, reading, draws, language, children }: Props) {
  const { t, locale } = language;
  return (
    <section aria-labelledby="answer" className="mt-12">
      <h2 id="answer" tabIndex={-1}>{t("answer.title")}</h2>
      {entry.draw !== "" && !draws.some(({ number }) => number === entry.draw) && <p className="mt-2 border-l-2 border-alarm pl-3">{t("answer.unknownDraw", { number: formatDrawNumber(entry.draw, locale) })}</p>}
      {reading.faults.length > 0 && (
        <div className="mt-3 border-l-2 border-rule-strong pl-3 text-[0.95rem]">
          <p>{t("answer.leftOut", { count: reading.faults.length })}</p>
          <ul>
            {reading.faults.map(({ field, fault }) => (
              <li key={field + fault}>
                <a href={`#${fieldId(field)}`} onClick={(event) => { event.preventDefault(); document.getElementById(fieldId(field))?.focus(); }}>
                  {t("answer.leftOutItem", { where: faultPlace(field, language), fault: faultText(fault, language) })}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {children}
    </section>
  );
}

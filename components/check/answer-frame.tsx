import { useDeferredValue, useMemo, type ReactNode } from "react";
import { fieldId } from "@/components/ui/field";
import type { CheckEntry, CheckReading } from "@/lib/rules/eligibility/profile-form";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatDrawNumber } from "@/lib/format";
import type * as CheckAnswer from "./check-answer";
import type { CheckedCategory, CheckLanguage } from "./check-words";
import { faultPlace, faultText } from "./fault-place";
import type { CheckedDraw } from "./packed-draws";

type Props = {
  /** The answer's part of the script, once it is there. */
  answer: typeof CheckAnswer | null;
  entry: CheckEntry;
  reading: CheckReading;
  /** Oldest first. */
  draws: readonly CheckedDraw[];
  categories: readonly CheckedCategory[];
  today: IsoDate;
  language: CheckLanguage;
  onChange: (changed: Partial<CheckEntry>) => void;
  /** What is said while nothing is entered. */
  empty: ReactNode;
  /** What is said until the answer is there. */
  waiting: ReactNode;
};

/**
 * The answer, or what stands in for it, and what of the entries is left out. The frame stands throughout: the focus
 * stays where it is when the answer comes, and what is said is heard.
 */
export function AnswerFrame({
  answer,
  entry,
  reading,
  draws,
  categories,
  today,
  language,
  onChange,
  empty,
  waiting,
}: Props) {
  const { t, locale } = language;
  // What is typed shows at once; the answer follows.
  const { profile, empty: nothing } = useDeferredValue(reading);
  const judged = useMemo(
    () => (answer === null || nothing ? null : answer.judge(profile, draws, categories)),
    [answer, nothing, profile, draws, categories],
  );
  const there =
    answer === null || judged === null
      ? null
      : { ...answer, judged, ...answer.showDraws(judged, entry, draws, categories, today) };
  const shared = { profile, categories, language };

  return (
    <>
      <section aria-labelledby="answer" className="mt-12">
        <h2 id="answer" tabIndex={-1}>
          {t("answer.title")}
        </h2>
        {entry.draw !== "" && !draws.some(({ number }) => number === entry.draw) && (
          <p className="mt-2 border-l-2 border-alarm pl-3">
            {t("answer.unknownDraw", { number: formatDrawNumber(entry.draw, locale) })}
          </p>
        )}
        {reading.faults.length > 0 && (
          <div className="mt-3 border-l-2 border-rule-strong pl-3 text-[0.95rem]">
            <p>{t("answer.leftOut", { count: reading.faults.length })}</p>
            <ul>
              {reading.faults.map(({ field, fault }) => (
                <li key={field + fault}>
                  <a
                    href={`#${fieldId(field)}`}
                    onClick={(event) => {
                      event.preventDefault();
                      document.getElementById(fieldId(field))?.focus();
                    }}
                  >
                    {t("answer.leftOutItem", { where: faultPlace(field, language), fault: faultText(fault, language) })}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
        {there && <there.ChosenDraw judged={there.judged} number={entry.draw} {...shared} />}
        <p role="status" className="mt-3 max-w-[52rem]">
          {there ? (
            <there.Summary shown={there.shown} rows={there.rows} profile={profile} language={language} />
          ) : nothing ? (
            empty
          ) : (
            waiting
          )}
        </p>
        {there && (
          <there.Draws
            shown={there.shown}
            rows={there.rows}
            chosen={entry.draw}
            today={today}
            onChange={onChange}
            {...shared}
          />
        )}
      </section>
      {there && <there.CategoriesToday draws={draws} today={today} {...shared} />}
    </>
  );
}

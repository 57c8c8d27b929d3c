import { useDeferredValue, useMemo, type ReactNode } from "react";
import { fieldId } from "@/components/ui/field";
import type { Correction } from "@/lib/rules/correction/correction";
import type { CheckEntry } from "@/lib/rules/eligibility/profile-form";
import type { CheckReading } from "@/lib/rules/eligibility/profile-reading";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatDrawNumber } from "@/lib/format";
import type * as CheckAnswer from "./check-answer";
import type { CheckedCategory, CheckLanguage } from "./check-words";
import { faultPlace, faultText } from "./fault-place";
import type { CheckedDraw } from "./checked-draw";

type Props = {
  /** The answer's part of the script, once it is there. */
  answer: typeof CheckAnswer | null;
  entry: CheckEntry;
  reading: CheckReading;
  /** Oldest first. */
  draws: readonly CheckedDraw[];
  categories: readonly CheckedCategory[];
  /** Of the numbers of invitations. */
  corrections: readonly Correction[];
  today: IsoDate;
  /** The day to which draws are known. */
  knownTo: IsoDate;
  /** First day of a grid that is reported to have changed, where it holds today. */
  reportedFrom: IsoDate | null;
  language: CheckLanguage;
  onChange: (changed: Partial<CheckEntry>) => void;
  /** Stands here while nothing is entered. */
  empty: ReactNode;
  /** Stands here until the answer is there. */
  waiting: ReactNode;
  /** The form that the answer stays in view of. */
  children: ReactNode;
};

/**
 * The form with its answer, or what stands in for that, and the entries that are left out: beside the form on a wide
 * screen, its first sentence at the foot of a narrow one. The frame stands throughout: the focus stays where it is when
 * the answer comes, and what is said is heard.
 */
export function AnswerFrame(props: Props) {
  const { answer, entry, reading, draws, categories, corrections, today, knownTo, language, onChange } = props;
  // An entry shows at once; the answer follows.
  const { profile, empty } = useDeferredValue(reading);
  const judged = useMemo(
    () => (answer === null || empty ? null : answer.judge(profile, draws, categories)),
    [answer, empty, profile, draws, categories],
  );
  const parts = answer !== null && judged !== null ? { ...answer, judged } : null;
  const choice = parts?.showDraws(parts.judged, entry, draws, categories, knownTo);
  const shared = { profile, categories, today, language };

  return (
    <div className="gap-x-12 wide:grid wide:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0">{props.children}</div>
      <section aria-labelledby="answer" className="answer-panel">
        <h2 id="answer" tabIndex={-1} className="max-wide:mt-8">
          {language.t("answer.title")}
        </h2>
        <p role="status" className={parts && choice ? "answer-now mt-2" : "mt-2"}>
          {parts && choice ? (
            <parts.Summary {...choice} profile={profile} draws={draws} corrections={corrections} language={language} />
          ) : empty ? (
            props.empty
          ) : (
            props.waiting
          )}
        </p>
        <UnknownDraw number={entry.draw} draws={draws} language={language} />
        {parts && <parts.ChosenDraw judged={parts.judged} number={entry.draw} {...shared} />}
        {parts && choice && (
          <parts.CategoryLines
            rows={choice.inPeriod}
            onChoose={(category) => {
              onChange({ category });
              parts.showRows();
            }}
            {...shared}
          />
        )}
        <LeftOut faults={reading.faults} language={language} />
        {parts && choice && <parts.SummaryNotes {...choice} {...{ profile, draws, corrections, language }} />}
      </section>
      <div className="min-w-0 wide:col-span-2">
        {parts && <parts.CategoriesToday draws={draws} reportedFrom={props.reportedFrom} {...shared} />}
        {parts && choice && (
          <parts.Draws {...choice} chosen={entry.draw} knownTo={knownTo} onChange={onChange} {...shared} />
        )}
      </div>
    </div>
  );
}

type UnknownDrawProps = Pick<Props, "draws" | "language"> & { number: string };

function UnknownDraw({ number, draws, language: { t, locale } }: UnknownDrawProps) {
  if (number === "" || draws.some((draw) => draw.number === number)) return null;
  return (
    <p className="mt-2 border-l-2 border-alarm pl-3">
      {t("answer.unknownDraw", { number: formatDrawNumber(number, locale) })}
    </p>
  );
}

/** Each entry that does not count, with why, and a link to its field. */
function LeftOut({ faults, language }: Pick<CheckReading, "faults"> & Pick<Props, "language">) {
  const { t } = language;
  if (faults.length === 0) return null;
  return (
    <div className="mt-3 border-l-2 border-rule-strong pl-3 text-[0.95rem]">
      <p>{t("answer.leftOut", { count: faults.length })}</p>
      <ul>
        {faults.map(({ field, fault }) => (
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
  );
}

import { useState } from "react";
import type { CheckEntry } from "@/lib/rules/eligibility/profile-form";
import type { Correction } from "@/lib/rules/correction/correction";
import { SumDoubtText } from "@/components/ui/doubt-mark";
import { ANSWERS, byScore } from "@/lib/rules/eligibility/verdict";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { inRange } from "@/lib/rules/draw/period";
import { isScoreAlone, type Profile } from "@/lib/rules/eligibility/profile";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import { AnswerFilter } from "./answer-filter";
import type { CheckedCategory, CheckLanguage } from "./check-words";
import type { CheckedDraw } from "./checked-draw";
import { shownDraws, type DrawFilter } from "./shown-draws";
import { timedReplay } from "./timed-replay";
import { Reasons, VerdictName, VerdictTable, type DrawVerdict } from "./verdict-table";

/*
 * The answer's parts. With the rules that they rest on they are half of the page's own script, and fetched when
 * something is entered; the frame that they come into stands before.
 */
export { CategoriesToday } from "./categories-today";
export { CategoryLines } from "./category-lines";

/** Every draw with its verdict, newest first. */
export const judge = (
  profile: Profile,
  draws: readonly CheckedDraw[],
  categories: readonly CheckedCategory[],
): DrawVerdict[] => timedReplay(profile, draws, categories).toReversed();

/** The filter of draws, the draws that pass it, and those of its period whatever their category and verdict. */
export type FilteredDraws = {
  readonly shown: DrawFilter;
  readonly rows: readonly DrawVerdict[];
  readonly inPeriod: readonly DrawVerdict[];
};

export function showDraws(
  judged: readonly DrawVerdict[],
  entry: CheckEntry,
  draws: readonly CheckedDraw[],
  categories: readonly CheckedCategory[],
  knownTo: IsoDate,
): FilteredDraws {
  const shown = shownDraws(entry, draws, categories, knownTo);
  const inPeriod = judged.filter(({ draw }) => inRange(draw.date, shown.range));
  const rows = inPeriod.filter(
    ({ draw, verdict }) =>
      (shown.category === null || draw.category === shown.category) &&
      (shown.answer === null || verdict.answer === shown.answer),
  );
  return { shown, rows, inPeriod };
}

/** The verdict on the draw that the reader came from. */
export function ChosenDraw({
  judged,
  number,
  profile,
  categories,
  language,
}: {
  judged: readonly DrawVerdict[];
  number: string;
  profile: Profile;
  categories: readonly CheckedCategory[];
  language: CheckLanguage;
}) {
  const { t, locale } = language;
  const chosen = judged.find(({ draw }) => draw.number === number);
  if (!chosen) return null;
  const { draw, verdict } = chosen;
  return (
    <div className="mt-3" data-chosen={verdict.answer}>
      <p className="text-[1.2rem]">
        {t("answer.chosen", {
          number: formatDrawNumber(draw.number, locale),
          date: formatDay(draw.date, locale),
          category: categories.find(({ slug }) => slug === draw.category)?.name ?? draw.roundName,
        })}{" "}
        <VerdictName verdict={verdict} language={language} />
      </p>
      <p className="measure text-ink-soft">
        <Reasons draw={draw} verdict={verdict} profile={profile} language={language} />
        {verdict.answer === "met" && verdict.through.length > 0 && ` ${t("answer.asTicked")}`}
      </p>
    </div>
  );
}

type SummaryProps = FilteredDraws & {
  profile: Profile;
  draws: readonly CheckedDraw[];
  corrections: readonly Correction[];
  language: CheckLanguage;
};
type ByScoreProps = Pick<SummaryProps, "profile" | "draws" | "corrections" | "language">;

const scoreAlone = ({ profile, draws, corrections }: Omit<ByScoreProps, "language">) =>
  isScoreAlone(profile) ? byScore(profile, draws, corrections) : null;

/** Of a score alone: in how many draws of the 12 months to the latest it was enough. */
function ByScore({ language: { t, locale }, ...given }: ByScoreProps) {
  const found = scoreAlone(given);
  if (found === null) return null;
  const { official } = found.invited;
  return (
    <strong className="font-semibold">
      {t("answer.byScore", {
        score: formatCount(found.points, locale),
        enough: found.enough,
        draws: found.draws,
        day: formatDay(found.lastDay, locale),
        count: official,
        invitations: formatCount(official, locale),
      })}{" "}
    </strong>
  );
}

/** What is doubtful of that, and what else decides where a score alone was given. */
function ScoreNotes({ language: { t, locale }, ...given }: ByScoreProps) {
  const found = scoreAlone(given);
  if (found === null) return null;
  return (
    <>
      <SumDoubtText sum={found.invited} locale={locale} />{" "}
      {found.tied > 0 && `${t("answer.byScoreTied", { tied: found.tied })} `}
      {found.notCompared > 0 && `${t("answer.byScoreOther", { count: found.notCompared })} `}
      {t("answer.byScoreElse")}{" "}
    </>
  );
}

/** The draws shown, counted by verdict; of a score alone, first what it was enough for. Short: it stays in view. */
export function Summary({ shown, rows, profile, draws, corrections, language }: SummaryProps) {
  const { t, format, locale } = language;
  const counted = ANSWERS.map((answer) => ({
    answer,
    count: rows.filter(({ verdict }) => verdict.answer === answer).length,
  })).filter(({ answer, count }) => count > 0 || answer === "met");
  return (
    <>
      <ByScore {...{ profile, draws, corrections, language }} />
      {rows.length === 0
        ? t("answer.none")
        : t.rich("answer.summary", {
            count: rows.length,
            span: shown.range.from === shown.range.to ? "day" : "days",
            from: formatDay(shown.range.from, locale),
            to: formatDay(shown.range.to, locale),
            parts: () =>
              format.list(
                counted.map(({ answer, count }) => (
                  <span key={answer}>
                    {t.rich(`answer.part.${answer}`, {
                      count,
                      b: (chunks) => <strong className="font-semibold">{chunks}</strong>,
                    })}
                  </span>
                )),
              ),
          })}
    </>
  );
}

/** What the answer rests on, and what it is not. */
export function SummaryNotes({ rows, profile, draws, corrections, language }: SummaryProps) {
  const { t } = language;
  return (
    <p className="mt-2 text-[0.95rem] text-ink-soft">
      <ScoreNotes {...{ profile, draws, corrections, language }} />
      {rows.some(({ verdict }) => verdict.answer === "met" && verdict.through.length > 0) && t("answer.asTicked")}{" "}
      {profile.submitted === "before_every_draw" && t("answer.supposed")}{" "}
      <strong className="font-semibold">{t("notPrediction")}</strong>
    </p>
  );
}

type DrawsProps = Pick<FilteredDraws, "shown" | "rows"> & {
  profile: Profile;
  /** The number of the draw that the reader came from. */
  chosen: string;
  categories: readonly CheckedCategory[];
  knownTo: IsoDate;
  language: CheckLanguage;
  onChange: (changed: Partial<CheckEntry>) => void;
};

/**
 * The verdict on each of the draws shown, and the choice of them: on demand, or at once where the address chooses. What
 * is folded is found by a search of the browser, and unfolds.
 */
export function Draws({ shown, rows, profile, chosen, categories, knownTo, language, onChange }: DrawsProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      open={open || isNarrowed(shown)}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="mt-10 border-t border-rule pt-3"
    >
      <summary id={ROWS} className="w-fit cursor-pointer py-1 font-semibold">
        {language.t("answer.rows", { count: rows.length })}
      </summary>
      <AnswerFilter shown={shown} categories={categories} knownTo={knownTo} onChange={onChange} />
      {rows.length > 0 && (
        <VerdictTable
          rows={rows}
          profile={profile}
          chosen={chosen}
          categories={new Map(categories.map((category) => [category.slug, category]))}
          language={language}
        />
      )}
    </details>
  );
}

const ROWS = "answer-rows";

const isNarrowed = ({ category, period, answer }: DrawFilter): boolean =>
  category !== null || answer !== null || period !== "12m";

/** Unfolds the rows, and leads to them. */
export function showRows(): void {
  const summary = document.getElementById(ROWS);
  const details = summary?.closest("details");
  if (details) details.open = true;
  summary?.focus();
  summary?.scrollIntoView();
}

import type { CheckEntry } from "@/lib/rules/eligibility/profile-form";
import type { Correction } from "@/lib/rules/correction/correction";
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

/** Every draw with its verdict, newest first. */
export const judge = (
  profile: Profile,
  draws: readonly CheckedDraw[],
  categories: readonly CheckedCategory[],
): DrawVerdict[] => timedReplay(profile, draws, categories).toReversed();

/** The filter of draws, and the draws that pass it. */
export type FilteredDraws = { readonly shown: DrawFilter; readonly rows: readonly DrawVerdict[] };

export function showDraws(
  judged: readonly DrawVerdict[],
  entry: CheckEntry,
  draws: readonly CheckedDraw[],
  categories: readonly CheckedCategory[],
  knownTo: IsoDate,
): FilteredDraws {
  const shown = shownDraws(entry, draws, categories, knownTo);
  const rows = judged.filter(
    ({ draw, verdict }) =>
      inRange(draw.date, shown.range) &&
      (shown.category === null || draw.category === shown.category) &&
      (shown.answer === null || verdict.answer === shown.answer),
  );
  return { shown, rows };
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

/** Of a score alone: in how many draws of the 12 months to the latest it was enough, and what else decides. */
function ByScore({
  profile,
  draws,
  corrections,
  language,
}: Pick<DrawsProps, "profile" | "language"> & { draws: readonly CheckedDraw[]; corrections: readonly Correction[] }) {
  const { t, locale } = language;
  const found = isScoreAlone(profile) ? byScore(profile, draws, corrections) : null;
  if (found === null) return null;
  const { invited } = found;
  const unconfirmed = invited.unconfirmedNumbers.length;
  return (
    <>
      <strong className="font-semibold">
        {t("answer.byScore", {
          score: formatCount(found.points, locale),
          enough: found.enough,
          draws: found.draws,
          day: formatDay(found.lastDay, locale),
          count: invited.official,
          invitations: formatCount(invited.official, locale),
        })}
      </strong>{" "}
      {unconfirmed > 0 && `${t("answer.byScoreUnconfirmed", { count: unconfirmed })} `}
      {invited.corrected !== null &&
        `${t("answer.byScoreCorrected", { corrected: formatCount(invited.corrected, locale) })} `}
      {found.tied > 0 && `${t("answer.byScoreTied", { tied: found.tied })} `}
      {found.notCompared > 0 && `${t("answer.byScoreOther", { count: found.notCompared })} `}
      {t("answer.byScoreElse")}{" "}
    </>
  );
}

/** The number of the draws shown by verdict; of a score alone, first what it was enough for. */
export function Summary({
  shown,
  rows,
  profile,
  draws,
  corrections,
  language,
}: FilteredDraws & {
  profile: Profile;
  draws: readonly CheckedDraw[];
  corrections: readonly Correction[];
  language: CheckLanguage;
}) {
  const { t, format, locale } = language;
  const counted = ANSWERS.map((answer) => ({
    answer,
    count: rows.filter(({ verdict }) => verdict.answer === answer).length,
  })).filter(({ answer, count }) => count > 0 || answer === "met");
  return (
    <>
      <ByScore profile={profile} draws={draws} corrections={corrections} language={language} />
      {rows.length === 0
        ? t("answer.none")
        : t.rich("answer.summary", {
            count: rows.length,
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
          })}{" "}
      {rows.some(({ verdict }) => verdict.answer === "met" && verdict.through.length > 0) && t("answer.asTicked")}{" "}
      {profile.submitted === "before_every_draw" && t("answer.supposed")}{" "}
      <strong className="font-semibold">{t("notPrediction")}</strong>
    </>
  );
}

type DrawsProps = FilteredDraws & {
  profile: Profile;
  /** The number of the draw that the reader came from. */
  chosen: string;
  categories: readonly CheckedCategory[];
  knownTo: IsoDate;
  language: CheckLanguage;
  onChange: (changed: Partial<CheckEntry>) => void;
};

/** The verdict on each of the draws shown, and the choice of them. */
export function Draws({ shown, rows, profile, chosen, categories, knownTo, language, onChange }: DrawsProps) {
  return (
    <>
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
    </>
  );
}

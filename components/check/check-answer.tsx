import { useDeferredValue, useMemo } from "react";
import type { CheckEntry, CheckReading } from "@/lib/domain/check-entry";
import { ANSWERS } from "@/lib/domain/draw-verdict";
import type { IsoDate } from "@/lib/domain/iso-date";
import { inRange } from "@/lib/domain/period";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import { AnswerFilter } from "./answer-filter";
import { AnswerFrame } from "./answer-frame";
import { CategoriesToday } from "./categories-today";
import type { CheckedCategory, CheckLanguage } from "./check-words";
import type { CheckedDraw } from "./packed-draws";
import { shownDraws } from "./shown-draws";
import { timedReplay } from "./timed-replay";
import { Reasons, VerdictName, VerdictTable } from "./verdict-table";

type Props = {
  entry: CheckEntry;
  reading: CheckReading;
  /** Oldest first. */
  draws: readonly CheckedDraw[];
  categories: readonly CheckedCategory[];
  today: IsoDate;
  language: CheckLanguage;
  onChange: (changed: Partial<CheckEntry>) => void;
};

/**
 * The verdict on the draw the reader came from, on all draws of a choice, and on each category today. With the rules that they
 * rest on it is half of the page's own script, and fetched when something is entered.
 */
export function CheckAnswer({ entry, reading, draws, categories, today, language, onChange }: Props) {
  const { t, format, locale } = language;
  const bySlug = useMemo(() => new Map(categories.map((category) => [category.slug, category])), [categories]);
  // What is typed shows at once; the table follows.
  const profile = useDeferredValue(reading.profile);
  const judged = useMemo(() => timedReplay(profile, draws, categories).toReversed(), [profile, draws, categories]);
  const shown = shownDraws(entry, draws, categories, today);
  const rows = judged.filter(
    ({ draw, verdict }) => inRange(draw.date, shown.range) && (shown.category === null || draw.category === shown.category) && (shown.answer === null || verdict.answer === shown.answer),
  );
  const chosen = judged.find(({ draw }) => draw.number === entry.draw);
  const counted = ANSWERS.map((answer) => ({ answer, count: rows.filter(({ verdict }) => verdict.answer === answer).length })).filter(({ answer, count }) => count > 0 || answer === "invited");
  const latestOf = (slug: string) => {
    const latest = draws.findLast(({ category }) => category === slug);
    if (!latest) return t("today.metNever");
    return t.rich("today.met", {
      cutoff: formatCount(latest.cutoff, locale),
      number: formatDrawNumber(latest.number, locale),
      date: formatDay(latest.date, locale, "short"),
      link: (chunks) => <a href={`/${locale}/draws/${latest.number}`}>{chunks}</a>,
    });
  };

  return (
    <>
      <AnswerFrame entry={entry} reading={reading} draws={draws} language={language}>
        {chosen && (
          <div className="mt-3" data-chosen={chosen.verdict.answer}>
            <p className="text-[1.2rem]">
              {t("answer.chosen", {
                number: formatDrawNumber(chosen.draw.number, locale),
                date: formatDay(chosen.draw.date, locale),
                category: bySlug.get(chosen.draw.category ?? "")?.name ?? chosen.draw.roundName,
              })}{" "}
              <VerdictName verdict={chosen.verdict} language={language} />
            </p>
            <p className="measure text-ink-soft"><Reasons draw={chosen.draw} verdict={chosen.verdict} profile={profile} language={language} /></p>
          </div>
        )}
        <p role="status" className="mt-3 max-w-[52rem]">
          {rows.length === 0
            ? t("answer.none")
            : t.rich("answer.summary", {
                count: rows.length,
                from: formatDay(shown.range.from, locale),
                to: formatDay(shown.range.to, locale),
                parts: () =>
                  format.list(
                    counted.map(({ answer, count }) => (
                      <span key={answer}>{t.rich(`answer.part.${answer}`, { count, b: (chunks) => <strong className="font-semibold">{chunks}</strong> })}</span>
                    )),
                  ),
              })}{" "}
          {profile.submitted === "before_every_draw" && t("answer.supposed")} <strong className="font-semibold">{t("notPrediction")}</strong>
        </p>
        <AnswerFilter shown={shown} categories={categories} today={today} onChange={onChange} />
        {rows.length > 0 && <VerdictTable rows={rows} profile={profile} chosen={entry.draw} categories={bySlug} language={language} />}
      </AnswerFrame>
      <CategoriesToday profile={profile} draws={draws} categories={categories} today={today} latestOf={latestOf} language={language} />
    </>
  );
}

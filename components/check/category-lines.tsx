import { useMemo } from "react";
import { CategoryMarker } from "@/components/categories/category-mark";
import { categoryAnswers, type CategoryAnswer } from "@/lib/rules/eligibility/category-answers";
import { isScoreAlone, type Profile } from "@/lib/rules/eligibility/profile";
import { stateToday } from "@/lib/rules/eligibility/today";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { CheckedCategory, CheckLanguage } from "./check-words";
import type { DrawVerdict } from "./verdict-table";

type Props = {
  /** The draws of the period shown, of every category. */
  rows: readonly DrawVerdict[];
  profile: Profile;
  categories: readonly CheckedCategory[];
  today: IsoDate;
  language: CheckLanguage;
  onChoose: (category: string) => void;
};

/** A line a category: what holds today, and what its draws come to; its name leads to their rows. */
export function CategoryLines({ rows, profile, categories, today, language, onChoose }: Props) {
  const { t } = language;
  const byScore = isScoreAlone(profile);
  const states = useMemo(
    () => new Map(categories.map((category) => [category.slug, stateToday(profile, category, today)])),
    [profile, categories, today],
  );
  const answers = useMemo(
    () =>
      categoryAnswers(
        rows,
        categories.map(({ slug }) => slug),
      ),
    [rows, categories],
  );
  return (
    <>
      <h3 className="mt-4">{t("answer.byCategory")}</h3>
      <dl className="mt-1 border-t border-rule">
        {answers.map((answer) => {
          const { slug, name } = categories.find((each) => each.slug === answer.category)!;
          return (
            <div key={slug} data-line={slug} className="border-b border-rule py-1.5">
              <dt>
                <button
                  type="button"
                  aria-label={t("answer.showRows", { category: name })}
                  onClick={() => onChoose(slug)}
                  className="link inline-flex items-baseline gap-[0.45em]"
                >
                  <CategoryMarker slug={slug} />
                  {name}
                </button>
              </dt>
              <dd className="text-[0.95rem]">
                <AnswerLine answer={answer} language={language} />
                {!byScore && (
                  <span className="text-ink-soft"> {t(`today.short.${states.get(slug) ?? "retired"}`)}.</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

/** "4 draws, met in 1, closest miss 5 points." */
function AnswerLine({ answer, language: { t } }: { answer: CategoryAnswer; language: CheckLanguage }) {
  const { draws, met, closestMiss, tieBreak, expired, notEligible, open } = answer;
  const parts = [
    t("answer.line.draws", { draws }),
    (met > 0 || closestMiss !== null) && t("answer.line.met", { met }),
    closestMiss !== null && t("answer.line.miss", { points: closestMiss }),
    tieBreak > 0 && t("answer.line.tieBreak", { count: tieBreak }),
    expired > 0 && t("answer.line.expired", { count: expired }),
    notEligible > 0 && t("answer.line.notEligible", { count: notEligible }),
    open > 0 && t("answer.line.open", { count: open }),
  ].filter((part) => part !== false);
  return <span className={met > 0 ? "font-semibold" : ""}>{parts.join(", ")}.</span>;
}

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CheckEntry } from "@/lib/rules/eligibility/profile-form";
import { ANSWERS } from "@/lib/rules/eligibility/verdict";
import { PERIODS } from "@/lib/rules/draw/period";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { CheckedCategory } from "./check-words";
import type { Shown } from "./shown-draws";

type Props = {
  shown: Shown;
  categories: readonly CheckedCategory[];
  today: IsoDate;
  onChange: (changed: Partial<CheckEntry>) => void;
};

/** Which draws the answer shows: of a category, a period, a verdict. */
export function AnswerFilter({ shown, categories, today, onChange }: Props) {
  const t = useTranslations("check");
  const choice = (label: string, value: string, field: keyof CheckEntry, options: ReactNode) => (
    <span className="flex items-center gap-2">
      <label htmlFor={`show-${field}`} className="text-[0.95rem] text-ink-soft">
        {label}
      </label>
      <select
        id={`show-${field}`}
        value={value}
        onChange={(event) => onChange({ [field]: event.target.value })}
        className="input"
      >
        {options}
      </select>
    </span>
  );
  const day = (field: "from" | "to") => (
    <label className="flex items-center gap-2">
      <span className="text-[0.95rem] text-ink-soft">{t(`answer.${field}`)}</span>
      <input
        type="date"
        max={today}
        value={shown.range[field]}
        onChange={(event) => onChange({ [field]: event.target.value })}
        className="input"
      />
    </label>
  );
  return (
    <div
      role="group"
      aria-label={t("answer.show")}
      className="mt-5 flex flex-wrap gap-x-6 gap-y-2 border-y border-rule py-3 no-print"
    >
      {choice(
        t("answer.category"),
        shown.category ?? "",
        "category",
        <>
          <option value="">{t("answer.everyCategory")}</option>
          {categories.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </>,
      )}
      {choice(
        t("answer.period"),
        shown.period,
        "period",
        [...PERIODS, "own" as const].map((period) => (
          <option key={period} value={period}>
            {t(`answer.periods.${period}`)}
          </option>
        )),
      )}
      {shown.period === "own" && day("from")}
      {shown.period === "own" && day("to")}
      {choice(
        t("answer.verdict"),
        shown.answer ?? "",
        "answer",
        <>
          <option value="">{t("answer.everyVerdict")}</option>
          {ANSWERS.map((answer) => (
            <option key={answer} value={answer}>
              {t(`verdict.${answer}`)}
            </option>
          ))}
        </>,
      )}
    </div>
  );
}

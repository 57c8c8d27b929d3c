import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CheckEntry } from "@/lib/rules/eligibility/profile-form";
import { ANSWERS } from "@/lib/rules/eligibility/verdict";
import { PERIODS } from "@/lib/rules/draw/period";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { CheckedCategory } from "./check-words";
import type { DrawFilter } from "./shown-draws";

type Props = {
  shown: DrawFilter;
  categories: readonly CheckedCategory[];
  knownTo: IsoDate;
  onChange: (changed: Partial<CheckEntry>) => void;
};

type Change = Pick<Props, "onChange">;
type ChoiceProps = Change & { label: string; value: string; field: keyof CheckEntry; children: ReactNode };

function Choice({ label, value, field, onChange, children }: ChoiceProps) {
  return (
    <span className="flex max-w-full flex-wrap items-center gap-x-2">
      <label htmlFor={`show-${field}`} className="text-[0.95rem] text-ink-soft">
        {label}
      </label>
      <select
        id={`show-${field}`}
        value={value}
        onChange={(event) => onChange({ [field]: event.target.value })}
        className="input max-w-full"
      >
        {children}
      </select>
    </span>
  );
}

function Day({ field, value, knownTo, onChange }: Change & { field: "from" | "to"; value: IsoDate; knownTo: IsoDate }) {
  const t = useTranslations("check.answer");
  return (
    <label className="flex items-center gap-2">
      <span className="text-[0.95rem] text-ink-soft">{t(field)}</span>
      <input
        type="date"
        max={knownTo}
        value={value}
        onChange={(event) => onChange({ [field]: event.target.value })}
        className="input"
      />
    </label>
  );
}

/** The choice of the draws that the answer shows: of a category, a period, a verdict. */
export function AnswerFilter({ shown, categories, knownTo, onChange }: Props) {
  const t = useTranslations("check");
  return (
    <div
      role="group"
      aria-label={t("answer.show")}
      className="mt-5 flex flex-wrap gap-x-6 gap-y-2 border-y border-rule py-3 no-print"
    >
      <Choice label={t("answer.category")} value={shown.category ?? ""} field="category" onChange={onChange}>
        <option value="">{t("answer.everyCategory")}</option>
        {categories.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice label={t("answer.period")} value={shown.period} field="period" onChange={onChange}>
        {[...PERIODS, "own" as const].map((period) => (
          <option key={period} value={period}>
            {t(`answer.periods.${period}`)}
          </option>
        ))}
      </Choice>
      {shown.period === "own" &&
        (["from", "to"] as const).map((field) => (
          <Day key={field} field={field} value={shown.range[field]} knownTo={knownTo} onChange={onChange} />
        ))}
      <Choice label={t("answer.verdict")} value={shown.answer ?? ""} field="answer" onChange={onChange}>
        <option value="">{t("answer.everyVerdict")}</option>
        {ANSWERS.map((answer) => (
          <option key={answer} value={answer}>
            {t(`verdict.${answer}`)}
          </option>
        ))}
      </Choice>
    </div>
  );
}

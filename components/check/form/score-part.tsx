import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { typedScore, typedScoreDay } from "@/lib/rules/eligibility/profile-form";
import { NOMINATION_POINTS, scoreDays, type Score, type ScoreDays } from "@/lib/rules/eligibility/profile";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatDay } from "@/lib/format";
import { FormPart, singleField, type CheckFormState } from "./form-part";
import { TextField } from "./text-field";

type Props = {
  form: CheckFormState;
  /** As it was read; null without one. */
  score: Score | null;
  gridBegan: IsoDate;
  scoreDays: readonly ScoreDays[];
  entered: string;
  locale: Locale;
};

/** The score, typed or computed, and the days of draws that it holds for. */
export function ScorePart({ form, score, gridBegan, scoreDays: grids, entered, locale }: Props) {
  const t = useTranslations("check.form");
  const { counted, since, until } = form.entry;
  const computedFor = score?.computedFor ?? null;
  const { from, to } = score?.grid ?? scoreDays(grids, null);
  const dayOf = (day: IsoDate | null) => (day === null ? "none" : formatDay(day, locale));
  const dayField = (field: "counted" | "since" | "until") => ({
    ...singleField(form, field),
    onChange: (day: string) => form.onChange(typedScoreDay(form.entry, field, day)),
    label: t(field),
    type: "date" as const,
  });
  return (
    <FormPart id="score" title={t("score")} hint={t("scoreHint", { nomination: NOMINATION_POINTS })}>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <TextField
          {...singleField(form, "score")}
          onChange={(score) => form.onChange(typedScore(score))}
          label={t("score")}
          inputMode="numeric"
          className="w-28"
        />
        <p className="pt-8 no-print">
          <a href={`/${locale}/crs${entered === "" ? "" : `#back=${encodeURIComponent(entered)}`}`}>{t("compute")}</a>
        </p>
      </div>
      <p className="measure mt-1 text-[0.9rem] text-ink-soft">
        {computedFor === null
          ? t("scoreGrid", { from: dayOf(from), to: dayOf(to) })
          : t("scoreComputed", {
              day: formatDay(computedFor, locale),
              from: dayOf(score?.from ?? from),
              to: dayOf(score?.to ?? to),
            })}
      </p>
      <details className="mt-2" open={counted !== "" || since !== "" || until !== "" || undefined}>
        <summary className="w-fit cursor-pointer py-1 text-[0.95rem]">{t("scoreDays")}</summary>
        <div className="mt-1 grid grid-cols-2 gap-x-4 gap-y-2 sm:max-w-[34rem] sm:grid-cols-3">
          <TextField {...dayField("counted")} className="max-sm:col-span-2" />
          <TextField {...dayField("since")} />
          <TextField {...dayField("until")} />
        </div>
        <p className="measure mt-1 text-[0.9rem] text-ink-soft">
          {t("scoreDaysHint", { gridBegan: formatDay(gridBegan, locale) })}
        </p>
      </details>
    </FormPart>
  );
}

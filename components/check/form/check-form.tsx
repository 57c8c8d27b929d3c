import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { CheckEntry } from "@/lib/rules/eligibility/profile-form";
import type { CheckReading } from "@/lib/rules/eligibility/profile-reading";
import { PROGRAMS, type Program } from "@/lib/rules/draw/draw";
import { FULL_TIME_HOURS } from "@/lib/rules/eligibility/full-time";
import type { ScoreDays } from "@/lib/rules/eligibility/profile";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { NameIndex } from "@/lib/rules/occupation/typed-occupation";
import { WORK_PAGE } from "../official-pages";
import { FormPart, TICK, type CheckFormState } from "./form-part";
import { PrimaryOccupation } from "./primary-occupation";
import { ResultRows } from "./result-rows";
import { ScorePart } from "./score-part";
import { SubmissionPart } from "./submission-part";
import { WorkRows } from "./work-rows";

type Props = {
  entry: CheckEntry;
  reading: CheckReading;
  index: NameIndex;
  titles: ReadonlyMap<string, string>;
  /** First day of a computed score. */
  gridBegan: IsoDate;
  scoreDays: readonly ScoreDays[];
  locale: Locale;
  onChange: (changed: Partial<CheckEntry>) => void;
  /** The fragment as it stands, for the calculator to come back with. */
  entered: string;
};

/**
 * Everything that a verdict looks at, in the order in which a person can answer: the score and the programs, which the
 * account shows; work and results, which take looking up; last the time of submission, which few need. No form element
 * and no names: there is nothing that could be sent.
 */
export function CheckForm({ entry, reading, index, titles, gridBegan, scoreDays, locale, onChange, entered }: Props) {
  const t = useTranslations("check.form");
  const faults = new Map(reading.faults.map(({ field, fault }) => [field, fault]));
  const form: CheckFormState = { entry, faults, onChange };
  return (
    <div role="group" aria-label={t("label")} className="mt-4 border-t border-rule">
      <ScorePart
        form={form}
        score={reading.profile.scores[0] ?? null}
        gridBegan={gridBegan}
        scoreDays={scoreDays}
        entered={entered}
        locale={locale}
      />
      <FormPart id="programs" title={t("programs")} hint={t("programsHint")}>
        <Programs form={form} />
        <ProgramNotes locale={locale} />
      </FormPart>
      <FormPart id="work" title={t("work")} hint={t("workHint", { fullTime: FULL_TIME_HOURS })}>
        <WorkRows entry={entry} faults={faults} index={index} titles={titles} onChange={(work) => onChange({ work })} />
        <PrimaryOccupation form={form} titles={titles} />
      </FormPart>
      <FormPart id="results" title={t("results")} hint={t("resultsHint")}>
        <ResultRows entry={entry} faults={faults} onChange={(results) => onChange({ results })} />
      </FormPart>
      <SubmissionPart form={form} submitted={reading.profile.submitted} locale={locale} />
    </div>
  );
}

function Programs({ form: { entry, onChange } }: { form: CheckFormState }) {
  const t = useTranslations("check.form");
  const common = useTranslations("common");
  const tick = (program: Program, on: boolean) =>
    onChange({ programs: PROGRAMS.filter((each) => (each === program ? on : entry.programs.includes(each))) });
  return (
    <div className="flex flex-col gap-y-1">
      {PROGRAMS.map((program) => (
        <label key={program} className={TICK}>
          <input
            type="checkbox"
            checked={entry.programs.includes(program)}
            onChange={(event) => tick(program, event.target.checked)}
            className="size-[1.05em] shrink-0 translate-y-[0.1em] accent-ink"
          />
          {program === "pnp" ? t("nominee") : common(`programs.${program}`)}
        </label>
      ))}
    </div>
  );
}

const EXPLAINED = ["fsw", "cec", "fst"] as const;

/** What each program asks for, a line each: it is not checked here. */
function ProgramNotes({ locale }: { locale: Locale }) {
  const t = useTranslations("check.form.programNotes");
  const common = useTranslations("common.programs");
  return (
    <details className="mt-2 text-[0.95rem]">
      <summary className="w-fit cursor-pointer py-1">{t("title")}</summary>
      <dl className="measure mt-1">
        {EXPLAINED.map((program) => (
          <div key={program} className="mt-2">
            <dt className="font-semibold">{common(program)}</dt>
            <dd>{t(program)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-ink-soft">
        {t("notChecked")} <a href={WORK_PAGE[locale]}>{t("source")}</a>
      </p>
    </details>
  );
}

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import {
  NOMINATION_POINTS,
  typedScore,
  type CheckEntry,
  type CheckReading,
  type Fault,
  type SingleField,
} from "@/lib/rules/eligibility/profile-form";
import { PROGRAMS, type Program } from "@/lib/rules/draw/draw";
import { FULL_TIME_HOURS } from "@/lib/rules/eligibility/full-time";
import { formatDay, formatTime } from "@/lib/format";
import type { IsoDate, UtcInstant } from "@/lib/rules/time/iso-date";
import type { NameIndex } from "@/lib/rules/occupation/typed-occupation";
import { ZONES } from "@/lib/rules/time/zoned-instant";
import { ResultRows } from "./result-rows";
import { TextField } from "./text-field";
import { WorkRows } from "./work-rows";

type Props = {
  entry: CheckEntry;
  reading: CheckReading;
  faults: ReadonlyMap<string, Fault>;
  index: NameIndex;
  titles: ReadonlyMap<string, string>;
  /** First day of a computed score. */
  gridBegan: IsoDate;
  locale: Locale;
  onChange: (changed: Partial<CheckEntry>) => void;
  /** The fragment as it stands, for the calculator to come back with. */
  entered: string;
};

/** Everything that a verdict looks at. No form element and no names: there is nothing that could be sent. */
export function CheckForm({ entry, reading, faults, index, titles, gridBegan, locale, onChange, entered }: Props) {
  const t = useTranslations("check.form");
  const common = useTranslations("common");
  const single = (field: SingleField) => ({
    field,
    value: entry[field],
    faults,
    onChange: (value: string) => onChange({ [field]: value }),
  });
  const tick = (program: Program, on: boolean) =>
    onChange({ programs: PROGRAMS.filter((each) => (each === program ? on : entry.programs.includes(each))) });
  const primaries = [...new Set([...entry.work.map(({ noc }) => noc.trim()), entry.primary.trim()])].filter((noc) =>
    titles.has(noc),
  );
  const { submitted } = reading.profile;

  return (
    <div role="group" aria-label={t("label")} className="mt-8 border-t border-rule">
      <Part id="programs" title={t("programs")} hint={t("programsHint")}>
        <div className="flex flex-col gap-y-1">
          {PROGRAMS.map((program) => (
            <label key={program} className="flex w-fit cursor-pointer items-baseline gap-2 py-1">
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
      </Part>

      <Part id="work" title={t("work")} hint={t("workHint", { fullTime: FULL_TIME_HOURS })}>
        <WorkRows entry={entry} faults={faults} index={index} titles={titles} onChange={(work) => onChange({ work })} />
        {primaries.length > 0 && (
          <div className="mt-4 max-w-[32rem]">
            <label htmlFor="field-primary" className="block text-[0.95rem]">
              {t("primary")}
            </label>
            <select
              id="field-primary"
              value={primaries.includes(entry.primary.trim()) ? entry.primary.trim() : ""}
              onChange={(event) => onChange({ primary: event.target.value })}
              aria-describedby="primary-hint"
              className="input mt-1 w-full"
            >
              <option value="">{t("primaryNone")}</option>
              {primaries.map((noc) => (
                <option key={noc} value={noc}>{`${noc} ${titles.get(noc)}`}</option>
              ))}
            </select>
            <p id="primary-hint" className="mt-0.5 text-[0.9rem] text-ink-soft">
              {t("primaryHint")}
            </p>
          </div>
        )}
      </Part>

      <Part id="results" title={t("results")} hint={t("resultsHint")}>
        <ResultRows entry={entry} faults={faults} onChange={(results) => onChange({ results })} />
      </Part>

      <Part id="score" title={t("score")} hint={t("scoreHint", { nomination: NOMINATION_POINTS })}>
        <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
          <TextField
            {...single("score")}
            onChange={(score) => onChange(typedScore(score))}
            label={t("score")}
            inputMode="numeric"
            className="w-28"
          />
          <p className="pt-8 no-print">
            <a href={`/${locale}/crs${entered === "" ? "" : `#back=${encodeURIComponent(entered)}`}`}>{t("compute")}</a>
          </p>
        </div>
        <details className="mt-2" open={entry.since !== "" || entry.until !== "" || undefined}>
          <summary className="w-fit cursor-pointer py-1 text-[0.95rem]">{t("scoreDays")}</summary>
          <div className="mt-1 grid grid-cols-2 gap-x-4 sm:max-w-[22rem]">
            <TextField {...single("since")} label={t("since")} type="date" />
            <TextField {...single("until")} label={t("until")} type="date" />
          </div>
          <p className="measure mt-1 text-[0.9rem] text-ink-soft">
            {t("scoreDaysHint", { gridBegan: formatDay(gridBegan, locale) })}
          </p>
        </details>
      </Part>

      <Part id="submission" title={t("submission")}>
        {(["", "at"] as const).map((mode) => (
          <label key={mode} className="flex w-fit cursor-pointer items-baseline gap-2 py-1">
            <input
              type="radio"
              checked={(entry.submitted === "at") === (mode === "at")}
              onChange={() => onChange({ submitted: mode })}
              className="size-[1.05em] shrink-0 translate-y-[0.1em] accent-ink"
            />
            {t(mode === "" ? "always" : "at")}
          </label>
        ))}
        {entry.submitted === "at" && (
          <div className="mt-2 grid max-w-[34rem] grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-[9.5rem_1fr_10rem]">
            <TextField {...single("day")} label={t("day")} type="date" />
            <TextField {...single("time")} label={t("time")} hint={t("timeHint")} />
            <div className="min-w-0">
              <label htmlFor="field-zone" className="block text-[0.95rem]">
                {t("zone")}
              </label>
              <select
                id="field-zone"
                value={entry.zone === "eastern" ? "eastern" : "utc"}
                onChange={(event) => onChange({ zone: event.target.value })}
                className="input mt-1 w-full"
              >
                {ZONES.map((zone) => (
                  <option key={zone} value={zone}>
                    {t(`zones.${zone}`)}
                  </option>
                ))}
              </select>
            </div>
          </div>
        )}
        {submitted !== null && submitted !== "before_every_draw" && <Instant instant={submitted} locale={locale} />}
      </Part>
    </div>
  );
}

function Instant({ instant, locale }: { instant: UtcInstant; locale: Locale }) {
  const t = useTranslations("check.form");
  const { utc, eastern } = formatTime(instant, locale);
  return (
    <p className="mt-1 text-[0.9rem] text-ink-soft">
      {t("instant", { utc: `${formatDay(instant.slice(0, 10) as IsoDate, locale)}, ${utc}`, eastern })}
    </p>
  );
}

function Part({ id, title, hint, children }: { id: string; title: string; hint?: string; children: ReactNode }) {
  return (
    <div
      role="group"
      aria-labelledby={`part-${id}`}
      className="grid gap-x-10 gap-y-3 border-b border-rule py-5 lg:grid-cols-[14rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id={`part-${id}`} className="text-[1.0625rem]">
          {title}
        </h2>
        {hint && <p className="mt-1 text-[0.9rem] text-ink-soft">{hint}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

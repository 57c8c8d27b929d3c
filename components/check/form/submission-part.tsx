import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Profile } from "@/lib/rules/eligibility/profile";
import { isoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import { ZONES } from "@/lib/rules/time/zoned-instant";
import { formatDay, formatTime } from "@/lib/format";
import { FormPart, singleField, TICK, type CheckFormState } from "./form-part";
import { TextField } from "./text-field";

type Props = { form: CheckFormState; submitted: Profile["submitted"]; locale: Locale };

/** The submission of the profile: before every draw, or at a time. */
export function SubmissionPart({ form, submitted, locale }: Props) {
  const t = useTranslations("check.form");
  const { entry, onChange } = form;
  return (
    <FormPart id="submission" title={t("submission")}>
      {(["", "at"] as const).map((mode) => (
        <label key={mode} className={TICK}>
          <input
            type="radio"
            checked={(entry.submitted === "at") === (mode === "at")}
            onChange={() => onChange({ submitted: mode })}
            className="size-[1.05em] shrink-0 translate-y-[0.1em] accent-ink"
          />
          {t(mode === "" ? "always" : "at")}
        </label>
      ))}
      {entry.submitted === "at" && <SubmissionTime form={form} />}
      {submitted !== null && submitted !== "before_every_draw" && <Instant instant={submitted} locale={locale} />}
    </FormPart>
  );
}

function SubmissionTime({ form }: { form: CheckFormState }) {
  const t = useTranslations("check.form");
  return (
    <div className="mt-2 grid max-w-[34rem] grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-[9.5rem_1fr_10rem]">
      <TextField {...singleField(form, "day")} label={t("day")} type="date" />
      <TextField {...singleField(form, "time")} label={t("time")} hint={t("timeHint")} />
      <div className="min-w-0">
        <label htmlFor="field-zone" className="block text-[0.95rem]">
          {t("zone")}
        </label>
        <select
          id="field-zone"
          value={form.entry.zone === "eastern" ? "eastern" : "utc"}
          onChange={(event) => form.onChange({ zone: event.target.value })}
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
  );
}

function Instant({ instant, locale }: { instant: UtcInstant; locale: Locale }) {
  const t = useTranslations("check.form");
  const { utc, eastern } = formatTime(instant, locale);
  return (
    <p className="mt-1 text-[0.9rem] text-ink-soft">
      {t("instant", { utc: `${formatDay(isoDate(instant.slice(0, 10)), locale)}, ${utc}`, eastern })}
    </p>
  );
}

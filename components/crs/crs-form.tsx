import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { addDays, type IsoDate } from "@/lib/rules/time/iso-date";
import type { Locale } from "@/lib/rules/text/bilingual";
import { LAUNCH } from "@/lib/rules/draw/draw";
import { EDUCATIONS, GRID_BEGAN, JOB_OFFER_UNTIL, JOB_OFFERS, STUDIES } from "@/lib/rules/crs/grid";
import { MAX_YEARS, type CrsField, type CrsReading, type CrsValues } from "@/lib/rules/crs/form";
import { formatDay } from "@/lib/format";
import { LanguageFields } from "./language-fields";

type Props = {
  values: CrsValues;
  reading: CrsReading;
  today: IsoDate;
  onChange: (change: Partial<Record<CrsField, string>>) => void;
};

const tick = "flex cursor-pointer items-baseline gap-2 py-1";
const heading = "float-left mb-3 w-full border-b border-rule pb-1 text-[1.1rem] font-semibold";
const group = "clear-left flex flex-col gap-5";

/** Everything that the score is made of. Each change is told at once; nothing is sent. */
export function CrsForm({ values, reading, today, onChange }: Props) {
  const t = useTranslations("crs.form");
  const crs = useTranslations("crs");
  const locale = useLocale() as Locale;
  const both = values.en !== undefined && values.fr !== undefined;
  const offers = reading.day <= JOB_OFFER_UNTIL;
  const fault = (field: CrsField, words = t("bad.other")) => (reading.bad.includes(field) ? words : undefined);

  const check = (field: CrsField, label: string) => (
    <label className={tick}>
      <input
        type="checkbox"
        checked={values[field] === "yes"}
        onChange={(event) => onChange({ [field]: event.target.checked ? "yes" : "" })}
        className="size-[1.05em] shrink-0 translate-y-[0.1em] accent-ink"
      />
      <span>{label}</span>
    </label>
  );
  const select = (field: CrsField, label: string, hint: string | undefined, options: ReactNode) => (
    <Field name={field} label={label} hint={hint} error={fault(field)}>
      {(input) => (
        <select
          {...input}
          value={values[field] ?? ""}
          onChange={(event) => onChange({ [field]: event.target.value })}
          className="input w-full max-w-[34rem]"
        >
          {options}
        </select>
      )}
    </Field>
  );
  const educations = (
    <>
      <option value="">{t("choose")}</option>
      {EDUCATIONS.map((education) => (
        <option key={education} value={education}>
          {crs(`educations.${education}`)}
        </option>
      ))}
    </>
  );
  // No choice and none are the same: nothing to count.
  const years = (most: number) =>
    Array.from({ length: most + 1 }, (_, count) => (
      <option key={count} value={count === 0 ? "" : count}>
        {count === most ? t("yearsOrMore", { years: count }) : t("years", { years: count })}
      </option>
    ));

  return (
    <form
      aria-label={t("label")}
      onSubmit={(event) => event.preventDefault()}
      className="flex min-w-0 flex-col gap-9 no-print [&_:is(input,select)]:scroll-mb-20"
    >
      <fieldset className="min-w-0">
        <legend className={heading}>{t("person")}</legend>
        <div className={group}>
          <Field
            name="day"
            label={t("day")}
            hint={t("dayHint", { since: formatDay(GRID_BEGAN, locale), until: formatDay(JOB_OFFER_UNTIL, locale) })}
            error={fault("day", t("bad.day"))}
          >
            {(input) => (
              <input
                {...input}
                type="date"
                min={LAUNCH}
                value={values.day ?? today}
                onChange={(event) => onChange({ day: event.target.value === today ? "" : event.target.value })}
                className="input w-44"
              />
            )}
          </Field>
          <Field name="age" label={t("age")} hint={t("ageHint")} error={fault("age", t("bad.age"))}>
            {(input) => (
              <input
                {...input}
                inputMode="numeric"
                maxLength={4}
                autoComplete="off"
                value={values.age ?? ""}
                onChange={(event) => onChange({ age: event.target.value })}
                className="input w-20"
              />
            )}
          </Field>
          {select("education", t("education"), t("educationHint"), educations)}
          {select("canadian", t("canadian"), t("canadianHint"), years(MAX_YEARS.canadian))}
          {select("foreign", t("foreign"), t("foreignHint"), years(MAX_YEARS.foreign))}
          {check("certificate", t("certificate"))}
        </div>
      </fieldset>
      <fieldset className="min-w-0">
        <legend className={heading}>{t("languages")}</legend>
        <div className={group}>
          <LanguageFields result="en" values={values} reading={reading} onChange={onChange} />
          <LanguageFields result="fr" values={values} reading={reading} onChange={onChange} />
          {both && (
            <fieldset>
              <legend className="font-semibold">{t("first")}</legend>
              <p className="text-[0.9rem] text-ink-soft">{t("firstHint")}</p>
              <div className="mt-1 flex gap-6">
                {(["en", "fr"] as const).map((language) => (
                  <label key={language} className={tick}>
                    <input
                      type="radio"
                      name="first"
                      checked={reading.input.first === language}
                      onChange={() => onChange({ first: language })}
                      className="size-[1.05em] translate-y-[0.1em] accent-ink"
                    />
                    {crs(`result.${language}`)}
                  </label>
                ))}
              </div>
            </fieldset>
          )}
        </div>
      </fieldset>
      <fieldset className="min-w-0">
        <legend className={heading}>{t("partner")}</legend>
        <div className={group}>
          <div>
            {check("partner", t("partnerTick"))}
            <p className="text-[0.9rem] text-ink-soft">{t("partnerHint")}</p>
          </div>
          {values.partner === "yes" && (
            <>
              {select("spouse-education", t("spouse-education"), undefined, educations)}
              <LanguageFields result="spouse" values={values} reading={reading} onChange={onChange} />
              {select("spouse-canadian", t("spouse-canadian"), undefined, years(MAX_YEARS.canadian))}
            </>
          )}
        </div>
      </fieldset>
      <fieldset className="min-w-0">
        <legend className={heading}>{t("additional")}</legend>
        <div className={group}>
          <div>
            {check("nomination", t("nomination"))}
            {check("sibling", t("sibling"))}
          </div>
          {select(
            "study",
            t("study"),
            undefined,
            STUDIES.map((study) => (
              <option key={study} value={study === "none" ? "" : study}>
                {crs(`studies.${study}`)}
              </option>
            )),
          )}
          {offers &&
            select(
              "offer",
              t("offer"),
              t("offerHint", { since: formatDay(addDays(JOB_OFFER_UNTIL, 1), locale) }),
              JOB_OFFERS.map((offer) => (
                <option key={offer} value={offer === "none" ? "" : offer}>
                  {crs(`offers.${offer}`)}
                </option>
              )),
            )}
        </div>
      </fieldset>
    </form>
  );
}

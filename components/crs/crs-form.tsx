import { useTranslations } from "next-intl";
import { MAX_YEARS } from "@/lib/rules/crs/form";
import { STUDIES, type CrsGrid } from "@/lib/rules/crs/grid";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { EducationField, FieldGroup, SelectField, TICK, TickField, YearsField, type CrsFormState } from "./form-fields";
import { JobOfferField, ListedOccupationFields } from "./job-offer-field";
import { LanguageFields } from "./language-fields";
import { AgeField, DayField } from "./person-fields";

type Props = { form: CrsFormState; grids: readonly CrsGrid[]; today: IsoDate };

/** Everything that the score is made of. Each change counts at once; nothing is sent. */
export function CrsForm({ form, grids, today }: Props) {
  const t = useTranslations("crs.form");
  return (
    <form
      aria-label={t("label")}
      onSubmit={(event) => event.preventDefault()}
      className="flex min-w-0 flex-col gap-9 no-print [&_:is(input,select)]:scroll-mb-20"
    >
      <FieldGroup title={t("person")}>
        <DayField form={form} grids={grids} today={today} />
        <AgeField form={form} />
        <EducationField form={form} field="education" label={t("education")} hint={t("educationHint")} />
        <YearsField
          form={form}
          field="canadian"
          label={t("canadian")}
          hint={t("canadianHint")}
          max={MAX_YEARS.canadian}
        />
        <YearsField form={form} field="foreign" label={t("foreign")} hint={t("foreignHint")} max={MAX_YEARS.foreign} />
        <TickField form={form} field="certificate" label={t("certificate")} />
      </FieldGroup>
      <FieldGroup title={t("languages")}>
        <LanguageFields result="en" form={form} />
        <LanguageFields result="fr" form={form} />
        {form.values.en !== undefined && form.values.fr !== undefined && <FirstLanguage form={form} />}
      </FieldGroup>
      <FieldGroup title={t("partner")}>
        <div>
          <TickField form={form} field="partner" label={t("partnerTick")} />
          <p className="text-[0.9rem] text-ink-soft">{t("partnerHint")}</p>
        </div>
        {form.values.partner === "yes" && <PartnerFields form={form} />}
      </FieldGroup>
      <FieldGroup title={t("additional")}>
        <div>
          <TickField form={form} field="nomination" label={t("nomination")} />
          <TickField form={form} field="sibling" label={t("sibling")} />
        </div>
        <StudyField form={form} />
        <JobOfferField form={form} grids={grids} />
        <ListedOccupationFields form={form} />
      </FieldGroup>
    </form>
  );
}

function FirstLanguage({ form: { reading, onChange } }: { form: CrsFormState }) {
  const t = useTranslations("crs");
  return (
    <fieldset>
      <legend className="font-semibold">{t("form.first")}</legend>
      <p className="text-[0.9rem] text-ink-soft">{t("form.firstHint")}</p>
      <div className="mt-1 flex gap-6">
        {(["en", "fr"] as const).map((language) => (
          <label key={language} className={TICK}>
            <input
              type="radio"
              name="first"
              checked={reading.input.first === language}
              onChange={() => onChange({ first: language })}
              className="size-[1.05em] translate-y-[0.1em] accent-ink"
            />
            {t(`result.${language}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function PartnerFields({ form }: { form: CrsFormState }) {
  const t = useTranslations("crs.form");
  return (
    <>
      <EducationField form={form} field="spouse-education" label={t("spouse-education")} />
      <LanguageFields result="spouse" form={form} />
      <YearsField form={form} field="spouse-canadian" label={t("spouse-canadian")} max={MAX_YEARS.canadian} />
    </>
  );
}

function StudyField({ form }: { form: CrsFormState }) {
  const t = useTranslations("crs");
  return (
    <SelectField form={form} field="study" label={t("form.study")}>
      {STUDIES.map((study) => (
        <option key={study} value={study === "none" ? "" : study}>
          {t(`studies.${study}`)}
        </option>
      ))}
    </SelectField>
  );
}

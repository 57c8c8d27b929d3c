import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import type { CrsField, CrsReading, CrsValues } from "@/lib/rules/crs/form";
import { EDUCATIONS } from "@/lib/rules/crs/grid";

/** The calculator's fields as they stand, and what takes a change of them. */
export type CrsFormState = {
  values: CrsValues;
  reading: CrsReading;
  onChange: (change: Partial<Record<CrsField, string>>) => void;
};

export const TICK = "flex cursor-pointer items-baseline gap-2 py-1";

export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="float-left mb-3 w-full border-b border-rule pb-1 text-[1.1rem] font-semibold">{title}</legend>
      <div className="clear-left flex flex-col gap-5">{children}</div>
    </fieldset>
  );
}

export function TickField({ form, field, label }: { form: CrsFormState; field: CrsField; label: string }) {
  return (
    <label className={TICK}>
      <input
        type="checkbox"
        checked={form.values[field] === "yes"}
        onChange={(event) => form.onChange({ [field]: event.target.checked ? "yes" : "" })}
        className="size-[1.05em] shrink-0 translate-y-[0.1em] accent-ink"
      />
      <span>{label}</span>
    </label>
  );
}

type SelectProps = { form: CrsFormState; field: CrsField; label: string; hint?: string | undefined };

export function SelectField({ form, field, label, hint, children }: SelectProps & { children: ReactNode }) {
  const t = useTranslations("crs.form");
  return (
    <Field name={field} label={label} hint={hint} error={form.reading.bad.includes(field) ? t("bad.other") : undefined}>
      {(input) => (
        <select
          {...input}
          value={form.values[field] ?? ""}
          onChange={(event) => form.onChange({ [field]: event.target.value })}
          className="input w-full max-w-[34rem]"
        >
          {children}
        </select>
      )}
    </Field>
  );
}

export function EducationField(props: SelectProps) {
  const t = useTranslations("crs");
  return (
    <SelectField {...props}>
      <option value="">{t("form.choose")}</option>
      {EDUCATIONS.map((education) => (
        <option key={education} value={education}>
          {t(`educations.${education}`)}
        </option>
      ))}
    </SelectField>
  );
}

/** Years of work, the last of them or more. No choice and none are the same: nothing to count. */
export function YearsField({ max, ...props }: SelectProps & { max: number }) {
  const t = useTranslations("crs.form");
  return (
    <SelectField {...props}>
      {Array.from({ length: max + 1 }, (_, years) => (
        <option key={years} value={years === 0 ? "" : years}>
          {t(years === max ? "yearsOrMore" : "years", { years })}
        </option>
      ))}
    </SelectField>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import type { CrsGrid } from "@/lib/rules/crs/grid";
import { firstGridDay, jobOfferDays, lastKnownDay } from "@/lib/rules/crs/grid-on";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatDay } from "@/lib/format";
import type { CrsFormState } from "./form-fields";

type DayProps = { form: CrsFormState; grids: readonly CrsGrid[]; today: IsoDate };

export function DayField({ form: { values, reading, onChange }, grids, today }: DayProps) {
  const t = useTranslations("crs.form");
  const locale = useLocale();
  const jobOffersUntil = jobOfferDays(grids)?.until;
  const last = lastKnownDay(grids, today);
  const hints = [
    t("dayHint", {
      since: formatDay(firstGridDay(grids), locale),
      until: last === null || last === today ? "none" : formatDay(last, locale),
    }),
    ...(jobOffersUntil ? [t("dayHintOffers", { until: formatDay(jobOffersUntil, locale) })] : []),
  ];
  return (
    <Field
      name="day"
      label={t("day")}
      hint={hints.join(" ")}
      error={reading.bad.includes("day") ? t("bad.day") : undefined}
    >
      {(input) => (
        <input
          {...input}
          type="date"
          min="2015-01-01"
          value={values.day ?? today}
          onChange={(event) => onChange({ day: event.target.value === today ? "" : event.target.value })}
          className="input w-44"
        />
      )}
    </Field>
  );
}

export function AgeField({ form: { values, reading, onChange } }: { form: CrsFormState }) {
  const t = useTranslations("crs.form");
  return (
    <Field
      name="age"
      label={t("age")}
      hint={t("ageHint")}
      error={reading.bad.includes("age") ? t("bad.age") : undefined}
    >
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
  );
}

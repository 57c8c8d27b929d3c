import { useLocale, useTranslations } from "next-intl";
import { JOB_OFFERS, type CrsGrid } from "@/lib/rules/crs/grid";
import { countsJobOffers, daysAlike } from "@/lib/rules/crs/grid-on";
import { addDays } from "@/lib/rules/time/iso-date";
import { formatDay } from "@/lib/format";
import { Field } from "@/components/ui/field";
import { SelectField, type CrsFormState } from "./form-fields";

/** The job offer, asked for where the grid of the day gives points for one. */
export function JobOfferField({ form, grids }: { form: CrsFormState; grids: readonly CrsGrid[] }) {
  const t = useTranslations("crs");
  const locale = useLocale();
  const { grid } = form.reading;
  if (grid.state !== "known" || !countsJobOffers(grid.points)) return null;
  const { until } = daysAlike(grids, grid, countsJobOffers);
  const hint = until === null ? undefined : t("form.offerHint", { since: formatDay(addDays(until, 1), locale) });
  return (
    <SelectField form={form} field="offer" label={t("form.offer")} hint={hint}>
      {JOB_OFFERS.map((offer) => (
        <option key={offer} value={offer === "none" ? "" : offer}>
          {t(`offers.${offer}`)}
        </option>
      ))}
    </SelectField>
  );
}

/** The occupations of Canadian work and of a job offer, asked for where the grid of the day has a list of them. */
export function ListedOccupationFields({ form }: { form: CrsFormState }) {
  const t = useTranslations("crs.form");
  const { grid, bad } = form.reading;
  if (grid.state !== "known" || grid.points.additional.occupations === null) return null;
  return (["work-noc", "offer-noc"] as const).map((field) => (
    <Field
      key={field}
      name={field}
      label={t(field === "work-noc" ? "listedWork" : "listedOffer")}
      hint={t("listedHint")}
      error={bad.includes(field) ? t("bad.other") : undefined}
    >
      {(input) => (
        <input
          {...input}
          inputMode="numeric"
          maxLength={5}
          autoComplete="off"
          value={form.values[field] ?? ""}
          onChange={(event) => form.onChange({ [field]: event.target.value })}
          className="input w-28"
        />
      )}
    </Field>
  ));
}

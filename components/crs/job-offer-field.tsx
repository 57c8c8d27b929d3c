import { useLocale, useTranslations } from "next-intl";
import { JOB_OFFERS, type CrsGrid } from "@/lib/rules/crs/grid";
import { countsJobOffers, daysAlike } from "@/lib/rules/crs/grid-on";
import { addDays } from "@/lib/rules/time/iso-date";
import { formatDay } from "@/lib/format";
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

import { useTranslations } from "next-intl";
import { dueDraws, type DueDraw } from "@/lib/rules/after-invitation/query";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Draw } from "@/lib/rules/draw/draw";
import { yearOf } from "@/lib/rules/time/iso-date";
import { formatDay, formatDrawNumber } from "@/lib/format";

type Props = {
  draws: readonly Draw[];
  chosen: Draw;
  /** The name of what a draw invited. */
  named: (draw: Draw) => string;
  locale: Locale;
};

/** The draws with a known last day, year by year, to choose one: a plain form. */
export function DrawChoice({ draws, chosen, named, locale }: Props) {
  const t = useTranslations("invited.choose");
  const all = dueDraws(draws);
  const years = [...new Set(all.map(({ draw }) => yearOf(draw.date)))];
  const option = ({ draw }: DueDraw) => (
    <option key={draw.number} value={draw.number}>
      {t("option", {
        number: formatDrawNumber(draw.number, locale),
        date: formatDay(draw.date, locale, "short"),
        category: named(draw),
      })}
    </option>
  );
  return (
    <form
      method="get"
      action={`/${locale}/after-invitation`}
      className="mt-5 flex flex-wrap items-end gap-x-4 gap-y-3 no-print"
    >
      <div className="min-w-0 max-w-full">
        <label htmlFor="draw" className="block font-semibold">
          {t("draw")}
        </label>
        <select
          key={chosen.number}
          id="draw"
          name="draw"
          defaultValue={chosen.number}
          className="input mt-1 w-[26rem] max-w-full"
        >
          {years.map((year) => (
            <optgroup key={year} label={String(year)}>
              {all.filter(({ draw }) => yearOf(draw.date) === year).map(option)}
            </optgroup>
          ))}
        </select>
      </div>
      <button className="button">{t("show")}</button>
    </form>
  );
}

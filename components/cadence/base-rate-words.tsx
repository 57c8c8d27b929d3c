import { useFormatter, useTranslations } from "next-intl";
import { baseRate, type BaseRate } from "@/lib/figures/series/base-rate";
import type { Cadence } from "@/lib/figures/series/cadence";
import { formatCount, formatDay } from "@/lib/format";
import { SELECTION_BEGAN, type Draw } from "@/lib/rules/draw/draw";
import type { Locale } from "@/lib/rules/text/bilingual";

type Props = { row: Cadence; draws: readonly Draw[]; locale: Locale };

/** How long most of the latest intervals of a category were, and on which weekdays it was drawn, in counts. */
export function BaseRateWords({ row, draws, locale }: Props) {
  const t = useTranslations("cadence.rates");
  const rate = baseRate(row, draws);
  const list = useConjunction();
  const date = formatDay(SELECTION_BEGAN, locale);
  const weekdays = rate.weekdays.map(({ weekday, count }) => t("weekday", { count, day: String(weekday) }));
  return (
    <p className="mt-1 text-[0.9rem] leading-snug" data-rate={row.category.slug}>
      <IntervalWords rate={rate} date={date} list={list} locale={locale} />
      {rate.draws > 0 && ` ${t("weekdays", { draws: rate.draws, date, list: list(weekdays) })}`}
    </p>
  );
}

/** Items with commas and a word before the last. */
function useConjunction(): (items: readonly string[]) => string {
  const format = useFormatter();
  return (items) => format.list(items, { type: "conjunction" });
}

type IntervalProps = { rate: BaseRate; date: string; list: (items: readonly string[]) => string; locale: Locale };

function IntervalWords({ rate: { usual, days }, date, list, locale }: IntervalProps) {
  const t = useTranslations("cadence.rates");
  const count = (value: number) => formatCount(value, locale);
  if (usual === null) return t("few", { n: days.length, days: days[0] ?? 0, date, list: list(days.map(count)) });
  const { n, from, to } = usual;
  const same = from === to ? "yes" : "no";
  return t("usual", { n, count: usual.count, same, days: from, from: count(from), to: count(to) });
}

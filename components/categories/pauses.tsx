import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Draw } from "@/lib/rules/draw/draw";
import { daysBetween, type IsoDate } from "@/lib/rules/time/iso-date";
import { periodRange } from "@/lib/rules/draw/period";
import { formatDay } from "@/lib/format";
import { cutoffSeries } from "@/lib/figures/series/cutoff-series";
import { PAUSE_DAYS } from "@/lib/figures/series/series";

type Props = { category: string; draws: readonly Draw[]; knownTo: IsoDate; locale: Locale };

/**
 * Where the line of a category breaks: its pauses, oldest first, and the one that lasts to the day known to. Nothing
 * when it had none.
 */
export function Pauses({ category, draws, knownTo, locale }: Props) {
  const t = useTranslations("categories.pauses");
  const segments = cutoffSeries(draws, [category], periodRange("all", knownTo, draws))[0]?.segments ?? [];
  const pauses = segments.map((segment, index) => {
    const before = segment.at(-1)!;
    const after = segments[index + 1]?.[0] ?? null;
    return { before, after, days: daysBetween(before.date, after?.date ?? knownTo) };
  });
  const shown = pauses.filter(({ days }) => days > PAUSE_DAYS);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="pauses" className="mt-8">
      <h3 id="pauses">{t("title")}</h3>
      <p className="mt-1">{t("lead", { days: PAUSE_DAYS })}</p>
      <ul className="mt-1 text-ink-soft">
        {shown.map(({ before, after, days }) => (
          <li key={before.number}>
            {after
              ? t("between", {
                  days,
                  from: formatDay(before.date, locale),
                  before: before.number,
                  to: formatDay(after.date, locale),
                  after: after.number,
                })
              : t("ongoing", {
                  days,
                  from: formatDay(before.date, locale),
                  before: before.number,
                  knownTo: formatDay(knownTo, locale),
                })}
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { daysBetween } from "@/lib/rules/time/iso-date";
import { formatDay } from "@/lib/format";
import { PAUSE_DAYS, type Series } from "@/lib/figures/series/series";

/** The pauses that break the lines of a figure, in the sentence made of their list; null without one. */
export function pauseNote(
  series: readonly Series[],
  name: (slug: string) => string,
  t: ReturnType<typeof useTranslations<"figure">>,
  locale: Locale,
  sentence: (list: string) => string,
): string | null {
  const pauses = series.flatMap(({ category, segments }) =>
    segments.slice(1).flatMap((after, index) => {
      const [from, to] = [segments[index]?.at(-1)?.date, after[0]?.date];
      if (from === undefined || to === undefined || daysBetween(from, to) <= PAUSE_DAYS) return [];
      return t("pauseItem", {
        category: name(category),
        from: formatDay(from, locale, "short"),
        to: formatDay(to, locale, "short"),
      });
    }),
  );
  return pauses.length === 0 ? null : sentence(pauses.join("; "));
}

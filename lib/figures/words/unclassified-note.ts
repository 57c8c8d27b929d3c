import type { useTranslations } from "next-intl";
import type { PlottedDraw } from "@/lib/rules/draw/draw";
import { inRange, type DayRange } from "@/lib/rules/draw/period";

/** The draws of a range that stand in no figure since nobody has classified them yet, in a sentence; null when none. */
export function unclassifiedNote(
  draws: readonly PlottedDraw[],
  range: DayRange,
  t: ReturnType<typeof useTranslations<"figure">>,
): string | null {
  const numbers = draws
    .filter(({ category, date }) => category === null && inRange(date, range))
    .map(({ number }) => t("unclassifiedItem", { number }));
  return numbers.length === 0 ? null : t("unclassified", { count: numbers.length, list: numbers.join(", ") });
}

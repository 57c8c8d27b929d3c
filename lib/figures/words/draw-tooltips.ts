import type { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { acrossText, DOUBT_SIGNS, doubtLines } from "./doubt-words";
import type { Correction } from "@/lib/rules/correction/correction";
import type { GridStart } from "@/lib/rules/crs/grid";
import type { PlottedDraw } from "@/lib/rules/draw/draw";
import type { Gap } from "@/lib/rules/draw/gap";
import { formatCount, formatDay } from "@/lib/format";
import { pointsOf, type Series } from "@/lib/figures/series/series";

/** The side of CEC on which a gap lies. */
export const sideOf = ({ points }: Gap): "below" | "above" | "level" =>
  points < 0 ? "below" : points > 0 ? "above" : "level";

type Words = {
  figure: ReturnType<typeof useTranslations<"figure">>;
  common: ReturnType<typeof useTranslations<"common">>;
  doubt: ReturnType<typeof useTranslations<"doubt">>;
  corrections: readonly Correction[];
  grids: readonly GridStart[];
  locale: Locale;
  /** Name of a category by its slug. */
  name: (slug: string) => string;
};

/**
 * The tooltip of each draw of some series, by number: category and number, then date and cut-off, gap, invitations, and
 * what is doubtful of it.
 */
export const drawTooltips = (series: readonly Series[], words: Words): Record<string, string[]> =>
  Object.fromEntries(
    series.flatMap((each) =>
      pointsOf(each).map(({ draw, gap }) => [draw.number, tooltip(each.category, draw, gap, words)]),
    ),
  );

function tooltip(
  category: string,
  draw: PlottedDraw,
  gap: Gap | null,
  { figure, common, doubt, corrections, grids, locale, name }: Words,
): string[] {
  const across = acrossText(draw, gap, grids, { doubt, locale });
  return [
    figure("tooltip.title", { category: name(category), number: draw.number }),
    figure("tooltip.cutoff", { date: formatDay(draw.date, locale), cutoff: formatCount(draw.cutoff, locale) }),
    ...(gap === null
      ? []
      : [
          figure("tooltip.gap", {
            side: sideOf(gap),
            points: Math.abs(gap.points),
            cutoff: formatCount(gap.referenceCutoff, locale),
            number: gap.referenceNumber,
            days: gap.days,
          }),
        ]),
    ...(across === null ? [] : [`${DOUBT_SIGNS.otherGrid} ${across}`]),
    common("invitationsCount", { count: draw.invitations }),
    ...doubtLines(draw, corrections, { common, doubt, locale }),
  ];
}

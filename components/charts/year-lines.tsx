"use client";

import { useMemo } from "react";
import { FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import { yearsReach } from "@/lib/figures/layout/targets";
import { layoutYearLines, type YearLine } from "@/lib/figures/layout/year-lines";
import { yearLinesSvg } from "@/lib/figures/svg/year-lines-svg";
import { monthWords } from "@/lib/figures/words/day-words";
import { SHOWN_AT } from "@/lib/figures/words/widths";
import { formatCount, formatDay } from "@/lib/format";
import type { Locale } from "@/lib/rules/text/bilingual";
import { isoDate } from "@/lib/rules/time/iso-date";
import { Reachable } from "./reachable";
import type { ChartWords, Readout } from "./readout-box";

type Props = {
  lines: readonly YearLine[];
  /** The subject of the chart, for those who do not see it. */
  name: string;
  words: ChartWords;
  locale: Locale;
};

/** Years over each other in each width, drawn on either side from the values alone. */
export function YearLines({ lines, name, words, locale }: Props) {
  const frames = useMemo(() => {
    const said = { month: monthWords(locale), value: (value: number) => formatCount(value, locale) };
    return FIGURE_SIZES.map((size) => layoutYearLines({ lines, words: said }, size));
  }, [lines, locale]);
  const reach = useMemo(() => frames.map(yearsReach), [frames]);
  const html = useMemo(
    () => frames.map((frame, index) => yearLinesSvg(frame, name, SHOWN_AT[index]!)).join(""),
    [frames, name],
  );
  const readout = (key: string): Readout => {
    const day = isoDate(key);
    const own = Number(key.slice(0, 4));
    const byThen = ({ points, until, year }: YearLine) => {
      const then = `${year}${key.slice(4)}`;
      // Nothing is known of a year after the day to which it runs.
      if (then > until) return null;
      const last = points.findLast(({ date }) => date <= then);
      return `${formatCount(last?.total ?? 0, locale)}${last?.signs ?? ""}`;
    };
    const mine = lines.find(({ year }) => year === own);
    return {
      title: `${formatDay(day, locale)}, ${(mine && byThen(mine)) ?? ""}`,
      lines: [],
      others: lines.toReversed().flatMap((line) => {
        const total = line.year === own ? null : byThen(line);
        return total === null ? [] : [{ track: null, name: String(line.year), value: total }];
      }),
      href: null,
    };
  };
  return (
    <div className="mt-4 break-inside-avoid">
      <Reachable name={name} words={words} html={html} frames={reach} sizes={FIGURE_SIZES} readout={readout} />
    </div>
  );
}

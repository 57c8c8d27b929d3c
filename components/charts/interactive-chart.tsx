"use client";

import { useMemo } from "react";
import { dayOf } from "@/lib/figures/layout/day-number";
import type { FigureLine, ReachedFrame } from "@/lib/figures/layout/frame";
import { heldOn } from "@/lib/figures/layout/held";
import { keyboardOrder } from "@/lib/figures/layout/keyboard-order";
import { figureReach } from "@/lib/figures/layout/targets";
import { formatCount, formatSigned } from "@/lib/format";
import type { DayRange } from "@/lib/rules/draw/period";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { ChartWords, Readout } from "./readout-box";
import { Reachable } from "./reachable";

export type InteractiveChartProps = {
  /** The chart as it is drawn; null for the one that stands in the page. */
  html: string | null;
  /** One for each of BESIDE_SIZES, or one for every room. */
  frames: readonly ReachedFrame[];
  lines: readonly FigureLine[];
  /** What is said of each draw, by number: a title, then a line each. */
  tooltips: Readonly<Record<string, readonly string[]>> | ((number: string) => readonly string[]);
  /** Short names of the categories by slug. */
  names: Readonly<Record<string, string>>;
  /** How a value is written: a count, points with their sign, or by a function. */
  value: "count" | "signed" | ((value: number) => string);
  /** The subject of the chart, for those who do not see it. */
  name: string;
  words: ChartWords;
  locale: Locale;
  /** Called with the days that a mouse or a pen was drawn across. */
  onBrush?: (range: DayRange) => void;
};

/** A chart of draws: what a reader reaches is a draw, read out with what the other categories showed on its day. */
export function InteractiveChart({
  html,
  frames,
  lines,
  name,
  words,
  locale,
  onBrush,
  ...texts
}: InteractiveChartProps) {
  const order = useMemo(() => keyboardOrder(lines), [lines]);
  const reach = useMemo(() => frames.map((frame) => figureReach(frame, order)), [frames, order]);
  const [from, to] = frames[0]!.x.domain;
  const day = (part: number) => dayOf(from + part * (to - from));
  const chosen = onBrush && ((start: number, end: number) => onBrush({ from: day(start), to: day(end) }));
  const readout = (number: string): Readout => {
    const draw = order.find((each) => each.number === number);
    const { tooltips } = texts;
    const [title = "", ...said] = (typeof tooltips === "function" ? tooltips(number) : tooltips[number]) ?? [];
    return {
      title,
      lines: said,
      others: draw === undefined ? [] : othersOn(draw.day, draw.track, { lines, locale, ...texts }),
      href: `/${locale}/draws/${number}`,
    };
  };
  return <Reachable name={name} words={words} html={html} frames={reach} readout={readout} onBrush={chosen} />;
}

type OthersProps = Pick<InteractiveChartProps, "lines" | "names" | "value" | "locale">;

/** What the other categories showed on a day, in words, with the signs of what is doubtful. */
function othersOn(day: number, but: string, { lines, names, value, locale }: OthersProps): Readout["others"] {
  const text =
    typeof value === "function"
      ? value
      : (amount: number) => (value === "signed" ? formatSigned : formatCount)(amount, locale);
  return heldOn(lines, day, but).map(({ category, ...held }) => ({
    track: category,
    name: names[category] ?? category,
    value: text(held.value) + held.signs,
  }));
}

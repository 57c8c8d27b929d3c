"use client";

import { useMemo } from "react";
import type { FigureSize } from "@/lib/figures/layout/layout";
import { FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import { yearKey, yearsReach } from "@/lib/figures/layout/targets";
import { layoutYearLines, type YearLine, type YearLinesInput } from "@/lib/figures/layout/year-lines";
import { yearLinesSvg } from "@/lib/figures/svg/year-lines-svg";
import { yearWords } from "@/lib/figures/words/day-words";
import { SHOWN_AT } from "@/lib/figures/words/widths";
import { formatCount, formatDay } from "@/lib/format";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { Reachable } from "./reachable";
import type { ChartWords, Readout } from "./readout-box";

/** Its words are made on either side: functions do not travel. */
type YearLinesData = Omit<YearLinesInput, "words">;

type Props = {
  input: YearLinesData;
  /** One for each room, or one for every room; by default those of a whole page. */
  sizes?: readonly (FigureSize & { readonly from?: number })[];
  /** The class that shows the chart of each size, where there are several. */
  shownAt?: readonly string[];
  /** What is said of a draw, by its number: a title, then a line each. Left out where the lines are sums of several. */
  tooltip?: (number: string) => readonly string[];
  /** The subject of the chart, for those who do not see it. */
  name: string;
  words: ChartWords;
  locale: Locale;
};

/** Years over each other in each width, drawn on either side from the values alone. */
export function YearLines({ input, sizes = FIGURE_SIZES, shownAt = SHOWN_AT, tooltip, name, words, locale }: Props) {
  const frames = useMemo(() => {
    const whole = { ...input, words: yearWords(locale) };
    return sizes.map((size) => layoutYearLines(whole, size));
  }, [input, sizes, locale]);
  const reach = useMemo(() => frames.map(yearsReach), [frames]);
  const html = useMemo(() => {
    const classes = frames.length === 1 ? ["w-full h-auto"] : shownAt;
    return frames.map((frame, index) => yearLinesSvg(frame, name, classes[index]!)).join("");
  }, [frames, name, shownAt]);
  const readout = (key: string): Readout => readoutOf(key, { lines: input.lines, tooltip, locale });
  return (
    <div className="mt-4 break-inside-avoid">
      <Reachable
        name={name}
        words={words}
        html={html}
        frames={reach}
        sizes={sizes.map(({ from = 0 }) => ({ from }))}
        readout={readout}
      />
    </div>
  );
}

type Read = Pick<YearLinesInput, "lines"> & Pick<Props, "locale"> & { readonly tooltip: Props["tooltip"] | undefined };

/** A rise of a year, and what the other years had by the same day. */
function readoutOf(key: string, { lines, tooltip, locale }: Read): Readout {
  const mine = lines.find(({ points }) => points.some((point) => yearKey(point) === key));
  const point = mine?.points.find((each) => yearKey(each) === key);
  if (mine === undefined || point === undefined) return { title: "", lines: [], others: [], href: null };
  const [title, ...said] =
    point.number === undefined || tooltip === undefined
      ? [`${formatDay(point.date, locale)}, ${totalText(point, locale)}`]
      : tooltip(point.number);
  return {
    title: title ?? "",
    lines: said,
    others: lines.toReversed().flatMap((line) => {
      const total = line === mine ? null : totalOn(line, point.date, locale);
      return total === null ? [] : [{ track: null, name: String(line.year), value: total }];
    }),
    href: point.number === undefined ? null : `/${locale}/draws/${point.number}`,
  };
}

const totalText = ({ total, signs = "" }: { total: number; signs?: string }, locale: Locale): string =>
  `${formatCount(total, locale)}${signs}`;

/** The total of a year by the same month and day; null where it is not shown: before it begins, and after its end. */
function totalOn({ year, points, from, until }: YearLine, day: IsoDate, locale: Locale): string | null {
  // A text and no day: February 29 is none of every year.
  const then = `${year}${day.slice(4)}`;
  if (then > until || (from !== undefined && then < from.date)) return null;
  return totalText(points.findLast(({ date }) => date <= then) ?? from ?? { total: 0 }, locale);
}

"use client";

import { useMemo } from "react";
import { layoutColumns, type ColumnsInput } from "@/lib/figures/layout/columns";
import { FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import { columnsReach } from "@/lib/figures/layout/targets";
import { columnsSvg } from "@/lib/figures/svg/columns-svg";
import { dayWords } from "@/lib/figures/words/day-words";
import { SHOWN_AT } from "@/lib/figures/words/widths";
import { formatCount, formatShare } from "@/lib/format";
import type { Locale } from "@/lib/rules/text/bilingual";
import { Reachable } from "./reachable";
import type { ChartWords, Readout } from "./readout-box";

type Props = {
  input: Omit<ColumnsInput, "words">;
  /** True where values are percents. */
  shares: boolean;
  /** The subject of the chart, for those who do not see it. */
  name: string;
  words: ChartWords;
  locale: Locale;
};

/** Stacked columns over time in each width, drawn on either side from the values alone. */
export function Columns({ input, shares, name, words, locale }: Props) {
  const frames = useMemo(() => {
    const value = (amount: number) => (shares ? formatShare(amount / 100, locale) : formatCount(amount, locale));
    return FIGURE_SIZES.map((size) => layoutColumns({ ...input, words: { day: dayWords(locale), value } }, size));
  }, [input, shares, locale]);
  const reach = useMemo(() => frames.map(columnsReach), [frames]);
  const html = useMemo(
    () => frames.map((frame, index) => columnsSvg(frame, name, SHOWN_AT[index]!)).join(""),
    [frames, name],
  );
  const readout = (key: string): Readout => {
    const column = input.columns[Number(key)];
    const others = column?.texts?.map(({ category, ...text }) => ({ track: category, ...text })) ?? [];
    return { title: column?.title ?? "", lines: [], others, href: null };
  };
  return (
    <div className="mt-4">
      <Reachable
        name={name}
        words={words}
        html={html}
        frames={reach}
        sizes={FIGURE_SIZES}
        nearness="across"
        readout={readout}
      />
    </div>
  );
}

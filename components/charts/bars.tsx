"use client";

import { useMemo } from "react";
import { layoutBars, type Bar } from "@/lib/figures/layout/bars";
import { FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import { barsReach } from "@/lib/figures/layout/targets";
import { barsSvg } from "@/lib/figures/svg/bars-svg";
import { SHOWN_AT } from "@/lib/figures/words/widths";
import { Reachable } from "./reachable";
import type { ChartWords, Readout } from "./readout-box";

type Props = {
  bars: readonly Bar[];
  /** The subject of the chart, for those who do not see it. */
  name: string;
  words: ChartWords;
};

/** Stacked bars in each width. Drawn on either side from the values alone: as markup they would be sent twice. */
export function Bars({ bars, name, words }: Props) {
  const frames = useMemo(() => FIGURE_SIZES.map((size) => layoutBars(bars, size)), [bars]);
  const reach = useMemo(() => frames.map(barsReach), [frames]);
  const html = useMemo(
    () => frames.map((frame, index) => barsSvg(frame, name, SHOWN_AT[index]!)).join(""),
    [frames, name],
  );
  const readout = (key: string): Readout => {
    const bar = bars[Number(key)];
    return {
      title: bar ? `${bar.label}, ${bar.total}` : "",
      lines: [],
      others: bar?.parts.map(({ category, name: own, text }) => ({ track: category, name: own, value: text })) ?? [],
      href: null,
    };
  };
  return (
    <div className="mt-4">
      <Reachable
        name={name}
        words={words}
        html={html}
        frames={reach}
        sizes={FIGURE_SIZES}
        nearness="down"
        readout={readout}
      />
    </div>
  );
}

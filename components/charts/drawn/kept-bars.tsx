"use client";

import { useDrawn } from "#drawn";
import { useMemo } from "react";
import type { Bar } from "@/lib/figures/layout/bars";
import type { Target } from "@/lib/figures/layout/keyboard-order";
import { FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import type { ReachFrame } from "@/lib/figures/layout/targets";
import { Reachable } from "../reachable";
import type { ChartWords, Readout } from "../readout-box";

type Props = {
  bars: readonly Bar[];
  /** What there is to reach in each width. */
  places: readonly (Omit<ReachFrame, "targets"> & { readonly targets: readonly Target[] })[];
  name: string;
  words: ChartWords;
};

/** Stacked bars that stay as the page brought them. */
export function KeptBars({ bars, places, name, words }: Props) {
  const drawing = useMemo(() => ({ bars }), [bars]);
  const html = useDrawn(drawing, name);
  const frames = useMemo(() => places.map(({ targets, ...frame }) => ({ ...frame, targets: () => targets })), [places]);
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
        frames={frames}
        sizes={FIGURE_SIZES}
        nearness="down"
        readout={readout}
      />
    </div>
  );
}

"use client";

import { useMemo } from "react";
import { cadenceStrip, stripReach, WAIT } from "@/lib/figures/layout/cadence-strip";
import { cadenceSvg } from "@/lib/figures/svg/cadence-svg";
import { formatCount } from "@/lib/format";
import type { Locale } from "@/lib/rules/text/bilingual";
import { Reachable } from "../charts/reachable";
import type { ChartWords } from "../charts/readout-box";

type Props = {
  category: string;
  /** The past waits: the draw that ended each, its days, and what is said of it. */
  waits: readonly { readonly number: string; readonly days: number; readonly title: string }[];
  /** The wait since the last draw, and that draw. */
  wait: { readonly number: string; readonly days: number; readonly title: string };
  /** Where the scale ends, in days. */
  most: number;
  /** The subject of the chart, for those who do not see it. */
  name: string;
  words: ChartWords;
  locale: Locale;
};

/** The waits of a category as a strip, drawn on either side from the values alone. */
export function WaitStrip({ category, waits, wait, most, name, words, locale }: Props) {
  const strip = useMemo(() => cadenceStrip(waits, wait.days, most), [waits, wait, most]);
  const frames = useMemo(() => [stripReach(strip)], [strip]);
  const html = useMemo(() => {
    const count = (days: number) => formatCount(days, locale);
    return cadenceSvg({ strip, category, daysSince: wait.days, name, count });
  }, [strip, category, wait, name, locale]);
  const readout = (key: string) => {
    const reached = key === WAIT ? wait : waits.find(({ number }) => number === key)!;
    return { title: reached.title, lines: [], others: [], href: `/${locale}/draws/${reached.number}` };
  };
  return (
    // Where it has the width of a page to itself, its numbers stay those of a text.
    <div className="max-w-[26rem]">
      <Reachable name={name} words={words} html={html} frames={frames} readout={readout} />
    </div>
  );
}

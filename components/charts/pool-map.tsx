"use client";

import { useMemo } from "react";
import { layoutPoolMap, type PoolMapInput } from "@/lib/figures/layout/pool-map";
import { BESIDE_SIZES } from "@/lib/figures/layout/sizes";
import { poolReach } from "@/lib/figures/layout/targets";
import { poolMapSvg } from "@/lib/figures/svg/pool-map-svg";
import { dayWords } from "@/lib/figures/words/day-words";
import { SHOWN_BESIDE_AT } from "@/lib/figures/words/widths";
import { formatCount } from "@/lib/format";
import type { Locale } from "@/lib/rules/text/bilingual";
import { Reachable } from "./reachable";
import type { ChartWords, Readout } from "./readout-box";

type Props = {
  input: Omit<PoolMapInput, "day">;
  locale: Locale;
  /** The subject of the chart, for those who do not see it. */
  name: string;
  words: ChartWords;
};

/** The pool in each width. Drawn on either side from the values alone: as markup they would be sent twice. */
export function PoolMap({ input, locale, name, words }: Props) {
  const frames = useMemo(
    () => BESIDE_SIZES.map((size) => layoutPoolMap({ ...input, day: dayWords(locale) }, size)),
    [input, locale],
  );
  const reach = useMemo(() => frames.map(poolReach), [frames]);
  const html = useMemo(
    () => frames.map((frame, index) => poolMapSvg(frame, `pool-${index}`, name, SHOWN_BESIDE_AT[index]!)).join(""),
    [frames, name],
  );
  const readout = (key: string): Readout => {
    const draw = input.cutoffs.find(({ number }) => number === key);
    const day = draw?.date ?? key.replace("pool ", "");
    const shown = frames[0]!.columns.findLast(({ asOf }) => asOf <= day);
    const pool = input.snapshots.find(({ asOf }) => asOf === shown?.asOf);
    const said = [draw?.title, pool?.title].filter((text) => text !== undefined);
    return {
      title: said[0] ?? "",
      lines: said.slice(1),
      others:
        pool?.bands.map(({ min, max, candidates }) => ({
          track: null,
          name: `${min}–${max}`,
          value: formatCount(candidates, locale),
        })) ?? [],
      href: draw ? `/${locale}/draws/${draw.number}` : null,
    };
  };
  return (
    <div className="mt-4">
      <Reachable name={name} words={words} html={html} frames={reach} readout={readout} />
    </div>
  );
}

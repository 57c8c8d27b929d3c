"use client";

import { useMemo } from "react";
import { layoutBars, type Bar } from "@/lib/figures/layout/bars";
import { FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import { barsSvg } from "@/lib/figures/svg/bars-svg";
import { SHOWN_AT } from "@/lib/figures/words/widths";

type Props = {
  bars: readonly Bar[];
  /** The subject of the chart, for those who do not see it. */
  name: string;
};

/** Stacked bars in each width. Drawn on either side from the values alone: as markup they would be sent twice. */
export function Bars({ bars, name }: Props) {
  const charts = useMemo(
    () => FIGURE_SIZES.map((size, index) => barsSvg(layoutBars(bars, size), name, SHOWN_AT[index]!)).join(""),
    [bars, name],
  );
  return <div className="@container mt-4" dangerouslySetInnerHTML={{ __html: charts }} />;
}

import { layoutBars, type Bar } from "@/lib/figures/layout/bars";
import { FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import { barsReach } from "@/lib/figures/layout/targets";
import { KeptBars } from "./drawn/kept-bars";
import type { ChartWords } from "./readout-box";

type Props = {
  bars: readonly Bar[];
  /** The subject of the chart, for those who do not see it. */
  name: string;
  words: ChartWords;
};

/** Stacked bars in each width. Drawn on the server from the values: as markup they would be sent twice. */
export function Bars({ bars, ...props }: Props) {
  const places = FIGURE_SIZES.map((size) => {
    const { targets, ...frame } = barsReach(layoutBars(bars, size));
    return { ...frame, targets: targets() };
  });
  return <KeptBars bars={bars} places={places} {...props} />;
}

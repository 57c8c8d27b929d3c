import { layoutBars, type Bar } from "@/lib/figures/layout/bars";
import type { FigureFrame, FigureLine } from "@/lib/figures/layout/frame";
import { layoutFigure } from "@/lib/figures/layout/layout";
import { BESIDE_SIZES, FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import { thinLines } from "@/lib/figures/layout/thin";
import { barsSvg } from "@/lib/figures/svg/bars-svg";
import { figureSvg } from "@/lib/figures/svg/figure-svg";
import { sparklineSvg, type Spark } from "@/lib/figures/svg/sparkline-svg";
import { plannedInput, type FigurePlan } from "@/lib/figures/words/figure-words";
import { SHOWN_AT, SHOWN_BESIDE_AT } from "@/lib/figures/words/widths";

/** What a chart is drawn from. */
export type Drawing =
  | {
      /** Unlike any other on the page. */
      readonly id: string;
      /** One for each of BESIDE_SIZES, or one for every room. */
      readonly frames: readonly FigureFrame[];
      readonly lines: readonly FigureLine[];
    }
  | { readonly id: string; readonly plan: FigurePlan }
  | { readonly spark: Spark }
  | { readonly bars: readonly Bar[] };

/** A plan laid out in each of BESIDE_SIZES. */
function laidOut(plan: FigurePlan) {
  const input = plannedInput(plan);
  return { frames: BESIDE_SIZES.map((size) => layoutFigure(input, size)), lines: plan.lines };
}

/** A static chart in each width. */
export function draw(drawing: Drawing, name: string): string {
  if ("bars" in drawing) {
    const bars = FIGURE_SIZES.map((size) => layoutBars(drawing.bars, size));
    return bars.map((frame, index) => barsSvg(frame, name, SHOWN_AT[index]!)).join("");
  }
  if ("spark" in drawing) {
    const values = drawing.spark.segments.flat().map(([, value]) => value);
    return sparklineSvg(drawing.spark, `${name} (${values.join(", ")})`);
  }
  const { id } = drawing;
  const { frames, lines } = "plan" in drawing ? laidOut(drawing.plan) : drawing;
  const chart = (frame: FigureFrame, index: number) => {
    const className = frames.length === 1 ? "w-full h-auto" : SHOWN_BESIDE_AT[index];
    return figureSvg({ frame, lines: thinLines(lines, frame), id: `${id}-${index}`, name, className });
  };
  return frames.map(chart).join("");
}

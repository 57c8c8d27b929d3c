import { layoutBars, type Bar } from "@/lib/figures/layout/bars";
import type { FigureFrame, FigureLine } from "@/lib/figures/layout/frame";
import { FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import { thinLines } from "@/lib/figures/layout/thin";
import { barsSvg } from "@/lib/figures/svg/bars-svg";
import { figureSvg } from "@/lib/figures/svg/figure-svg";
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
  | { readonly bars: readonly Bar[] };

/** A static chart in each width. */
export function draw(drawing: Drawing, name: string): string {
  if ("bars" in drawing) {
    const bars = FIGURE_SIZES.map((size) => layoutBars(drawing.bars, size));
    return bars.map((frame, index) => barsSvg(frame, name, SHOWN_AT[index]!)).join("");
  }
  const { frames, lines, id } = drawing;
  const chart = (frame: FigureFrame, index: number) => {
    const className = frames.length === 1 ? "w-full h-auto" : SHOWN_BESIDE_AT[index];
    return figureSvg({ frame, lines: thinLines(lines, frame), id: `${id}-${index}`, name, className });
  };
  return frames.map(chart).join("");
}

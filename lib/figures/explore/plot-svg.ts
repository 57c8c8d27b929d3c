import { layoutFigure, type FigureSize } from "@/lib/figures/layout/layout";
import { thinLines } from "@/lib/figures/layout/thin";
import { layoutYearLines } from "@/lib/figures/layout/year-lines";
import { figureSvg } from "@/lib/figures/svg/figure-svg";
import { yearLinesSvg } from "@/lib/figures/svg/year-lines-svg";
import type { ExplorePlot } from "./explore-charts";

/** How a plot is drawn. */
export type PlotDrawing = {
  /** Unlike any other in the document. */
  readonly id: string;
  /** The subject of the chart, for those who do not see it. */
  readonly name: string;
  readonly className?: string | undefined;
};

/** A plot drawn in a size. @returns its width and height in pixels, the height of its plot, and the SVG */
export function plotSvg({ kind, input }: ExplorePlot, size: FigureSize, { id, name, className }: PlotDrawing) {
  if (kind === "years") {
    const frame = layoutYearLines(input, size);
    return { ...measured(frame), svg: yearLinesSvg(frame, name, className ?? null) };
  }
  const frame = layoutFigure(input, size);
  return { ...measured(frame), svg: figureSvg({ frame, lines: thinLines(input.lines, frame), id, name, className }) };
}

type Frame = { readonly width: number; readonly height: number; readonly plot: { top: number; bottom: number } };

const measured = ({ width, height, plot: { top, bottom } }: Frame) => ({ width, height, plotHeight: bottom - top });

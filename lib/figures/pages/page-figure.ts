import { textWidth } from "@/lib/figures/layout/labels/text-width";
import type { FigureSize } from "@/lib/figures/layout/layout";
import { markerPath } from "@/lib/figures/layout/marker";
import { colourOf } from "@/lib/figures/svg/strokes";
import { chartSvg, escaped, svg } from "@/lib/figures/svg/svg";

/** A chart of one width as SVG. */
export type Drawing = { readonly svg: string; readonly width: number; readonly height: number };

/** The figure of a page other than Explore, in one language: its pictures and its frame are made of it. */
export type PageFigure = {
  readonly heading: string;
  readonly subtitle: string;
  /** A sentence each: how it is read, and what is doubtful. */
  readonly notes: readonly string[];
  /** The marks and colours that the chart does not name itself. */
  readonly legend: readonly { readonly slug: string; readonly name: string }[];
  /** The chart as the page draws it; null when there is nothing to show, which the subtitle then says. */
  readonly chart: ((size: FigureSize, className: string) => Drawing) | null;
};

/** The legend of a figure in rows of one width, each name beside its mark. */
export function legendDrawing(
  legend: PageFigure["legend"],
  { width, size }: Pick<FigureSize, "width" | "size">,
  className: string,
): Drawing {
  const row = Math.ceil(size * 1.6);
  let [x, y] = [0, row / 2];
  const names = legend.map(({ slug, name }) => {
    const room = size * 1.3 + textWidth(name, size) + size * 1.4;
    if (x > 0 && x + room > width) [x, y] = [0, y + row];
    const at = x;
    x += room;
    return (
      svg("path", {
        d: markerPath(slug, size * 3.4),
        fill: colourOf(slug),
        transform: `translate(${Math.round(at + size / 2)},${y})`,
      }) + svg("text", { x: Math.round(at + size * 1.3), y, dy: ".33em", fill: "var(--ink)" }, escaped(name))
    );
  });
  const height = legend.length === 0 ? 0 : Math.ceil(y + row / 2);
  const name = legend.map((each) => each.name).join(", ");
  return { svg: chartSvg({ width, height, size, name, className }, ...names), width, height };
}

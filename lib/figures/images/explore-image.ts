import { colourOf } from "@/lib/figures/svg/strokes";
import { svg } from "@/lib/figures/svg/svg";
import type { ExploreChart } from "@/lib/figures/explore/explore-charts";
import type { ExploreModel } from "@/lib/figures/explore/explore-model";
import { plotSvg } from "@/lib/figures/explore/plot-svg";
import type { FigureSize } from "@/lib/figures/layout/layout";
import { markerPath } from "@/lib/figures/layout/marker";
import { paragraph, type Block } from "./paragraph";
import { placed } from "./image";
import { sheetImage, type Corner } from "./sheet-image";
import type { ThemeName } from "./theme";

export type ImageOptions = {
  readonly size: FigureSize;
  readonly theme: ThemeName;
  /** See chartImage. */
  readonly font: string | null;
  /** Short name of a category by its slug. */
  readonly name: (slug: string) => string;
  /** The text where one of several charts has nothing to show. */
  readonly nothing: string;
  /** The source of the values, their day, and their address; a line each. */
  readonly source: readonly string[];
};

/** A figure among others; the page draws them alike. */
const SMALL = { plotHeight: 170, size: 12 };
const GAP = 32;

/** A note longer than this is left to the page: the pauses of many categories would fill the image. */
const LONGEST_NOTE = 280;

/** The notes of a figure for which an image or a frame has room. */
export const shortNotes = ({ notes }: ExploreModel): string[] => notes.filter(({ length }) => length <= LONGEST_NOTE);

/** The figure of an explore query with its finding, its notes and its source, as an image that stands by itself. */
export const exploreImage = (model: ExploreModel, options: ImageOptions): string =>
  sheetImage(
    {
      heading: model.heading,
      subtitle: model.subtitle,
      description: [model.subtitle, ...model.reading].join(". ").replace(/\.\./g, "."),
      foot: [...shortNotes(model), ...options.source],
    },
    options,
    (corner) => chartsBlock(model, corner, options),
  );

function chartsBlock(model: ExploreModel, corner: Corner, options: ImageOptions): Block {
  const { size } = options;
  if (model.empty !== null)
    return paragraph(model.empty, { ...corner, top: corner.top + size.size, room: size.width, size: size.size + 2 });
  const [only, ...more] = model.charts;
  return more.length === 0 && only
    ? single(only, corner, size, model.subtitle, "figure")
    : grid(model, corner, options);
}

function single({ plot }: ExploreChart, { x, top }: Corner, size: FigureSize, name: string, id: string): Block {
  if (plot === null) return { svg: "", bottom: top };
  const drawn = plotSvg(plot, size, { id, name });
  return { svg: placed(drawn.svg, x, top, drawn.width, drawn.height), bottom: top + drawn.height };
}

/** A figure for each category, in rows. */
function grid(
  { charts, subtitle }: ExploreModel,
  { x: left, top: first }: Corner,
  { size, name, nothing }: ImageOptions,
): Block {
  const columns = Math.max(1, Math.floor((size.width + GAP) / (340 + GAP)));
  const width = Math.floor((size.width - GAP * (columns - 1)) / columns);
  const parts: string[] = [];
  let bottom = first;
  for (let row = 0; row * columns < charts.length; row += 1) {
    const top = row === 0 ? first : bottom + 24;
    charts.slice(row * columns, (row + 1) * columns).forEach((chart, column) => {
      const [x, category] = [left + column * (width + GAP), chart.category!];
      const title = paragraph(name(category), { x: x + 18, top, room: width - 18, size: 14, weight: 600 });
      const mark = svg("path", {
        d: markerPath(category, 56),
        fill: colourOf(category),
        transform: `translate(${x + 6},${top + 10})`,
      });
      const body =
        chart.plot === null
          ? paragraph(nothing, { x, top: title.bottom + 8, room: width, size: SMALL.size, fill: "var(--ink-soft)" })
          : single(
              chart,
              { x, top: title.bottom + 8 },
              { width, ...SMALL },
              `${name(category)}: ${subtitle}`,
              `figure-${category}`,
            );
      parts.push(mark, title.svg, body.svg);
      bottom = Math.max(bottom, body.bottom);
    });
  }
  return { svg: parts.join(""), bottom };
}

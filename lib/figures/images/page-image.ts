import { legendDrawing, type PageFigure } from "@/lib/figures/pages/page-figure";
import type { FigureSize } from "@/lib/figures/layout/layout";
import { placed } from "./image";
import { sheetImage } from "./sheet-image";
import type { ThemeName } from "./theme";

type Options = {
  readonly size: FigureSize;
  readonly theme: ThemeName;
  /** See chartImage. */
  readonly font: string | null;
  /** The source of the values, their day, and their address; a line each. */
  readonly source: readonly string[];
};

/** The figure of a page as an image that stands by itself. */
export const pageImage = ({ heading, subtitle, notes, legend, chart }: PageFigure, options: Options): string =>
  sheetImage(
    { heading, subtitle, description: subtitle, foot: [...notes, ...options.source] },
    options,
    ({ x, top }) => {
      const drawings = chart === null ? [] : [chart(options.size, ""), legendDrawing(legend, options.size, "")];
      let bottom = top;
      const parts = drawings.map(({ svg, width, height }) => {
        const part = placed(svg, x, bottom, width, height);
        bottom += height + 8;
        return part;
      });
      return { svg: parts.join(""), bottom };
    },
  );

import type { Box } from "./box";

/** A place on the page, in pixels from the top left corner of the figure. */
export type Place = { readonly x: number; readonly y: number };

/** A text of one line; `y` is the middle of its height. */
export type PlacedText = Place & { readonly text: string; readonly anchor: "start" | "middle" | "end" };

/** A draw in a figure, whatever its width. */
export type FigurePoint = {
  readonly number: string /** See dayNumber. */;
  readonly day: number;
  readonly value: number;
  /** True for a value that is doubtful: its mark is hollow. */
  readonly doubtful?: boolean;
  /** Where it is doubtful, the signs that stand after it where it is written. */
  readonly signs?: string;
};

/** The draws of one category, oldest first. Points of one segment are joined by steps; segments are never joined. */
export type FigureLine = {
  /** Slug. */
  readonly category: string;
  readonly segments: readonly (readonly FigurePoint[])[];
  /** The value that holds as the figure begins, from a draw before it; it has no mark. */
  readonly carried?: number;
  /** True for what a small chart is read against: in grey, behind the others. */
  readonly behind?: boolean;
  /** The signs of `carried`, where it is doubtful. */
  readonly carriedSigns?: string;
};

/** The name of a line at its end, its marker to the left of the text. */
export type EndLabel = PlacedText & {
  readonly category: string;
  /** From the last mark to the label; empty beside the mark, and for a line that ended long ago. */
  readonly leader: readonly Place[];
};

/** A pause in a line: it ends at `from` and begins anew at `to`. The text is left out where there is no room. */
export type PauseMark = {
  readonly category: string;
  readonly from: Place;
  readonly to: Place;
  readonly label: PlacedText | null;
};

/** A policy event: a line from the label down through the plot, broken for one that is only reported. */
export type EventMark = {
  readonly x: number;
  readonly top: number;
  readonly label: PlacedText;
  readonly reported: boolean;
};

/** Everything of a figure of one width but its points: those follow from the scales, see {@link placing}. */
export type FigureFrame = {
  readonly width: number;
  readonly height: number;
  /** Font size in pixels. */
  readonly size: number;
  /** The area that the two domains fill. */
  readonly plot: Box;
  readonly x: {
    readonly domain: readonly [number, number];
    readonly ticks: readonly { readonly day: number; readonly lines: readonly string[] }[];
  };
  readonly y: {
    readonly domain: readonly [number, number];
    readonly ticks: readonly { readonly value: number; readonly text: string }[];
    /** True for a scale of ratios, of values plus one, that begins at 0. */
    readonly log?: boolean;
  };
  readonly labels: readonly EndLabel[];
  readonly pauses: readonly PauseMark[];
  readonly events: readonly EventMark[];
  /** A value drawn as a line across: CEC in a figure of gaps. */
  readonly baseline: { readonly category: string; readonly value: number } | null;
  /** Marks stand on stems from 0. */
  readonly stems: boolean;
};

/** Room left of a text for the marker of its category. */
export const MARKER_ROOM = 14;

/** Height of a line of text, as a multiple of its font size. */
export const LEADING = 1.25;

/** What the places of points in a figure follow from. */
type Scales = {
  readonly plot: Box;
  readonly x: Pick<FigureFrame["x"], "domain">;
  readonly y: Pick<FigureFrame["y"], "domain" | "log">;
};

/** A figure of one width as far as a reader reaches into it. */
export type ReachedFrame = Pick<FigureFrame, "width" | "height"> & Scales;

/** The same of a whole frame: less to send where its drawing stands in the page. */
export const reachedFrame = ({ width, height, plot, x, y }: FigureFrame): ReachedFrame => ({
  width,
  height,
  plot,
  x: { domain: x.domain },
  y: { domain: y.domain, ...(y.log && { log: true }) },
});

/** A value on the scale of an axis: the value itself, or its logarithm. */
export const onScale = ({ log }: Pick<FigureFrame["y"], "log">, value: number): number =>
  log ? Math.log1p(value) : value;

/** The place of a day and a value in a figure. */
export function placing({ plot, x, y }: Scales): (point: { readonly day: number; readonly value: number }) => Place {
  const [low, high] = [onScale(y, y.domain[0]), onScale(y, y.domain[1])];
  const perDay = (plot.right - plot.left) / Math.max(1, x.domain[1] - x.domain[0]);
  const perPoint = (plot.bottom - plot.top) / (high - low);
  return ({ day, value }) => ({
    x: plot.left + (day - x.domain[0]) * perDay,
    y: plot.bottom - (onScale(y, value) - low) * perPoint,
  });
}

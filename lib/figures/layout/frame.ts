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
};

/** The draws of one category, oldest first. Points of one segment are joined by steps; segments are never joined. */
export type FigureLine = {
  /** Slug. */
  readonly category: string;
  readonly segments: readonly (readonly FigurePoint[])[];
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

type Scales = {
  readonly plot: Box;
  readonly x: Pick<FigureFrame["x"], "domain">;
  readonly y: Pick<FigureFrame["y"], "domain">;
};

/** The place of a day and a value in a figure: both scales are linear. */
export function placing({ plot, x, y }: Scales): (point: { readonly day: number; readonly value: number }) => Place {
  const perDay = (plot.right - plot.left) / Math.max(1, x.domain[1] - x.domain[0]);
  const perPoint = (plot.bottom - plot.top) / (y.domain[1] - y.domain[0]);
  return ({ day, value }) => ({
    x: plot.left + (day - x.domain[0]) * perDay,
    y: plot.bottom - (value - y.domain[0]) * perPoint,
  });
}

import type { BarsFrame } from "./bars";
import type { Box } from "./box";
import type { ColumnsFrame } from "./columns";
import { placing, type ReachedFrame } from "./frame";
import type { OrderedDraw, Target } from "./keyboard-order";
import type { PoolMapFrame } from "./pool-map";
import type { YearLinesFrame, YearPoint } from "./year-lines";

/** A chart of one width as far as reaching into it goes: its size, its plot in it, and what there is to reach. */
export type ReachFrame = {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly targets: () => readonly Target[];
};

/** The draws of a figure, in the order given. */
export const figureReach = (frame: ReachedFrame, order: readonly OrderedDraw[]): ReachFrame => ({
  ...frame,
  targets: () => {
    const place = placing(frame);
    return order.map((draw) => ({ ...place(draw), key: draw.number, track: draw.track }));
  },
});

/** The bars of a figure from the last to the first, for the latest stands on top; a key is the index of a bar. */
export const barsReach = ({ width, height, rows }: BarsFrame): ReachFrame => ({
  width,
  height,
  plot: { left: 0, top: 0, right: width, bottom: height },
  targets: () =>
    rows
      .map(({ total, top, height: high }, index) => ({
        x: total.x - 6,
        y: top + high / 2,
        key: String(index),
        track: "",
      }))
      .toReversed(),
});

/** The columns of a figure; a key is the index of a column. */
export const columnsReach = (frame: ColumnsFrame): ReachFrame => ({
  ...frame,
  targets: () =>
    frame.columns.map(({ x, width, parts }, index) => ({
      x: x + width / 2,
      y: parts.at(-1)?.y ?? frame.plot.bottom,
      key: String(index),
      track: "",
    })),
});

/** What names a rise of a year in its chart. */
export const yearKey = ({ number, date }: YearPoint): string => number ?? date;

/** The days on which a line of a year rises, in the order of the days; a key is a draw, or a day of several. */
export const yearsReach = (frame: YearLinesFrame): ReachFrame => ({
  ...frame,
  targets: () => {
    const steps = frame.lines.flatMap(({ year, steps }) =>
      steps.map((step) => ({ x: step.x, y: step.y, key: yearKey(step), track: String(year) })),
    );
    return steps.sort((a, b) => a.x - b.x || a.track.localeCompare(b.track));
  },
});

/** The counts of the pool, at the foot of the map, and the draws; a key is `pool day` or the number of a draw. */
export const poolReach = (frame: PoolMapFrame): ReachFrame => ({
  ...frame,
  targets: () =>
    [
      ...frame.columns.map(({ asOf, x, width }) => ({
        x: x + width / 2,
        y: frame.plot.bottom,
        key: `pool ${asOf}`,
        track: "pool",
      })),
      ...frame.marks.map(({ number, category, x, y }) => ({ x, y, key: number, track: category })),
    ].sort((a, b) => a.x - b.x),
});

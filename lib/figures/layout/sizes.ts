import type { FigureSize } from "./layout";

/**
 * The widths of a chart: the room that a page gives it on a phone, a tablet and a desktop. It is scaled to the room
 * it has; from `from` pixels of room on, this chart is the one shown. The style sheet holds the same limits.
 */
export const FIGURE_SIZES = [
  { name: "phone", from: 0, width: 356, plotHeight: 300, size: 12 },
  { name: "tablet", from: 560, width: 754, plotHeight: 360, size: 13 },
  { name: "desktop", from: 960, width: 1207, plotHeight: 430, size: 14 },
] as const satisfies readonly (FigureSize & { name: string; from: number })[];

/**
 * The widths of a chart with its controls beside it, or behind a bar above it: low enough for the first screen of a
 * phone and of a small laptop.
 */
export const BESIDE_SIZES = [
  { name: "phone", from: 0, width: 356, plotHeight: 230, size: 12 },
  { name: "tablet", from: 560, width: 754, plotHeight: 320, size: 13 },
  { name: "desktop", from: 840, width: 918, plotHeight: 320, size: 14 },
] as const satisfies readonly (FigureSize & { name: string; from: number })[];

/** The size that is shown in `room` pixels, as an index; by default of a chart with its controls beside it. */
export const sizeShown = (room: number, sizes: readonly { readonly from: number }[] = BESIDE_SIZES): number =>
  sizes.findLastIndex(({ from }) => room >= from);

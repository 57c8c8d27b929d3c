import { tenth } from "./box";
import { LEADING, type PlacedText } from "./frame";
import { textWidth } from "./labels/text-width";

/** A bar to be stacked from its parts, each with a name that stands in it where it fits. */
export type Bar = {
  readonly label: string;
  /** Stands at the end of the bar. */
  readonly total: string;
  readonly parts: readonly {
    readonly category: string;
    readonly value: number;
    readonly name: string;
    /** The value in words. */
    readonly text: string;
  }[];
};

export type PlacedPart = {
  readonly category: string;
  readonly value: number;
  readonly x: number;
  readonly width: number;
  /** The name, the marker alone, or nothing, as there is room. */
  readonly label: PlacedText | "marker" | null;
};

export type BarsFrame = {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly rows: readonly {
    readonly top: number;
    readonly height: number;
    readonly label: PlacedText;
    readonly total: PlacedText;
    readonly parts: readonly PlacedPart[];
  }[];
};

const ROW = 1.75;
const GAP = 0.6;
const LEAST_MARKER = 12;
const INSET = 6;

/** Lays bars out one below the other, each part as wide as its value, all to one scale that begins at 0. */
export function layoutBars(bars: readonly Bar[], { width, size }: { width: number; size: number }): BarsFrame {
  const left = Math.ceil(Math.max(0, ...bars.map(({ label }) => textWidth(label, size)))) + 10;
  const right = width - Math.ceil(Math.max(0, ...bars.map(({ total }) => textWidth(total, size)))) - 8;
  const sum = ({ parts }: Bar) => parts.reduce((total, { value }) => total + value, 0);
  const perUnit = Math.max(0, right - left) / Math.max(1, ...bars.map(sum));
  const height = Math.round(size * ROW);
  const step = height + Math.round(size * GAP);

  const rows = bars.map((bar, index) => {
    const top = index * step;
    const y = top + height / 2;
    let x = left;
    const parts = bar.parts.map(({ category, value, name }): PlacedPart => {
      const own = { category, value, x: tenth(x), width: tenth(value * perUnit) };
      x += value * perUnit;
      const fits = textWidth(name, size - 1) + 2 * INSET <= own.width && height >= size * LEADING;
      const label = fits
        ? ({ x: tenth(own.x + INSET), y, text: name, anchor: "start" } as const)
        : own.width >= LEAST_MARKER
          ? "marker"
          : null;
      return { ...own, label };
    });
    return {
      top,
      height,
      label: { x: left - 10, y, text: bar.label, anchor: "end" as const },
      total: { x: tenth(x + 6), y, text: bar.total, anchor: "start" as const },
      parts,
    };
  });
  return { width, height: Math.max(0, rows.length * step - Math.round(size * GAP)), size, rows };
}

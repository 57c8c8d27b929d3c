import { escaped, svg } from "@/lib/figures/svg/svg";
import { tenth } from "@/lib/figures/layout/box";
import { atMost, balancedText, wrapText } from "@/lib/figures/layout/labels/wrap-text";

type Style = {
  readonly x: number;
  readonly top: number;
  /** Pixels to the right of `x`. */
  readonly room: number;
  /** Font size in pixels. */
  readonly size: number;
  readonly fill?: string;
  readonly weight?: 400 | 600;
  /** Height of a line, as a multiple of the size. */
  readonly leading?: number;
  /** Lines of about equal length, as a heading has them. */
  readonly balanced?: boolean;
  /** `end` sets the lines to the left of `x`. */
  readonly anchor?: "start" | "end";
  /** The most lines; what is over is cut short. */
  readonly lines?: number;
};

/** A piece of an image and where it ends. */
export type Block = { readonly svg: string; readonly bottom: number };

/** Share of a line's height from its top to the baseline, beside what the leading adds. */
const ASCENT = 0.8;

/** A font in the place of ours is up to so much wider: a line set in it still ends within its room. */
const FALLBACK = 1.09;

/** A number stays with what it counts, and a day with its month. */
const held = (text: string): string => text.replace(/(\d) (?=\p{Ll})/gu, "$1\u00a0");

/** A text wrapped to its room, as static SVG. */
export function paragraph(
  text: string,
  {
    x,
    top,
    room,
    size,
    fill = "var(--ink)",
    weight = 400,
    leading = 1.35,
    balanced = false,
    anchor = "start",
    lines = Infinity,
  }: Style,
): Block {
  const measured = room / FALLBACK;
  const wrapped = atMost(
    (balanced ? balancedText : wrapText)(held(text), measured, size, weight),
    lines,
    measured,
    size,
    weight,
  );
  const rows = wrapped.map((line, index) =>
    svg("text", { x, y: tenth(top + size * (index * leading + (leading - 1) / 2 + ASCENT)) }, escaped(line)),
  );
  return {
    svg: svg(
      "g",
      {
        fill,
        "font-size": size,
        "font-weight": weight === 400 ? null : weight,
        "text-anchor": anchor === "start" ? null : anchor,
      },
      ...rows,
    ),
    bottom: Math.ceil(top + wrapped.length * size * leading),
  };
}

import type { FigureSize } from "@/lib/figures/layout/layout";
import { svg } from "@/lib/figures/svg/svg";
import { chartImage } from "./image";
import { paragraph, type Block } from "./paragraph";
import type { ThemeName } from "./theme";

/** What stands around a figure in its image. */
export type Sheet = {
  readonly heading: string;
  readonly subtitle: string;
  /** The figure for those who do not see it. */
  readonly description: string;
  /** Notes, source, day and address below the figure, a sentence each. */
  readonly foot: readonly string[];
};

type Options = {
  readonly size: FigureSize;
  readonly theme: ThemeName;
  /** See chartImage. */
  readonly font: string | null;
};

/** Where a block begins. */
export type Corner = { readonly x: number; readonly top: number };

/**
 * A figure on paper with its finding, its notes and its source, as an image that stands by itself.
 * @param figure draws the figure from a corner on
 */
export function sheetImage(
  { heading: title, subtitle: below, description, foot }: Sheet,
  { size: { width: room, size }, theme, font }: Options,
  figure: (corner: Corner) => Block,
): string {
  const margin = Math.round(room / 24) + 4;
  const text = (sentence: string, top: number, style: Partial<Parameters<typeof paragraph>[1]> = {}) =>
    paragraph(sentence, { x: margin, top, room, size, fill: "var(--ink-soft)", ...style });
  const heading = text(title, margin - 4, {
    size: Math.round(size * 1.8),
    fill: "var(--ink)",
    weight: 600,
    leading: 1.2,
    balanced: true,
  });
  const subtitle = text(below, heading.bottom + 4, { size: size + 1 });
  const chart = figure({ x: margin, top: subtitle.bottom + size });
  const blocks: Block[] = [heading, subtitle, chart];
  const rule = chart.bottom + size;
  let bottom = rule + 8;
  for (const sentence of foot) {
    const block = text(sentence, bottom, { size: Math.max(11, size - 1) });
    blocks.push(block);
    bottom = block.bottom + 2;
  }
  return chartImage(
    { width: room + 2 * margin, height: bottom + margin - 8, title, description, theme, font },
    svg("path", { d: `M${margin},${rule}.5h${room}`, stroke: "var(--rule)" }),
    ...blocks.map((block) => block.svg),
  );
}

import { CEC } from "@/lib/rules/category/category";
import { spareLook } from "@/lib/figures/layout/marker";

/* How a category is drawn, the same in both drawings of a figure. */

/** The colour of a category; one that has none of its own takes a spare one with its mark, else grey. */
export function colourOf(category: string): string {
  const spare = spareLook(category);
  return `var(--cat-${spare === null ? category : `spare-${spare}`}, var(--ink-soft))`;
}

/** CEC is the yardstick: heavier than what is held against it. */
export const strokeOf = (category: string): number => (category === CEC ? 2 : 1.4);

const MANY = 60;

/** Area of a mark in square pixels: smaller on a small figure and where a line has many. */
export const markArea = (points: number, width: number): number =>
  (points > MANY ? 10 : 24) + (width < 500 ? 0 : width < 900 ? 6 : 12);

/** Order of drawing: CEC last, on top. */
export const plotOrder = <T extends { readonly category: string }>(lines: readonly T[]): T[] => [
  ...lines.filter(({ category }) => category !== CEC),
  ...lines.filter(({ category }) => category === CEC),
];

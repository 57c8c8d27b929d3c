import type { FigureLine } from "@/lib/figures/layout/frame";
import { CEC } from "@/lib/rules/category/category";
import { colourToken } from "@/lib/rules/category/look";

/** The colour of a category, by its name in the style sheet. */
export const colourOf = (category: string): string => `var(--${colourToken(category)})`;

/** The colour of a line and its marks: grey for one that the others are read against. */
export const toneOf = ({ category, behind }: Pick<FigureLine, "category" | "behind">): string =>
  behind ? "var(--rule-strong)" : colourOf(category);

/** The mark of a doubtful value: an outline in the colour of its line. */
export const hollow = (tone: string) => ({
  fill: "var(--paper)",
  stroke: tone,
  "stroke-width": 1.3,
  "data-doubt": "",
});

/** CEC is the yardstick: heavier than what is compared with it. */
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

import { PAUSE_DAYS } from "@/lib/figures/series/series";
import type { FigureLine } from "./frame";

/**
 * The value of a line on a day; `number` is its draw, null for a value carried in from before the figure; `signs` say
 * what is doubtful of it, "" for nothing.
 */
export type Held = {
  readonly category: string;
  readonly value: number;
  readonly number: string | null;
  readonly signs: string;
};

/**
 * What each line but one shows on a day: its latest value by then, in the order of the lines. A line without one, or in
 * a pause, is left out.
 * @param day see dayNumber
 * @param but category of the line that is left out
 */
export function heldOn(lines: readonly FigureLine[], day: number, but: string): Held[] {
  return lines.flatMap(({ category, segments, carried, carriedSigns: signs = "" }): Held[] => {
    if (category === but) return [];
    const last = segments.flat().findLast((point) => point.day <= day);
    if (last === undefined) return carried === undefined ? [] : [{ category, value: carried, number: null, signs }];
    const { value, number } = last;
    return day - last.day > PAUSE_DAYS ? [] : [{ category, value, number, signs: last.signs ?? "" }];
  });
}

import { CEC } from "@/lib/rules/category/category";
import type { PlottedDraw } from "@/lib/rules/draw/draw";
import { inRange, type DayRange } from "@/lib/rules/draw/period";

/** A category whose cut-offs are far from those of all others, with its lowest and highest, in CRS points. */
export type SetAside = { readonly category: string; readonly min: number; readonly max: number };

/** Further away than this share of the span of all others, a category would press them flat. */
const FAR = 0.5;

/**
 * The categories that would take the height of a figure from all others, CEC among them.
 * @param draws all draws, in any order
 * @param slugs the categories that could be shown together
 * @returns in the order given, with the cut-offs of the range
 */
export function setAside(draws: readonly PlottedDraw[], slugs: readonly string[], range: DayRange): SetAside[] {
  const cutoffs = new Map([...slugs, CEC].map((slug): [string, number[]] => [slug, []]));
  for (const { category, cutoff, date } of draws)
    if (category !== null && inRange(date, range)) cutoffs.get(category)?.push(cutoff);
  const drawn = [...cutoffs]
    .filter(([, values]) => values.length > 0)
    .map(([category, values]) => ({ category, min: Math.min(...values), max: Math.max(...values) }));
  return drawn.filter((own) => {
    const others = drawn.filter((each) => each !== own);
    // Of two, each is far from the other.
    if (own.category === CEC || others.length < 2) return false;
    const [low, high] = [Math.min(...others.map(({ min }) => min)), Math.max(...others.map(({ max }) => max))];
    const away = Math.max(low - own.max, own.min - high);
    return away > FAR * (high - low);
  });
}

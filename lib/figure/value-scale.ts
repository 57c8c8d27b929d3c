import { scaleLinear } from "d3-scale";

const LEAST_SPACE = 44;

/** A scale of values: round ends, round ticks, no finer than one. */
export type ValueScale = { readonly domain: readonly [number, number]; readonly ticks: readonly number[] };

/**
 * The scale that fits `values`, with round ends.
 * @param room height of the axis in pixels: ticks stand at least 44 apart
 */
export function valueScale(values: readonly number[], room: number): ValueScale {
  let [low, high] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0) [low, high] = [0, 1];
  if (low === high) [low, high] = [low - 5, high + 5];
  const count = Math.max(2, Math.floor(room / LEAST_SPACE));
  const scale = scaleLinear([low, high], [0, 1]).nice(count);
  const [from, to] = scale.domain() as [number, number];
  return { domain: [from, to], ticks: scale.ticks(count).filter(Number.isInteger) };
}

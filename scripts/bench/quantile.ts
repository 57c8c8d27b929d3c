/**
 * The value below which a share of the values lies: the nearest one that was measured, never one between two.
 * @param share 0.95 for the 95th percentile
 * @throws RangeError when there is no value
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError("No value was measured.");
  return value;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

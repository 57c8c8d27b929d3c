/**
 * Moves the centres of equally tall labels as little as possible (least squares) so that none overlap and all stay
 * between two bounds. Labels keep the order of their wishes; equal wishes keep the order given.
 * @param wishes where each centre would like to be
 * @param size height of a label
 * @param bounds for the edges of the labels; where they are too tight for all, the labels run past the end
 * @returns the centres, in the order given
 */
export function dodge(wishes: readonly number[], size: number, [start, end]: readonly [number, number]): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => wishes[a]! - wishes[b]! || a - b);

  // Less its rank, each label wishes for the place of the first of its block: blocks that meet share their mean.
  const blocks: { sum: number; count: number }[] = [];
  order.forEach((index, rank) => {
    blocks.push({ sum: wishes[index]! - rank * size, count: 1 });
    for (let last = blocks.length - 1; last > 0; last -= 1) {
      const [before, block] = [blocks[last - 1]!, blocks[last]!];
      if (before.sum / before.count <= block.sum / block.count) break;
      blocks.splice(last - 1, 2, { sum: before.sum + block.sum, count: before.count + block.count });
    }
  });

  const latest = end - size * (wishes.length - 0.5);
  const firsts = blocks.flatMap(({ sum, count }) =>
    Array<number>(count).fill(Math.max(start + size / 2, Math.min(sum / count, latest))),
  );
  const centres: number[] = [];
  order.forEach((index, rank) => (centres[index] = firsts[rank]! + rank * size));
  return centres;
}

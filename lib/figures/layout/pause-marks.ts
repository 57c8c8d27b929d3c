import { overlaps, tenth, within, type Box } from "./box";
import { LEADING, type PauseMark, type Place, type PlacedText } from "./frame";
import { covered } from "./labels/obstacles";
import { textWidth } from "./labels/text-width";

/** A pause between the last mark before and the first after. */
export type Pause = { readonly category: string; readonly from: Place; readonly to: Place; readonly text: string };

/**
 * Marks each pause and says how long it was where there is free room between its ends.
 * @param taken boxes of the texts that stand already
 * @param segments of all lines, which the texts keep clear of
 */
export function pauseMarks(
  pauses: readonly Pause[],
  taken: readonly Box[],
  segments: readonly (readonly Place[])[],
  plot: Box,
  size: number,
): PauseMark[] {
  const boxes = [...taken];
  return pauses.map(({ category, from, to, text }) => {
    const x = tenth((from.x + to.x) / 2);
    const half = textWidth(text, size) / 2;
    const high = (size * LEADING) / 2;
    const choices = [(from.y + to.y) / 2, from.y, to.y].map((y) => ({
      label: { x, y: tenth(y), text, anchor: "middle" } satisfies PlacedText,
      box: { left: x - half, right: x + half, top: y - high, bottom: y + high },
    }));
    const free =
      half * 2 > Math.abs(to.x - from.x)
        ? undefined
        : choices.find(
            ({ box }) =>
              within(box, plot) && boxes.every((other) => !overlaps(box, other)) && covered(box, segments) === 0,
          );
    if (free !== undefined) boxes.push(free.box);
    return { category, from, to, label: free?.label ?? null };
  });
}

import { fitText, textWidth } from "./text-width";

/** Width of a semi-bold text, as a multiple of a regular one. */
const BOLDER = 1.05;

/** The width of a text at a weight of 400 or 600, in pixels. */
const widthAt = (text: string, size: number, weight: number): number =>
  textWidth(text, size) * (weight > 400 ? BOLDER : 1);

/**
 * A text in lines no wider than `room` pixels, broken at blanks; a word wider than that, such as an address, is broken
 * where it must be. No-break spaces hold.
 * @param size font size in pixels
 * @param weight 400 or 600
 */
export function wrapText(text: string, room: number, size: number, weight = 400): string[] {
  const fits = (line: string) => widthAt(line, size, weight) <= room;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (fits(line === "" ? word : `${line} ${word}`)) {
      line = line === "" ? word : `${line} ${word}`;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const letter of word) {
      if (line !== "" && !fits(line + letter)) {
        lines.push(line);
        line = "";
      }
      line += letter;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** {@link wrapText} with lines of about equal length, in as few of them: no last word stands alone. */
export function balancedText(text: string, room: number, size: number, weight = 400): string[] {
  const count = wrapText(text, room, size, weight).length;
  let [narrow, wide] = [0, room];
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    if (wrapText(text, middle, size, weight).length <= count) wide = middle;
    else narrow = middle;
  }
  return wrapText(text, wide, size, weight);
}

/** At most so many lines, the last one cut short with an ellipsis where there are more. */
export function atMost(
  lines: readonly string[],
  most: number,
  room: number,
  size: number,
  weight = 400,
): readonly string[] {
  if (lines.length <= most) return lines;
  const last = fitText(`${lines[most - 1]!} ${lines[most]!}`, room / (weight > 400 ? BOLDER : 1), size);
  return [...lines.slice(0, most - 1), last];
}

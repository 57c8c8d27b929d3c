/*
 * Advance widths of Source Sans 3 Regular, in thousandths of an em, from the font's hmtx table. Accents add no width.
 */
const ADVANCES: readonly (readonly [number, string])[] = [
  [100, "\u202f\u2009"],
  [200, " \u00a0"],
  [247, "iljI|"],
  [249, "'’‘,.:;·"],
  [292, "f!"],
  [303, "()[]{}"],
  [311, "-"],
  [342, "tr/\\"],
  [367, "²³¹ªº°"],
  [422, 'sz*?"“”«»'],
  [451, "cx"],
  [467, "vy"],
  [478, "JLY–"],
  [497, "0123456789ekFag#$+<>=~_−×"],
  [515, "VXS"],
  [537, "TAZEo"],
  [546, "hunPCR"],
  [555, "bdpq"],
  [583, "BK&"],
  [617, "DG"],
  [650, "HNUOQ"],
  [724, "Mw"],
  [786, "W—"],
  [830, "m%@æœÆŒ"],
  [948, "…"],
];
const WIDEST = 950;

const widths = new Map(ADVANCES.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));

// The fallback font, shown while the font loads, is adjusted to the same average but not letter by letter.
const ALLOWANCE = 1.05;

/**
 * How wide a text stands, rather too wide than too narrow: nothing is measured, for the server has no font.
 * @param size font size in pixels
 * @returns pixels
 */
export function textWidth(text: string, size: number): number {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "");
  const thousandths = [...plain].reduce((sum, letter) => sum + (widths.get(letter) ?? WIDEST), 0);
  return (thousandths / 1000) * size * ALLOWANCE;
}

/** The text, its end replaced by an ellipsis where it is wider than `room` pixels; empty when nothing fits. */
export function fitText(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text;
  const letters = [...text];
  while (letters.length > 0) {
    letters.pop();
    const cut = `${letters.join("").trimEnd()}…`;
    if (textWidth(cut, size) <= room) return cut;
  }
  return "";
}

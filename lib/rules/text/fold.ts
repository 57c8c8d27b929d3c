/**
 * A text as a person searches it: no accents, case, typographic quotes or dashes; blanks of any kind as one space.
 * Folding twice changes nothing.
 */
export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[‐-―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();

/**
 * True when every word of `query` stands somewhere in `text`, whole or in part, both folded. A blank query is in every
 * text.
 */
export function containsWords(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(" ")
    .every((word) => folded.includes(word));
}

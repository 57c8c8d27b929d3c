/**
 * A text without accents and other marks. They are taken out first too: `normalize` sorts a run of them, which takes
 * time with the square of its length.
 * @param form `NFKD` to take ligatures and other compatible letters apart as well
 */
export const withoutMarks = (text: string, form: "NFD" | "NFKD"): string =>
  text.replace(/\p{M}/gu, "").normalize(form).replace(/\p{M}/gu, "");

/**
 * A text as a person searches it: no accents, case, typographic quotes or dashes; blanks of any kind as one space.
 * Folding twice changes nothing.
 */
export const fold = (text: string): string =>
  withoutMarks(withoutMarks(text, "NFKD").toLowerCase(), "NFKD")
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

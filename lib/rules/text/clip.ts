/** What search engines and tabs show of the title of a page, and of its description, in characters. */
export const MAX_TITLE = 64;
export const MAX_DESCRIPTION = 160;

/**
 * A text of at most `most` characters: cut after a word, with an ellipsis, where it is longer. One word that is too
 * long is cut itself.
 */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const held = text.slice(0, most);
  const end = held.search(/[\s\u00a0]\S*$/);
  // A half of a character is none, and a sign before the ellipsis would be one too many.
  const cut = held.slice(0, end > 0 ? end : most - 1).replace(/[\p{Cs}\s,;:.–(-]+$/u, "");
  return `${cut}…`;
}

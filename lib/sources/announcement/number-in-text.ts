import { parseCount } from "@/lib/rules/text/count-input";
import type { Span } from "./span";

/**
 * What stands for a whole number in a pattern: `3,500`, `3 500`, `3500`, and nothing that goes on in figures: `3.5`,
 * `35,00`. Six groups of figures at most: a row of numbers would be read again from each of them.
 */
export const COUNT = "(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3}){1,5}|\\d+)(?!\\d|[.,]\\d)";

const COUNT_HERE = new RegExp(COUNT, "y");

/** A whole number in a text. */
export type NumberInText = Span & { readonly value: number };

/**
 * The whole number that begins at this place of a plain text; null when none does, or one that is not read for certain.
 */
export function numberAt(plain: string, index: number): NumberInText | null {
  COUNT_HERE.lastIndex = index;
  const match = COUNT_HERE.exec(plain);
  const value = match && parseCount(match[1]!);
  return match && value !== null ? { start: index, end: index + match[0].length, value } : null;
}

import { typedNumber } from "@/lib/rules/draw/comparison";
import { fold } from "@/lib/rules/text/fold";

/** The number of a draw that a text asks for; `surely`: a sign or a word says that it is that of a draw. */
export type AskedNumber = { readonly number: string; readonly surely: boolean };

const WORD = /^(?:(?:draw|round|ronde|tirage)s? )/;

/**
 * The number of a draw where a text is one: `379`, `#379`, `nº 379`, `draw 379`, `ronde 91a`. Case and accents do not
 * count. Null for any other text; whether there is such a draw is not asked.
 */
export function readAskedNumber(text: string): AskedNumber | null {
  const plain = fold(text);
  const rest = plain.replace(WORD, "").replace(/^(?:number|numero|№) /, "#");
  const number = typedNumber(rest);
  return /^\d{1,4}[a-z]?$/.test(number) ? { number, surely: number !== plain } : null;
}

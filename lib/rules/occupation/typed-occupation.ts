import { fold } from "@/lib/rules/text/fold";

/** A name and the codes it may mean, what most people mean by it first. */
export type NameOfCodes = readonly [name: string, nocs: readonly string[]];

/** Names ready to be searched: folded, and cut into words. */
export type NameIndex = readonly {
  readonly name: string;
  readonly words: readonly string[];
  readonly nocs: readonly string[];
}[];

const WORD = /[\p{L}\p{N}+#]+/gu;
const wordsOf = (folded: string): string[] => folded.match(WORD) ?? [];

/** @param names codes and titles among them; of names that fit equally well, the earlier ones are found first */
export const nameIndex = (names: readonly NameOfCodes[]): NameIndex =>
  names.map(([name, nocs]) => {
    const folded = fold(name);
    return { name: folded, words: wordsOf(folded), nocs };
  });

/**
 * The occupations that a person may mean: each typed word begins a word of one of their names. A name that is just what
 * was typed comes first, then those that begin with it, then the others.
 * @param most how many at most
 * @returns codes, each once; none when no word is typed
 */
export function typedOccupations(typed: string, index: NameIndex, most: number): string[] {
  const whole = fold(typed);
  const words = wordsOf(whole);
  if (words.length === 0) return [];
  const found = index.filter((each) => words.every((word) => each.words.some((own) => own.startsWith(word))));
  const rank = ({ name }: NameIndex[number]) => (name === whole ? 0 : name.startsWith(whole) ? 1 : 2);
  return [
    ...new Set([0, 1, 2].flatMap((each) => found.filter((one) => rank(one) === each).flatMap(({ nocs }) => nocs))),
  ].slice(0, most);
}

import { fold } from "@/lib/rules/text/fold";
import type { OccupationName, OccupationNameKind } from "./occupation-name";

/** Why an occupation was found: by its code, by a name of a kind, or by a name with a word that is spelt alike. */
export type MatchReason = "code" | OccupationNameKind | "similar";

/** First and last-but-one place of a stretch of text, in UTF-16 units. */
export type Mark = readonly [from: number, to: number];

/** How an occupation was found. */
export type OccupationMatch = {
  readonly noc: string;
  readonly reason: MatchReason;
  /** The name that was found; null when it was the code. */
  readonly found: OccupationName | null;
  /** What of that name, or of the code, was searched for. */
  readonly marks: readonly Mark[];
};

/** What of a name counts as found: words that begin with one of `starts`, and `words` as they are; all folded. */
export type MatchedWords = { readonly starts: readonly string[]; readonly words: ReadonlySet<string> };

/** Words as the database cuts them: letters and figures, and the signs of C++ and C#. */
export const NAME_WORD = /[\p{L}\p{M}\p{N}+#]+/gu;

/** Where the words that were found stand in a name: the beginning of a word that is only begun, else all of it. */
export function marksOf(name: string, { starts, words }: MatchedWords): Mark[] {
  return [...name.matchAll(NAME_WORD)].flatMap(({ 0: word, index }): Mark[] => {
    const folded = fold(word);
    if (words.has(folded)) return [[index, index + word.length]];
    const start = starts.reduce(
      (longest, each) => (folded.startsWith(each) && each.length > longest ? each.length : longest),
      0,
    );
    if (start === 0) return [];
    // A ligature is one letter that folds to two: then the whole word is marked.
    return [[index, index + (folded.length === word.length ? start : word.length)]];
  });
}

/** A text in turns of marked and unmarked parts; marks in order, without overlap. */
export function markedParts(
  text: string,
  marks: readonly Mark[],
): { readonly text: string; readonly marked: boolean }[] {
  let at = 0;
  const parts = marks.flatMap(([from, to]) => {
    const pair = [
      { text: text.slice(at, from), marked: false },
      { text: text.slice(from, to), marked: true },
    ];
    at = to;
    return pair;
  });
  return [...parts, { text: text.slice(at), marked: false }].filter((part) => part.text !== "");
}

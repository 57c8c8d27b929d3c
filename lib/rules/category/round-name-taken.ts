import type { Category } from "./category";
import type { EntryReader } from "@/lib/rules/record/form-reader";
import { knownRoundNames, normaliseRoundName, sameRound, type RoundClass } from "./round-name";

/**
 * Meaning that a round name has already, other than `own`; a name means one thing only.
 * @param categories every category that stands
 */
export function otherMeaning(name: string, own: RoundClass | null, categories: readonly Category[]): RoundClass | null {
  const wanted = normaliseRoundName(name);
  return (
    knownRoundNames(categories).find((known) => known.name === wanted && !(own && sameRound(known.meaning, own)))
      ?.meaning ?? null
  );
}

/** Refuses each name of a field that says nothing, or means something else already. */
export function checkNames(
  reader: EntryReader,
  names: readonly { field: string; text: string }[],
  own: RoundClass | null,
  categories: readonly Category[],
): void {
  for (const { field, text } of names) {
    if (normaliseRoundName(text) === "") reader.refuse(field, "no_letters", { name: text });
    const meaning = otherMeaning(text, own, categories);
    if (meaning)
      reader.refuse(field, "name_taken", { name: text, category: meaning.category, version: meaning.version ?? "" });
  }
}

/**
 * Known names that share words with one that is not known, the nearest first: to look at, never to decide by.
 * Half of the words of the shorter name must be shared.
 */
export function similarNames(
  name: string,
  categories: readonly Category[],
  limit = 5,
): { readonly text: string; readonly meaning: RoundClass }[] {
  const words = new Set(normaliseRoundName(name).split(" "));
  return knownRoundNames(categories)
    .map(({ text, name: known, meaning }) => {
      const own = new Set(known.split(" "));
      const shared = [...own].filter((word) => words.has(word)).length;
      const [shorter, longer] = [Math.min(own.size, words.size), Math.max(own.size, words.size)];
      return { text, meaning, likeness: shared / shorter, all: shared / longer };
    })
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.all - a.all)
    .slice(0, limit)
    .map(({ text, meaning }) => ({ text, meaning }));
}

import type { Category } from "@/lib/rules/category/category";
import { roundChoices } from "@/lib/rules/draw/entry-round";
import { classifyRoundName, normaliseRoundName } from "@/lib/rules/category/round-name";
import type { FormTexts } from "./announcement";
import { plainText, type Span } from "./plain-text";

/** A known name somewhere in a text, and what it means for the form. */
export type NameInText = Span & { readonly texts: FormTexts };

/** A name that means one thing, how it is looked for in a plain text, and the form's texts for it. */
type KnownName = { readonly normal: string; readonly pattern: RegExp; readonly texts: (name: string) => FormTexts };

const WORD = "[\\p{L}\\p{N}]";

function knownNames(categories: readonly Category[]): KnownName[] {
  const names = categories.flatMap(({ roundNames, versions }) => [
    ...roundNames.flatMap(({ en, fr }) => [en, fr]),
    ...versions.flatMap(({ officialName: { en, fr }, aliases }) => [en, fr, ...aliases]),
  ]);
  const choices = categories.flatMap(roundChoices);
  return [...new Set(names.filter((name) => name !== null))].flatMap((name) => {
    const known = classifyRoundName(name, categories);
    if (!known) return [];
    const value = known.version ?? known.category;
    // Where none has been published for its version, the name itself is needed.
    const published = choices.find((choice) => choice.value === value)?.roundName ?? null;
    const normal = normaliseRoundName(name);
    const closing = new RegExp(`${WORD}$`, "u").test(name) ? "" : "[^\\p{L}\\p{N}\\s]?";
    const pattern = new RegExp(`(?<!${WORD})${normal.split(" ").join("[^\\p{L}\\p{N}]+")}(?!${WORD})${closing}`, "gu");
    return [
      {
        normal,
        pattern,
        texts: (said: string): FormTexts => ({ category: value, roundName: published === null ? said : "" }),
      },
    ];
  });
}

const kept = new WeakMap<readonly Category[], readonly KnownName[]>();

function namesOf(categories: readonly Category[]): readonly KnownName[] {
  const known = kept.get(categories) ?? knownNames(categories);
  kept.set(categories, known);
  return known;
}

/** What a name that stands alone means for the form; null when it is not known as a whole. */
export function knownRound(name: string, categories: readonly Category[]): FormTexts | null {
  const wanted = normaliseRoundName(name);
  return (
    namesOf(categories)
      .find(({ normal }) => normal === wanted)
      ?.texts(name) ?? null
  );
}

/**
 * Every known name of several words in a text, in order, none within another. One word, such as *General*, is part of
 * too many sentences to be a name there.
 */
export function namesIn(text: string, categories: readonly Category[]): NameInText[] {
  const plain = plainText(text);
  const found = namesOf(categories)
    .filter(({ normal }) => normal.includes(" "))
    .flatMap(({ pattern, texts }) =>
      [...plain.matchAll(pattern)].map(
        ({ 0: all, index }): NameInText => ({
          start: index,
          end: index + all.length,
          texts: texts(text.slice(index, index + all.length)),
        }),
      ),
    );
  const inOrder = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return inOrder.reduce<NameInText[]>(
    (kept, name) => (name.start >= (kept.at(-1)?.end ?? 0) ? [...kept, name] : kept),
    [],
  );
}

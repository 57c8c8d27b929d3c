import type { Category } from "@/lib/rules/category/category";
import { roundChoices } from "@/lib/rules/draw/entry/round";
import { classifyRoundName, normaliseRoundName } from "@/lib/rules/category/round-name";
import type { FormTexts } from "./announcement";
import { disjoint, type Span } from "./span";

/** A known name somewhere in a text, and what it means for the form. */
export type NameInText = Span & { readonly texts: FormTexts };

/** A name that means one thing, with its pattern in a plain text and the form's texts for it. */
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

const indexes = new WeakMap<readonly Category[], ReadonlyMap<string, KnownName>>();

/** The known names by their normal form; of two with the same one that which also takes a closing sign. */
function namesOf(categories: readonly Category[]): ReadonlyMap<string, KnownName> {
  const index =
    indexes.get(categories) ??
    new Map(
      knownNames(categories)
        .sort((a, b) => a.pattern.source.length - b.pattern.source.length)
        .map((name) => [name.normal, name]),
    );
  indexes.set(categories, index);
  return index;
}

/** A name that is followed by its own short form: "Provincial Nominee Program (PNP)". */
const WITH_SHORT = /^(.+?)\s?\((\p{Lu}{2,6})\)$/u;

/** The category without versions that a short form stands for: CEC, PNP, in French PCP. */
const byShort = (short: string, categories: readonly Category[]): Category | undefined =>
  categories.find(({ kind, shortName }) => kind === "program" && [shortName.en, shortName.fr].includes(short));

/**
 * Texts of the form for a name that stands alone, with its short form or only that; null when it is not known as a
 * whole, and where name and short form are of two categories.
 */
export function knownRound(name: string, categories: readonly Category[]): FormTexts | null {
  const textsOf = (one: string) => namesOf(categories).get(normaliseRoundName(one))?.texts(one) ?? null;
  const whole = textsOf(name);
  if (whole) return whole;
  const alone = byShort(name.trim(), categories);
  if (alone) return { category: alone.slug, roundName: "" };
  const [, long, short] = WITH_SHORT.exec(name.trim()) ?? [];
  const known = long === undefined ? null : textsOf(long);
  return known && short !== undefined && byShort(short, categories)?.slug === known.category ? known : null;
}

/**
 * Every known name of several words in a text, in order, none within another. One word, such as *General*, is part of
 * too many sentences to be a name there.
 * @param plain the same text with plain letters
 */
export function namesIn(text: string, plain: string, categories: readonly Category[]): NameInText[] {
  const names = [...namesOf(categories).values()].filter(({ normal }) => normal.includes(" "));
  return disjoint(
    names.flatMap(({ pattern, texts }) =>
      [...plain.matchAll(pattern)].map(({ 0: all, index }): NameInText => {
        const end = index + all.length;
        return { start: index, end, texts: texts(text.slice(index, end)) };
      }),
    ),
  );
}

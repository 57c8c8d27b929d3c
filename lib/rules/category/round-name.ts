import type { Category } from "./category";
import { fold } from "@/lib/rules/text/fold";

/** The category a round name stands for, and its version where it has one. Both are slugs. */
export type RoundClass = { readonly category: string; readonly version: string | null };

/** A round name without what drifts between publications: case, accents, quotes, punctuation, blanks. */
export const normaliseRoundName = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function* knownNames(categories: readonly Category[]): Generator<[name: string | null, RoundClass]> {
  for (const { slug: category, roundNames, versions } of categories) {
    for (const { en, fr } of roundNames) for (const name of [en, fr]) yield [name, { category, version: null }];
    for (const {
      slug: version,
      officialName: { en, fr },
      aliases,
    } of versions)
      for (const name of [en, fr, ...aliases]) yield [name, { category, version }];
  }
}

/** Every known round name, normalised, with what it means. A name known for two things stands twice. */
export const knownRoundNames = (
  categories: readonly Category[],
): { readonly name: string; readonly text: string; readonly meaning: RoundClass }[] =>
  [...knownNames(categories)].flatMap(([text, meaning]) =>
    text === null ? [] : [{ name: normaliseRoundName(text), text, meaning }],
  );

/** Meanings by normalised name, null where one name means two things; made once for a list of categories. */
const indexes = new WeakMap<readonly Category[], ReadonlyMap<string, RoundClass | null>>();

function indexOf(categories: readonly Category[]): ReadonlyMap<string, RoundClass | null> {
  const held = indexes.get(categories);
  if (held) return held;
  const index = new Map<string, RoundClass | null>();
  for (const [known, meaning] of knownNames(categories)) {
    if (known === null) continue;
    const name = normaliseRoundName(known);
    const found = index.get(name);
    const two = found !== undefined && (found?.category !== meaning.category || found?.version !== meaning.version);
    index.set(name, two ? null : meaning);
  }
  indexes.set(categories, index);
  return index;
}

/**
 * What a published round name means, by comparison with every known official name and alias, English and French.
 * Only a whole name counts: part of one says nothing ("Physicians with Canadian Work Experience" is not the CEC).
 * @returns null for a name not known, or known for two things: an admin decides
 */
export function classifyRoundName(name: string, categories: readonly Category[]): RoundClass | null {
  const wanted = normaliseRoundName(name);
  return wanted === "" ? null : (indexOf(categories).get(wanted) ?? null);
}

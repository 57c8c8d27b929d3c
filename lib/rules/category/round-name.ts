import type { Category } from "./category";
import { fold } from "@/lib/rules/text/fold";

/** The category a round name stands for, and its version where it has one. Both are slugs. */
export type RoundClass = { readonly category: string; readonly version: string | null };

/** A round name without what drifts between publications: case, accents, quotes, punctuation, blanks. */
export const normaliseRoundName = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A known round name: normalised, as it is written, and what it means. */
type KnownRoundName = { readonly name: string; readonly text: string; readonly meaning: RoundClass };

const namesOf = ({ slug: category, roundNames, versions }: Category): KnownRoundName[] =>
  [
    ...roundNames.map(({ en, fr }) => ({ texts: [en, fr], version: null })),
    ...versions.map(({ slug, officialName: { en, fr }, aliases }) => ({ texts: [en, fr, ...aliases], version: slug })),
  ].flatMap(({ texts, version }) =>
    texts.flatMap((text) =>
      text === null ? [] : [{ name: normaliseRoundName(text), text, meaning: { category, version } }],
    ),
  );

const known = new WeakMap<readonly Category[], readonly KnownRoundName[]>();

/** Every known round name; one that is known for two things stands twice. Made once for a list of categories. */
export function knownRoundNames(categories: readonly Category[]): readonly KnownRoundName[] {
  const names = known.get(categories) ?? categories.flatMap(namesOf);
  known.set(categories, names);
  return names;
}

/** True for the same category and version. */
export const sameRound = (a: RoundClass, b: RoundClass) => a.category === b.category && a.version === b.version;

/** Meanings by normalised name, null where one name means two things; made once for a list of categories. */
const indexes = new WeakMap<readonly Category[], ReadonlyMap<string, RoundClass | null>>();

function indexOf(categories: readonly Category[]): ReadonlyMap<string, RoundClass | null> {
  const held = indexes.get(categories);
  if (held) return held;
  const index = new Map<string, RoundClass | null>();
  for (const { name, meaning } of knownRoundNames(categories)) {
    const found = index.get(name);
    index.set(name, found === undefined || (found && sameRound(found, meaning)) ? meaning : null);
  }
  indexes.set(categories, index);
  return index;
}

/**
 * Meaning of a published round name, by comparison with every known official name and alias, English and French.
 * Only a whole name counts: part of one says nothing ("Physicians with Canadian Work Experience" is not the CEC).
 * @returns null for a name not known, or known for two things: an admin decides
 */
export function classifyRoundName(name: string, categories: readonly Category[]): RoundClass | null {
  const wanted = normaliseRoundName(name);
  return wanted === "" ? null : (indexOf(categories).get(wanted) ?? null);
}

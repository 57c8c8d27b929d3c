import { fold } from "@/lib/rules/text/fold";
import { NAME_WORD } from "./occupation-match";
import { PLAIN_READING, readingOf, type KnownWord, type SearchReading } from "./occupation-search";
import { isEmptyWord, weightOf } from "./search-words";
import { speltAlike } from "./spelt-alike";
import { isSameWord, kinOf, rootOf } from "./word-root";

/** A name and the codes it may mean, what most people mean by it first. */
export type NameOfCodes = readonly [name: string, nocs: readonly string[]];

type Name = {
  readonly spelling: string;
  readonly folded: string;
  readonly words: readonly string[];
  readonly nocs: readonly string[];
};

/** Names ready to be searched: folded, and cut into words; all words of them by their root. */
export type NameIndex = {
  readonly names: readonly Name[];
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
};

/** What was typed may mean these occupations, and how it was read. */
export type TypedOccupations = {
  /** Codes of names that hold the words, each once. */
  readonly nocs: readonly string[];
  /** How many there are, those beyond `most` among them. */
  readonly total: number;
  /** Codes of names with words that are spelt alike, in the place of those that no name has. */
  readonly alike: readonly string[];
  readonly reading: SearchReading;
};

const wordsOf = (folded: string): string[] => folded.match(NAME_WORD) ?? [];

/** @param names codes and titles among them; of names that fit equally well, the earlier ones are found first */
export const nameIndex = (names: readonly NameOfCodes[]): NameIndex => {
  const cut = names.map(([spelling, nocs]): Name => {
    const folded = fold(spelling);
    return { spelling, folded, words: wordsOf(folded), nocs };
  });
  const words = new Map<string, Set<string>>();
  for (const word of new Set(cut.flatMap((name) => name.words))) {
    const root = rootOf(word);
    words.set(root, (words.get(root) ?? new Set()).add(word));
  }
  return { names: cut, words };
};

/** A word that was typed, with the words of names that it may be. */
type AskedWord = KnownWord & { readonly fits: (own: string) => boolean; readonly itself: ReadonlySet<string> };

function askedWord(word: string, { words }: NameIndex): AskedWord {
  const family = [...(words.get(rootOf(word)) ?? [])];
  const same = new Set(kinOf(word, family));
  const itself = new Set([...same].filter((own) => isSameWord(own, word)));
  return { word, same, itself, fits: (own) => own.startsWith(word) || same.has(own) };
}

const codesOf = (names: readonly Name[]): string[] => [...new Set(names.flatMap(({ nocs }) => nocs))];

/**
 * The occupations that a person may mean: each typed word is, begins or is of the family of a word of one of their
 * names. A name that is just what was typed comes first, then those that begin with it, those with the words themselves
 * and the others. When no name holds every word, those that hold the most of them. As the search in Postgres reads
 * them, without asking a server.
 * @param most how many at most
 */
export function typedOccupations(typed: string, index: NameIndex, most: number): TypedOccupations {
  const whole = fold(typed);
  const all = [...new Set(wordsOf(whole))];
  const telling = all.filter((word) => !isEmptyWord(word));
  const words = (telling.length > 0 ? telling : all).map((word) => askedWord(word, index));
  if (words.length === 0) return { nocs: [], total: 0, alike: [], reading: PLAIN_READING };
  const every = [...index.words.values()].flatMap((family) => [...family]);
  const isKnown = ({ fits }: AskedWord) => every.some(fits);
  const [known, unknown] = [words.filter(isKnown), words.filter((word) => !isKnown(word))];
  const best = bestNames(known, index.names);
  const wanted = unknown.length === 0 ? whole : known.map(({ word }) => word).join(" ");
  const found = byRank(best, known, wanted);
  const codes = codesOf(found);
  return {
    nocs: codes.slice(0, most),
    total: codes.length,
    alike:
      unknown.length === 0 ? [] : codesOf(alikeNames(words, unknown, { names: index.names, every })).slice(0, most),
    reading: readingOf(typed, {
      asked: known,
      unknown: unknown.map(({ word }) => word),
      names: found.map(({ spelling }) => spelling),
    }),
  };
}

/** What was typed itself; names that begin with it, that hold its words, that hold words of their families; others. */
function byRank(names: readonly Name[], known: readonly AskedWord[], wanted: string): Name[] {
  const every = (own: readonly string[], words: (asked: AskedWord) => ReadonlySet<string>) =>
    known.every((asked) => own.some((each) => words(asked).has(each)));
  const ranks: readonly ((name: Name) => boolean)[] = [
    ({ folded }) => folded === wanted,
    ({ folded }) => folded.startsWith(wanted),
    ({ words }) => every(words, ({ itself }) => itself),
    ({ words }) => every(words, ({ same }) => same),
    () => true,
  ];
  return ranks.flatMap((_, rank) => names.filter((name) => ranks.findIndex((fits) => fits(name)) === rank));
}

/** The names that hold the most of the words, by their weight. */
function bestNames(words: readonly AskedWord[], names: readonly Name[]): Name[] {
  const weighed = names.map((name) => ({
    name,
    weight: words.reduce((sum, { word, fits }) => sum + (name.words.some(fits) ? weightOf(word) : 0), 0),
  }));
  const best = Math.max(0, ...weighed.map(({ weight }) => weight));
  return best === 0 ? [] : weighed.filter(({ weight }) => weight === best).map(({ name }) => name);
}

/** Names that hold all the words, those that no name has replaced by others that are spelt alike. */
function alikeNames(
  words: readonly AskedWord[],
  unknown: readonly AskedWord[],
  { names, every }: { readonly names: readonly Name[]; readonly every: readonly string[] },
): Name[] {
  const alike = new Map(unknown.map((word) => [word, new Set(speltAlike(word.word, every))]));
  return names.filter((name) =>
    words.every((word) => name.words.some((own) => alike.get(word)?.has(own) ?? word.fits(own))),
  );
}

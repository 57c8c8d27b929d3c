/** Words that share less than this part of their trigrams are not alike: the threshold of the search in Postgres. */
const LEAST_LIKENESS = 0.3;

/** Words nearly as like as the best one count too, so many at most. */
const NEARLY = 0.75;
const MOST_WORDS = 3;

/** Shorter words share their few trigrams with too many. */
const LEAST_LETTERS = 3;

function trigramsOf(word: string): ReadonlySet<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const each of one) if (other.has(each)) shared += 1;
  return shared / (one.size + other.size - shared);
}

/**
 * True when one letter more, fewer or other makes one word of another: a slip of the hand, even where rules of families
 * would let it pass.
 */
export function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.length === short.length ? short.slice(at + 1) : short.slice(at);
  return long.slice(at + 1) === rest;
}

/**
 * The words that are spelt most like a word, the likest first: what it may have been meant for. The browser's way of
 * what Postgres does with pg_trgm.
 * @param word folded, like `words`
 */
export function speltAlike(word: string, words: readonly string[]): string[] {
  if (word.length < LEAST_LETTERS) return [];
  const own = trigramsOf(word);
  const alike = words
    .map((each) => ({ each, like: likeness(own, trigramsOf(each)) }))
    .filter(({ like }) => like >= LEAST_LIKENESS)
    .sort((a, b) => b.like - a.like || a.each.localeCompare(b.each, "en"));
  const best = alike[0]?.like ?? 0;
  return alike
    .filter(({ like }) => like >= NEARLY * best)
    .slice(0, MOST_WORDS)
    .map(({ each }) => each);
}

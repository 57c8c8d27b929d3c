import { isOneSlip } from "./spelt-alike";

/** Shorter roots than this are shared by words that have nothing to do with each other. */
const LEAST_ROOT = 4;

/**
 * Endings, the first that fits is taken off: those of people, of their fields and of what they do, in both languages.
 * `keeps` stays, for it tells a geologist from a geographer.
 */
const ENDINGS: readonly { readonly ending: RegExp; readonly keeps: string }[] = (
  [
    ["(?:ologist|ologue|ologie|ology|ological|ologique|ologiste)", "olog"],
    ["(?:ographer|ographe|ographie|ography|ographic|ographique)", "ograph"],
    ["(?:icien|icienne|ician|icist|ical|ique|ic)", "ic"],
    ["(?:ation|ateur|ateuse|atrice|ator|ating)", ""],
    ["(?:tion|teur|teuse|trice|tor|ting)", "t"],
    ["(?:ieriste|ierist|agiste|istry|isterie|iste|ist|isme|ism)", ""],
    ["(?:euse|eur|eure|eresse|ure)", ""],
    ["(?:ier|iere|erie|ery|ry|cher|chere|chage)", ""],
    ["(?:ienne|ien|ian|ement|age)", ""],
    ["(?:er|ere|or|ing|ant|ante|io|ie|y|e)", ""],
  ] as const
).map(([ending, keeps]) => ({ ending: new RegExp(`${ending}$`), keeps }));

/** Words whose endings deceive: a physician is no physicist. */
const OWN_ROOT = new Set(["physician", "medecin", "minister", "ministre"]);

/**
 * What a word shares with those of its family in either language: the person, the field and the work, whatever the
 * gender and number. Carpenter and carpentry have one root, as have volcanologist and volcanologue; engine and engineer
 * have not, nor animal and animator. The rules are ours: a stem of full-text search parts a person from the field.
 * @param word folded
 */
export function rootOf(word: string): string {
  const one = singular(word);
  if (OWN_ROOT.has(one)) return one;
  for (const { ending, keeps } of ENDINGS) {
    const root = one.replace(ending, keeps);
    if (root !== one && root.length >= LEAST_ROOT) return plain(root);
  }
  return plain(one);
}

/** Shorter words end in s without being several. */
const LEAST_PLURAL = 4;

/** One of them, as Americans spell it: a centre is a center. */
const singular = (word: string): string =>
  word.length >= LEAST_PLURAL
    ? word
        .replace(/ies$/, "y")
        .replace(/([^e])aux$/, "$1al")
        .replace(/([^su])s$/, "$1")
        .replace(/tre$/, "ter")
    : word;

/** Spelling that differs between languages and within a family: ae and oe, doubled letters, gu before a vowel. */
const plain = (root: string): string => root.replace(/[ao]e/g, "e").replace(/(.)\1/g, "$1").replace(/gu$/, "g");

/** Endings of a feminine, and of the masculine that stands for both. */
const GENDERS = [
  [/(?:trice|teure|teuse)$/, "teur"],
  [/(?:euse|eure|eresse)$/, "eur"],
  [/iere$/, "ier"],
  [/ere$/, "er"],
  [/ienne$/, "ien"],
  [/e$/, ""],
] as const;

/** True when two words differ by number or gender only: the same occupation, said of others. */
export const isSameWord = (one: string, other: string): boolean => ofOne(one) === ofOne(other);

function ofOne(word: string): string {
  const one = singular(word);
  const gender = GENDERS.find(([ending]) => one.length > LEAST_ROOT && ending.test(one));
  return gender ? one.replace(gender[0], gender[1]) : one;
}

/** A noun of two languages without its last letters, and the adjective made of it: *industry* and *industrial*. */
const nounOf = (word: string): string => singular(word).replace(/(?:ie|i?ale?|y|e)$/, "");
const isAdjective = (word: string): boolean => /ale?$/.test(singular(word));

/**
 * The words of one stem of full-text search that may be the same. A stem of fewer letters than a root is shared by
 * words that have nothing to do with each other, as *care* and *car* in French; so is one that lost its *al*, as *animal* and
 * *animator* in English.
 * @param asked folded, like `words`
 */
export const sameStem = (asked: string, words: readonly string[]): string[] =>
  words.filter(
    (word) =>
      isSameWord(asked, word) ||
      (word.length >= LEAST_ROOT &&
        word.slice(0, LEAST_ROOT) === asked.slice(0, LEAST_ROOT) &&
        (isAdjective(word) === isAdjective(asked) || nounOf(word) === nounOf(asked))),
  );

/** Endings of science differ by a letter between languages, and are no slip; nor is the field of a person. */
const OF_SCIENCE = /olog|ograph|ic$/;
const OF_FIELD = /is[mt]e?$/;

const isMisspelt = (one: string, other: string): boolean =>
  !isSameWord(one, other) &&
  !OF_SCIENCE.test(rootOf(one)) &&
  !(OF_FIELD.test(singular(one)) && OF_FIELD.test(singular(other))) &&
  isOneSlip(ofOne(one), ofOne(other));

/**
 * The words of the family of one that is asked for. None when one of them is the same but for a slip, for then it is
 * misspelt: *docter* is no kin of *doctor*.
 * @param words of names, folded like `asked`
 */
export function kinOf(asked: string, words: readonly string[]): string[] {
  const root = rootOf(asked);
  const family = words.filter((word) => rootOf(word) === root);
  const isKnown = family.some((word) => isSameWord(asked, word));
  return !isKnown && family.some((word) => isMisspelt(asked, word)) ? [] : family;
}

/** Letters at the beginning that words of a family share: what a search for them can begin with. */
export const FAMILY_BEGINNING = 3;

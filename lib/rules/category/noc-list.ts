/** What a text of NOC codes holds. */
type NocText = {
  /** Five digits each, in their order, each once; whether they exist is not asked. */
  readonly codes: readonly string[];
  /** What could not be read, each with its line, counted from 1. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
};

/** What stands around a code in tables and lists and is none of it. */
const AROUND = /[\s,;|()[\]{}"'“”«»‘’:.•*–—-]+/u;
/** The prefix of a code, with or without the year of the classification: `NOC 31301`, `CNP2021 31301`. */
const PREFIX = /(?<!\p{L})(?:NOC|CNP)\s*(?:2021(?!\d))?/giu;
/** The level of training of an occupation: `TEER 1`, `FÉER 1`. */
const LEVEL = /(?<!\p{L})(?:TEER|F[ÉE]ER)\s*[0-5](?!\d)/giu;
/** Every word of the head of the official tables. */
const HEAD = new Set(
  (
    "2021 code codes class noc cnp teer feer féer occupation occupations profession professions title titre name nom " +
    "de du des la le les of the category catégorie list liste"
  ).split(" "),
);

const isCode = (word: string) => /^\d{5}$/.test(word);

/** What a line holds: its codes, and what is no code although it has to be one. */
function readLine(line: string): { codes: string[]; strange: string[] } {
  const words = line
    .replace(PREFIX, " ")
    .replace(LEVEL, " ")
    .split(AROUND)
    .filter((word) => word !== "");
  const codes = words.filter(isCode);
  const titled = words.some((word) => /^\p{L}+$/u.test(word));
  if (codes.length === 0) {
    const isHead = words.every((word) => HEAD.has(word.toLowerCase()));
    return { codes, strange: isHead ? [] : [line.trim()] };
  }
  // Beside a title a lone digit is the level of a table; any other number is a code that was mistyped.
  const strange = words.filter((word) => /\d/.test(word) && !isCode(word) && !(titled && /^[0-5]$/.test(word)));
  return { codes, strange };
}

/**
 * Reads NOC codes as they are typed or pasted: alone, in quotes, with `NOC` before them, or as rows of an official
 * table with titles and levels. Of a line with a code its title is not looked at. A line without one, and a number that
 * is no code, is not read.
 */
export function readNocText(text: string): NocText {
  const lines = text.split(/\r\n?|\n/).map(readLine);
  return {
    codes: [...new Set(lines.flatMap(({ codes }) => codes))],
    unread: lines.flatMap(({ strange }, index) => strange.map((each) => ({ line: index + 1, text: each }))),
  };
}

/** The entries of a list of NOC codes as it is typed, each once; what could not be read is one too. */
export function nocWords(text: string): string[] {
  const { codes, unread } = readNocText(text);
  return [...new Set([...codes, ...unread.map((each) => each.text)])];
}

/** The text of a list with a code more, in order, one a line. */
export const withNoc = (text: string, noc: string): string => [...new Set([...nocWords(text), noc])].sort().join("\n");

/** The text of a list without one of its entries; the others stay where they are, one a line. */
export const withoutNoc = (text: string, word: string): string =>
  nocWords(text)
    .filter((each) => each !== word)
    .join("\n");

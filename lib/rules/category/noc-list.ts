/**
 * The words of a list of NOC codes as it is typed, separated by blanks, commas, semicolons or lines, each once; what is
 * no code is a word too.
 */
export const nocWords = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter((word) => word !== ""))];

/** The text of a list with a code more, in order, one a line. */
export const withNoc = (text: string, noc: string): string => [...new Set([...nocWords(text), noc])].sort().join("\n");

/** The text of a list without one of its words; the others stay where they are, one a line. */
export const withoutNoc = (text: string, word: string): string =>
  nocWords(text)
    .filter((each) => each !== word)
    .join("\n");

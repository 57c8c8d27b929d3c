const NAMES: readonly (readonly string[])[] = [
  ["january", "janvier"],
  ["february", "fevrier"],
  ["march", "mars"],
  ["april", "avril"],
  ["may", "mai"],
  ["june", "juin"],
  ["july", "juillet"],
  ["august", "aout"],
  ["september", "septembre"],
  ["october", "octobre"],
  ["november", "novembre"],
  ["december", "decembre"],
];
const SHORT: readonly (readonly string[])[] = [
  ["jan", "janv"],
  ["feb", "fev", "fevr"],
  ["mar"],
  ["apr", "avr"],
  [],
  ["jun"],
  ["jul", "juil", "juill"],
  ["aug"],
  ["sep", "sept"],
  ["oct"],
  ["nov"],
  ["dec"],
];

const numbered = (names: readonly (readonly string[])[]) =>
  names.flatMap((each, index) => each.map((name) => [name, String(index + 1).padStart(2, "0")] as const));

/** English and French names of months, lower case and without accents, each with its two digits: `fevrier` is `02`. */
export const MONTHS: ReadonlyMap<string, string> = new Map(numbered(NAMES));

/** The same with the short forms that news items use: `sept`, `fevr`. */
export const MONTHS_AND_SHORT: ReadonlyMap<string, string> = new Map([...numbered(NAMES), ...numbered(SHORT)]);

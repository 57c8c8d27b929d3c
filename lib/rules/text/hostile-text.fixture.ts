import { expect } from "vitest";

/** Signs of which a careless expression reads a long run again from each of its places. */
const SIGNS = [
  ..."\n\t 0a.,;:!?-–*|#\"'’()[]{}<>&=_%+/\\",
  "\r\n",
  "\u00A0",
  "\u202F",
  "\u3000",
  "\u0301\u0316",
  "é",
  "œ",
  "😀",
  "<b>",
  "<!--",
  "&nbsp;",
  " \n",
  "- ",
  "1 ",
  "1,",
  "1\n",
  "000 ",
  "a ",
  "a\n",
];

const filled = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** A text by its length, in UTF-16 units. */
type TextOf = (length: number) => string;

/**
 * Texts that a reader whose time grows with the square of its text does not read in time: runs of a sign, alone, within
 * words and behind a line; words over and over, by blanks, lines and runs; words with ever other numbers.
 * @param words what the reader looks for
 */
export function hostileTexts(words: readonly string[]): (readonly [name: string, text: TextOf])[] {
  const signs = SIGNS.flatMap((sign): [string, TextOf][] => [
    [`only ${JSON.stringify(sign)}`, (length) => filled(sign, length)],
    [`${JSON.stringify(sign)} within letters`, (length) => `x${filled(sign, length - 2)}x`],
  ]);
  const repeated = words.flatMap((word): [string, TextOf][] => [
    ...["", " ", "\n"].map((between): [string, TextOf] => [
      JSON.stringify(word + between),
      (length) => filled(word + between, length),
    ]),
    ...[" ", "\n"].map((sign): [string, TextOf] => [
      `${JSON.stringify(word)} before a run of ${JSON.stringify(sign)}`,
      (length) => `${word}${filled(sign, length - 2 * word.length)}${word}`,
    ]),
    [
      `${JSON.stringify(word)} with numbers`,
      (length) => Array.from({ length: length / (word.length + 6) }, (_, index) => `${word} ${index}.\n`).join(""),
    ],
    [
      `${JSON.stringify(word)} with numbers in a line`,
      (length) => Array.from({ length: length / (word.length + 6) }, (_, index) => `${word} ${index} `).join(""),
    ],
  ]);
  return [...signs, ...repeated, ["all words", (length) => filled(words.join(" "), length)]];
}

/** Below so many milliseconds nothing is said of growth: the first run of a function and the collector weigh more. */
const FLOOR = 50;
/** Times as long for four times the text: 4 were linear, 16 are quadratic. */
const MAX_GROWTH = 8;

/** Milliseconds that the processor works, whatever else the machine does meanwhile. */
function work(run: () => unknown): number {
  const began = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/**
 * Expects that reading a text four times as long takes some four times as long at most, up to `max` units. A run that
 * takes longer is repeated, since the first one may have had to compile.
 */
export function expectLinear(read: (text: string) => unknown, textOf: TextOf, max: number, name = ""): void {
  let before = FLOOR;
  for (const length of [max / 16, max / 4, max].map(Math.floor)) {
    const text = textOf(length);
    const limit = MAX_GROWTH * before;
    let shortest = work(() => read(text));
    for (let again = 0; again < 3 && shortest > limit && shortest < 4 * limit; again++)
      shortest = Math.min(
        shortest,
        work(() => read(text)),
      );
    expect(shortest, `${name}: milliseconds for ${length} units`).toBeLessThan(limit);
    before = Math.max(FLOOR, shortest);
  }
}

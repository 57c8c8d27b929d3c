import { MAX_SCORE, isDrawNumber } from "@/lib/rules/draw/draw";
import type { Candidate } from "./candidate";
import { certain, doubtful } from "./candidate";
import { dayAt } from "./moment-in-text";
import { numberIn, type NumberInText } from "./number-in-text";
import { trimSpan, type Span } from "./span";

/** More cells than that are no row of draws. */
const MAX_CELLS = 40;

/** The cells between signs of one kind, none of which stands within quotes, without blanks and quotes around them. */
function partedBy(plain: string, line: Span, sign: string): Span[] {
  const cells: Span[] = [];
  let [start, quoted] = [line.start, false];
  for (let index = line.start; index <= line.end && cells.length <= MAX_CELLS; index++) {
    if (index < line.end && plain[index] === '"') quoted = !quoted;
    if (index < line.end && (quoted || plain[index] !== sign)) continue;
    cells.push(trimSpan(plain, { start, end: index }, /[\s"]/, /[\s"]/));
    start = index + 1;
  }
  return cells;
}

/**
 * The cells of a line: of a table, by tabs or strokes, or of a CSV file, by semicolons or commas. A line that is none
 * has one.
 */
export function cellsOf(plain: string, line: Span): Span[] {
  const text = plain.slice(line.start, line.end);
  const sign = ["\t", "|", ";", ","].find((each) => text.split(each, 4).length > 2);
  const cells = sign === undefined ? [line] : partedBy(plain, line, sign);
  return cells.length > MAX_CELLS ? [line] : cells;
}

/** A row of a table without its head: what each of its cells can only be. */
export type BareRow = {
  readonly counts: readonly Candidate[];
  readonly day: Span;
  readonly name: Span;
  readonly number: Span | null;
};

/** The larger of two numbers above the scale of scores is the number of invitations; else a person says which. */
function countsOf([first, second]: readonly [NumberInText, NumberInText]): Candidate[] {
  if (first.value > MAX_SCORE !== second.value > MAX_SCORE) {
    const [invitations, cutoff] = first.value > MAX_SCORE ? [first, second] : [second, first];
    return [
      certain("cutoff", cutoff, { cutoff: String(cutoff.value) }),
      certain("invitations", invitations, { invitations: String(invitations.value) }),
    ];
  }
  const both = [first, second].map(({ value }) => String(value));
  const swapped = [...both].reverse();
  return first.value > MAX_SCORE
    ? []
    : [
        // The official table gives the invitations first.
        doubtful(
          "cutoff",
          second,
          "column_order",
          swapped.map((cutoff) => ({ cutoff })),
        ),
        doubtful(
          "invitations",
          first,
          "column_order",
          both.map((invitations) => ({ invitations })),
        ),
      ];
}

/**
 * Reads a line as a row of draws: a day, a name and two numbers, before them the number of the draw or not, and nothing
 * else.
 */
export function bareRow(plain: string, line: Span): BareRow | null {
  const cells = cellsOf(plain, line).filter(({ start, end }) => end > start);
  if (cells.length !== 4 && cells.length !== 5) return null;
  const days = cells.filter((cell) => dayAt(plain, cell.start)?.end === cell.end);
  const head = cells.length === 5 ? cells[0]! : null;
  const rest = cells.filter((cell) => cell !== head && !days.includes(cell));
  const numbers = rest.flatMap((cell) => numberIn(plain, cell) ?? []);
  const names = rest.filter((cell) => /[a-z]/.test(plain[cell.start]!) && numberIn(plain, cell) === null);
  const [first, second] = numbers;
  const number = head && trimSpan(plain, head, / /, /[# ]/);
  if (days.length !== 1 || names.length !== 1 || numbers.length !== 2 || !first || !second) return null;
  if (number && !isDrawNumber(plain.slice(number.start, number.end))) return null;
  return { counts: countsOf([first, second]), day: days[0]!, name: names[0]!, number };
}

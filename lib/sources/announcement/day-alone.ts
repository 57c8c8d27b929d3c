import { clockAfter, dayAt, type DayInText } from "./moment-in-text";
import { knownRound } from "./name-in-text";
import type { Source } from "./source";
import { placeOf, type Span } from "./span";

/** What stands above the day of a page, not of a draw. */
const OF_PAGE = /modified|updated|posted|published|modification|mise a jour|publi/;
/** A line that begins with the number of a draw. */
const HEADING = /^[\s*|-]*(?:draw |round |ronde |tirage )?(?:#|n[o°]\.? ?|number |numero )\s?\d/;
/** A longer line holds more than a day and its time. */
const MAX_LINE = 200;

/** A day with a line to itself. `sure`: a line beside it holds a fact of a draw: a name, a number, a label. */
export type DayAlone = { readonly day: DayInText; readonly sure: boolean };

/** Days with a line to themselves, with a time or not; not the day on which the page was published. */
export function daysAlone({ text, plain, lines, labelled, categories }: Source): DayAlone[] {
  const filled = lines.filter(({ start, end }) => plain.slice(start, end).trim() !== "");
  const labels = [...labelled].sort((a, b) => a.start - b.start);
  const holdsFact = (line: Span | undefined) =>
    line !== undefined &&
    line.end - line.start < MAX_LINE &&
    (HEADING.test(plain.slice(line.start, line.end)) ||
      knownRound(text.slice(line.start, line.end).trim(), categories) !== null ||
      (labels[placeOf(labels, line.end)]?.start ?? -1) >= line.start);
  return filled.flatMap((line, index) => {
    if (line.end - line.start > MAX_LINE) return [];
    const day = dayAt(plain, line.start + plain.slice(line.start, line.end).search(/[^\s*|-]|$/));
    const end = day && (clockAfter(text, plain, day)?.end ?? day.end);
    if (!day || end === null || plain.slice(end, line.end).trim() !== "") return [];
    const [before, after] = [filled[index - 1], filled[index + 1]];
    if (before && OF_PAGE.test(plain.slice(before.start, before.end))) return [];
    return [{ day, sure: holdsFact(before) || holdsFact(after) }];
  });
}

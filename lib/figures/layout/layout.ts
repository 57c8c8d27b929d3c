import { yearOf } from "@/lib/rules/time/iso-date";
import { inRange, type DayRange } from "@/lib/rules/draw/period";
import { PAUSE_DAYS } from "@/lib/figures/series/series";
import { tenth } from "./box";
import { dayNumber, dayOf } from "./day-number";
import { endLabels, labelBox, labelRoom, labelsHeight, LABEL_GAP, type Ending } from "./labels/end-labels";
import { eventMarks, placedEvents, type FigureEvent } from "./event-marks";
import { placing, type EventMark, type FigureFrame, type FigureLine, type Place } from "./frame";
import { pauseMarks, type Pause } from "./pause-marks";
import { textWidth } from "./labels/text-width";
import { timeAxis } from "./time-axis";
import type { TimeTick } from "./time-ticks";
import { daysScale, valueScale } from "./value-scale";

/** The words of a figure: the layout knows no language, only how wide a text is. */
export type FigureWords = {
  /** The lines of text at a tick of the time axis. */
  readonly day: (tick: TimeTick) => readonly string[];
  readonly value: (value: number) => string;
  /** The name of a line at its end; `value` is its last. */
  readonly end: (category: string, value: number) => string;
  /** A pause of so many days. */
  readonly pause: (days: number) => string;
};

export type FigureInput = {
  /** In display order; a line without a point is left out. */
  readonly lines: readonly FigureLine[];
  /** The days of the time axis, whether there is a draw or not. */
  readonly range: DayRange;
  readonly events: readonly FigureEvent[];
  /** A value that the figure is about and that the axis takes in: 0 = CEC in a figure of gaps. */
  readonly baseline: { readonly category: string; readonly value: number; readonly label: string } | null;
  /** True when the axis begins at 0: candidates and days do. */
  readonly fromZero?: boolean;
  /** True when values are days on a scale of ratios: one of years does not press the others flat. */
  readonly log?: boolean;
  /** Values that the axis takes in besides those shown: small figures beside each other share one scale. */
  readonly values?: readonly number[];
  /** True when each mark stands on a stem from 0, its value belonging to one draw, and no line joins it to the next. */
  readonly stems?: boolean;
  /** True when a line ends with its year: a running total says nothing of the next. */
  readonly yearly?: boolean;
  readonly words: FigureWords;
};

export type FigureSize = {
  readonly width: number;
  /** Height of the plot at least; more names at line ends need more. */
  readonly plotHeight: number;
  /** Font size. */
  readonly size: number;
};

const pointsOf = ({ segments }: FigureLine) => segments.flat();

/** The value at the end of a line: of its last draw, or the one carried in where it has none. */
const lastValue = (line: FigureLine): number | undefined => pointsOf(line).at(-1)?.value ?? line.carried;

const carriedOf = ({ carried }: FigureLine): number[] => (carried === undefined ? [] : [carried]);

type At = (point: { readonly day: number; readonly value: number }) => Place;

/** Places everything in a figure at one width: scales, ticks, names at line ends, pauses and policy events. */
export function layoutFigure(input: FigureInput, { width, plotHeight, size }: FigureSize): FigureFrame {
  const { range, events, baseline, stems = false, words } = input;
  const lines = input.lines.filter((line) => lastValue(line) !== undefined);
  const names = lines.map((line) => words.end(line.category, lastValue(line)!));
  if (baseline !== null) names.push(baseline.label);

  const y = valueAxis(input, lines, plotHeight);
  const first = dayNumber(range.from);
  const x = { domain: [first, Math.max(dayNumber(range.to), first + 1)] as const };
  const left = Math.ceil(Math.max(0, ...y.ticks.map(({ text }) => textWidth(text, size)))) + 8;
  const right = width - Math.ceil(Math.max(labelRoom(names, width, size), LABEL_GAP));
  const axis = timeAxis(range, { left, right }, words.day, size);
  const marks = eventMarks(
    events.filter(({ date }) => inRange(date, range)).map(({ date, ...event }) => ({ ...event, x: axis.xOf(date) })),
    width,
    size,
  );
  const clear = marks.marks.some((mark) => reachesValues(mark, left, size)) ? Math.ceil(size * 0.75) : 0;
  const top = Math.max(Math.ceil(size * 0.75), marks.height + 4 + clear);
  const plot = { left, top, right, bottom: top + Math.max(plotHeight, labelsHeight(names.length, size)) };

  const place = placing({ plot, x, y });
  const at: At = (point) => {
    const exact = place(point);
    return { x: tenth(exact.x), y: tenth(exact.y) };
  };
  const endings = endingsOf(input, lines, names, at);
  const across = endings
    .filter(({ current }) => current)
    .map(({ category, end }) => [
      category === baseline?.category ? { x: left, y: end.y } : end,
      { x: right, y: end.y },
    ]);
  const obstacles = [...lines.flatMap(({ segments }) => segments.map((points) => points.map(at))), ...across];
  const labels = endLabels(endings, obstacles, plot, width, size);
  return {
    width,
    height: plot.bottom + axis.height,
    size,
    plot,
    x: { ...x, ticks: axis.ticks.map(({ date, lines: text }) => ({ day: dayNumber(date), lines: text })) },
    y,
    labels,
    pauses: pauseMarks(
      stems ? [] : lines.flatMap((line) => pausesOf(line, at, words)),
      labels.map((label) => labelBox(label, size)),
      obstacles,
      plot,
      size,
    ),
    events: placedEvents(marks.marks, top - clear),
    baseline: baseline && { category: baseline.category, value: baseline.value },
    stems,
  };
}

/** True for an event whose label stands above the values of the axis, of which the highest may be at its height. */
const reachesValues = ({ label: { anchor, x, text } }: EventMark, left: number, size: number): boolean =>
  anchor === "end" && x - textWidth(text, size) < left;

/** The axis that takes in the values of all lines, the baseline, and 0 where values are counted from it. */
function valueAxis(input: FigureInput, lines: readonly FigureLine[], height: number): FigureFrame["y"] {
  const { baseline, fromZero, stems, log = false, words } = input;
  const values = lines.flatMap((line) => [...pointsOf(line).map(({ value }) => value), ...carriedOf(line)]);
  values.push(...(input.values ?? []));
  if (baseline !== null) values.push(baseline.value);
  if (fromZero || stems) values.push(0);
  const { domain, ticks } = log ? daysScale(values) : valueScale(values, height);
  return { domain, ticks: ticks.map((value) => ({ value, text: words.value(value) })), ...(log && { log }) };
}

/** The ends of all lines with their names, and that of the baseline. */
function endingsOf(
  { range, baseline, yearly }: FigureInput,
  lines: readonly FigureLine[],
  names: readonly string[],
  at: At,
): Ending[] {
  const lastDay = Math.max(dayNumber(range.to), dayNumber(range.from) + 1);
  const endings = lines.map((line, index): Ending => {
    const last = pointsOf(line).at(-1) ?? { day: lastDay, value: line.carried! };
    const runs = !yearly || yearOf(dayOf(last.day)) === yearOf(range.to);
    return {
      category: line.category,
      text: names[index]!,
      end: at(last),
      current: runs && lastDay - last.day <= PAUSE_DAYS,
    };
  });
  if (baseline === null) return endings;
  const end = at({ day: lastDay, value: baseline.value });
  return [...endings, { category: baseline.category, text: baseline.label, end, current: true }];
}

const pausesOf = ({ category, segments }: FigureLine, at: At, words: FigureWords): Pause[] =>
  segments.slice(1).flatMap((after, index) => {
    const [last, first] = [segments[index]!.at(-1), after[0]];
    if (last === undefined || first === undefined || first.day - last.day <= PAUSE_DAYS) return [];
    return { category, from: at(last), to: at(first), text: words.pause(first.day - last.day) };
  });

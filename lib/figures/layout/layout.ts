import { yearOf, type IsoDate } from "@/lib/rules/time/iso-date";
import type { DayRange } from "@/lib/rules/draw/period";
import { PAUSE_DAYS } from "@/lib/figures/series/series";
import { tenth } from "./box";
import { dayNumber, dayOf } from "./day-number";
import { endLabels, labelBox, labelRoom, labelsHeight, LABEL_GAP, type Ending } from "./labels/end-labels";
import { eventMarks, type FigureEvent } from "./event-marks";
import { LEADING, placing, type FigureFrame, type FigureLine, type Place } from "./frame";
import { pauseMarks, type Pause } from "./pause-marks";
import { textWidth } from "./labels/text-width";
import { timeTicks, type TimeTick } from "./time-ticks";
import { valueScale } from "./value-scale";

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
  /** What the time axis shows, whether there is a draw or not. */
  readonly range: DayRange;
  readonly events: readonly FigureEvent[];
  /** A value that the figure is about and that the axis takes in: 0 = CEC in a figure of gaps. */
  readonly baseline: { readonly category: string; readonly value: number; readonly label: string } | null;
  /** Whether the axis begins at 0: candidates and days do. */
  readonly fromZero?: boolean;
  /** Whether each mark stands on a stem from 0, its value belonging to one draw, and no line joins it to the next. */
  readonly stems?: boolean;
  /** Whether a line ends with its year: a running total says nothing of the next. */
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

/** Where everything in a figure stands at one width: scales, ticks, names at line ends, pauses and policy events. */
export function layoutFigure(
  { lines, range, events, baseline, fromZero = false, stems = false, yearly = false, words }: FigureInput,
  { width, plotHeight, size }: FigureSize,
): FigureFrame {
  const drawn = lines.filter((line) => pointsOf(line).length > 0);
  const names = drawn.map((line) => words.end(line.category, pointsOf(line).at(-1)!.value));
  if (baseline !== null) names.push(baseline.label);

  const values = drawn.flatMap((line) => pointsOf(line).map(({ value }) => value));
  const y = valueScale(
    [...values, ...(baseline === null ? [] : [baseline.value]), ...(fromZero || stems ? [0] : [])],
    plotHeight,
  );
  const yTicks = y.ticks.map((value) => ({ value, text: words.value(value) }));
  const x = { domain: [dayNumber(range.from), Math.max(dayNumber(range.to), dayNumber(range.from) + 1)] as const };

  const left = Math.ceil(Math.max(0, ...yTicks.map(({ text }) => textWidth(text, size)))) + 8;
  const right = width - Math.ceil(Math.max(labelRoom(names, width, size), LABEL_GAP));
  const perDay = (right - left) / (x.domain[1] - x.domain[0]);
  const marks = eventMarks(
    events
      .filter(({ date }) => range.from <= date && date <= range.to)
      .map(({ date, title }) => ({ x: left + (dayNumber(date) - x.domain[0]) * perDay, title })),
    width,
    size,
  );
  const top = Math.max(Math.ceil(size * 0.75), marks.height + 4);
  const plot = { left, top, right, bottom: top + Math.max(plotHeight, labelsHeight(names.length, size)) };
  const ticks = timeTicks(range, right - left, words.day, size);
  const tickLines = Math.max(1, ...ticks.map((tick) => words.day(tick).length));

  const place = placing({ plot, x, y });
  const at = (point: { day: number; value: number }): Place => {
    const exact = place(point);
    return { x: tenth(exact.x), y: tenth(exact.y) };
  };
  const segments = drawn.flatMap((line) => line.segments.map((points) => points.map(at)));
  const endings = drawn.map((line, index): Ending => {
    const last = pointsOf(line).at(-1)!;
    return {
      category: line.category,
      text: names[index]!,
      end: at(last),
      current: x.domain[1] - last.day <= PAUSE_DAYS && (!yearly || yearOf(dayOf(last.day)) === yearOf(range.to)),
    };
  });
  if (baseline !== null) {
    const end = at({ day: x.domain[1], value: baseline.value });
    endings.push({ category: baseline.category, text: baseline.label, end, current: true });
  }
  const across = endings
    .filter(({ current }) => current)
    .map(({ category, end }) => [
      category === baseline?.category ? { x: left, y: end.y } : end,
      { x: right, y: end.y },
    ]);
  const obstacles = [...segments, ...across];
  const labels = endLabels(endings, obstacles, plot, width, size);

  return {
    width,
    height: plot.bottom + 8 + Math.ceil(tickLines * size * LEADING),
    size,
    plot,
    x: { ...x, ticks: ticks.map((tick) => ({ day: dayNumber(tick.date as IsoDate), lines: words.day(tick) })) },
    y: { domain: y.domain, ticks: yTicks },
    labels,
    pauses: pauseMarks(
      stems ? [] : drawn.flatMap((line) => pausesOf(line, at, words)),
      labels.map((label) => labelBox(label, size)),
      obstacles,
      plot,
      size,
    ),
    events: marks.marks.map(({ x: eventX, top: row, label }) => ({
      x: eventX,
      top: plot.top + row,
      label: { ...label, y: plot.top + label.y },
    })),
    baseline: baseline && { category: baseline.category, value: baseline.value },
    stems,
  };
}

const pausesOf = (
  { category, segments }: FigureLine,
  at: (point: { day: number; value: number }) => Place,
  words: FigureWords,
): Pause[] =>
  segments.slice(1).flatMap((after, index) => {
    const [last, first] = [segments[index]!.at(-1), after[0]];
    if (last === undefined || first === undefined || first.day - last.day <= PAUSE_DAYS) return [];
    return { category, from: at(last), to: at(first), text: words.pause(first.day - last.day) };
  });

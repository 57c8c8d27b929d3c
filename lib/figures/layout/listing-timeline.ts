import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { ListingSpan } from "@/lib/figures/series/listing-spans";
import { tenth } from "./box";
import { dayNumber } from "./day-number";
import { LEADING, MARKER_ROOM, type PlacedText } from "./frame";
import { fitText, textWidth } from "./labels/text-width";
import { timeTicks, type TimeTick } from "./time-ticks";

/** The lists of one category that name an occupation. */
export type TimelineRow = {
  /** Slug. */
  readonly category: string;
  readonly name: string;
  readonly spans: readonly ListingSpan[];
};

export type TimelineInput = {
  readonly rows: readonly TimelineRow[];
  readonly range: { readonly from: IsoDate; readonly to: IsoDate };
  /** The lines of text at a tick of the time axis. */
  readonly day: (tick: TimeTick) => readonly string[];
  /** What a list is called where there is room: its years. */
  readonly list: (span: ListingSpan) => string;
};

export type PlacedSpan = {
  readonly version: string;
  /** All of the version, as far as it is drawn. */
  readonly x: number;
  readonly width: number;
  /** What of it is known to have been in force; null = nothing. */
  readonly sound: { readonly x: number; readonly width: number } | null;
  /** Years of the list above the bar; left out where there is no room. */
  readonly label: PlacedText | null;
  /** A mark a draw. */
  readonly draws: readonly { readonly number: string; readonly x: number }[];
};

export type TimelineFrame = {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  /** Height of the axis. */
  readonly base: number;
  readonly bar: number;
  readonly rows: readonly {
    readonly category: string;
    readonly name: PlacedText;
    readonly top: number;
    readonly spans: readonly PlacedSpan[];
  }[];
  readonly ticks: readonly { readonly x: number; readonly lines: readonly string[] }[];
};

/** Below this width the name of a category stands above its bars. */
const NARROW = 500;
const INSET = 4;
const SEAM = 1.5;

/** Lays the lists with an occupation out over true time: a row a category, a bar a list, a mark a draw held on it. */
export function layoutTimeline(
  { rows, range, day, list }: TimelineInput,
  { width, size }: { readonly width: number; readonly size: number },
): TimelineFrame {
  const narrow = width < NARROW;
  const names = narrow
    ? 0
    : Math.min(width / 3, Math.max(...rows.map(({ name }) => textWidth(name, size) + MARKER_ROOM)) + 20);
  const left = Math.ceil(names) + INSET;
  // Room for half of the last label.
  const right = width - Math.ceil(size * 1.3);
  const [first, last] = [dayNumber(range.from), Math.max(dayNumber(range.to), dayNumber(range.from) + 1)];
  const xOf = (date: IsoDate): number =>
    left + ((Math.min(last, Math.max(first, dayNumber(date))) - first) / (last - first)) * (right - left);

  const line = Math.ceil(size * LEADING);
  const bar = Math.round(size * 0.75);
  const above = narrow ? 2 * line : line;
  const rowHeight = above + bar + Math.round(size * 1.1);
  const spanOf = (span: ListingSpan, after: ListingSpan | undefined, y: number): PlacedSpan => {
    const [x, to] = [xOf(span.from), xOf(span.to)];
    const end = after === undefined ? to : Math.max(x, Math.min(to, xOf(after.from) - SEAM));
    const text = list(span);
    const sound =
      span.soundFrom === null || span.soundTo === null
        ? null
        : { from: Math.max(x, xOf(span.soundFrom)), to: Math.min(end, xOf(span.soundTo)) };
    const room = (after === undefined ? right : xOf(after.from) - 6) - x;
    return {
      version: span.version.slug,
      x: tenth(x),
      width: tenth(Math.max(1, end - x)),
      sound: sound && { x: tenth(sound.from), width: tenth(Math.max(1, sound.to - sound.from)) },
      label: textWidth(text, size - 1) <= room ? { x: tenth(x), y, text, anchor: "start" } : null,
      draws: span.draws.map(({ number, date }) => ({ number, x: tenth(xOf(date)) })),
    };
  };
  const placed = rows.map(({ category, name, spans }, index) => {
    const top = index * rowHeight + above;
    const label: PlacedText = narrow
      ? {
          x: INSET + MARKER_ROOM,
          y: tenth(index * rowHeight + line / 2),
          text: fitText(name, right - INSET - MARKER_ROOM, size),
          anchor: "start",
        }
      : {
          x: INSET + MARKER_ROOM,
          y: tenth(top + bar / 2),
          text: fitText(name, left - INSET - MARKER_ROOM - 8, size),
          anchor: "start",
        };
    return {
      category,
      name: label,
      top,
      spans: spans.map((span, place) => spanOf(span, spans[place + 1], tenth(top - line / 2))),
    };
  });

  const base = rows.length * rowHeight;
  const ticks = timeTicks(range, right - left, day, size);
  const tickLines = Math.max(1, ...ticks.map((tick) => day(tick).length));
  return {
    width,
    height: base + 8 + Math.ceil(tickLines * size * LEADING),
    size,
    left,
    right,
    base,
    bar,
    rows: placed,
    ticks: ticks.map((tick) => ({ x: tenth(xOf(tick.date)), lines: day(tick) })),
  };
}

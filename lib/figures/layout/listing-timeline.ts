import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { ListingSpan } from "@/lib/figures/series/listing-spans";
import { tenth } from "./box";
import { LEADING, MARKER_ROOM, type PlacedText } from "./frame";
import { fitText, textWidth } from "./labels/text-width";
import { timeAxis } from "./time-axis";
import type { TimeTick } from "./time-ticks";

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
  /** The name of a list where there is room: its years. */
  readonly list: (span: ListingSpan) => string;
};

export type PlacedSpan = {
  readonly version: string;
  /** All of the version, as far as it is plotted. */
  readonly x: number;
  readonly width: number;
  /** The part that is known to have been in force; null = nothing. */
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
  const axis = timeAxis(range, { left, right }, day, size);
  const xOf = (date: IsoDate): number => Math.min(right, Math.max(left, axis.xOf(date)));

  const line = Math.ceil(size * LEADING);
  const bar = Math.round(size * 0.75);
  const above = narrow ? 2 * line : line;
  const rowHeight = above + bar + Math.round(size * 1.1);
  const base = rows.length * rowHeight;
  const placed = rows.map(({ category, name, spans }, index) => {
    const top = index * rowHeight + above;
    const x = INSET + MARKER_ROOM;
    const room = (narrow ? right : left - 8) - x;
    const y = tenth(narrow ? index * rowHeight + line / 2 : top + bar / 2);
    return {
      category,
      name: { x, y, text: fitText(name, room, size), anchor: "start" } as const,
      top,
      spans: spans.map((span, place) => {
        const next = spans[place + 1];
        const end = next && xOf(next.from);
        const text = list(span);
        const x = tenth(xOf(span.from));
        const fits = textWidth(text, size - 1) <= (end === undefined ? right : end - 6) - xOf(span.from);
        return {
          ...placedSpan(span, xOf, end),
          label: fits ? ({ x, y: tenth(top - line / 2), text, anchor: "start" } as const) : null,
        };
      }),
    };
  });
  return { width, height: base + axis.height, size, left, right, base, bar, rows: placed, ticks: axis.ticks };
}

/**
 * The bar of a list.
 * @param next where the bar of the next list of its category begins
 */
function placedSpan(span: ListingSpan, xOf: (date: IsoDate) => number, next: number | undefined) {
  const [x, to] = [xOf(span.from), xOf(span.to)];
  const end = next === undefined ? to : Math.max(x, Math.min(to, next - SEAM));
  const sound =
    span.soundFrom === null || span.soundTo === null
      ? null
      : { from: Math.max(x, xOf(span.soundFrom)), to: Math.min(end, xOf(span.soundTo)) };
  return {
    version: span.version.slug,
    x: tenth(x),
    width: tenth(Math.max(1, end - x)),
    sound: sound && { x: tenth(sound.from), width: tenth(Math.max(1, sound.to - sound.from)) },
    draws: span.draws.map(({ number, date }) => ({ number, x: tenth(xOf(date)) })),
  };
}

import { FULL_TIME_HOURS } from "./full-time";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { Work } from "./profile";

/** Full-time months, and paid hours; both count at most 30 hours of a week. Rounded to a millionth. */
export type WorkAmount = { readonly months: number; readonly hours: number };

/**
 * The reading of breaks. `end`: a day without work counts nothing and ends continuity. `bridge`: the most that could be
 * said for the work: a break of at most {@link SHORT_BREAK} days, and the weekend after the last day, count as worked,
 * and one of at most {@link LONG_BREAK} days does not end continuity.
 */
export type Breaks = "end" | "bridge";

/** Days of a break that may be none: a weekend with the holidays beside it. Ours: no official text names a number. */
export const SHORT_BREAK = 4;
/** Days of a break after which work may still be continuous. Ours: no official text names a number. */
export const LONG_BREAK = 28;

export type AmountTerms = {
  /** First day that counts; null = no first day. */
  readonly from: IsoDate | null;
  /** Last day that counts. */
  readonly to: IsoDate;
  /** Only the longest work without a break counts. */
  readonly continuous: boolean;
  /** How breaks are read, see {@link Breaks}; by default each is one. */
  readonly breaks?: Breaks;
  /** Whether days below 30 hours a week count. */
  readonly partTime: boolean;
};

/** Days of the same weekly hours; numbers of days since 1970, `end` excluded. */
type Segment = { readonly start: number; readonly end: number; readonly hours: number };

const DAY_MS = 86_400_000;
const dayNumber = (day: IsoDate): number => Date.parse(day) / DAY_MS;
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The same day `months` months later, held at the end of the month, see addMonths. */
function monthsLater(day: number, months: number): number {
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / DAY_MS;
}

/** Each job within the days that count. */
function jobsOf(work: readonly Work[], { from, to }: AmountTerms): Segment[] {
  const first = from === null ? -Infinity : dayNumber(from);
  const end = dayNumber(to) + 1;
  return work
    .map((job) => ({
      start: Math.max(dayNumber(job.from), first),
      end: job.to === null ? end : Math.min(dayNumber(job.to) + 1, end),
      hours: Math.min(job.hours, FULL_TIME_HOURS),
    }))
    .filter((job) => job.start < job.end);
}

/**
 * The days that count, cut wherever their hours change, oldest first; jobs held at once add up to full-time and no
 * further. A job beside a full-time one changes nothing, and neither does one that begins as another of the same hours
 * ends.
 */
function segmentsOf(jobs: readonly Segment[], { partTime }: AmountTerms): Segment[] {
  const edges = [...new Set(jobs.flatMap((job) => [job.start, job.end]))].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (const [index, edge] of edges.slice(1).entries()) {
    const start = edges[index]!;
    const sum = jobs.reduce((hours, job) => (job.start <= start && start < job.end ? hours + job.hours : hours), 0);
    const hours = rounded(Math.min(sum, FULL_TIME_HOURS));
    if (hours === 0 || (!partTime && hours < FULL_TIME_HOURS)) continue;
    const last = segments.at(-1);
    if (last?.end === start && last.hours === hours) segments[segments.length - 1] = { ...last, end: edge };
    else segments.push({ start, end: edge, hours });
  }
  return segments;
}

/** 1970-01-01, day 0, was a Thursday. */
const isWeekend = (day: number): boolean => (day + 3) % 7 >= 5;

/** The first day after a day that is no Saturday or Sunday. */
const afterWeekend = (day: number): number => (isWeekend(day) ? afterWeekend(day + 1) : day);

/**
 * Jobs with the short breaks after them, and the weekend after each, as worked: also where another job goes on through
 * the break, so that there is no day without work.
 */
const withoutBreaks = (jobs: readonly Segment[], to: IsoDate): Segment[] =>
  jobs.map((job) => {
    const again = jobs.map(({ start }) => start).filter((day) => job.end <= day && day - job.end <= SHORT_BREAK);
    return { ...job, end: Math.max(...again, Math.min(dayNumber(to) + 1, afterWeekend(job.end))) };
  });

/** Segments with the short breaks between them, and the weekend after each, as worked. */
const bridged = (segments: readonly Segment[], to: IsoDate): Segment[] =>
  segments.map((segment, index) => {
    const next = segments[index + 1]?.start ?? dayNumber(to) + 1;
    const isShort = index + 1 < segments.length && next - segment.end <= SHORT_BREAK;
    return { ...segment, end: isShort ? next : Math.max(segment.end, Math.min(next, afterWeekend(segment.end))) };
  });

/** Stretches with breaks between them that may not end continuity, as one list each. */
function acrossBreaks(stretches: readonly Segment[][]): Segment[][][] {
  const joined: Segment[][][] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    const end = last?.at(-1)?.at(-1)?.end;
    if (last && end !== undefined && stretch[0]!.start - end <= LONG_BREAK) last.push(stretch);
    else joined.push([stretch]);
  }
  return joined;
}

/** Segments that touch, as one list each. */
function stretchesOf(segments: readonly Segment[]): Segment[][] {
  const stretches: Segment[][] = [];
  for (const segment of segments) {
    const last = stretches.at(-1);
    if (last?.at(-1)?.end === segment.start) last.push(segment);
    else stretches.push([segment]);
  }
  return stretches;
}

/**
 * Full-time months of a stretch. Months run from day to day from its first day, and each day counts its hours as a
 * share of 30 and of its month's length. The count of months may begin anew where the hours that count change,
 * whichever gives more: an hour of the day before does not move the months of a job.
 */
function monthsOf(stretch: readonly Segment[]): number {
  const best: number[] = new Array<number>(stretch.length + 1).fill(0);
  for (let first = stretch.length - 1; first >= 0; first--) {
    const anchor = stretch[first]!.start;
    let months = 0;
    let count = 0;
    let [monthStart, monthEnd] = [anchor, monthsLater(anchor, 1)];
    for (let index = first; index < stretch.length; index++) {
      const { start, end, hours } = stretch[index]!;
      for (let day = start; day < end; ) {
        if (day >= monthEnd) [monthStart, monthEnd, count] = [monthEnd, monthsLater(anchor, count + 2), count + 1];
        const until = Math.min(end, monthEnd);
        months += ((until - day) / (monthEnd - monthStart)) * (hours / FULL_TIME_HOURS);
        day = until;
      }
      best[first] = Math.max(best[first]!, months + best[index + 1]!);
    }
  }
  return best[0]!;
}

const hoursOf = (stretch: readonly Segment[]): number =>
  stretch.reduce((sum, { start, end, hours }) => sum + ((end - start) * hours) / 7, 0);

/** The amount of runs of stretches: of the longest, or of all together. */
function amountOf(runs: readonly Segment[][][], { continuous }: AmountTerms): WorkAmount {
  const whole = (of: (stretch: readonly Segment[]) => number) => {
    const amounts = runs.map((run) => run.reduce((sum, stretch) => sum + of(stretch), 0));
    return rounded(amounts.reduce((a, b) => (continuous ? Math.max(a, b) : a + b), 0));
  };
  return { months: whole(monthsOf), hours: whole(hoursOf) };
}

/**
 * The work that counts between two days. Source: IRCC, as for FULL_TIME_HOURS: part-time work counts in an equal
 * amount. That months run from day to day, that a week's hours are spread over its seven days and how breaks are read
 * are ours.
 */
export function workAmount(work: readonly Work[], terms: AmountTerms): WorkAmount {
  const jobs = jobsOf(work, terms);
  const segments = segmentsOf(jobs, terms);
  const asEntered = amountOf(
    stretchesOf(segments).map((stretch) => [stretch]),
    terms,
  );
  if (terms.breaks !== "bridge" || jobs.length === 0) return asEntered;
  const longer = bridged(segmentsOf(withoutBreaks(jobs, terms.to), terms), terms.to);
  if (longer.length === 1 && segments.length === 1 && longer[0]!.end === segments[0]!.end) return asEntered;
  // Months counted across a break may come to a little less than on either side of it.
  const across = amountOf(acrossBreaks(stretchesOf(longer)), terms);
  return { months: Math.max(asEntered.months, across.months), hours: Math.max(asEntered.hours, across.hours) };
}

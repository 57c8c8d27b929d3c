import { withoutMarks } from "@/lib/rules/text/fold";
import { LAUNCH, MAX_SCORE, PROGRAMS, type Absence, type Draw, type Program } from "@/lib/rules/draw/draw";
import { DRAW_TABLE, type FeedField } from "@/lib/rules/draw/fields";
import { checkDraw } from "@/lib/rules/draw/invariants";
import type { EntryCode } from "@/lib/rules/draw/problem";
import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { addDays, ottawaDay, type IsoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import { BAND_KEYS, bandsOf, brokenSums, halfFilled } from "./bands";
import type { FeedProblem, FeedReason } from "./feed-problem";
import { isFrench, parseFeedDay } from "./moment";
import { RowReader, type RawRow } from "./row-reader";

type FeedValues = Pick<Draw, FeedField>;

/** What the feed says of a draw, and whether in French: name and official page are then those of the French edition. */
export type FeedDraw = FeedValues & { readonly french: boolean };

export type ReadRow = {
  /**
   * Null when the row cannot be taken: its number, day, name, cut-off or size cannot be read or breaks an invariant of
   * a draw.
   */
  readonly draw: FeedDraw | null;
  /** The pool published with the draw; null = unknown. */
  readonly pool: PoolSnapshot | null;
  /** Which draw it is of, also where the rest cannot be taken; null = not readable. */
  readonly round: FeedRound | null;
  readonly problems: readonly FeedProblem[];
};

/** A draw as far as its place in time goes. */
export type FeedRound = Pick<Draw, "number" | "date">;

const HOST = "https://www.canada.ca";

/** More than the pool has ever held, in one band or in all. */
const MAX_CANDIDATES = 100_000_000;

const PROGRAM_NAMES: Readonly<Record<Program, RegExp>> = {
  fsw: /federal skilled worker|travailleurs? qualifies? \(?federal/,
  cec: /canadian experience|experience canadienne/,
  fst: /federal skilled trades|metiers specialises/,
  pnp: /provincial nominee|candidats des provinces/,
};

/** The reason for an invariant that a value breaks. */
const REASON_OF: Partial<Readonly<Record<EntryCode, FeedReason>>> = {
  before_launch: "before_launch",
  in_future: "in_future",
  off_scale: "not_a_cutoff",
  not_positive: "not_positive",
  too_large: "too_large",
  too_long: "too_long",
  bad_characters: "bad_characters",
  after_draw: "after_draw",
  not_official: "not_official",
};

const withoutAccents = (text: string) => withoutMarks(text, "NFD").toLowerCase();

/** The instant of the draw. One of another day than the draw's is told, and kept as published. */
function readDrawnAt(reader: RowReader, date: IsoDate | null, today: IsoDate): UtcInstant | null {
  const drawnAt = reader.instant("drawDateTime");
  if (drawnAt === null) return null;
  if (ottawaDay(new Date(drawnAt)) > today) return reader.problem("drawDateTime", "in_future");
  // For ten draws the instant falls on the next day in UTC; anything else names another day (#357).
  const day = drawnAt.slice(0, 10);
  if (date !== null && day !== date && day !== addDays(date, 1)) reader.problem("drawDateTime", "other_day");
  return drawnAt;
}

/**
 * Why the feed gives no instant: what it says could not be taken, or it has no tie-break, as for #1 to #76; null when
 * it
 * gives one, and for a blank time of day, which every draw has.
 */
function absenceIn(reader: RowReader, key: "drawDateTime" | "drawCutOff", instant: UtcInstant | null): Absence | null {
  if (instant !== null) return null;
  if (reader.text(key) !== "") return "not_readable";
  return key === "drawCutOff" ? "none_published" : null;
}

function readPrograms(reader: RowReader): readonly Program[] {
  const named = withoutAccents(reader.text("drawText2"));
  const programs = PROGRAMS.filter((program) => PROGRAM_NAMES[program].test(named));
  if (programs.length === 0) reader.problem("drawText2", named === "" ? "missing" : "unknown_programs");
  return programs;
}

function readLink(reader: RowReader): string | null {
  const href = /href\s*=\s*["']?([^"'\s>]+)/i
    .exec(reader.text("drawNumberURL"))?.[1]
    ?.replace(/^\/content\/canadasite/, "");
  if (href === undefined) return reader.problem("drawNumberURL", "unreadable");
  return href.startsWith("/") ? HOST + href : href;
}

function readPool(reader: RowReader): PoolSnapshot | null {
  // All zero is how the feed writes that it has no pool, whose day is then unknown too.
  if (BAND_KEYS.every((key) => ["", "0"].includes(reader.text(key)))) return null;
  const counts: Record<string, number> = {};
  for (const key of BAND_KEYS) {
    const count = reader.count(key, MAX_CANDIDATES, "too_large");
    if (count !== null) counts[key] = count;
  }
  const day = parseFeedDay(reader.text("drawDistributionAsOn")) ?? reader.problem("drawDistributionAsOn", "unreadable");
  const asOf = day !== null && day < LAUNCH ? reader.problem("drawDistributionAsOn", "before_launch") : day;
  const { dd18: total } = counts;
  if (asOf === null || total === undefined || !BAND_KEYS.every((key) => key in counts)) return null;
  const half = halfFilled(counts);
  if (half !== undefined) return reader.problem(half, "half_filled");
  for (const key of brokenSums(counts)) reader.problem(key, "sums");
  return { asOf, total, bands: bandsOf(counts) };
}

/**
 * Reads one row. A value that cannot be read or breaks an invariant ({@link checkDraw}) is a problem and unknown; a row
 * without a good number, day, name, cut-off or size is no draw. Nothing is guessed.
 * @param row its position in the file, from 1
 * @param today the day in Ottawa: no draw lies after it
 */
export function readFeedRow(raw: RawRow, row: number, today: IsoDate): ReadRow {
  const reader = new RowReader(raw, row);
  const { problems } = reader;
  const date = parseFeedDay(reader.text("drawDate")) ?? reader.problem("drawDate", "unreadable");
  const roundName = reader.text("drawName") || reader.problem("drawName", "missing");
  const invitations = reader.count("drawSize");
  const cutoff = reader.count("drawCRS", MAX_SCORE, "not_a_cutoff");
  const drawnAt = readDrawnAt(reader, date, today);
  const tieBreakAt = reader.instant("drawCutOff");
  const programs = readPrograms(reader);
  const instructionUrl = readLink(reader);
  const french =
    ["drawDateFull", "drawDateTime"].some((key) => isFrench(reader.text(key))) ||
    (instructionUrl?.startsWith(`${HOST}/fr/`) ?? false);
  const pool = readPool(reader);
  const poolAsOf = pool?.asOf ?? null;
  const values = {
    number: reader.number,
    date,
    roundName,
    invitations,
    cutoff,
    drawnAt,
    drawnAtAbsence: absenceIn(reader, "drawDateTime", drawnAt),
    tieBreakAt,
    tieBreakAbsence: absenceIn(reader, "drawCutOff", tieBreakAt),
    poolAsOf,
  };
  const draw = isWhole(values) ? checked({ ...values, programs, instructionUrl }, reader, today) : null;
  return {
    draw: draw && { ...draw, french },
    pool: draw?.poolAsOf ? pool : null,
    round: reader.number === null || date === null || date > today ? null : { number: reader.number, date },
    problems,
  };
}

type Needed = "number" | "date" | "roundName" | "cutoff" | "invitations";
/** True when a draw has what no draw can be without. */
const isWhole = <V extends { readonly [F in Needed]: Draw[F] | null }>(values: V): values is V & Pick<Draw, Needed> => {
  const { number, date, roundName, cutoff, invitations } = values;
  return [number, date, roundName, cutoff, invitations].every((value) => value !== null);
};

/** What was read, where it holds; null where the draw cannot be without what does not. */
function checked(values: FeedValues, reader: RowReader, today: IsoDate): FeedValues | null {
  const { values: held, problems } = checkDraw(values, today);
  for (const { field, code } of problems)
    reader.problem(DRAW_TABLE[field].feed ?? field, REASON_OF[code] ?? "unreadable");
  if (!isWhole(held)) return null;
  // A tie-break that breaks an invariant was published all the same.
  const dropped = values.tieBreakAt !== null && held.tieBreakAt === null;
  return { ...held, programs: values.programs, ...(dropped && { tieBreakAbsence: "not_readable" as const }) };
}

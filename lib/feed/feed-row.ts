import { parseCount } from "../domain/count-input";
import { PROGRAMS, isDrawNumber, type Draw, type Program } from "../domain/draw";
import { addDays, ottawaDay, type IsoDate, type UtcInstant } from "../domain/iso-date";
import type { PoolSnapshot } from "../domain/pool";
import { BAND_KEYS, bandsOf, brokenSums } from "./bands";
import type { FeedProblem, FeedReason } from "./feed-problem";
import { parseFeedDay, parseFeedInstant } from "./moment";

/** A row of the feed as it was published: every value is a text. */
export type RawRow = Readonly<Record<string, string>>;

/** What the feed says of a draw. */
export type FeedDraw = Pick<Draw, "number" | "date" | "drawnAt" | "roundName" | "cutoff" | "invitations" | "tieBreakAt" | "programs" | "poolAsOf" | "instructionUrl">;

export type ReadRow = {
  /** Null when the row cannot be taken: its number, day, name, cut-off or size cannot be read. */
  readonly draw: FeedDraw | null;
  /** The pool published with the draw; null = unknown. */
  readonly pool: PoolSnapshot | null;
  readonly problems: readonly FeedProblem[];
};

const HOST = "https://www.canada.ca";
const MAX_CUTOFF = 1200;

const PROGRAM_NAMES: Readonly<Record<Program, RegExp>> = {
  fsw: /federal skilled worker|travailleurs? qualifies? \(?federal/,
  cec: /canadian experience|experience canadienne/,
  fst: /federal skilled trades|metiers specialises/,
  pnp: /provincial nominee|candidats des provinces/,
};

const withoutAccents = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * Reads one row. A value that cannot be read is a problem and unknown; a row without a readable number, day, name,
 * cut-off or size is no draw. Nothing is guessed.
 * @param row its position in the file, from 1
 */
export function readFeedRow(raw: RawRow, row: number): ReadRow {
  const problems: FeedProblem[] = [];
  const text = (field: string) => (raw[field] ?? "").trim();
  const number = isDrawNumber(text("drawNumber")) ? text("drawNumber") : null;
  const problem = (field: string, reason: FeedReason): null => {
    problems.push({ row, number, field, value: raw[field] ?? "", reason });
    return null;
  };
  const count = (field: string, most = Number.MAX_SAFE_INTEGER, reason: FeedReason = "not_a_count") => {
    const read = parseCount(text(field));
    return read === null || read > most ? problem(field, reason) : read;
  };

  if (number === null) problem("drawNumber", "not_a_draw_number");
  const date = parseFeedDay(text("drawDate")) ?? problem("drawDate", "unreadable");
  const roundName = text("drawName") === "" ? problem("drawName", "missing") : text("drawName");
  const invitations = count("drawSize");
  const cutoff = count("drawCRS", MAX_CUTOFF, "not_a_cutoff");

  const instant = (field: string): UtcInstant | null => {
    if (text(field) === "") return null;
    const read = parseFeedInstant(text(field));
    return read === null ? problem(field, "unreadable") : read === "no_year" ? problem(field, "no_year") : read;
  };
  const drawnAt = instant("drawDateTime");
  // For ten draws the instant falls on the next day in UTC; anything else names another day (#357), and is kept as published.
  if (drawnAt !== null && date !== null && ![date, addDays(date, 1)].includes(drawnAt.slice(0, 10) as IsoDate)) problem("drawDateTime", "other_day");
  const read = instant("drawCutOff");
  const tieBreakAt = read !== null && date !== null && ottawaDay(new Date(read)) > date ? problem("drawCutOff", "after_draw") : read;

  const named = withoutAccents(text("drawText2"));
  const programs = PROGRAMS.filter((program) => PROGRAM_NAMES[program].test(named));
  if (programs.length === 0) problem("drawText2", named === "" ? "missing" : "unknown_programs");

  const href = /href\s*=\s*["']?([^"'\s>]+)/i.exec(text("drawNumberURL"))?.[1]?.replace(/^\/content\/canadasite/, "");
  const instructionUrl = href === undefined ? problem("drawNumberURL", "unreadable") : href.startsWith("/") ? HOST + href : href.startsWith("https://") ? href : problem("drawNumberURL", "unreadable");

  const pool = readPool();
  const whole = number !== null && date !== null && roundName !== null && invitations !== null && cutoff !== null;
  const draw = whole ? { number, date, drawnAt, roundName, cutoff, invitations, tieBreakAt, programs, poolAsOf: pool?.asOf ?? null, instructionUrl } : null;
  return { draw, pool: draw && pool, problems };

  function readPool(): PoolSnapshot | null {
    // All zero is how the feed writes that it has no pool, whose day is then unknown too.
    if (BAND_KEYS.every((key) => ["", "0"].includes(text(key)))) return null;
    const counts = Object.fromEntries(BAND_KEYS.map((key) => [key, count(key)]));
    const asOf = parseFeedDay(text("drawDistributionAsOn")) ?? problem("drawDistributionAsOn", "unreadable");
    if (asOf === null || Object.values(counts).includes(null)) return null;
    const known = counts as Record<string, number>;
    brokenSums(known).forEach((key) => problem(key, "sums"));
    return { asOf, total: known.dd18!, bands: bandsOf(known) };
  }
}

import { clockTimeOf } from "@/lib/rules/time/clock-time";
import { parseCount } from "@/lib/rules/text/count-input";
import { PROGRAMS, isDrawNumber, type Draw, type Program } from "@/lib/rules/draw/draw";
import { LAUNCH, MAX_CUTOFF, parseDrawEntry, type EntryCode, type EntryField } from "@/lib/rules/draw/entry";
import { withoutMarks } from "@/lib/rules/text/fold";
import { addDays, ottawaDay, type IsoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { BAND_KEYS, bandsOf, brokenSums } from "./bands";
import type { FeedProblem, FeedReason } from "./feed-problem";
import { isFrench, parseFeedDay, parseFeedInstant } from "./moment";

/** A row of the feed as it was published: every value is a text. */
export type RawRow = Readonly<Record<string, string>>;

type Said = Pick<
  Draw,
  | "number"
  | "date"
  | "drawnAt"
  | "roundName"
  | "cutoff"
  | "invitations"
  | "tieBreakAt"
  | "programs"
  | "poolAsOf"
  | "instructionUrl"
>;

/** What the feed says of a draw, and whether in French: name and official page are then those of the French edition. */
export type FeedDraw = Said & { readonly french: boolean };

export type ReadRow = {
  /**
   * Null when the row cannot be taken: its number, day, name, cut-off or size cannot be read or breaks an invariant of
   * a draw.
   */
  readonly draw: FeedDraw | null;
  /** The pool published with the draw; null = unknown. */
  readonly pool: PoolSnapshot | null;
  readonly problems: readonly FeedProblem[];
};

const HOST = "https://www.canada.ca";

/** More than the pool has ever held, in one band or in all. */
const MAX_CANDIDATES = 100_000_000;

const PROGRAM_NAMES: Readonly<Record<Program, RegExp>> = {
  fsw: /federal skilled worker|travailleurs? qualifies? \(?federal/,
  cec: /canadian experience|experience canadienne/,
  fst: /federal skilled trades|metiers specialises/,
  pnp: /provincial nominee|candidats des provinces/,
};

/** Where the feed says what a field of an entry holds. */
const KEY_OF: Readonly<Record<EntryField, string>> = {
  number: "drawNumber",
  date: "drawDate",
  time: "drawDateTime",
  category: "drawName",
  roundName: "drawName",
  programs: "drawText2",
  cutoff: "drawCRS",
  invitations: "drawSize",
  tieBreakDate: "drawCutOff",
  tieBreakTime: "drawCutOff",
  instructionUrl: "drawNumberURL",
  poolAsOf: "drawDistributionAsOn",
};

/** The reason for what the schema of an entry refuses in a value that could be read. */
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

/**
 * Reads one row. A value that cannot be read or breaks an invariant is a problem and unknown; a row without a good
 * number, day, name, cut-off or size is no draw. Nothing is guessed. The invariants are those of
 * lib/rules/draw/entry.ts.
 * @param row its position in the file, from 1
 * @param today the day in Ottawa: no draw lies after it
 */
export function readFeedRow(raw: RawRow, row: number, today: IsoDate): ReadRow {
  const problems: FeedProblem[] = [];
  const text = (field: string) => (raw[field] ?? "").trim();
  const number = isDrawNumber(text("drawNumber").toLowerCase()) ? text("drawNumber").toLowerCase() : null;
  const problem = (field: string, reason: FeedReason): null => {
    problems.push({ row, number, field, value: raw[field] ?? "", reason });
    return null;
  };
  const count = (field: string, most = Number.MAX_SAFE_INTEGER, reason: FeedReason = "not_a_count") => {
    const read = parseCount(text(field));
    return read === null ? problem(field, "not_a_count") : read > most ? problem(field, reason) : read;
  };

  if (number === null) problem("drawNumber", "not_a_draw_number");
  const date = parseFeedDay(text("drawDate")) ?? problem("drawDate", "unreadable");
  const roundName = text("drawName") === "" ? problem("drawName", "missing") : text("drawName");
  const invitations = count("drawSize");
  const cutoff = count("drawCRS", MAX_CUTOFF, "not_a_cutoff");

  const instant = (field: string): UtcInstant | null => {
    if (text(field) === "") return null;
    const read = parseFeedInstant(text(field));
    if (read === null) return problem(field, "unreadable");
    if (read === "no_year") return problem(field, "no_year");
    return read.slice(0, 10) < LAUNCH ? problem(field, "before_launch") : read;
  };
  const said = instant("drawDateTime");
  const drawnAt = said !== null && ottawaDay(new Date(said)) > today ? problem("drawDateTime", "in_future") : said;
  // For ten draws the instant falls on the next day in UTC; anything else names another day (#357), and is kept as
  // published.
  if (drawnAt !== null && date !== null && ![date, addDays(date, 1)].includes(drawnAt.slice(0, 10) as IsoDate))
    problem("drawDateTime", "other_day");
  const tieBreakAt = instant("drawCutOff");

  const named = withoutMarks(text("drawText2"), "NFD").toLowerCase();
  const programs = PROGRAMS.filter((program) => PROGRAM_NAMES[program].test(named));
  if (programs.length === 0) problem("drawText2", named === "" ? "missing" : "unknown_programs");

  const href = /href\s*=\s*["']?([^"'\s>]+)/i.exec(text("drawNumberURL"))?.[1]?.replace(/^\/content\/canadasite/, "");
  const instructionUrl =
    href === undefined ? problem("drawNumberURL", "unreadable") : href.startsWith("/") ? HOST + href : href;
  const french =
    isFrench(text("drawDateFull")) ||
    isFrench(text("drawDateTime")) ||
    (instructionUrl?.startsWith(`${HOST}/fr/`) ?? false);

  const pool = readPool();
  if (number === null || date === null || roundName === null || invitations === null || cutoff === null)
    return { draw: null, pool: null, problems };
  const held = hold({
    number,
    date,
    drawnAt,
    roundName,
    cutoff,
    invitations,
    tieBreakAt,
    programs,
    poolAsOf: pool?.asOf ?? null,
    instructionUrl,
  });
  return { draw: held && { ...held, french }, pool: held && (held.poolAsOf === null ? null : pool), problems };

  function readPool(): PoolSnapshot | null {
    // All zero is how the feed writes that it has no pool, whose day is then unknown too.
    if (BAND_KEYS.every((key) => ["", "0"].includes(text(key)))) return null;
    const counts = Object.fromEntries(BAND_KEYS.map((key) => [key, count(key, MAX_CANDIDATES, "too_large")]));
    const day = parseFeedDay(text("drawDistributionAsOn")) ?? problem("drawDistributionAsOn", "unreadable");
    const asOf = day !== null && day < LAUNCH ? problem("drawDistributionAsOn", "before_launch") : day;
    if (asOf === null || Object.values(counts).includes(null)) return null;
    const known = counts as Record<string, number>;
    brokenSums(known).forEach((key) => problem(key, "sums"));
    return { asOf, total: known.dd18!, bands: bandsOf(known) };
  }

  /** The draw as the schema of an entry takes it; a value that can be unknown and breaks an invariant is unknown. */
  function hold(draw: Said): Said | null {
    const entry = {
      number: draw.number,
      date: draw.date,
      time: clockTimeOf(draw.drawnAt) ?? "",
      category: "",
      roundName: draw.roundName,
      programs: draw.programs.length > 0 ? draw.programs : PROGRAMS,
      cutoff: String(draw.cutoff),
      invitations: String(draw.invitations),
      tieBreakDate: draw.tieBreakAt?.slice(0, 10) ?? "",
      tieBreakTime: clockTimeOf(draw.tieBreakAt) ?? "",
      instructionUrl: draw.instructionUrl ?? "",
      poolAsOf: draw.poolAsOf ?? "",
    };
    // The draw itself stands for the one before, so that its instant is kept on whatever day it is.
    const before = { ...draw, category: null, version: null, source: "feed", notice: null, revision: 1 } as const;
    const read = parseDrawEntry(entry, { categories: [], today, before });
    if (read.ok) {
      const { category: _category, version: _version, ...held } = read.draw;
      return { ...held, programs: draw.programs };
    }
    const fields = new Set<EntryField>();
    for (const { field, code } of read.problems) {
      fields.add(field);
      problem(KEY_OF[field], REASON_OF[code] ?? "unreadable");
    }
    const open = {
      tieBreakAt: fields.has("tieBreakDate") || fields.has("tieBreakTime"),
      instructionUrl: fields.has("instructionUrl"),
      poolAsOf: fields.has("poolAsOf"),
    };
    const optional: readonly EntryField[] = ["tieBreakDate", "tieBreakTime", "instructionUrl", "poolAsOf"];
    if ([...fields].some((field) => !optional.includes(field))) return null;
    return hold({
      ...draw,
      tieBreakAt: open.tieBreakAt ? null : draw.tieBreakAt,
      instructionUrl: open.instructionUrl ? null : draw.instructionUrl,
      poolAsOf: open.poolAsOf ? null : draw.poolAsOf,
    });
  }
}

import { z } from "zod";
import { parseAbsence } from "@/lib/rules/draw/absence";
import { LAUNCH, MAX_SCORE, PROGRAMS, type Program } from "@/lib/rules/draw/draw";
import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { parseIsoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import type { FeedDraw } from "./feed-row";
import type { RawRow } from "./row-reader";

const PROGRAM_WORDS: Readonly<Record<Program, string>> = {
  fsw: "Federal Skilled Worker",
  cec: "Canadian Experience Class",
  fst: "Federal Skilled Trades",
  pnp: "Provincial Nominee",
};

const said = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

/** A text without the apostrophe that our CSV puts before what a spreadsheet would run as a formula. */
const unescaped = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/, "");

type Values = Readonly<Record<string, unknown>>;

/** A draw of our own export as a row of the feed, without a pool: it is then read, and checked, like any other. */
export function rowOfExport(draw: Values): RawRow {
  const { programs, instructionUrl } = draw;
  const named: readonly unknown[] = Array.isArray(programs) ? programs : said(programs).split(" ");
  return {
    drawNumber: said(draw.number),
    drawDate: said(draw.date),
    drawName: unescaped(said(draw.roundName)),
    drawSize: said(draw.invitations),
    drawCRS: said(draw.cutoff),
    drawText2: PROGRAMS.filter((program) => named.includes(program))
      .map((program) => PROGRAM_WORDS[program])
      .join(", "),
    drawDateTime: said(draw.drawnAt),
    drawCutOff: said(draw.tieBreakAt),
    drawNumberURL: said(instructionUrl) === "" ? "" : `<a href="${said(instructionUrl)}">`,
    drawDistributionAsOn: said(draw.poolAsOf),
  };
}

/** A day of a pool that our own export names; null = unknown, or no day on which there was one. */
function poolDay(value: unknown, today: IsoDate): IsoDate | null {
  const day = parseIsoDate(said(value));
  return day !== null && day >= LAUNCH && day <= today ? day : null;
}

/**
 * A draw of our own export with what a row of the feed has no place for: the day of its pool, whose bands are in
 * another file, and why an instant that it leaves blank is unknown. What it does not say is not known.
 * @param draw the same row, read by {@link rowOfExport}
 * @param today the day in Ottawa: no pool lies after it
 */
export const withExported = (draw: FeedDraw, values: Values, today: IsoDate): FeedDraw => ({
  ...draw,
  poolAsOf: poolDay(values.poolAsOf, today),
  ...(said(values.drawnAt) === "" && { drawnAtAbsence: parseAbsence(said(values.drawnAtAbsence)) }),
  ...(said(values.tieBreakAt) === "" && { tieBreakAbsence: parseAbsence(said(values.tieBreakAbsence)) }),
});

const whole = (most: number) =>
  z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).pipe(z.number().int().min(0).max(most));
const count = whole(100_000_000);
const score = whole(MAX_SCORE);
const bandSchema = z.object({ min: score, max: score, candidates: count });
const poolSchema = z.object({ asOf: z.string(), total: count.nullable(), bands: z.array(bandSchema).min(1).max(50) });

/**
 * A pool of our own export.
 * @param today the day in Ottawa: no pool lies after it
 * @returns null when it cannot be read, or its bands overlap
 */
export function poolOfExport(pool: unknown, today: IsoDate): PoolSnapshot | null {
  const read = poolSchema.safeParse(pool);
  if (!read.success) return null;
  const asOf = poolDay(read.data.asOf, today);
  if (asOf === null) return null;
  const bands = read.data.bands.sort((a, b) => b.min - a.min);
  const overlap = bands.some(({ min, max }, index) => max < min || (index > 0 && max >= bands[index - 1]!.min));
  return overlap ? null : { asOf, total: read.data.total, bands };
}

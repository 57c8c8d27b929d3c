import { z } from "zod";
import { LAUNCH, MAX_SCORE, PROGRAMS, type Program } from "@/lib/rules/draw/draw";
import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { parseIsoDate, type IsoDate } from "@/lib/rules/time/iso-date";
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

/** A draw of our own export as a row of the feed, without a pool: it is then read, and checked, like any other. */
export function rowOfExport(draw: Readonly<Record<string, unknown>>): RawRow {
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
  const asOf = parseIsoDate(read.data.asOf);
  if (asOf === null || asOf < LAUNCH || asOf > today) return null;
  const bands = read.data.bands.sort((a, b) => b.min - a.min);
  const overlap = bands.some(({ min, max }, index) => max < min || (index > 0 && max >= bands[index - 1]!.min));
  return overlap ? null : { asOf, total: read.data.total, bands };
}

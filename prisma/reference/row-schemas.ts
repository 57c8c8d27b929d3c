import { z } from "zod";
import { LOCALES } from "../../lib/rules/text/bilingual";
import { ABSENCES, DRAW_SOURCES, isDrawNumber, MAX_SCORE, PROGRAMS, type Draw } from "../../lib/rules/draw/draw";
import type { Occupation } from "../../lib/rules/occupation/occupation";
import type { CommonName } from "../../lib/rules/occupation/occupation-name";
import type { SourcedPool } from "../../lib/rules/pool/pool";
import { day, instant, line, noc, orUnknown, whole } from "./field-schemas";

/** A draw as the file has it: category and version follow from the round name. */
export type DrawReference = Omit<Draw, "category" | "version" | "notice" | "revision">;

const programs = z
  .string()
  .transform((text) => text.split(" "))
  .pipe(z.array(z.enum(PROGRAMS)))
  .refine((list) => new Set(list).size === list.length, "a program named twice");

/** A row of draws.csv. */
export const drawRow: z.ZodType<DrawReference> = z
  .strictObject({
    number: z.string().refine(isDrawNumber, "not a draw number"),
    date: day,
    drawn_at: orUnknown(instant),
    round_name: line,
    programs,
    invitations: whole.pipe(z.number().positive()),
    cutoff: whole.pipe(z.number().max(MAX_SCORE)),
    tie_break_at: orUnknown(instant),
    pool_as_of: orUnknown(day),
    instruction_url: orUnknown(z.url({ protocol: /^https$/ })),
    source: z.enum(DRAW_SOURCES),
    drawn_at_absence: orUnknown(z.enum(ABSENCES)),
    tie_break_absence: orUnknown(z.enum(ABSENCES)),
  })
  .refine(({ drawn_at, drawn_at_absence: absence }) => drawn_at === null || absence === null, {
    path: ["drawn_at_absence"],
    message: "beside an instant",
  })
  .refine(({ tie_break_at, tie_break_absence: absence }) => tie_break_at === null || absence === null, {
    path: ["tie_break_absence"],
    message: "beside an instant",
  })
  .transform((row) => ({
    number: row.number,
    date: row.date,
    drawnAt: row.drawn_at,
    drawnAtAbsence: row.drawn_at_absence,
    roundName: row.round_name,
    programs: row.programs,
    invitations: row.invitations,
    cutoff: row.cutoff,
    tieBreakAt: row.tie_break_at,
    tieBreakAbsence: row.tie_break_absence,
    poolAsOf: row.pool_as_of,
    instructionUrl: row.instruction_url,
    source: row.source,
  }));

const bandName = z.string().regex(/^\d+-\d+$/, "not a CRS band");

/** A row of pools.csv: each band is a column named for its ends; a blank one is left out. */
export const poolRow: z.ZodType<SourcedPool> = z
  .object({ as_of: day, total: orUnknown(whole), source: z.enum(DRAW_SOURCES) })
  .catchall(orUnknown(whole))
  .transform(({ as_of, total, source, ...columns }, context) => {
    const bands = Object.entries(columns)
      .flatMap(([name, candidates]) => {
        if (!bandName.safeParse(name).success) {
          context.addIssue({ code: "custom", path: [name], message: "not a CRS band" });
          return [];
        }
        const [min = 0, max = 0] = name.split("-").map(Number);
        return typeof candidates === "number" ? [{ min, max, candidates }] : [];
      })
      .sort((a, b) => b.min - a.min);
    bands.forEach(({ min, max }, index) => {
      const below = bands[index + 1];
      if (min > max || (below && below.max >= min))
        context.addIssue({ code: "custom", path: [`${min}-${max}`], message: "overlaps the band below it" });
    });
    return { asOf: as_of, total, source, bands };
  });

/** A row of occupations.csv. */
export const occupationRow: z.ZodType<Occupation> = z
  .strictObject({ noc, title_en: line, title_fr: line })
  .transform((row) => ({ noc: row.noc, title: { en: row.title_en, fr: row.title_fr } }));

/** A row of occupation-names.csv: one name with the codes it stands for, joined by a blank. */
export const commonNameRow: z.ZodType<CommonName> = z
  .strictObject({
    language: z.enum(LOCALES),
    name: line,
    noc: z
      .string()
      .transform((text) => text.split(" "))
      .pipe(z.array(noc)),
  })
  .refine(({ noc: codes }) => new Set(codes).size === codes.length, { path: ["noc"], message: "a code named twice" })
  .transform(({ noc: codes, ...row }) => ({ ...row, codes }));

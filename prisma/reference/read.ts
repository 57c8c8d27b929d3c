import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { z } from "zod";
import type { CrsGrid } from "../../lib/rules/crs/grid";
import type { Category } from "../../lib/rules/category/category";
import type { Correction } from "../../lib/rules/correction/correction";
import type { Occupation } from "../../lib/rules/occupation/occupation";
import type { CommonName } from "../../lib/rules/occupation/occupation-name";
import type { PolicyEvent } from "../../lib/rules/event/policy-event";
import type { SourcedPool } from "../../lib/rules/pool/pool";
import { categorySchema } from "./category-schema";
import { GRIDS_FOLDER, gridFiles, NAMES_FILE, referenceFile } from "./digest";
import { correctionSchema, crsGridSchema, policyEventSchema } from "./document-schemas";
import { commonNameRow, drawRow, occupationRow, poolRow, type DrawReference } from "./row-schemas";

/** All that an empty database is filled with. */
export type Reference = {
  readonly draws: readonly DrawReference[];
  readonly pools: readonly SourcedPool[];
  readonly occupations: readonly Occupation[];
  readonly commonNames: readonly CommonName[];
  readonly categories: readonly Category[];
  readonly corrections: readonly Correction[];
  readonly events: readonly PolicyEvent[];
  readonly crsGrids: readonly CrsGrid[];
};

const text = (file: string): string => readFileSync(referenceFile(file), "utf8");

/** Checks entries one by one, so that an error names the entry; `place` says how the file counts them. */
function check<T>(
  file: string,
  entries: readonly unknown[],
  schema: z.ZodType<T>,
  place: (index: number) => string,
): T[] {
  return entries.map((entry, index) => {
    const result = schema.safeParse(entry);
    if (result.success) return result.data;
    const problems = result.error.issues.map(({ path, message }) => `field ${path.join(".") || "(all)"}: ${message}`);
    throw new Error(`${file}, ${place(index)}, ${problems.join("; ")}`);
  });
}

/**
 * Reads a CSV text with a header row and checks every row.
 * @param file the name that errors carry
 * @throws Error naming file, row (the line of the file, the header being row 1) and field
 */
export function readTable<T>(file: string, csv: string, schema: z.ZodType<T>): T[] {
  let rows: unknown[];
  try {
    rows = parse(csv, { columns: true });
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  return check(file, rows, schema, (index) => `row ${index + 2}`);
}

/**
 * Reads a JSON text that holds a list and checks every entry.
 * @param file the name that errors carry
 * @throws Error naming file, entry (from 1) and field
 */
export function readList<T>(file: string, json: string, schema: z.ZodType<T>): T[] {
  const list = parseJson(file, json);
  if (!Array.isArray(list)) throw new Error(`${file}: expected a list`);
  return check(file, list, schema, (index) => `entry ${index + 1}`);
}

function parseJson(file: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/**
 * Reads a grid of the CRS and checks it.
 * @param file its path within this folder: errors carry it, and it is named for the grid's first day
 * @throws Error naming file and field
 */
export function readGrid(file: string, json: string): CrsGrid {
  const [grid] = check(file, [parseJson(file, json)], crsGridSchema, () => "grid");
  if (file !== `${GRIDS_FOLDER}/${grid!.from}.json`) throw new Error(`${file}: not named for its first day`);
  return grid!;
}

/**
 * The grids of the CRS, oldest first.
 * @throws Error naming file and field of the first fault
 */
export const readGrids = (): CrsGrid[] => gridFiles().map((file) => readGrid(file, text(file)));

/**
 * The names people use for occupations.
 * @throws Error naming file, row and field of the first fault
 */
export const readCommonNames = (): CommonName[] => readTable(NAMES_FILE, text(NAMES_FILE), commonNameRow);

/**
 * The reference files beside this one, in the order of the files (described in README.md).
 * @throws Error naming file, row and field of the first fault
 */
export function readReference(): Reference {
  return {
    draws: readTable("draws.csv", text("draws.csv"), drawRow),
    pools: readTable("pools.csv", text("pools.csv"), poolRow),
    occupations: readTable("occupations.csv", text("occupations.csv"), occupationRow),
    commonNames: readCommonNames(),
    categories: readList("categories.json", text("categories.json"), categorySchema),
    corrections: readList("corrections.json", text("corrections.json"), correctionSchema),
    events: readList("policy-events.json", text("policy-events.json"), policyEventSchema),
    crsGrids: readGrids(),
  };
}

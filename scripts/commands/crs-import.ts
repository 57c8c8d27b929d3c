import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { saveCrsGrid } from "../../lib/db/commands/save-crs-grid";
import { connect } from "../../lib/db/connect";
import { toCrsGrid } from "../../lib/db/crs-grid-row";
import { startEnv } from "../../lib/env";
import type { CrsGrid } from "../../lib/rules/crs/grid";
import { ottawaDay, type IsoDate } from "../../lib/rules/time/iso-date";
import { crsGridSchema } from "../../prisma/reference/document-schemas";
import { borrowDatabase } from "../postgres/open-database";
import { PlainFailure, runCommand } from "../shared/plain-failure";

const USAGE = "Say which file: npm run crs:import -- FILE [--apply]";
const MOST_BYTES = 1_000_000;
const MOST_SAID = 60;
const STATES: Readonly<Record<CrsGrid["state"], string>> = {
  known: "with points",
  not_known: "whose points are not known",
  reported: "that is reported to have changed",
};

/**
 * `npm run crs:import -- FILE [--apply]`: a grid of the CRS, in the form of the files of prisma/reference/crs-grids,
 * for a tracker that stands. Without `--apply` it says what would change and writes nothing.
 */
await runCommand(async () => {
  const { file, apply } = readOptions();
  const { DATABASE_URL, DATA_DIR, MIGRATE_DATABASE_URL, TRACKER_NOW } = startEnv();
  const grid = await readGridFile(file, ottawaDay(TRACKER_NOW ? new Date(TRACKER_NOW) : new Date()));
  const database = await borrowDatabase(DATABASE_URL, DATA_DIR, MIGRATE_DATABASE_URL);
  try {
    const client = connect(database.ownerUrl);
    try {
      const grids = (await client.crsGrid.findMany({ orderBy: { firstDay: "asc" } })).map(toCrsGrid);
      console.log(preview(grid, grids));
      if (apply) await saveCrsGrid(client, grid);
      console.log(apply ? "Written." : "Nothing was written: add --apply to write it.");
    } finally {
      await client.$disconnect();
    }
  } finally {
    await database.close();
  }
});

function readOptions(): { file: string; apply: boolean } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { apply: { type: "boolean", default: false } },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new PlainFailure(USAGE);
    return { file, apply: values.apply };
  } catch (error) {
    if (error instanceof PlainFailure) throw error;
    throw new PlainFailure(`${error instanceof Error ? error.message : String(error)} ${USAGE}`);
  }
}

/** @throws PlainFailure naming file and fields, for what is no grid */
async function readGridFile(file: string, today: IsoDate): Promise<CrsGrid> {
  const name = path.basename(file);
  const refuse = (reason: string) => new PlainFailure(`Nothing was written: ${name} is not a grid: ${reason}.`);
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new PlainFailure(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (bytes.length > MOST_BYTES) throw refuse(`it is larger than ${MOST_BYTES / 1_000_000} MB`);
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
  const read = crsGridSchema.safeParse(json);
  if (!read.success)
    throw refuse(
      read.error.issues
        .map(({ path: at, message }) => `field ${at.join(".") || "(all)"}: ${message}`)
        .join("; ")
        .replace(/\.$/, ""),
    );
  if (read.data.asOf > today) throw refuse("field asOf: this day is still to come");
  return read.data;
}

/** What the grid would change, in lines: its days, and the points that differ from the grid it follows. */
function preview(grid: CrsGrid, grids: readonly CrsGrid[]): string {
  const same = grids.find(({ from }) => from === grid.from);
  const next = grids.find(({ from }) => from > grid.from);
  const before = grids.findLast(({ from, state }) => from < grid.from && state === "known");
  const changed = differences(before?.state === "known" ? before.points : null, grid);
  return [
    `A grid ${STATES[grid.state]}, from ${grid.from} on${next ? ` until ${next.from}, when another begins` : ""}.`,
    same ? `It takes the place of the one of that day, ${STATES[same.state]}.` : "There is none of that day yet.",
    ...(grid.state === "known" && before
      ? [`Against the grid of ${before.from}, ${changed.length} values differ.`, ...changed.slice(0, MOST_SAID)]
      : []),
    ...(changed.length > MOST_SAID ? [`  and ${changed.length - MOST_SAID} more`] : []),
  ].join("\n");
}

/** Each value of a tree with its path. */
function leaves(value: unknown, at: string): [string, string][] {
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, each]) => leaves(each, at === "" ? key : `${at}.${key}`))
    : [[at, String(value)]];
}

function differences(before: object | null, grid: CrsGrid): string[] {
  if (before === null || grid.state !== "known") return [];
  const [old, now] = [new Map(leaves(before, "")), new Map(leaves(grid.points, ""))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((key) => old.get(key) !== now.get(key))
    .map((key) => `  ${key}: ${old.get(key) ?? "none"} → ${now.get(key) ?? "none"}`);
}

import type { StoredDraw } from "./draw";
import { fieldNames, type Unit } from "./field-row";
import { DRAW_TABLE } from "./fields";

const isText = (value: unknown) => typeof value === "string";
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What JSON holds of a known value, by the unit of its field. */
const HOLDS: Readonly<Record<Unit, (value: unknown) => boolean>> = {
  text: isText,
  day: isText,
  instant: isText,
  absence: isText,
  slug: isText,
  address: isText,
  source: isText,
  points: Number.isInteger,
  candidates: Number.isInteger,
  programs: (value) => Array.isArray(value) && value.every(isText),
  "both languages": (value) => isRecord(value) && isText(value.en) && isText(value.fr),
};

const isStoredDraw = (value: unknown, table: typeof DRAW_TABLE): value is StoredDraw =>
  isRecord(value) &&
  Number.isInteger(value.revision) &&
  typeof value.hidden === "boolean" &&
  fieldNames(table).every((field) => value[field] === null || HOLDS[table[field].unit](value[field]));

/**
 * Reads a draw as the JSON of a revision holds it. One written before draws could be hidden was shown, and a field that
 * is younger than the revision is unknown.
 * @throws TypeError for anything else: revisions are written by the tracker alone
 */
export function readStoredDraw(json: unknown, table = DRAW_TABLE): StoredDraw {
  const unknown = Object.fromEntries(fieldNames(table).map((field) => [field, null]));
  const draw = { hidden: false, ...unknown, ...(isRecord(json) && json) };
  if (!isStoredDraw(draw, table)) throw new TypeError("a revision holds no draw");
  return draw;
}

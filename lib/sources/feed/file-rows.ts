import { parse } from "csv-parse/sync";
import { BAND_KEYS } from "./bands";
import { decodeFeed } from "./decode";
import { feedError, plainText, type FeedError } from "./feed-error";
import type { FeedProblem } from "./feed-problem";
import type { RawRow } from "./row-reader";

/** Ten times as many as there have been in twelve years. */
export const MAX_ROWS = 5000;

/** Without these a row is no draw. */
const NEEDED = ["drawNumber", "drawDate", "drawName", "drawSize", "drawCRS"];
/** A row that lacks one of these says less, and is told. */
const READ = ["drawNumberURL", "drawText2", "drawDateTime", "drawCutOff", "drawDistributionAsOn", ...BAND_KEYS];
/** Not read: they repeat the others. */
const IGNORED = ["drawDateFull", "mitext", "DrawText1"];
const KNOWN = new Set([...NEEDED, ...READ, ...IGNORED]);

type Values = Readonly<Record<string, unknown>>;

/** The rows of a file, or why it is none that can be read. */
export type FileRows =
  /** Rows of the official feed. `held`: why nobody but a person may take them, when a key that is needed is missing. */
  | {
      readonly kind: "official";
      readonly rows: readonly RawRow[];
      readonly problems: readonly FeedProblem[];
      readonly held: FeedError | null;
    }
  /** What this tracker has exported: draws or pools, as its JSON names their values. */
  | { readonly kind: "draws"; readonly rows: readonly Values[] }
  | { readonly kind: "pools"; readonly rows: readonly Values[] }
  | { readonly kind: "none"; readonly refusal: FeedError };

const none = (...why: Parameters<typeof feedError>): FileRows => ({ kind: "none", refusal: feedError(...why) });

const isRecord = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const startsWith = (bytes: Uint8Array, ...sign: number[]) => sign.every((byte, index) => bytes[index] === byte);

/**
 * Finds the rows of a file that somebody has: the official feed, a list of its rows, such rows wrapped by another tool,
 * or an export of this tracker. Anything else is named for what it is. Never throws.
 */
export function fileRows(bytes: Uint8Array): FileRows {
  // XLSX and every other zip, and the XLS of before.
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return none("spreadsheet");
  const text = decodeFeed(bytes).trim();
  if (text === "") return none("empty");
  if (text.startsWith("<")) return none("web_page");
  const body = /^["[{]/.test(text) ? jsonOf(text) : undefined;
  if (body !== undefined) return rowsOf(body);
  if (/^[[{]/.test(text)) return none(/[\]}]$/.test(text) ? "not_json" : "cut_off");
  return tableRows(text);
}

/** The value of a JSON text, or of one with a value on each line; undefined = it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
      return lines.length > 1 ? lines.map((line): unknown => JSON.parse(line)) : undefined;
    } catch {
      return undefined;
    }
  }
}

function rowsOf(body: unknown): FileRows {
  const own = isRecord(body) && Array.isArray(body.data) ? body.data : Array.isArray(body) ? body : [];
  const first: unknown = own[0];
  if (isRecord(first) && "roundName" in first && "cutoff" in first)
    return { kind: "draws", rows: own.filter(isRecord) };
  if (isRecord(first) && "asOf" in first && "bands" in first) return { kind: "pools", rows: own.filter(isRecord) };
  const rounds = isRecord(body) && Array.isArray(body.rounds) ? body.rounds : wrappedRows(body, 0);
  if (rounds === null || rounds.length === 0) return none("no_rounds");
  return officialRows(rounds);
}

/** How deep rows may lie in what another tool has put around them. */
const DEEPEST = 5;

/** The first list with a row of the feed in it, wherever it lies; a row may lie in a wrapping of its own. */
function wrappedRows(value: unknown, depth: number): readonly unknown[] | null {
  if (depth > DEEPEST) return null;
  if (typeof value === "string") return /^\s*[[{]/.test(value) ? wrappedRows(jsonOf(value), depth + 1) : null;
  const isRow = (each: unknown) => isRecord(each) && "drawNumber" in each;
  if (Array.isArray(value)) {
    if (value.some(isRow)) return value;
    const unwrapped = value.map((each) => (isRecord(each) ? Object.values(each).find(isRow) : undefined));
    if (unwrapped.some((each) => each !== undefined)) return unwrapped;
  }
  if (typeof value !== "object" || value === null) return null;
  for (const each of Object.values(value)) {
    const found = wrappedRows(each, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** A value as the text that it would be in the feed; undefined = none. What is needed is never made of another. */
const textOf = (value: unknown, key: string): string | undefined =>
  typeof value === "string"
    ? value
    : NEEDED.includes(key)
      ? undefined
      : value === null
        ? ""
        : typeof value === "number"
          ? String(value)
          : undefined;

function officialRows(rounds: readonly unknown[]): FileRows {
  const rows: RawRow[] = [];
  const problems: FeedProblem[] = [];
  let held: FeedError | null = null;
  const told = new Set<string>();
  for (const [index, round] of rounds.entries()) {
    const row = index + 1;
    if (!isRecord(round)) return none("not_a_round", { row });
    const number = typeof round.drawNumber === "string" ? plainText(round.drawNumber, 20) : null;
    const problem = (key: string, reason: FeedProblem["reason"], value: unknown = "") =>
      problems.push({ row, number, field: plainText(key, 120), value: typeof value === "string" ? value : "", reason });
    // Told once a file: a new key stands in every row.
    for (const key of Object.keys(round)
      .filter((each) => !KNOWN.has(each) && !told.has(each))
      .slice(0, 20)) {
      told.add(key);
      problem(key, "new_key", round[key]);
    }
    const texts = [...KNOWN].map((key) => [key, textOf(round[key], key)] as const);
    for (const [key, text] of texts) {
      if (text !== undefined || IGNORED.includes(key)) continue;
      if (NEEDED.includes(key)) held ??= feedError("no_text", { row, key });
      if (NEEDED.includes(key) || !told.has(key)) problem(key, "no_key");
      told.add(key);
    }
    rows.push(Object.fromEntries(texts.map(([key, text]) => [key, text ?? ""])));
  }
  return { kind: "official", rows, problems, held };
}

/** The names that the columns of our own CSV have in our JSON. */
const COLUMNS: Readonly<Record<string, string>> = {
  drawn_at: "drawnAt",
  drawn_at_absence: "drawnAtAbsence",
  round_name: "roundName",
  tie_break_at: "tieBreakAt",
  tie_break_absence: "tieBreakAbsence",
  pool_as_of: "poolAsOf",
  instruction_url: "instructionUrl",
};

/** The first line that is no comment: the header of a table. */
const HEADER = /^(?:#[^\n]*\n)*([^\n]*)/;

/** The rows of our own CSV; a table that is not ours is named so, and a text that is no table too. */
function tableRows(text: string): FileRows {
  const head = (HEADER.exec(text)?.[1] ?? "").trim();
  // As a spreadsheet hands it on, cells are parted by tabs or semicolons.
  const delimiter = ["\t", ";"].find((sign) => head.includes(sign)) ?? ",";
  const names = head.split(delimiter).map((name) => name.replace(/^"(.*)"$/, "$1"));
  const has = (...columns: string[]) => columns.every((column) => names.includes(column));
  const isDraws = has("number", "date", "round_name", "cutoff", "invitations");
  const isOfficial = has(...NEEDED);
  if (!isDraws && !isOfficial && !has("as_of", "band_min", "band_max", "candidates"))
    return none(/^[^\n]*[,;\t]/.test(text) ? "table" : "not_json");
  let table: Record<string, string>[];
  try {
    table = parse(text, { columns: true, delimiter, comment: "#", comment_no_infix: true });
  } catch {
    return none("cut_off");
  }
  if (isOfficial) return officialRows(table);
  if (!isDraws) return poolRows(table);
  const named = (row: Record<string, string>) =>
    Object.entries(row).map(([name, cell]) => [COLUMNS[name] ?? name, cell]);
  return { kind: "draws", rows: table.map((row) => Object.fromEntries(named(row))) };
}

/** A row a band, as our CSV has them, gathered by their day. */
function poolRows(table: readonly Record<string, string>[]): FileRows {
  const days = new Map<string, { asOf: string; total: string | null; bands: Values[] }>();
  for (const { as_of = "", total = "", band_min, band_max, candidates } of table) {
    const pool = days.get(as_of) ?? { asOf: as_of, total: total === "" ? null : total, bands: [] };
    days.set(as_of, pool);
    pool.bands.push({ min: band_min, max: band_max, candidates });
  }
  return { kind: "pools", rows: [...days.values()] };
}

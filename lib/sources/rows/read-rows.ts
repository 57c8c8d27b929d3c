import type { Category } from "@/lib/rules/category/category";
import { classifyRoundName } from "@/lib/rules/category/round-name";
import type { DrawEntry } from "@/lib/rules/draw/entry/entry";
import { blankEntry, entryOfDraw } from "@/lib/rules/draw/entry/text";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { AnnouncementField, FormTexts, QuestionCode } from "../announcement/announcement";
import { readAnnouncement } from "../announcement/read-announcement";
import { feedError, type FeedError } from "../feed/feed-error";
import type { FeedReason } from "../feed/feed-problem";
import { readFeed, type Feed } from "../feed/read-feed";

/** Rows that are read at once, at most: a year has some sixty draws, and each is looked at by a person. */
export const MAX_PASTED_ROWS = 200;

/** What of a row cannot be read, by its column or by the field it stands for. */
export type Unread =
  | { readonly of: "column"; readonly column: string; readonly value: string; readonly reason: FeedReason }
  | { readonly of: "field"; readonly field: AnnouncementField; readonly code: QuestionCode | "not_found" };

export type PastedRow = {
  /** From 1; a row of headings is not counted. */
  readonly row: number;
  /** As a person would have typed it; null where the row is no draw. */
  readonly entry: DrawEntry | null;
  readonly unread: readonly Unread[];
  /** True where which number is which follows from the order of the official table alone. */
  readonly byOrder: boolean;
};

export type PastedRows =
  | { readonly ok: true; readonly rows: readonly PastedRow[] }
  | { readonly ok: false; readonly refusal: FeedError };

/** Without these a row is no draw. */
const NEEDED = ["number", "date", "round", "cutoff", "invitations"] as const satisfies readonly AnnouncementField[];

/**
 * Reads several draws that were pasted: rows of the official feed, an export of this tracker, or lines of a table as
 * copied from a page. Never throws; nothing is guessed.
 * @param today the day in Ottawa: no draw lies after it
 */
export function readRows(text: string, categories: readonly Category[], today: IsoDate): PastedRows {
  const read = readFeed(new TextEncoder().encode(text), today);
  if (!read.ok && read.refusal.code !== "table" && read.refusal.code !== "not_json") return read;
  const rows = read.ok ? rowsOfFeed(read.feed, categories) : rowsOfTable(text, categories);
  if (rows.length > MAX_PASTED_ROWS) return { ok: false, refusal: feedError("too_many", { rows: rows.length }) };
  return rows.length === 0 ? { ok: false, refusal: feedError("no_draws") } : { ok: true, rows };
}

function rowsOfFeed(feed: Feed, categories: readonly Category[]): PastedRow[] {
  return Array.from({ length: feed.rows }, (_, index) => {
    const row = index + 1;
    const draw = feed.draws.find((each) => each.row === row)?.draw;
    const meaning = draw && (classifyRoundName(draw.roundName, categories) ?? { category: null, version: null });
    return {
      row,
      entry:
        draw && meaning
          ? entryOfDraw({ ...draw, ...meaning, source: "admin", notice: null, revision: 1 }, categories)
          : null,
      unread: feed.problems
        .filter((problem) => problem.row === row)
        .map(({ field, value, reason }) => ({ of: "column", column: field, value, reason }) as const),
      byOrder: false,
    };
  });
}

/** The lines of a table, each read like an announcement of its own, below the headings where there are some. */
function rowsOfTable(text: string, categories: readonly Category[]): PastedRow[] {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  const [first = ""] = lines;
  const head = /\d/.test(first) ? null : first;
  return (head === null ? lines : lines.slice(1))
    .slice(0, MAX_PASTED_ROWS + 1)
    .map((line, index) => rowOfLine(head === null ? line : `${head}\n${line}`, index + 1, categories));
}

function rowOfLine(text: string, row: number, categories: readonly Category[]): PastedRow {
  const { found, questions } = readAnnouncement(text, categories);
  const isOrder = ({ code }: { code: QuestionCode }) => code === "column_order";
  const ordered = questions
    .filter(isOrder)
    .flatMap(({ field, choices }) => choices.slice(0, 1).map(({ texts }) => ({ field, texts })));
  const read = [...found, ...ordered];
  const open = questions.filter((question) => !isOrder(question));
  const spoken = new Set([...read, ...open].map(({ field }) => field));
  const unread: Unread[] = [
    ...NEEDED.filter((field) => !spoken.has(field)).map(
      (field) => ({ of: "field", field, code: "not_found" }) as const,
    ),
    ...open.map(({ field, code }) => ({ of: "field", field, code }) as const),
  ];
  const texts: FormTexts = Object.assign({}, ...read.map((each) => each.texts));
  return {
    row,
    entry: unread.length > 0 ? null : { ...blankEntry(""), ...texts },
    unread,
    byOrder: ordered.length > 0,
  };
}

import type { Bilingual } from "@/lib/rules/text/bilingual";
import { isoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import type { Owner } from "../licences";
import type { ApiView } from "../view";

/** A value of a row; null is unknown, or what the column's `blank` says. */
export type Cell = string | number | boolean | null | readonly string[];

/**
 * What a column holds. `code` is digits that are no number: its zeros in front count. `list` is texts that a file joins
 * with blanks, `yes_no` is written `yes` or `no`, `instant` is in UTC, `decimal` has a point.
 */
export type ColumnType = "text" | "code" | "list" | "whole" | "decimal" | "yes_no" | "day" | "instant";

/** In what a number is counted. */
export type ColumnUnit = "points" | "candidates" | "days" | "months" | "hours";

/** A column of a published table. */
export type Column = {
  readonly name: string;
  readonly type: ColumnType;
  readonly unit: ColumnUnit | null;
  /** Path of the same value in JSON; null where only files have it. */
  readonly json: string | null;
  readonly meaning: Bilingual;
  /** What a blank cell, or null in JSON, says; null = it is never blank. */
  readonly blank: Bilingual | null;
  /** The day since which version 1 has it. */
  readonly since: IsoDate;
};

/** What a table says of a column; `since` is the first day of version 1 where it is left out. */
export type ColumnFacts = Pick<Column, "type" | "meaning"> & Partial<Omit<Column, "name">>;

/** What is published of a table: the one place that says what its columns are, in files, in JSON and in words. */
export type TableFacts = {
  /** Name in addresses: `draws` of `draws.csv`. */
  readonly name: string;
  readonly title: Bilingual;
  readonly owner: Owner;
  /** Whose data stand in it besides, such as the titles of occupations. */
  readonly also?: Owner;
  /** Columns that together name a row; none where rows have no name. */
  readonly key: readonly string[];
  /** Columns that name rows of another table, by its name: both have these columns under the names of the pair. */
  readonly refers: readonly { readonly column: string; readonly table: string; readonly to: string }[];
  readonly columns: readonly Column[];
};

/** A table that is published whole. */
export type Table = TableFacts & {
  /**
   * Every row, in the order of the table.
   * @param day the calendar day on which something is in force or not
   */
  readonly rows: (view: ApiView, day: IsoDate) => readonly Readonly<Record<string, Cell>>[];
};

/** The day on which version 1 of the API began. */
const V1_BEGAN = isoDate("2026-11-23");

/** Columns of some facts, in their order. New ones come last: whoever reads by place goes on reading. */
export const columnsOf = (facts: Readonly<Record<string, ColumnFacts>>): readonly Column[] =>
  Object.entries(facts).map(([name, fact]) => ({
    name,
    unit: null,
    json: null,
    blank: null,
    since: V1_BEGAN,
    ...fact,
  }));

/** A table whose rows have a value for each of its columns, and no other. */
export const tableOf = <N extends string>(
  facts: Omit<TableFacts, "columns"> & {
    readonly columns: Readonly<Record<N, ColumnFacts>>;
    readonly rows: (view: ApiView, day: IsoDate) => readonly Readonly<Record<NoInfer<N>, Cell>>[];
  },
): Table => ({ ...facts, columns: columnsOf(facts.columns) });

/** What a blank cell says where nothing else is said. */
export const UNKNOWN: Bilingual = { en: "unknown", fr: "inconnu" };
export const NOT_ESTABLISHED: Bilingual = { en: "not established", fr: "non établi" };
export const NONE: Bilingual = { en: "none", fr: "aucun" };

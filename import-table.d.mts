/** A row of the table of imports: a room, what it may import besides itself, and why. */
export type ImportRow = {
  readonly room: string;
  readonly may: readonly string[];
  readonly packages: readonly string[] | { readonly not: readonly string[] };
  readonly why: string;
};

export declare const IMPORT_TABLE: readonly ImportRow[];
export declare function rowOf(place: string): ImportRow | undefined;
export declare function roomOf(place: string): string | undefined;
export declare function mayImport(row: ImportRow, place: string): boolean;
export declare function mayUse(row: ImportRow, name: string): boolean;

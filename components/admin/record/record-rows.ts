/**
 * One field of a record in words, under the name that its form has for it. A list has its items beside, so that what
 * was added and dropped can be said.
 */
export type RecordRow = {
  readonly field: string;
  readonly label: string;
  readonly text: string;
  readonly items?: readonly string[];
};

/** One field that differs between two states of a record, in words; `before` is null where there was no record. */
export type RowChange = { readonly label: string; readonly before: string | null; readonly after: string };

export type RowWords = {
  readonly dropped: (items: string) => string;
  readonly added: (items: string) => string;
  readonly nothingDropped: string;
  readonly nothingAdded: string;
};

const without = (these: readonly string[], those: readonly string[]) => these.filter((item) => !those.includes(item));

/**
 * The rows that differ between two states of one record, whose rows stand in the same order. A list says what was
 * dropped and added.
 */
export function rowChanges(
  before: readonly RecordRow[] | null,
  after: readonly RecordRow[],
  words: RowWords,
): RowChange[] {
  if (before === null) return after.map(({ label, text }) => ({ label, before: null, after: text }));
  return after.flatMap((row, index) => {
    const old = before[index];
    if (!old || old.text === row.text) return [];
    if (!row.items || !old.items) return [{ label: row.label, before: old.text, after: row.text }];
    const [dropped, added] = [without(old.items, row.items).join(", "), without(row.items, old.items).join(", ")];
    return [
      {
        label: row.label,
        before: dropped === "" ? words.nothingDropped : words.dropped(dropped),
        after: added === "" ? words.nothingAdded : words.added(added),
      },
    ];
  });
}

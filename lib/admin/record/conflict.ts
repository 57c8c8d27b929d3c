import { conflictWords, type EditConflict } from "@/lib/admin/edit-conflict";
import type { Texts } from "@/lib/rules/record/form-reader";
import { takeFields } from "@/lib/rules/record/merge";
import type { RecordChange, Standing } from "@/lib/rules/record/revision";
import type { Locale } from "@/lib/rules/text/bilingual";
import { recordCells, type SaidRecord } from "./cells";
import type { RecordSubject } from "./subject";

/** An edit of a record that somebody else has saved since its form was opened. */
type LateEdit<E> = {
  readonly began: E | undefined;
  readonly entered: E;
  /** The fields of `entered` that are not from the form, which holds them as it was opened. */
  readonly kept: readonly string[];
  readonly changes: readonly RecordChange<E>[];
};

/** Both versions of the record in words. */
export function conflictOf<E>(
  { shape, texts, rows, path }: RecordSubject<E>,
  stored: E & Standing,
  locale: Locale,
  { began, entered, kept, changes }: LateEdit<E>,
): EditConflict<Texts> {
  const saidOf = (value: E): SaidRecord => ({ texts: texts(value), rows: rows(value) });
  const [base, theirs, read] = [began === undefined ? null : saidOf(began), saidOf(stored), saidOf(entered)];
  const isKept = ({ field }: SaidRecord["rows"][number]) => kept.some((each) => shape.parts[each]?.includes(field));
  const yours =
    base === null
      ? read
      : {
          texts: takeFields(shape, kept, read.texts, base.texts),
          rows: [...read.rows.filter((row) => !isKept(row)), ...base.rows.filter(isKept)],
        };
  return {
    shape,
    versions: { base: base && base.texts, theirs: theirs.texts, yours: yours.texts },
    changes: changes.map(({ before, after, ...change }) => ({
      ...change,
      before: before === null ? null : texts(before),
      after: texts(after),
    })),
    revision: stored.revision,
    anew: `/${locale}${path}`,
    words: conflictWords(locale),
    ...recordCells(locale, shape, { base, theirs, yours }),
  };
}

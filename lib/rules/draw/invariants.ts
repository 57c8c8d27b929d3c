import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { Draw } from "./draw";
import { formRows, type FieldRow } from "./field-row";
import { DRAW_TABLE, type DrawField } from "./fields";
import type { EntryCode } from "./problem";

/** Values of a draw as somebody entered or published them; null = not given, or not readable. */
export type DrawValues = { readonly [F in DrawField]?: Draw[F] | null };

/** A value that breaks an invariant of its field. */
export type FieldProblem = { readonly field: DrawField; readonly code: EntryCode };

/** The values as they are stored, null where one breaks an invariant, and what is wrong, in the order of the form. */
export type CheckedDraw<V> = {
  readonly values: { readonly [F in keyof V]: V[F] | null };
  readonly problems: readonly FieldProblem[];
};

/** The rows of a table that have an invariant, in the order of the form. */
export const checksOf = (table: typeof DRAW_TABLE) =>
  formRows(table).flatMap(({ field }) => {
    const row: FieldRow = table[field];
    return row.check ? [{ field, row }] : [];
  });

const DRAW_CHECKS = checksOf(DRAW_TABLE);

/**
 * Checks values of a draw against the invariants of their fields, wherever they come from. Never throws.
 * @param today the calendar day in Ottawa: nothing lies after it
 * @param checks the rows to check by, see {@link checksOf}
 */
export function checkDraw<V extends DrawValues>(values: V, today: IsoDate, checks = DRAW_CHECKS): CheckedDraw<V> {
  const problems: FieldProblem[] = [];
  const checked: DrawValues = { ...values };
  const stored: Record<string, unknown> = checked;
  for (const { field, row } of checks) {
    const value = stored[field];
    if (value === null || value === undefined) continue;
    const { date = null, drawnAt = null } = checked;
    const code = row.check?.(value, { today, date, drawnAt }) ?? null;
    if (code !== null) problems.push({ field, code });
    stored[field] = code === null ? (row.normal?.(value) ?? value) : null;
  }
  return { values: stored as CheckedDraw<V>["values"], problems };
}

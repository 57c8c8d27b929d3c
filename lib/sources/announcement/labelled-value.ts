import { labelOf, labelsIn, type Label, type LabelKind } from "./label";
import { placeOf, type Span } from "./span";

/** A value announced by a label: where it begins, and where a text would end. */
export type LabelledValue = Span & { readonly kind: LabelKind };

/** Place after what a sticky pattern matches, which may be nothing. */
function skip(pattern: RegExp, plain: string, index: number): number {
  pattern.lastIndex = index;
  return index + (pattern.exec(plain)?.[0].length ?? 0);
}

/** The line that a place is in. */
const lineAt = (lines: readonly Span[], index: number): Span => lines[placeOf(lines, index)]!;

/** What stands between a label and its value. The next line is its value only when the label has its line to itself. */
function valueStart(plain: string, label: Label, line: Span): number | null {
  const start = skip(/[ \t:=|*-]*(?:(?:was|is|of|on|at|est|etait|de|du|le) ){0,2}/y, plain, label.end);
  if (start < line.end) return start;
  if (/[^ \t*•-]/.test(plain.slice(line.start, label.start))) return null;
  const next = skip(/[\s:=|*-]*/y, plain, start);
  return next < plain.length ? next : null;
}

function afterLabels(plain: string, lines: readonly Span[]): LabelledValue[] {
  const labels = labelsIn(plain);
  return labels.flatMap((label, index) => {
    const start = valueStart(plain, label, {
      start: lineAt(lines, label.start).start,
      end: lineAt(lines, label.end).end,
    });
    const next = labels[index + 1]?.start ?? plain.length;
    return start === null || start >= next
      ? []
      : [{ kind: label.kind, start, end: Math.min(next, lineAt(lines, start).end) }];
  });
}

/**
 * The cells of a table that was copied with its head: under three labels or more in one line, the line with as many
 * cells.
 */
function cellsUnderHeads(plain: string, lines: readonly Span[]): LabelledValue[] {
  const rows = lines.map(({ start, end }) => plain.slice(start, end).split("\t"));
  return rows.flatMap((row, index) => {
    const cells = rows[index + 1] ?? [];
    if (row.length < 3 || cells.length !== row.length) return [];
    const heads = row.map(labelOf);
    if (heads.filter((head) => head !== null).length < 3) return [];
    let at = lines[index + 1]!.start;
    return cells.flatMap((cell, column) => {
      const kind = heads[column] ?? null;
      const start = at + cell.length - cell.trimStart().length;
      at += cell.length + 1;
      return kind === null || cell.trim() === "" ? [] : [{ kind, start, end: start + cell.trim().length }];
    });
  });
}

/** The values that labels announce: cells under the heads of a table first, then what stands behind a label. */
export const labelledIn = (plain: string, lines: readonly Span[]): LabelledValue[] => [
  ...cellsUnderHeads(plain, lines),
  ...afterLabels(plain, lines),
];

import { labelOf, labelsIn, type Label, type LabelKind } from "./label";
import { placeOf, type Span } from "./span";
import { cellsOf } from "./table-row";

/**
 * A value announced by a label: where it begins, and where a text would end. `own`: the label begins its line and is
 * parted from the value by a sign, a cell or a line, so that both are no part of a sentence. `cell`: the value is all
 * of a cell.
 */
export type LabelledValue = Span & { readonly kind: LabelKind; readonly own: boolean; readonly cell: boolean };

/** Place after what a sticky pattern matches, which may be nothing. */
function skip(pattern: RegExp, plain: string, index: number): number {
  pattern.lastIndex = index;
  return index + (pattern.exec(plain)?.[0].length ?? 0);
}

/** The line that a place is in. */
const lineAt = (lines: readonly Span[], index: number): Span => lines[placeOf(lines, index)]!;

/** What stands between a label and its value. The next line is its value only when the label has its line to itself. */
function valueStart(plain: string, label: Label, line: Span): number | null {
  const start = skip(/[ \t:=|*"-]*(?:(?:was|is|of|on|at|est|etait|de|du|le) ){0,2}/y, plain, label.end);
  if (start < line.end) return start;
  if (/[^ \t*•-]/.test(plain.slice(line.start, label.start))) return null;
  const next = skip(/[\s:=|*"-]*/y, plain, start);
  return next < plain.length ? next : null;
}

function afterLabels(plain: string, lines: readonly Span[]): LabelledValue[] {
  const labels = labelsIn(plain);
  return labels.flatMap((label, index) => {
    const line = { start: lineAt(lines, label.start).start, end: lineAt(lines, label.end).end };
    const start = valueStart(plain, label, line);
    const next = Math.min(labels[index + 1]?.start ?? plain.length, start === null ? 0 : lineAt(lines, start).end);
    if (start === null || start >= next) return [];
    const quoted = plain[start - 1] === '"' ? plain.indexOf('"', start) : -1;
    const own =
      !/[^ \t*•-]/.test(plain.slice(line.start, label.start)) && /[\n\t:=|]/.test(plain.slice(label.end, start));
    return [{ kind: label.kind, start, end: quoted < start ? next : Math.min(next, quoted), own, cell: false }];
  });
}

/**
 * The cells of a table that was copied with its head: under three labels or more in one line, the line with as many
 * cells.
 */
function cellsUnderHeads(plain: string, lines: readonly Span[]): LabelledValue[] {
  const rows = lines.map((line) => cellsOf(plain, line));
  return rows.flatMap((row, index) => {
    const cells = rows[index + 1] ?? [];
    if (row.length < 3 || cells.length !== row.length) return [];
    const heads = row.map(({ start, end }) => labelOf(plain.slice(start, end)));
    if (heads.filter((head) => head !== null).length < 3) return [];
    return cells.flatMap((cell, column) => {
      const kind = heads[column] ?? null;
      return kind === null || cell.start === cell.end ? [] : [{ kind, ...cell, own: true, cell: true }];
    });
  });
}

/** The values that labels announce: cells under the heads of a table first, then what stands behind a label. */
export const labelledIn = (plain: string, lines: readonly Span[]): LabelledValue[] => [
  ...cellsUnderHeads(plain, lines),
  ...afterLabels(plain, lines),
];

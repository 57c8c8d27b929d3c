import type { Category } from "@/lib/rules/category/category";
import { labelOf, labelsIn, type Label, type LabelKind } from "./label";
import type { Span } from "./plain-text";

/** What is read: a text as it was pasted, the same with plain letters, place by place, and the names that are known. */
export type Source = { readonly text: string; readonly plain: string; readonly categories: readonly Category[] };

/** A value announced by a label: where it begins, and where a text would end. */
export type Labelled = { readonly kind: LabelKind; readonly start: number; readonly end: number };

const lineStart = (plain: string, index: number) => plain.lastIndexOf("\n", index - 1) + 1;
const lineEnd = (plain: string, index: number) =>
  plain.indexOf("\n", index) < 0 ? plain.length : plain.indexOf("\n", index);

/** What stands between a label and its value. The next line is its value only when the label has its line to itself. */
function valueStart(plain: string, label: Label): number | null {
  const after = /[ \t:=|*-]*(?:(?:was|is|of|on|at|est|etait|de|du|le) ){0,2}/y;
  after.lastIndex = label.end;
  const start = label.end + after.exec(plain)![0].length;
  if (start < lineEnd(plain, label.end)) return start;
  if (/[^ \t*•-]/.test(plain.slice(lineStart(plain, label.start), label.start))) return null;
  const next = /[\s:=|*-]*/y;
  next.lastIndex = start;
  const there = start + next.exec(plain)![0].length;
  return there < plain.length ? there : null;
}

function afterLabels(plain: string): Labelled[] {
  const labels = labelsIn(plain);
  return labels.flatMap((label, index) => {
    const start = valueStart(plain, label);
    const next = labels[index + 1]?.start ?? plain.length;
    return start === null || start >= next
      ? []
      : [{ kind: label.kind, start, end: Math.min(next, lineEnd(plain, start)) }];
  });
}

/**
 * The cells of a table that was copied with its head: under three labels or more in one line, the line with as many
 * cells.
 */
function cellsUnderHeads(plain: string): Labelled[] {
  const lines = plain.split("\n");
  let offset = 0;
  return lines.flatMap((line, index) => {
    const start = offset;
    offset += line.length + 1;
    const heads = line.split("\t").map(labelOf);
    const cells = lines[index + 1]?.split("\t") ?? [];
    if (heads.filter((head) => head !== null).length < 3 || cells.length !== heads.length) return [];
    let at = start + line.length + 1;
    return cells.flatMap((cell, column) => {
      const kind = heads[column]!;
      const begin = at + cell.length - cell.trimStart().length;
      at += cell.length + 1;
      return kind === null || cell.trim() === "" ? [] : [{ kind, start: begin, end: begin + cell.trim().length }];
    });
  });
}

/** The values of one kind. */
export const of = (labelled: readonly Labelled[], kind: LabelKind) => labelled.filter((each) => each.kind === kind);

/** True when a span lies in another. */
export const within = (span: Span, outer: Span) => span.start >= outer.start && span.end <= outer.end;

/** The values that labels announce: cells under the heads of a table first, then what stands behind a label. */
export const labelledIn = (plain: string): Labelled[] => [...cellsUnderHeads(plain), ...afterLabels(plain)];

import { createHash } from "node:crypto";
import type { DrawFormValues } from "@/components/admin/draw/draw-form-state";
import type { Dataset } from "@/lib/rules/dataset";
import { compareNumbers, type Draw } from "@/lib/rules/draw/draw";
import type { NoteEntry } from "@/lib/rules/draw/entry/save-note";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { PastedRow } from "@/lib/sources/rows/read-rows";
import { judgeDraw, withPrograms, type Judged } from "./judge";

export type JudgedRow = {
  readonly row: PastedRow;
  /** Null where the row is no draw. */
  readonly judged: Judged | null;
  /** The row of these that has its number, or its day and round name, already; null = none has. */
  readonly inTheWay: number | null;
  /** Names what would be saved and what was asked of it: another value needs another yes. */
  readonly digest: string;
};

/** Where the rows were read is asked once for all of them. */
const withoutSource = (judged: Judged): Judged =>
  judged.ok ? { ...judged, warnings: judged.warnings.filter(({ code }) => code !== "no_source") } : judged;

type Here = {
  readonly dataset: Dataset;
  readonly hidden: readonly Draw[];
  readonly today: IsoDate;
  /** The rows that are to be saved; null = it is not said yet, and each may be. */
  readonly chosen: ReadonlySet<number> | null;
};

/** The number of the draw that a row cannot stand beside; undefined where there is none. */
function takenBy(judged: Judged): string | undefined {
  const problem = judged.ok ? undefined : judged.problems.find(({ code }) => /^duplicate_/.test(code));
  return problem && "params" in problem ? problem.params.number : undefined;
}

/**
 * Judges pasted rows as the form judges one draw, each beside what is stored and those of the chosen rows that have a
 * lower number: a row that is not saved stands beside none.
 * @returns them in the order in which they were pasted
 */
export function judgeRows(rows: readonly PastedRow[], note: NoteEntry, here: Here): readonly JudgedRow[] {
  const { dataset, chosen } = here;
  const before: { readonly row: number; readonly draw: Draw }[] = [];
  const byNumber = [...rows].sort((a, b) => compareNumbers(a.entry?.number ?? "", b.entry?.number ?? ""));
  const judged = byNumber.map((row): JudgedRow => {
    if (row.entry === null) return { row, judged: null, inTheWay: null, digest: "" };
    const values: DrawFormValues = { ...row.entry, ...note, revision: "", pasted: "" };
    const draws = [...dataset.draws, ...before.map(({ draw }) => draw)];
    const beside = { ...here, dataset: { ...dataset, draws }, before: null };
    const one = withoutSource(judgeDraw(withPrograms(values, dataset), beside));
    const taken = takenBy(one);
    const isStored = dataset.draws.some(({ number }) => number === taken);
    const inTheWay = isStored ? null : (before.find(({ draw }) => draw.number === taken)?.row ?? null);
    if (one.ok && (chosen === null || chosen.has(row.row)))
      before.push({ row: row.row, draw: { ...one.draw, source: "admin", notice: null, revision: 1 } });
    const shown = one.ok ? JSON.stringify([one.draw, one.warnings]) : "";
    return { row, judged: one, inTheWay, digest: createHash("sha256").update(shown).digest("hex").slice(0, 16) };
  });
  return rows.flatMap((row) => judged.find((each) => each.row === row) ?? []);
}

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
  /** Names what would be saved and what was asked of it: another value needs another yes. */
  readonly digest: string;
};

/** Where the rows were read is asked once for all of them. */
const withoutSource = (judged: Judged): Judged =>
  judged.ok ? { ...judged, warnings: judged.warnings.filter(({ code }) => code !== "no_source") } : judged;

type Here = { readonly dataset: Dataset; readonly hidden: readonly Draw[]; readonly today: IsoDate };

/**
 * Judges pasted rows as the form judges one draw, each beside what is stored and the rows with a lower number.
 * @returns them in the order in which they were pasted
 */
export function judgeRows(rows: readonly PastedRow[], note: NoteEntry, here: Here): readonly JudgedRow[] {
  const { dataset } = here;
  const before: Draw[] = [];
  const byNumber = [...rows].sort((a, b) => compareNumbers(a.entry?.number ?? "", b.entry?.number ?? ""));
  const judged = byNumber.map((row): JudgedRow => {
    if (row.entry === null) return { row, judged: null, digest: "" };
    const values: DrawFormValues = { ...row.entry, ...note, revision: "", pasted: "" };
    const beside = { ...here, dataset: { ...dataset, draws: [...dataset.draws, ...before] }, before: null };
    const one = withoutSource(judgeDraw(withPrograms(values, dataset), beside));
    if (one.ok) before.push({ ...one.draw, source: "admin", notice: null, revision: 1 });
    const shown = one.ok ? JSON.stringify([one.draw, one.warnings]) : "";
    return { row, judged: one, digest: createHash("sha256").update(shown).digest("hex").slice(0, 16) };
  });
  return rows.flatMap((row) => judged.find((each) => each.row === row) ?? []);
}

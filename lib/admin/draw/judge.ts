import type { DrawFormValues } from "@/components/admin/draw/draw-form-state";
import type { Dataset } from "@/lib/rules/dataset";
import { defaultPrograms } from "@/lib/rules/draw/entry/default-programs";
import type { Draw } from "@/lib/rules/draw/draw";
import { inOrder, parseDrawEntry, type EnteredDraw, type EntryProblem } from "@/lib/rules/draw/entry/entry";
import { entryDuplicates } from "@/lib/rules/draw/entry/duplicates";
import { parseNote, type Note, type NoteProblem } from "@/lib/rules/draw/entry/save-note";
import { resolveRound } from "@/lib/rules/draw/entry/round";
import { entryWarnings, type EntryWarning } from "@/lib/rules/draw/entry/warnings";
import type { IsoDate } from "@/lib/rules/time/iso-date";

export type Accepted = {
  readonly ok: true;
  readonly draw: EnteredDraw;
  readonly note: Note;
  readonly warnings: readonly EntryWarning[];
};
export type Judged =
  | Accepted
  | {
      readonly ok: false;
      readonly problems: readonly (EntryProblem | NoteProblem)[];
      /** Where each value can be read; null where one cannot. */
      readonly entered: EnteredDraw | null;
    };

type Beside = {
  readonly dataset: Dataset;
  readonly hidden: readonly Draw[];
  readonly today: IsoDate;
  readonly before: Draw | null;
};

/**
 * The values with the programmes of their category where none is ticked: what a script does while the form is filled
 * in.
 */
export function withPrograms(values: DrawFormValues, { categories }: Dataset): DrawFormValues {
  if (values.programs.length > 0) return values;
  const round = resolveRound(values.category, values.roundName.trim(), categories);
  const category = "code" in round ? undefined : categories.find(({ slug }) => slug === round.category);
  return category ? { ...values, programs: defaultPrograms(category) } : values;
}

/** Reads the form against all that is stored: a draw with its note and warnings, or everything that is wrong. */
export function judgeDraw(values: DrawFormValues, { dataset, hidden, today, before }: Beside): Judged {
  const entry = parseDrawEntry(values, { categories: dataset.categories, today, before: before ?? undefined });
  const note = parseNote(values, { reasonNeeded: before !== null });
  const found = inOrder(entry.ok ? entryDuplicates(entry.draw, dataset.draws, hidden, before) : entry.problems);
  // The programmes follow from the category: while that is wrong, their absence is nothing to mend.
  const isFollowing = ({ field, code }: EntryProblem) =>
    field === "programs" && code === "missing" && found.some((problem) => problem.field === "category");
  const problems = [...found.filter((problem) => !isFollowing(problem)), ...(note.ok ? [] : note.problems)];
  if (!entry.ok || !note.ok || problems.length > 0)
    return { ok: false, problems, entered: entry.ok ? entry.draw : null };
  const warnings = entryWarnings(entry.draw, { dataset, before, source: note.note.source ?? "" });
  return { ok: true, draw: entry.draw, note: note.note, warnings };
}

import "server-only";
import type { DrawFormState, DrawFormValues, MergeView } from "@/components/admin/draw-form-state";
import type { DrawWords } from "@/components/admin/draw-words";
import { drawRevisions } from "@/lib/db/queries/draw-revisions";
import { clockTimeOf } from "@/lib/domain/clock-time";
import type { Dataset } from "@/lib/domain/dataset";
import type { Draw } from "@/lib/domain/draw";
import type { DrawEntry, EnteredDraw } from "@/lib/domain/draw-entry";
import { entryOfDraw } from "@/lib/domain/draw-entry-text";
import { mergeEntries, mergeRows, type MergeField, type MergeRow, type Side } from "@/lib/domain/draw-merge";

/** What a person has chosen, by field, as it came from the form. */
export type Takes = Readonly<Partial<Record<MergeField, string>>>;

/** A draw that somebody else has saved since the form was opened, and what was entered. */
type Meeting = { readonly current: Draw; readonly entered: EnteredDraw; readonly values: DrawFormValues; readonly dataset: Dataset; readonly words: DrawWords };

const sideOf = (text: string | undefined): Side | null => (text === "theirs" || text === "yours" ? text : null);

async function meet({ current, entered, values, dataset }: Meeting) {
  const revisions = await drawRevisions(current.number);
  const seen = revisions.find(({ revision }) => String(revision) === values.revision)?.after ?? null;
  const yours: Draw = { ...current, ...entered };
  const entry = (draw: Draw): DrawEntry => entryOfDraw(draw, dataset.categories);
  const rows = mergeRows(seen && entry(seen), entry(current), entry(yours));
  return { latest: revisions[0], seen, yours, rows, merged: (take: Partial<Record<MergeField, Side>>) => mergeEntries(entry(current), entry(yours), take) };
}

/** Both versions side by side. What only one side has changed is chosen already; a true conflict is not, unless a person did. */
export async function mergeStep(meeting: Meeting, takes: Takes, again: boolean): Promise<Partial<DrawFormState>> {
  const { current, words } = meeting;
  const { latest, seen, yours, rows } = await meet(meeting);
  const name = latest?.by ?? "";
  const acts = words.acts;
  const merge: MergeView = {
    name,
    reason: latest?.reason ?? null,
    seen: String(current.revision),
    rows: rows.map(({ field, changedBy }) => ({
      field,
      label: labelOf(field, words),
      base: seen && valueOf(seen, field, words),
      theirs: valueOf(current, field, words),
      yours: valueOf(yours, field, words),
      changedBy: acts(`merge.changedBy.${changedBy === "both" && seen === null ? "unknown" : changedBy}`, { name }),
      chosen: sideOf(takes[field]) ?? (changedBy === "both" ? null : changedBy),
    })),
  };
  return { step: "merge", merge, problems: [{ field: null, message: again ? acts("merge.again", { name }) : words.t("problems.stale", { name }) }] };
}

/** The values with each field from the side that was chosen, against what stands now; or the fields still to choose. */
export async function mergeChosen(meeting: Meeting, takes: Takes): Promise<{ readonly values: DrawFormValues } | { readonly open: readonly MergeRow[] }> {
  const { rows, merged } = await meet(meeting);
  const chosen = rows.map((row) => ({ row, side: sideOf(takes[row.field]) }));
  const open = chosen.filter(({ side }) => side === null).map(({ row }) => row);
  if (open.length > 0) return { open };
  const take = Object.fromEntries(chosen.map(({ row, side }) => [row.field, side!]));
  return { values: { ...meeting.values, ...merged(take), revision: String(meeting.current.revision) } };
}

const labelOf = (field: MergeField, { t, acts }: DrawWords): string =>
  field === "round" || field === "tieBreak" ? acts(`merge.${field}`) : t(`form.${field}`);

function valueOf(draw: Draw, field: MergeField, { value, acts }: DrawWords): string {
  switch (field) {
    case "time": {
      const time = clockTimeOf(draw.drawnAt);
      return time === null ? acts("merge.unknown") : `${time} UTC`;
    }
    case "round": {
      const meaning = value(draw, draw.version === null ? "category" : "version");
      return meaning === draw.roundName ? meaning : `${meaning} (${draw.roundName})`;
    }
    case "tieBreak":
      return value(draw, "tieBreakAt");
    default:
      return value(draw, field);
  }
}

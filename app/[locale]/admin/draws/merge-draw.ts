import "server-only";
import type { DrawWords } from "@/components/admin/draw/draw-words";
import { drawRevisions } from "@/lib/db/queries/draw-revisions";
import type { Locale } from "@/lib/rules/text/bilingual";
import { clockTimeOf } from "@/lib/rules/time/clock-time";
import type { Dataset } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import type { DrawEntry, EnteredDraw } from "@/lib/rules/draw/entry";
import type { EntryField, MergeField } from "@/lib/rules/draw/fields";
import { entryOfDraw } from "@/lib/rules/draw/entry-text";
import { DRAW_MERGE } from "@/lib/rules/draw/merge-groups";
import type { Meeting } from "../merge";

type Given = {
  readonly current: Draw;
  readonly entered: EnteredDraw;
  /** The revision that the form was opened on. */
  readonly opened: string;
  readonly dataset: Dataset;
  readonly words: DrawWords;
  readonly locale: Locale;
};

/** A draw that somebody else has saved since the form was opened, and what was entered. */
export async function meetingOfDraw({
  current,
  entered,
  opened,
  dataset,
  words,
  locale,
}: Given): Promise<Meeting<MergeField, EntryField, DrawEntry>> {
  const revisions = await drawRevisions(current.number);
  const entry = (draw: Draw): DrawEntry => entryOfDraw(draw, dataset.categories);
  const yours: Draw = { ...current, ...entered };
  const base = revisions.find(({ revision }) => String(revision) === opened)?.after ?? null;
  // A draw has no lists, so the changes of both are never asked for.
  const draws = { base: base ?? current, theirs: current, yours, both: current };
  return {
    shape: DRAW_MERGE,
    versions: { base: base && entry(base), theirs: entry(current), yours: entry(yours) },
    changes: revisions.map(({ by, reason, before, after }) => ({
      by,
      reason,
      before: before && entry(before),
      after: entry(after),
    })),
    revision: current.revision,
    anew: `/${locale}/admin/draws/${encodeURIComponent(current.number)}`,
    acts: words.acts,
    label: (field) =>
      field === "round" || field === "tieBreak" ? words.acts(`merge.${field}`) : words.t(`form.${field}`),
    say: (field, of) => valueOf(draws[of], field, words),
  };
}

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

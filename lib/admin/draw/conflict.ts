import "server-only";
import type { DrawWords } from "@/components/admin/draw/draw-words";
import { conflictWords, type EditConflict } from "@/lib/admin/edit-conflict";
import { clockTimeOf } from "@/lib/rules/time/clock-time";
import type { Category } from "@/lib/rules/category/category";
import type { Draw, StoredDraw } from "@/lib/rules/draw/draw";
import type { DrawEntry, EnteredDraw } from "@/lib/rules/draw/entry/entry";
import { entryOfDraw } from "@/lib/rules/draw/entry/text";
import type { MergeField } from "@/lib/rules/draw/fields";
import { DRAW_MERGE } from "@/lib/rules/draw/merge-groups";
import { takeFields } from "@/lib/rules/record/merge";
import type { RecordChange } from "@/lib/rules/record/revision";
import type { Locale } from "@/lib/rules/text/bilingual";
import { drawPage } from "./operate";

type Given = {
  readonly current: Draw;
  readonly entered: EnteredDraw;
  /** What the form was opened on; undefined where it is not known. */
  readonly began: Draw | undefined;
  /** The fields of `entered` that are not from the form, which holds them as it was opened. */
  readonly kept: readonly string[];
  readonly revisions: readonly RecordChange<StoredDraw>[];
  readonly categories: readonly Category[];
  readonly words: DrawWords;
  readonly locale: Locale;
};

const FIELDS = Object.keys(DRAW_MERGE.parts);
const isField = (name: string): name is MergeField => FIELDS.includes(name);

/** A draw that somebody else has saved since the form was opened, and what was entered. */
export function drawConflict({ current, entered, kept, revisions, ...given }: Given): EditConflict<DrawEntry> {
  const { categories, words, locale } = given;
  const base = given.began ?? null;
  const entry = (draw: Draw): DrawEntry => entryOfDraw(draw, categories);
  const typed: Draw = { ...current, ...entered };
  const draws = { base: base ?? current, theirs: current, both: current };
  return {
    shape: DRAW_MERGE,
    versions: {
      base: base && entry(base),
      theirs: entry(current),
      yours: base ? takeFields(DRAW_MERGE, kept, entry(typed), entry(base)) : entry(typed),
    },
    changes: revisions.map(({ before, after, ...change }) => ({
      ...change,
      before: before && entry(before),
      after: entry(after),
    })),
    revision: current.revision,
    anew: drawPage(locale, current.number),
    words: conflictWords(locale),
    label: (field) => (isField(field) ? labelOf(field, words) : field),
    // A draw has no lists, so the changes of both are never asked for.
    say: (field, of) => {
      const yours = base && kept.includes(field) ? base : typed;
      return isField(field) ? valueOf(of === "yours" ? yours : draws[of], field, words) : "";
    },
  };
}

const labelOf = (field: MergeField, { acts, t }: DrawWords): string =>
  field === "round" || field === "tieBreak" ? acts(`merge.${field}`) : t(`form.${field}`);

function valueOf(draw: Draw, field: MergeField, { value }: DrawWords): string {
  switch (field) {
    case "time": {
      const time = clockTimeOf(draw.drawnAt);
      return time === null ? value(draw, "drawnAtAbsence") : `${time} UTC`;
    }
    case "round": {
      const meaning = value(draw, draw.version === null ? "category" : "version");
      return meaning === draw.roundName ? meaning : `${meaning} (${draw.roundName})`;
    }
    case "tieBreak":
      return value(draw, draw.tieBreakAt === null ? "tieBreakAbsence" : "tieBreakAt");
    default:
      return value(draw, field);
  }
}

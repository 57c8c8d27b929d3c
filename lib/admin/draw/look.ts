import type { DrawFormState } from "@/components/admin/draw/draw-form-state";
import type { DrawWords } from "@/components/admin/draw/draw-words";
import { formatTime } from "@/lib/format";
import type { Draw } from "@/lib/rules/draw/draw";
import { entryChanges } from "@/lib/rules/draw/entry/changes";
import { warningId } from "@/lib/rules/draw/entry/warnings";
import { formInputs } from "@/lib/rules/draw/field-row";
import { DRAW_TABLE, type DrawField, type EntryField } from "@/lib/rules/draw/fields";
import { DRAW_FIELDS } from "@/lib/rules/draw/history";
import type { Accepted } from "./judge";

/** The input of the form where a field is changed: the first of its own; a version is chosen as the category. */
const inputOf = (field: DrawField): EntryField =>
  formInputs(DRAW_TABLE).find((input) => input.field === field)?.name ?? "category";

type Given = {
  readonly words: DrawWords;
  /** As it stands; null for a new one. */
  readonly before: Draw | null;
  readonly confirmed: readonly string[];
};

/** A value in words, a moment in Eastern time too. */
function withEastern(draw: Accepted["draw"], field: DrawField, { value, locale }: DrawWords): string {
  const at = field === "drawnAt" || field === "tieBreakAt" ? draw[field] : null;
  return at === null ? value(draw, field) : `${value(draw, field)} (${formatTime(at, locale).eastern})`;
}

/** Every value of a draw in words, with what it was where an edit changes it, and each warning to say yes to. */
export function lookAt(
  { draw, note, warnings }: Accepted,
  { words, before, confirmed }: Given,
): Pick<DrawFormState, "stage" | "answers" | "warnings"> {
  const changed = before ? entryChanges(before, draw) : [];
  const fields = DRAW_FIELDS.filter(
    (field) => field !== "source" && field !== "notice" && (field !== "version" || draw.version !== null),
  );
  const noted = (field: "source" | "reason") => ({
    field,
    label: words.t(`form.${field}`),
    value: note[field] ?? words.t("check.none"),
    was: null,
  });
  const answers = fields.map((field) => ({
    field: inputOf(field),
    label: words.label(field),
    value: withEastern(draw, field, words),
    was: before && changed.includes(field) ? words.t("check.was", { value: words.value(before, field) }) : null,
  }));
  return {
    stage: "check",
    answers: [...answers, noted("source"), noted("reason")],
    warnings: warnings.map((warning) => {
      const id = warningId(warning);
      return { id, message: words.warning(warning), confirmed: confirmed.includes(id) };
    }),
  };
}

import type { DrawFormState } from "@/components/admin/draw/draw-form-state";
import type { DrawWords } from "@/components/admin/draw/draw-words";
import { formatDrawNumber } from "@/lib/format";
import type { Draw } from "@/lib/rules/draw/draw";
import { entryChanges } from "@/lib/rules/draw/entry/changes";
import type { EnteredDraw } from "@/lib/rules/draw/entry/entry";
import { DRAW_FIELDS } from "@/lib/rules/draw/history";
import type { Locale } from "@/lib/rules/text/bilingual";

type Given = { readonly words: DrawWords; readonly locale: Locale; readonly href: string };

/** A draw that is there already beside what was entered: each field that differs, and the way to edit it. */
export function duplicateView(
  here: Draw,
  entered: EnteredDraw,
  { words, locale, href }: Given,
): NonNullable<DrawFormState["duplicate"]> {
  const changed = entryChanges(here, entered);
  const draw = formatDrawNumber(here.number, locale);
  return {
    draw,
    rows: DRAW_FIELDS.filter((field) => changed.includes(field)).map((field) => ({
      label: words.label(field),
      before: words.value(here, field),
      after: words.value(entered, field),
    })),
    href,
  };
}

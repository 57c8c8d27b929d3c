import type { DrawFormValues } from "@/components/admin/draw/draw-form-state";
import { formText, formTexts } from "@/lib/admin/form-text";
import { entryFrom } from "@/lib/rules/draw/entry-text";

/** What a person typed, as it came; nothing is checked here. */
export const readDrawForm = (form: FormData): DrawFormValues => ({
  ...entryFrom((name) => formTexts(form, name)),
  reason: formText(form, "reason"),
  source: formText(form, "source"),
  revision: formText(form, "revision"),
  // A browser sends line ends of two characters, and marks stand at places of the text.
  pasted: formText(form, "pasted").replace(/\r\n?/g, "\n"),
});

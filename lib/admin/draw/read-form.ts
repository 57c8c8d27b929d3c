import type { DrawFormValues } from "@/components/admin/draw/draw-form-state";
import { formText, formTexts } from "@/lib/admin/form-text";

/** What a person typed, as it came; nothing is checked here. */
export const readDrawForm = (form: FormData): DrawFormValues => ({
  number: formText(form, "number"),
  date: formText(form, "date"),
  time: formText(form, "time"),
  category: formText(form, "category"),
  roundName: formText(form, "roundName"),
  programs: formTexts(form, "programs"),
  cutoff: formText(form, "cutoff"),
  invitations: formText(form, "invitations"),
  tieBreakDate: formText(form, "tieBreakDate"),
  tieBreakTime: formText(form, "tieBreakTime"),
  instructionUrl: formText(form, "instructionUrl"),
  poolAsOf: formText(form, "poolAsOf"),
  reason: formText(form, "reason"),
  source: formText(form, "source"),
  revision: formText(form, "revision"),
  // A browser sends line ends of two characters, and marks stand at places of the text.
  pasted: formText(form, "pasted").replace(/\r\n?/g, "\n"),
});

import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { drawFormOf, type DrawFormState } from "@/components/admin/draw/draw-form-state";
import { formAction } from "@/lib/admin/form-action";
import { formChoices, formText, formTexts } from "@/lib/admin/form-text";
import { DRAW_MERGE } from "@/lib/rules/draw/merge-groups";
import { ANNOUNCEMENT_FIELDS } from "@/lib/sources/announcement/announcement";
import { answerDraw, drawTarget } from "./answer";
import { readDrawForm } from "./read-form";

const intentSchema = z.enum(["read", "answer", "link", "edit", "merge", "check", "save"]).catch("check");

/**
 * Answers a stage of the form of a draw. For those who may edit draws, or read an announcement into the form.
 * @param target what is bound to the action
 */
export function answerDrawForm(target: unknown, form: FormData): Promise<DrawFormState> {
  const values = readDrawForm(form);
  const intent = intentSchema.parse(formText(form, "intent"));
  return formAction({
    target,
    schema: drawTarget,
    permission: intent === "read" ? "imports.run" : "draws.edit",
    failure: "a draw could not be saved",
    refused: (refusal): DrawFormState => ({
      ...drawFormOf(values),
      answer: randomUUID(),
      problems: [{ field: null, ...refusal }],
    }),
    answer: (draw, admin) => {
      const request = {
        intent,
        confirmed: formTexts(form, "confirm"),
        picks: formChoices(form, "pick", ANNOUNCEMENT_FIELDS),
        choices: formChoices(form, "take", Object.keys(DRAW_MERGE.parts)),
        seen: formText(form, "seen"),
      };
      return answerDraw(draw, values, request, admin);
    },
  });
}

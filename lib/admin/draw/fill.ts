import type { DrawFormValues } from "@/components/admin/draw/draw-form-state";
import { formatDrawNumber } from "@/lib/format";
import { instructionLink } from "@/lib/rules/draw/entry/instruction-link";
import { withPrograms } from "./judge";
import { filledFrom } from "./pasted-announcement";
import { noticeOf, said, stageOf, type Answer, type Asked } from "./stage";

/** Fills the form with what a pasted announcement says. */
export function readPasted(asked: Asked, sent: DrawFormValues, isNew: boolean): Answer {
  const { dataset, words } = asked;
  const empty = sent.pasted.trim() === "";
  if (!isNew || empty || !asked.isPasted)
    return said(asked, sent, { field: "pasted", message: words.pasted(empty || !isNew ? "none" : "too_long") });
  const filled = filledFrom(sent, dataset.categories);
  const view = noticeOf(asked, filled);
  const nothing = view !== null && view.pieces.every(({ mark }) => mark === null);
  // The programmes follow from the category, as they do when it is chosen by hand.
  const values = filled.category === sent.category ? filled : withPrograms({ ...filled, programs: [] }, dataset);
  return nothing
    ? said(asked, values, { field: "pasted", message: words.pasted("nothing") })
    : filledIn(asked, values, "read");
}

/** The form with what was just filled in, said for those who do not see it. */
export function filledIn(asked: Asked, values: DrawFormValues, filled: "read" | "answer"): Answer {
  const view = noticeOf(asked, values);
  const counts = { found: Object.keys(view?.found ?? {}).length, questions: view?.questions.length ?? 0 };
  return stageOf(asked, values, {
    filled,
    said: asked.words.found(filled === "read" ? "read" : "answered", counts),
  });
}

/** Fills in the official link that the number likely has, and says that it is to be looked at. */
export function offerLink(asked: Asked, values: DrawFormValues): Answer {
  const { words, locale } = asked;
  const number = values.number.trim().replace(/^#/, "").toLowerCase();
  const link = instructionLink(number);
  if (link === null) return said(asked, values, { field: "number", message: words.found("offerNone") });
  const offered = words.found("offered", { draw: formatDrawNumber(number, locale) });
  return stageOf(asked, { ...values, instructionUrl: link }, { filled: "link", said: offered });
}

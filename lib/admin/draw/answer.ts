import "server-only";
import { z } from "zod";
import type { DrawFormValues } from "@/components/admin/draw/draw-form-state";
import { drawWords } from "@/components/admin/draw/draw-words";
import { settleConflict } from "@/lib/admin/edit-conflict";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { createDraw, editDraw } from "@/lib/db/commands/save-draw";
import type { By } from "@/lib/db/commands/revision-meta";
import { drawRevisions } from "@/lib/db/queries/draw-revisions";
import { hiddenDraws } from "@/lib/db/queries/hidden-draws";
import { movedDraw } from "@/lib/db/queries/moved-draw";
import { adminDataset } from "@/lib/db/queries/records";
import type { Draw } from "@/lib/rules/draw/draw";
import { entryChanges } from "@/lib/rules/draw/entry/changes";
import { duplicateNumber, duplicateRound } from "@/lib/rules/draw/entry/duplicates";
import { entryOfDraw } from "@/lib/rules/draw/entry/text";
import { warningId } from "@/lib/rules/draw/entry/warnings";
import { DRAW_MERGE } from "@/lib/rules/draw/merge-groups";
import { takeFields, untouched } from "@/lib/rules/record/merge";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import { MAX_ANNOUNCEMENT } from "@/lib/sources/announcement/announcement";
import { drawConflict } from "./conflict";
import { filledIn, offerLink, readPasted } from "./fill";
import { judgeDraw, withPrograms, type Accepted, type Judged } from "./judge";
import { lookAt } from "./look";
import { drawPage } from "./operate";
import { answeredFrom } from "./pasted-announcement";
import { linkTo, refused, said, stageOf, type Answer, type Asked, type DrawRequest } from "./stage";

/** The draw that a form is about: its number as it is stored, or null for a new one. */
export const drawTarget = z.object({ locale: z.enum(LOCALES), number: z.string().nullable() });
export type DrawTarget = z.infer<typeof drawTarget>;

/**
 * Answers a stage of the form, from scratch each time: nothing that an earlier stage found is believed.
 * @throws when the database does not answer
 */
export async function answerDraw(
  { locale, number }: DrawTarget,
  sent: DrawFormValues,
  request: DrawRequest,
  by: By,
): Promise<Answer> {
  const dataset = await adminDataset();
  const asked: Asked = {
    locale,
    isPasted: number === null && sent.pasted.length <= MAX_ANNOUNCEMENT,
    request,
    by,
    dataset,
    hidden: await hiddenDraws(),
    words: drawWords(locale, dataset.categories, today()),
    before: dataset.draws.find((draw) => draw.number === number) ?? null,
  };
  const { intent } = request;
  if (intent === "read") return readPasted(asked, sent, number === null);
  if (number !== null && asked.before === null) return gone(asked, sent, number);
  const typed = asked.isPasted
    ? answeredFrom(sent, request.picks, dataset.categories, intent === "answer" ? "all" : "empty")
    : sent;
  if (intent === "edit") return stageOf(asked, typed, {});
  if (intent === "link") return offerLink(asked, typed);
  const values = withPrograms(typed, dataset);
  return intent === "answer" ? filledIn(asked, values, "answer") : answerEntry(asked, values);
}

const judge = ({ dataset, hidden, before }: Asked, values: DrawFormValues): Judged =>
  judgeDraw(values, { dataset, hidden, today: today(), before });

async function answerEntry(asked: Asked, values: DrawFormValues): Promise<Answer> {
  const { before, words } = asked;
  if (before !== null && values.revision !== String(before.revision)) return answerLate(asked, before, values);
  const judged = judge(asked, values);
  if (!judged.ok) return refused(asked, values, judged.problems, judged.entered);
  if (before !== null && entryChanges(before, judged.draw).length === 0)
    return said(asked, values, { field: null, message: words.t("problems.unchanged") });
  const unconfirmed = judged.warnings.some((warning) => !asked.request.confirmed.includes(warningId(warning)));
  return asked.request.intent !== "save" || unconfirmed ? look(asked, judged, values) : save(asked, judged, values);
}

/**
 * Somebody else has saved the draw since the form was opened: both versions, or what was chosen of them, as if it had
 * been typed. Where what was entered cannot stand any more, each field that nobody has touched is read as it stands
 * now.
 */
async function answerLate(asked: Asked, current: Draw, values: DrawFormValues): Promise<Answer> {
  const { request, dataset, words, locale } = asked;
  const { categories } = dataset;
  const revisions = await drawRevisions(current.number);
  const began = revisions.find(({ revision }) => String(revision) === values.revision)?.after;
  const first = judge(asked, values);
  const kept = first.ok || !began ? [] : untouched(DRAW_MERGE, entryOfDraw(began, categories), values);
  const judged =
    kept.length === 0
      ? first
      : judge(asked, takeFields(DRAW_MERGE, kept, values, { ...values, ...entryOfDraw(current, categories) }));
  if (!judged.ok) return refused(asked, values, judged.problems);
  // A form sent twice finds its own values standing: that is what was asked for.
  if (kept.length === 0 && entryChanges(current, judged.draw).length === 0) return savedAt(locale, current);
  const conflict = drawConflict({ current, entered: judged.draw, began, kept, revisions, categories, words, locale });
  const settled = settleConflict(conflict, request.intent === "merge" ? request : null, (name) =>
    words.t("problems.stale", { name }),
  );
  if ("merge" in settled) return stageOf(asked, values, { stage: "merge", ...settled });
  const now: DrawFormValues = { ...values, ...settled.values, revision: String(current.revision) };
  const again = judge(asked, now);
  if (!again.ok) return refused(asked, now, again.problems);
  return entryChanges(current, again.draw).length === 0
    ? said(asked, now, { field: null, message: words.acts("merge.nothing") })
    : look(asked, again, now);
}

const savedAt = (locale: Locale, { number, revision }: Draw): Answer => ({
  to: `${drawPage(locale, number)}?saved=${revision}`,
});

async function save(asked: Asked, { draw, note }: Accepted, values: DrawFormValues): Promise<Answer> {
  const { before, by, locale, words } = asked;
  const result =
    before === null
      ? await createDraw(db(), draw, by, note)
      : await editDraw(db(), before.number, draw, before.revision, by, note);
  if (result.ok) return savedAt(locale, result.draw);
  switch (result.reason) {
    case "duplicate_number":
      return refused(asked, values, [duplicateNumber(draw.number, result.hidden)], draw);
    case "duplicate_round":
      return refused(asked, values, [duplicateRound(result.number, result.hidden)], draw);
    case "correction_in_way":
      return said(asked, values, { field: "number", message: words.correctionInWay(result) });
    case "stale":
      return answerLate({ ...asked, before: result.current }, result.current, values);
    case "unchanged":
      return savedAt(locale, result.current);
    case "hidden":
    case "not_found":
      return gone(asked, values, before?.number ?? draw.number);
  }
}

/** The look before saving. */
function look(asked: Asked, accepted: Accepted, values: DrawFormValues): Answer {
  const { words, before, request } = asked;
  return stageOf(asked, values, {
    ...lookAt(accepted, { words, before, confirmed: request.confirmed }),
    problems: request.intent === "save" ? [{ field: "confirm", message: words.t("problems.unconfirmed") }] : [],
  });
}

/** The draw is not where it was: hidden meanwhile, under another number, or not there at all. */
async function gone(asked: Asked, sent: DrawFormValues, number: string): Promise<Answer> {
  const { words } = asked;
  const where = await movedDraw(number);
  const message = where?.state === "hidden" ? words.acts("meanwhileHidden") : words.t("problems.not_found", { number });
  const link = where && linkTo(asked, where.state === "hidden" ? number : where.to);
  return said(asked, sent, { field: null, message, ...(link && { link }) });
}

import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { drawFormOf, type DrawFormState, type DrawFormValues } from "@/components/admin/draw/draw-form-state";
import { drawWords, type DrawWords } from "@/components/admin/draw/draw-words";
import { settleConflict, type Choices } from "@/lib/admin/edit-conflict";
import type { FormAnswer } from "@/lib/admin/form-action";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { createDraw, editDraw } from "@/lib/db/commands/save-draw";
import type { By } from "@/lib/db/commands/revision-meta";
import { getDataset } from "@/lib/db/dataset";
import { drawRevisions } from "@/lib/db/queries/draw-revisions";
import { hiddenDraws } from "@/lib/db/queries/hidden-draws";
import { movedDraw } from "@/lib/db/queries/moved-draw";
import { formatDrawNumber } from "@/lib/format";
import type { Dataset } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import type { EntryProblem } from "@/lib/rules/draw/entry/entry";
import { entryChanges } from "@/lib/rules/draw/entry/changes";
import { duplicateNumber, duplicateRound } from "@/lib/rules/draw/entry/duplicates";
import { entryOfDraw, nextNumber } from "@/lib/rules/draw/entry/text";
import { warningId } from "@/lib/rules/draw/entry/warnings";
import { DRAW_MERGE } from "@/lib/rules/draw/merge-groups";
import type { NoteProblem } from "@/lib/rules/draw/entry/save-note";
import { takeFields, untouched } from "@/lib/rules/record/merge";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import { MAX_ANNOUNCEMENT } from "@/lib/sources/announcement/announcement";
import { drawConflict } from "./conflict";
import { judgeDraw, withPrograms, type Accepted, type Judged } from "./judge";
import { lookAt } from "./look";
import { drawPage } from "./operate";
import { announcementView, answeredFrom, filledFrom } from "./pasted-announcement";

/** The draw that a form is about: its number as it is stored, or null for a new one. */
export const drawTarget = z.object({ locale: z.enum(LOCALES), number: z.string().nullable() });
export type DrawTarget = z.infer<typeof drawTarget>;

/** What a person asks for, and what they have said yes to or chosen on the way. */
export type DrawRequest = {
  /**
   * `read`: fill the form from a pasted announcement; `answer`: with what was chosen there; `merge`: go on with what
   * was chosen of two versions.
   */
  readonly intent: "read" | "answer" | "edit" | "merge" | "check" | "save";
  readonly confirmed: readonly string[];
  readonly picks: Choices;
  readonly choices: Choices;
  /** The revision that stood when two versions were shown. */
  readonly seen: string;
};

type Answer = FormAnswer<DrawFormState>;

/** A form as it came, with all that it is judged by. */
type Asked = {
  readonly locale: Locale;
  /** True where an announcement may be pasted, and is short enough to be one. */
  readonly isPasted: boolean;
  readonly request: DrawRequest;
  readonly by: By;
  readonly dataset: Dataset;
  readonly hidden: readonly Draw[];
  readonly words: DrawWords;
  /** As it stands; null for a new one. */
  readonly before: Draw | null;
};

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
  const dataset = await getDataset();
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
  const values = withPrograms(typed, dataset);
  return intent === "answer" ? stageOf(asked, values, {}) : answerEntry(asked, values);
}

const noticeOf = ({ dataset, locale, words, request }: Asked, values: DrawFormValues) =>
  announcementView(values, {
    categories: dataset.categories,
    locale,
    words,
    nextNumber: nextNumber(dataset.draws),
    picks: request.intent === "answer" ? request.picks : {},
  });

/** The form with these values, and what is shown of them. */
function stageOf(asked: Asked, values: DrawFormValues, more: Partial<DrawFormState>) {
  const notice = asked.isPasted ? noticeOf(asked, values) : null;
  return { state: { ...drawFormOf(values), notice, answer: randomUUID(), ...more } };
}

const said = (asked: Asked, values: DrawFormValues, problem: DrawFormState["problems"][number]): Answer =>
  stageOf(asked, values, { problems: [problem] });

const linkTo = ({ locale, words }: Asked, number: string) => ({
  href: drawPage(locale, number),
  label: words.acts("openOther", { draw: formatDrawNumber(number, locale) }),
});

function refused(asked: Asked, values: DrawFormValues, problems: readonly (EntryProblem | NoteProblem)[]): Answer {
  return stageOf(asked, values, {
    problems: problems.map((problem) => ({
      field: problem.field,
      message: asked.words.problem(problem),
      ...("params" in problem &&
        problem.code.startsWith("hidden_") && { link: linkTo(asked, problem.params.number ?? "") }),
    })),
  });
}

const judge = ({ dataset, hidden, before }: Asked, values: DrawFormValues): Judged =>
  judgeDraw(values, { dataset, hidden, today: today(), before });

async function answerEntry(asked: Asked, values: DrawFormValues): Promise<Answer> {
  const { before, words } = asked;
  if (before !== null && values.revision !== String(before.revision)) return answerLate(asked, before, values);
  const judged = judge(asked, values);
  if (!judged.ok) return refused(asked, values, judged.problems);
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
      return refused(asked, values, [duplicateNumber(draw.number, result.hidden)]);
    case "duplicate_round":
      return refused(asked, values, [duplicateRound(result.number, result.hidden)]);
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

/** Fills the form with what a pasted announcement says. */
function readPasted(asked: Asked, sent: DrawFormValues, isNew: boolean): Answer {
  const { dataset, words } = asked;
  const empty = sent.pasted.trim() === "";
  if (!isNew || empty || !asked.isPasted)
    return said(asked, sent, { field: "pasted", message: words.pasted(empty || !isNew ? "none" : "too_long") });
  const filled = filledFrom(sent, dataset.categories);
  const view = noticeOf(asked, filled);
  const nothing = view !== null && view.pieces.every(({ mark }) => mark === null);
  // The programmes follow from the category, as they do when it is chosen by hand.
  const values = filled.category === sent.category ? filled : withPrograms({ ...filled, programs: [] }, dataset);
  return stageOf(asked, values, nothing ? { problems: [{ field: "pasted", message: words.pasted("nothing") }] } : {});
}

/** The draw is not where it was: hidden meanwhile, under another number, or not there at all. */
async function gone(asked: Asked, sent: DrawFormValues, number: string): Promise<Answer> {
  const { words } = asked;
  const where = await movedDraw(number);
  const message = where?.state === "hidden" ? words.acts("meanwhileHidden") : words.t("problems.not_found", { number });
  const link = where && linkTo(asked, where.state === "hidden" ? number : where.to);
  return said(asked, sent, { field: null, message, ...(link && { link }) });
}

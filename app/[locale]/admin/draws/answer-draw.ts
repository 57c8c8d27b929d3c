import "server-only";
import { randomUUID } from "node:crypto";
import { drawFormOf, type DrawFormState, type DrawFormValues } from "@/components/admin/draw/draw-form-state";
import { drawWords, type DrawWords } from "@/components/admin/draw/draw-words";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { createDraw, editDraw } from "@/lib/db/commands/save-draw";
import type { By } from "@/lib/db/commands/write-draw";
import { getDataset } from "@/lib/db/dataset";
import { movedDraw } from "@/lib/db/queries/moved-draw";
import { hiddenDraws } from "@/lib/db/queries/hidden-draws";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Draw } from "@/lib/rules/draw/draw";
import { DRAW_FIELDS } from "@/lib/rules/draw/history";
import { entryChanges } from "@/lib/rules/draw/entry-changes";
import { duplicateNumber, duplicateRound } from "@/lib/rules/draw/entry-duplicates";
import { warningId } from "@/lib/rules/draw/entry-warnings";
import { formatDrawNumber } from "@/lib/format";
import { MAX_ANNOUNCEMENT } from "@/lib/sources/announcement/announcement";
import { mergeChosen, mergeView, stillOpen, type Takes } from "../merge";
import { judgeDraw, withPrograms, type Accepted } from "./judge-draw";
import { meetingOfDraw } from "./merge-draw";
import { answeredFrom, filledFrom, noticeView } from "./pasted-notice";

/** The draw that a form is about: its number as it is stored, or null for a new one. */
export type DrawTarget = { readonly locale: Locale; readonly number: string | null };

/** What a person asks for, and what they have said yes to or chosen on the way. */
export type DrawRequest = {
  /**
   * `read`: fill the form from a pasted notice; `answer`: with what was chosen there; `merge`: go on with what was
   * chosen of two versions.
   */
  readonly intent: "read" | "answer" | "edit" | "merge" | "check" | "save";
  readonly confirmed: readonly string[];
  readonly picks: Readonly<Partial<Record<string, string>>>;
  readonly takes: Takes;
  /** The revision that stood when two versions were shown. */
  readonly seen: string;
};

export type DrawAnswer = { readonly saved: Draw } | { readonly saved: null; readonly state: DrawFormState };

/**
 * Answers a step of the form, from scratch each time: nothing that an earlier step found is believed.
 * @throws when the database does not answer
 */
export async function answerDraw(
  { locale, number }: DrawTarget,
  sent: DrawFormValues,
  request: DrawRequest,
  by: By,
): Promise<DrawAnswer> {
  const dataset = await getDataset();
  const hidden = await hiddenDraws();
  const words = drawWords(locale, dataset.categories, today());
  const isPasted = number === null && sent.pasted.length <= MAX_ANNOUNCEMENT;
  const step = (values: DrawFormValues, more: Partial<DrawFormState>): DrawAnswer => ({
    saved: null,
    state: {
      ...drawFormOf(values),
      notice: isPasted ? noticeView(values, dataset.categories, locale, words) : null,
      answer: randomUUID(),
      ...more,
    },
  });
  const linkTo = (draw: string) => ({
    href: `/${locale}/admin/draws/${encodeURIComponent(draw)}`,
    label: words.acts("openOther", { draw: formatDrawNumber(draw, locale) }),
  });

  if (request.intent === "read") return readPasted();
  const typed = isPasted
    ? answeredFrom(sent, request.picks, dataset.categories, request.intent === "answer" ? "all" : "empty")
    : sent;
  const before = number === null ? null : (dataset.draws.find((draw) => draw.number === number) ?? null);
  if (number !== null && before === null) return gone(number);
  if (request.intent === "edit" || request.intent === "answer")
    return step(request.intent === "answer" ? withPrograms(typed, dataset) : typed, {});

  const values = withPrograms(typed, dataset);
  const judge = (of: DrawFormValues) => judgeDraw(of, { dataset, hidden, today: today(), before });
  const refused = (problems: Parameters<DrawWords["problem"]>[0][], of = values) =>
    step(of, {
      problems: problems.map((problem) => ({
        field: problem.field,
        message: words.problem(problem),
        ...("params" in problem && problem.code.startsWith("hidden_") && { link: linkTo(problem.params.number ?? "") }),
      })),
    });
  const judged = judge(values);
  if (!judged.ok) return refused([...judged.problems]);
  const meet = (current: Draw) =>
    meetingOfDraw({ current, entered: (judged as Accepted).draw, opened: values.revision, dataset, words, locale });
  const stale = async (current: Draw, again: boolean) => {
    const merge = mergeView(await meet(current), again ? {} : request.takes);
    const message = again
      ? words.acts("merge.again", { name: merge.name })
      : words.t("problems.stale", { name: merge.name });
    return step(values, { step: "merge", merge, problems: [{ field: null, message }] });
  };

  if (before === null || values.revision === String(before.revision)) return go(judged, values);
  // A form sent twice finds its own values standing: that is what was asked for.
  if (entryChanges(before, judged.draw).length === 0) return { saved: before };
  if (request.intent !== "merge") return stale(before, false);
  if (request.seen !== String(before.revision)) return stale(before, true);
  return merged(before);

  /** Goes on with what was chosen of two versions, as if it had been typed. */
  async function merged(current: Draw): Promise<DrawAnswer> {
    const meeting = await meet(current);
    const chosen = mergeChosen(meeting, request.takes);
    if ("open" in chosen)
      return step(values, {
        step: "merge",
        merge: mergeView(meeting, request.takes),
        problems: stillOpen(chosen.open, words.acts),
      });
    const of: DrawFormValues = { ...values, ...chosen.values, revision: String(current.revision) };
    const again = judge(of);
    if (!again.ok) return refused([...again.problems], of);
    if (entryChanges(current, again.draw).length === 0)
      return step(of, { problems: [{ field: null, message: words.acts("merge.nothing") }] });
    return look(again, of);
  }

  /** The values as they were judged: a look at each, or saving them. */
  async function go(accepted: Accepted, of: DrawFormValues): Promise<DrawAnswer> {
    const { draw, note, warnings } = accepted;
    if (before !== null && entryChanges(before, draw).length === 0)
      return step(of, { problems: [{ field: null, message: words.t("problems.unchanged") }] });
    const unconfirmed = warnings.some((warning) => !request.confirmed.includes(warningId(warning)));
    if (request.intent !== "save" || unconfirmed) return look(accepted, of);
    const result =
      before === null
        ? await createDraw(db(), draw, by, note)
        : await editDraw(db(), before.number, draw, before.revision, by, note);
    if (result.ok) return { saved: result.draw };
    switch (result.reason) {
      case "duplicate_number":
        return refused([duplicateNumber(draw.number, result.hidden)]);
      case "duplicate_round":
        return refused([duplicateRound(result.number, result.hidden)]);
      case "correction_in_way":
        return step(of, { problems: [{ field: "number", message: words.correctionInWay(result) }] });
      case "stale":
        return stale(result.current, false);
      case "unchanged":
        return { saved: result.current };
      case "hidden":
      case "not_found":
        return gone(before!.number);
    }
  }

  /** The second step: every value in words, with what it was where an edit changes it. */
  function look({ draw, note, warnings }: Accepted, of: DrawFormValues): DrawAnswer {
    const changed = before ? entryChanges(before, draw) : [];
    const fields = DRAW_FIELDS.filter(
      (field) => field !== "source" && field !== "notice" && (field !== "version" || draw.version !== null),
    );
    const said = (field: "source" | "reason") => ({
      label: words.t(`form.${field}`),
      value: note[field] ?? words.t("check.none"),
      was: null,
    });
    return step(of, {
      step: "check",
      answers: [
        ...fields.map((field) => ({
          label: words.label(field),
          value: words.value(draw, field),
          was: before && changed.includes(field) ? words.t("check.was", { value: words.value(before, field) }) : null,
        })),
        said("source"),
        said("reason"),
      ],
      warnings: warnings.map((warning) => {
        const id = warningId(warning);
        return { id, message: words.warning(warning), confirmed: request.confirmed.includes(id) };
      }),
      problems: request.intent === "save" ? [{ field: "confirm", message: words.t("problems.unconfirmed") }] : [],
    });
  }

  /** Fills the form with what a pasted notice says. */
  function readPasted(): DrawAnswer {
    const empty = sent.pasted.trim() === "";
    if (number !== null || empty || !isPasted)
      return step(sent, {
        problems: [{ field: "pasted", message: words.pasted(empty || number !== null ? "none" : "too_long") }],
      });
    const filled = filledFrom(sent, dataset.categories);
    const view = noticeView(filled, dataset.categories, locale, words);
    const nothing = view !== null && view.pieces.every(({ mark }) => mark === null);
    // The programmes follow from the category, as they do when it is chosen by hand.
    const values = filled.category === sent.category ? filled : withPrograms({ ...filled, programs: [] }, dataset);
    return step(values, nothing ? { problems: [{ field: "pasted", message: words.pasted("nothing") }] } : {});
  }

  /** The draw is not where it was: hidden meanwhile, under another number, or not there at all. */
  async function gone(number: string): Promise<DrawAnswer> {
    const where = await movedDraw(number);
    const message =
      where?.state === "hidden" ? words.acts("meanwhileHidden") : words.t("problems.not_found", { number });
    const link = where && linkTo(where.state === "hidden" ? number : where.to);
    return step(sent, { problems: [{ field: null, message, ...(link && { link }) }] });
  }
}

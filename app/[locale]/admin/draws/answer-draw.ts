import "server-only";
import { randomUUID } from "node:crypto";
import { drawFormOf, type DrawFormState, type DrawFormValues } from "@/components/admin/draw-form-state";
import { drawWords, type DrawWords } from "@/components/admin/draw-words";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { createDraw, editDraw } from "@/lib/db/commands/save-draw";
import type { By } from "@/lib/db/commands/write-draw";
import { getDataset } from "@/lib/db/dataset";
import { drawRevisions } from "@/lib/db/queries/draw-revisions";
import type { Locale } from "@/lib/domain/bilingual";
import type { Draw } from "@/lib/domain/draw";
import { DRAW_FIELDS } from "@/lib/domain/draw-change";
import { entryChanges } from "@/lib/domain/draw-entry-changes";
import { duplicateNumber, duplicateRound } from "@/lib/domain/draw-entry-duplicates";
import type { EnteredDraw } from "@/lib/domain/draw-entry";
import { warningId } from "@/lib/domain/draw-entry-warnings";
import { judgeDraw, withPrograms, type Accepted } from "./judge-draw";

/** The draw that a form is about: its number as it is stored, or null for a new one. */
export type DrawTarget = { readonly locale: Locale; readonly number: string | null };

/** What a person asks for: back to the values, a look at them in words, or saving with a yes to these warnings. */
export type DrawRequest = { readonly intent: "edit" | "check" | "save"; readonly confirmed: readonly string[] };

export type DrawAnswer = { readonly saved: Draw } | { readonly saved: null; readonly state: DrawFormState };

const step = (values: DrawFormValues, more: Partial<DrawFormState>): DrawAnswer => ({
  saved: null,
  state: { ...drawFormOf(values), answer: randomUUID(), ...more },
});

/**
 * Answers a step of the form, from scratch each time: nothing that an earlier step found is believed.
 * @throws when the database does not answer
 */
export async function answerDraw({ locale, number }: DrawTarget, typed: DrawFormValues, request: DrawRequest, by: By): Promise<DrawAnswer> {
  const dataset = await getDataset();
  const words = drawWords(locale, dataset.categories, today());
  const before = number === null ? null : (dataset.draws.find((draw) => draw.number === number) ?? null);
  const gone = () => step(typed, { problems: [{ field: null, message: words.t("problems.not_found", { number: number ?? "" }) }] });
  if (number !== null && before === null) return gone();
  if (request.intent === "edit") return step(typed, {});

  const values = withPrograms(typed, dataset);
  const judged = judgeDraw(values, { dataset, today: today(), before });
  const refused = (problems: Parameters<DrawWords["problem"]>[0][]) =>
    step(values, { problems: problems.map((problem) => ({ field: problem.field, message: words.problem(problem) })) });
  if (!judged.ok) return refused([...judged.problems]);
  const { draw, note } = judged;

  if (before !== null) {
    const seen = values.revision === String(before.revision);
    if (entryChanges(before, draw).length === 0) {
      // A form sent twice finds its own values standing: that is what was asked for.
      return seen ? step(values, { problems: [{ field: null, message: words.t("problems.unchanged") }] }) : { saved: before };
    }
    if (!seen) return stale(before, draw, values, words);
  }

  const unconfirmed = judged.warnings.some((warning) => !request.confirmed.includes(warningId(warning)));
  if (request.intent === "check" || unconfirmed) return look(judged, before, values, request, words);

  const result =
    before === null
      ? await createDraw(db(), draw, by, note)
      : await editDraw(db(), before.number, draw, before.revision, by, note);
  if (result.ok) return { saved: result.draw };
  switch (result.reason) {
    case "duplicate_number":
      return refused([duplicateNumber(draw.number)]);
    case "duplicate_round":
      return refused([duplicateRound(result.number)]);
    case "stale":
      return stale(result.current, draw, values, words);
    case "unchanged":
      return { saved: result.current };
    case "hidden":
    case "not_found":
      return gone();
  }
}

/** The second step: every value in words, with what it was where an edit changes it. */
function look({ draw, note, warnings }: Accepted, before: Draw | null, values: DrawFormValues, request: DrawRequest, words: DrawWords): DrawAnswer {
  const changed = before ? entryChanges(before, draw) : [];
  const fields = DRAW_FIELDS.filter((field) => field !== "source" && field !== "notice" && (field !== "version" || draw.version !== null));
  const said = (field: "source" | "reason") => ({ label: words.t(`form.${field}`), value: note[field] ?? words.t("check.none"), was: null });
  const asked = warnings.map((warning) => {
    const id = warningId(warning);
    return { id, message: words.warning(warning), confirmed: request.confirmed.includes(id) };
  });
  return step(values, {
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
    warnings: asked,
    problems: request.intent === "save" ? [{ field: "confirm", message: words.t("problems.unconfirmed") }] : [],
  });
}

/** Somebody else has saved the draw meanwhile: nothing is written, and both are shown. Going on starts from what stands now. */
async function stale(current: Draw, draw: EnteredDraw, values: DrawFormValues, words: DrawWords): Promise<DrawAnswer> {
  const [latest] = await drawRevisions(current.number);
  return step(
    { ...values, revision: String(current.revision) },
    {
      problems: [{ field: null, message: words.t("problems.stale", { name: latest?.by ?? "" }) }],
      conflict: entryChanges(current, draw).map((field) => ({
        label: words.label(field),
        now: words.value(current, field),
        yours: words.value(draw, field),
      })),
    },
  );
}

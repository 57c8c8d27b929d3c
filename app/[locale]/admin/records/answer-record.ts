import "server-only";
import { randomUUID } from "node:crypto";
import { drawWords } from "@/components/admin/draw/draw-words";
import { recordFormOf, type RecordFormState } from "@/components/admin/record/record-form-state";
import { rowChanges } from "@/components/admin/record/record-rows";
import { rowWords } from "@/components/admin/record/row-words";
import { today } from "@/lib/clock";
import type { By } from "@/lib/db/commands/write-draw";
import type { RecordDenial } from "@/lib/db/commands/write-record";
import { parseNote, type Note } from "@/lib/rules/draw/save-note";
import type { Entered, RecordProblem, Texts } from "@/lib/rules/record/form-reader";
import { mergeValues, untouched } from "@/lib/rules/record/merge";
import { mergeChosen, mergeView, stillOpen, type Meeting, type Takes } from "../merge";
import { recordCells, type Told } from "./record-cells";
import { entryOf } from "./record-fields";
import { subjectOf, type RecordSubject } from "./record-subject";
import type { RecordTarget } from "./record-target";

/** What a person asks for, and what they have chosen of two versions. */
export type RecordRequest = {
  /** `merge`: go on with what was chosen of two versions. */
  readonly intent: "edit" | "merge" | "check" | "save";
  readonly takes: Takes;
  /** The revision that stood when two versions were shown. */
  readonly seen: string;
};

/** Where a save leads, without the language; or what the form shows next. */
export type RecordAnswer = { readonly saved: string } | { readonly saved: null; readonly state: RecordFormState };

/**
 * Answers a step of a form, from scratch each time.
 * @throws when the database does not answer
 */
export async function answerRecord(
  target: RecordTarget,
  values: Texts,
  request: RecordRequest,
  by: By,
): Promise<RecordAnswer> {
  const subject = await subjectOf(target);
  const { words, stored } = subject;
  const { acts } = drawWords(target.locale, [], today());
  const step = (more: Partial<RecordFormState>, now = values): RecordAnswer => ({
    saved: null,
    state: { ...recordFormOf(now), answer: randomUUID(), ...more },
  });
  const whole = (message: string, now = values) => step({ problems: [{ field: null, message }] }, now);
  const fields = entryOf(target);
  const said = (problems: readonly RecordProblem[], now = values) =>
    step(
      { problems: [...problems].sort((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field)).map(words.problem) },
      now,
    );
  const standsAt = (revision: number): RecordAnswer => ({ saved: `${subject.path}?saved=${revision}` });
  if (request.intent === "edit") return step({});

  const note = parseNote(
    { reason: values.reason ?? "", source: values.source ?? "" },
    { reasonNeeded: subject.reasonNeeded },
  );
  if (target.step !== "save") {
    if (!note.ok) return said(noteProblems(note));
    return write(values, note.note);
  }
  const late = stored !== null && values.revision !== String(stored.revision);
  const changes = late ? await subject.changes() : [];
  const began = changes.find(({ revision }) => String(revision) === values.revision)?.after;
  const { entered, kept } = readEntered(subject, values, began);
  const problems = [...(entered.ok ? [] : entered.problems), ...noteProblems(note)];
  if (!note.ok || !entered.ok || problems.length > 0) return said(problems);
  if (!late) return request.intent === "save" ? write(values, note.note) : look(entered.value, values);
  if (stored.hidden) return whole(words.t("problems.hidden"));
  // A form sent twice finds its own values standing: that is what was asked for.
  if (kept.length === 0 && changed(entered.value).length === 0) return standsAt(stored.revision);
  return merge();

  /**
   * Somebody else has saved the record since the form was opened: both versions, or what was chosen of them, as if it
   * had been typed.
   */
  async function merge(): Promise<RecordAnswer> {
    const meeting = meetingOf(subject, {
      began,
      entered: (entered as { value: unknown }).value,
      kept,
      changes,
      acts,
      target,
    });
    const show = (takes: Takes, say: (name: string) => RecordFormState["problems"]) => {
      const view = mergeView(meeting, takes);
      return step({ merge: view, problems: say(view.name) });
    };
    if (request.intent !== "merge")
      return show(request.takes, (name) => [{ field: null, message: words.t("problems.stale", { name }) }]);
    if (request.seen !== String(meeting.revision))
      return show({}, (name) => [{ field: null, message: acts("merge.again", { name }) }]);
    const chosen = mergeChosen(meeting, request.takes);
    if ("open" in chosen) return show(request.takes, () => stillOpen(chosen.open, acts));
    const now: Texts = { ...values, ...chosen.values, revision: String(meeting.revision) };
    const again = subject.read(now);
    if (!again.ok) return said(again.problems, now);
    return changed(again.value).length === 0 ? whole(acts("merge.nothing"), now) : look(again.value, now);
  }

  function changed(value: unknown) {
    return rowChanges(stored && subject.rows(stored), subject.rows(value), rowWords(target.locale));
  }

  async function look(value: unknown, now: Texts): Promise<RecordAnswer> {
    const rows = changed(value);
    if (rows.length === 0) return whole(words.t("problems.unchanged"), now);
    return step({ check: { rows, ...(await subject.about(value)) } }, now);
  }

  async function write(now: Texts, why: Note): Promise<RecordAnswer> {
    const expected = Number(now.revision);
    const result = await subject.write(now, expected, by, why);
    return result.ok ? { saved: result.path } : refused(result, expected);
  }

  async function refused(refusal: RecordDenial<unknown>, expected: number): Promise<RecordAnswer> {
    switch (refusal.reason) {
      case "invalid":
        // A name or place may have been taken since; where the form has no such field, the sentence stands for itself.
        return target.step === "save"
          ? said(refusal.problems)
          : step({ problems: refusal.problems.map((problem) => ({ ...words.problem(problem), field: null })) });
      case "not_found":
      case "no_revision":
      case "has_draws":
      case "hidden":
        return whole(words.t(`problems.${refusal.reason}`));
      case "unchanged": {
        // A form sent twice finds its own values standing: that is what was asked for.
        const { revision } = refusal.current as { revision: number };
        return revision === expected ? whole(words.t("problems.unchanged")) : standsAt(revision);
      }
      case "stale": {
        // Saved between our look and our writing: the next answer, from scratch, finds what stands now.
        if (target.step === "save") return answerRecord(target, values, { ...request, intent: "check" }, by);
        const [latest] = await subject.changes();
        const link = { href: `/${target.locale}${subject.path}`, label: acts("merge.anew") };
        return step({
          problems: [{ field: null, message: words.t("problems.stale", { name: latest?.by ?? "" }), link }],
        });
      }
    }
  }
}

const noteProblems = (note: ReturnType<typeof parseNote>): RecordProblem[] =>
  note.ok ? [] : note.problems.map((problem) => ({ ...problem, params: {} }));

/**
 * Reads what was entered. What stood in a field when the form was opened may be impossible by now, which is no fault of
 * whoever left it alone, and would keep them from the merge that settles it: where the form is refused, each field that
 * nobody has touched is read as it stands now, and only what is wrong still is said.
 * @param began what the form was opened on; undefined where nobody else has saved since, or it is not known
 * @returns with the fields that were read as they stand now
 */
function readEntered(
  subject: RecordSubject,
  values: Texts,
  began: unknown,
): { readonly entered: Entered<unknown>; readonly kept: readonly string[] } {
  const { shape, stored } = subject;
  const entered = subject.read(values, began);
  if (entered.ok || began === undefined) return { entered, kept: [] };
  const kept = untouched(shape, subject.texts(began), values);
  return { entered: subject.read(takeAll(shape, kept, values, subject.texts(stored))), kept };
}

const takeAll = (shape: RecordSubject["shape"], fields: readonly string[], into: Texts, from: Texts): Texts =>
  mergeValues(
    shape,
    { base: null, theirs: into, yours: from },
    Object.fromEntries(fields.map((field) => [field, "yours"])),
  );

type Met = {
  readonly began: unknown;
  readonly entered: unknown;
  /** The fields of `entered` that are not from the form, which holds them as it was opened. */
  readonly kept: readonly string[];
  readonly changes: Awaited<ReturnType<RecordSubject["changes"]>>;
  readonly acts: Meeting<string, string, Texts>["acts"];
  readonly target: RecordTarget;
};

/** What was read, with the fields that were read as they stand now as the form holds them. */
function asTyped(shape: RecordSubject["shape"], kept: readonly string[], read: Told, base: Told): Told {
  const isKept = ({ field }: Told["rows"][number]) => kept.some((each) => shape.parts[each]?.includes(field));
  return {
    texts: takeAll(shape, kept, read.texts, base.texts),
    rows: [...read.rows.filter((row) => !isKept(row)), ...base.rows.filter(isKept)],
  };
}

function meetingOf(
  subject: RecordSubject,
  { began, entered, kept, changes, acts, target }: Met,
): Meeting<string, string, Texts> {
  const told = (value: unknown): Told => ({ texts: subject.texts(value), rows: subject.rows(value) });
  const [base, theirs, read] = [began === undefined ? null : told(began), told(subject.stored), told(entered)];
  const yours = base === null ? read : asTyped(subject.shape, kept, read, base);
  return {
    shape: subject.shape,
    versions: { base: base && base.texts, theirs: theirs.texts, yours: yours.texts },
    changes: changes.map(({ by, reason, before, after }) => ({
      by,
      reason,
      before: before === null ? null : subject.texts(before),
      after: subject.texts(after),
    })),
    revision: subject.stored!.revision,
    anew: `/${target.locale}${subject.path}`,
    acts,
    ...recordCells(target.locale, subject.shape, { base, theirs, yours }),
  };
}

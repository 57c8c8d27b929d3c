import "server-only";
import { randomUUID } from "node:crypto";
import { recordFormOf, type RecordFormState } from "@/components/admin/records/record-form-state";
import { rowChanges } from "@/components/admin/records/record-rows";
import { rowWords } from "@/components/admin/records/row-words";
import type { By } from "@/lib/db/commands/write-draw";
import type { RecordRefused } from "@/lib/db/commands/write-record";
import { parseNote } from "@/lib/domain/draw-entry-note";
import type { RecordProblem, Texts } from "@/lib/domain/entry-reader";
import { entryOf } from "./record-fields";
import { subjectOf } from "./record-subject";
import type { RecordTarget } from "./record-target";

/** Where a save leads, without the language; or what the form shows next. */
export type RecordAnswer = { readonly saved: string } | { readonly saved: null; readonly state: RecordFormState };

/**
 * Answers a step of a form, from scratch each time.
 * @throws when the database does not answer
 */
export async function answerRecord(target: RecordTarget, values: Texts, intent: "edit" | "check" | "save", by: By): Promise<RecordAnswer> {
  const subject = await subjectOf(target);
  const { words } = subject;
  const step = (more: Partial<RecordFormState>, now: Texts = values): RecordAnswer => ({ saved: null, state: { ...recordFormOf(now), answer: randomUUID(), ...more } });
  const whole = (message: string) => step({ problems: [{ field: null, message }] });
  const fields = entryOf(target);
  const said = (problems: readonly RecordProblem[]) =>
    step({ problems: [...problems].sort((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field)).map(words.problem) });
  if (intent === "edit") return step({});

  const note = parseNote({ reason: values.reason ?? "", source: values.source ?? "" }, { reasonNeeded: subject.reasonNeeded });
  const entered = target.step === "save" ? subject.read(values) : null;
  const problems = [...(entered && !entered.ok ? entered.problems : []), ...(note.ok ? [] : note.problems.map((problem) => ({ ...problem, params: {} })))];
  if (!note.ok || (entered && !entered.ok) || problems.length > 0) return said(problems);

  if (intent === "check" && entered?.ok) {
    const rows = rowChanges(subject.now, subject.rows(entered.value), rowWords(target.locale));
    if (rows.length === 0) return whole(words.t("problems.unchanged"));
    return step({ check: { rows, ...(await subject.about(entered.value)) } });
  }

  const expected = Number(values.revision);
  const result = await subject.write(values, expected, by, note.note);
  return result.ok ? { saved: result.path } : refused(result);

  async function refused(refusal: RecordRefused<unknown>): Promise<RecordAnswer> {
    switch (refusal.reason) {
      case "invalid":
        // A name or place may have been taken since; where the form has no such field, the sentence stands for itself.
        return target.step === "save" ? said(refusal.problems) : step({ problems: refusal.problems.map((problem) => ({ ...words.problem(problem), field: null })) });
      case "not_found":
      case "no_revision":
      case "has_draws":
      case "hidden":
        return whole(words.t(`problems.${refusal.reason}`));
      case "unchanged": {
        // A form sent twice finds its own values standing: that is what was asked for.
        const { revision } = refusal.current as { revision: number };
        return revision === expected ? whole(words.t("problems.unchanged")) : { saved: subject.pathOf(revision) };
      }
      case "stale": {
        const { revision } = refusal.current as { revision: number };
        const now = subject.rows(refusal.current);
        const conflict = entered?.ok ? rowChanges(now, subject.rows(entered.value), rowWords(target.locale)) : [];
        return step(
          {
            problems: [{ field: null, message: words.t("problems.stale", { name: await subject.lastBy() }) }],
            conflict: conflict.map(({ label, before, after }) => ({ label, now: before ?? "", yours: after })),
          },
          { ...values, revision: String(revision) },
        );
      }
    }
  }
}

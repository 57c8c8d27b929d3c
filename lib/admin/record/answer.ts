import "server-only";
import type { RecordFormState } from "@/components/admin/record/record-form-state";
import { rowChanges, type RowChange } from "@/components/admin/record/record-rows";
import { rowWords } from "@/components/admin/record/row-words";
import { conflictWords, settleConflict, type Choices } from "@/lib/admin/edit-conflict";
import type { FormAnswer } from "@/lib/admin/form-action";
import type { RecordDenial } from "@/lib/db/commands/record-engine";
import type { By } from "@/lib/db/commands/revision-meta";
import { parseNote, type Note } from "@/lib/rules/draw/entry/save-note";
import type { Entered, RecordProblem, Texts } from "@/lib/rules/record/form-reader";
import { takeFields, untouched } from "@/lib/rules/record/merge";
import type { Standing } from "@/lib/rules/record/revision";
import { withProblem, withState } from "./form-state";
import { categorySubject } from "./category-subject";
import { conflictOf } from "./conflict";
import { correctionSubject } from "./correction-subject";
import { eventSubject } from "./event-subject";
import { poolSubject } from "./pool-subject";
import type { RecordSubject } from "./subject";
import { entryOf, type RecordTarget } from "./target";
import { versionSubject } from "./version-subject";

/** What a person asks for, and what they have chosen of two versions. */
export type RecordRequest = {
  /** `merge`: go on with what was chosen of two versions. */
  readonly intent: "edit" | "merge" | "check" | "save";
  readonly choices: Choices;
  /** The revision that stood when two versions were shown. */
  readonly seen: string;
};

type Answer = FormAnswer<RecordFormState>;
type Asked = {
  readonly target: RecordTarget;
  readonly values: Texts;
  readonly request: RecordRequest;
  readonly by: By;
};

/**
 * Answers a stage of a form, from scratch each time.
 * @throws when the database does not answer
 */
export async function answerRecord(
  target: RecordTarget,
  values: Texts,
  request: RecordRequest,
  by: By,
): Promise<Answer> {
  const asked = { target, values, request, by };
  switch (target.kind) {
    case "category":
      return answer(await categorySubject(target), asked);
    case "version":
      return answer(await versionSubject(target), asked);
    case "correction":
      return answer(await correctionSubject(target), asked);
    case "event":
      return answer(await eventSubject(target), asked);
    case "pool":
      return answer(await poolSubject(target), asked);
  }
}

const stateWith = (values: Texts, more: Partial<RecordFormState>): Answer => ({ state: withState(values, more) });
const said = (values: Texts, message: string): Answer => ({ state: withProblem(values, message) });

/** What is wrong, in the order of the form. */
function refused<E>(
  { words }: RecordSubject<E>,
  target: RecordTarget,
  values: Texts,
  problems: readonly RecordProblem[],
) {
  const fields = entryOf(target);
  const inOrder = [...problems].sort((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field));
  // Where the form has no such field, the sentence stands for itself.
  const known = inOrder
    .map(words.problem)
    .map((each) => (fields.includes(each.field) ? each : { ...each, field: null }));
  return stateWith(values, { problems: known });
}

async function answer<E>(subject: RecordSubject<E>, asked: Asked): Promise<Answer> {
  const { target, values, request } = asked;
  if (request.intent === "edit") return stateWith(values, {});
  const note = parseNote(
    { reason: values.reason ?? "", source: values.source ?? "" },
    { reasonNeeded: subject.reasonNeeded },
  );
  const noted = note.ok ? [] : note.problems.map((problem) => ({ ...problem, params: {} }));
  if (target.operation !== "save")
    return note.ok ? write(subject, asked, note.note) : refused(subject, target, values, noted);
  const { stored, words } = subject;
  if (stored && values.revision !== String(stored.revision)) return answerLate(subject, stored, asked, noted);
  const entered = subject.read(values);
  const problems = [...(entered.ok ? [] : entered.problems), ...noted];
  if (!entered.ok || !note.ok) return refused(subject, target, values, problems);
  return request.intent === "save"
    ? write(subject, asked, note.note)
    : look(subject, asked, entered.value, values, words.t("problems.unchanged"));
}

/** What differs from what stands, in words. */
const changesOf = <E>({ stored, rows }: RecordSubject<E>, { target }: Asked, value: E): RowChange[] =>
  rowChanges(stored && rows(stored), rows(value), rowWords(target.locale));

/** The look at every change before it is saved. */
async function look<E>(
  subject: RecordSubject<E>,
  asked: Asked,
  value: E,
  values: Texts,
  nothing: string,
): Promise<Answer> {
  const rows = changesOf(subject, asked, value);
  return rows.length === 0
    ? said(values, nothing)
    : stateWith(values, { check: { rows, ...(await subject.about(value)) } });
}

const pageAt = <E>({ path }: RecordSubject<E>, { target }: Asked, revision: number): Answer => ({
  to: `/${target.locale}${path}?saved=${revision}`,
});

/**
 * Somebody else has saved the record since the form was opened: both versions, or what was chosen of them, as if it had
 * been typed.
 */
async function answerLate<E>(
  subject: RecordSubject<E>,
  stored: E & Standing,
  asked: Asked,
  noted: readonly RecordProblem[],
): Promise<Answer> {
  const { target, values, request } = asked;
  const { words } = subject;
  if (stored.hidden) return said(values, words.t("problems.hidden"));
  const changes = await subject.changes();
  const began = changes.find(({ revision }) => String(revision) === values.revision)?.after;
  const { entered, kept } = readEntered(subject, stored, values, began);
  if (!entered.ok || noted.length > 0)
    return refused(subject, target, values, [...(entered.ok ? [] : entered.problems), ...noted]);
  // A form sent twice finds its own values standing: that is what was asked for.
  if (kept.length === 0 && changesOf(subject, asked, entered.value).length === 0)
    return pageAt(subject, asked, stored.revision);
  const conflict = conflictOf(subject, stored, target.locale, { began, entered: entered.value, kept, changes });
  const settled = settleConflict(conflict, request.intent === "merge" ? request : null, (name) =>
    words.t("problems.stale", { name }),
  );
  // The history under the merge is to hold what one merges with.
  if ("merge" in settled) return { ...stateWith(values, settled), refresh: true };
  const now: Texts = { ...values, ...settled.values, revision: String(stored.revision) };
  const again = subject.read(now);
  return again.ok
    ? look(subject, asked, again.value, now, conflict.words("merge.nothing"))
    : refused(subject, target, now, again.problems);
}

/**
 * Reads what was entered. What stood in a field when the form was opened may be impossible by now, which is no fault of
 * whoever left it alone, and would keep them from the merge that settles it: where the form is refused, each field that
 * nobody has touched is read as it stands now, and only what is wrong still is said.
 * @param began what the form was opened on; undefined where it is not known
 * @returns with the fields that were read as they stand now
 */
function readEntered<E>(
  { shape, read, texts }: RecordSubject<E>,
  stored: E,
  values: Texts,
  began: E | undefined,
): { readonly entered: Entered<E>; readonly kept: readonly string[] } {
  const entered = read(values, began);
  if (entered.ok || began === undefined) return { entered, kept: [] };
  const kept = untouched(shape, texts(began), values);
  return { entered: read(takeFields(shape, kept, values, texts(stored))), kept };
}

async function write<E>(subject: RecordSubject<E>, asked: Asked, note: Note): Promise<Answer> {
  const { target, values, by } = asked;
  const expected = Number(values.revision);
  const result = await subject.write(values, expected, by, note);
  return result.ok ? { to: `/${target.locale}${result.path}` } : denied(subject, asked, result, expected);
}

async function denied<E>(
  subject: RecordSubject<E>,
  asked: Asked,
  denial: RecordDenial<Standing>,
  expected: number,
): Promise<Answer> {
  const { target, values, request, by } = asked;
  const { words } = subject;
  switch (denial.reason) {
    case "invalid":
      return refused(subject, target, values, denial.problems);
    case "not_found":
    case "no_revision":
    case "has_draws":
    case "hidden":
      return said(values, words.t(`problems.${denial.reason}`));
    case "unchanged":
      // A form sent twice finds its own values standing: that is what was asked for.
      return denial.current.revision === expected
        ? said(values, words.t("problems.unchanged"))
        : pageAt(subject, asked, denial.current.revision);
    case "stale": {
      // Saved between our look and our writing: the next answer, from scratch, finds what stands now.
      if (target.operation === "save") return answerRecord(target, values, { ...request, intent: "check" }, by);
      const [latest] = await subject.changes();
      const message = words.t("problems.stale", { name: latest?.by ?? "" });
      const link = { href: `/${target.locale}${subject.path}`, label: conflictWords(target.locale)("merge.anew") };
      return stateWith(values, { problems: [{ field: null, message, link }] });
    }
  }
}

import "server-only";
import { z } from "zod";
import type { RecordFormState } from "@/components/admin/record/record-form-state";
import { recordWords } from "@/components/admin/record/record-words";
import type { FormAnswer } from "@/lib/admin/form-action";
import { withProblem, withState } from "@/lib/admin/record/form-state";
import { db } from "@/lib/db/client";
import { classifyName, NAME_ROLES } from "@/lib/db/commands/map-name";
import type { By } from "@/lib/db/commands/revision-meta";
import { adminCategories } from "@/lib/db/queries/records";
import { storedUnmappedNames } from "@/lib/db/queries/unmapped-names";
import { parseNote } from "@/lib/rules/draw/entry/save-note";
import type { RecordProblem, Texts } from "@/lib/rules/record/form-reader";
import { aboutForce, outOfForce } from "./out-of-force";
import { LOCALES } from "@/lib/rules/text/bilingual";

export const mappingTarget = z.object({ locale: z.enum(LOCALES), name: z.string().max(500) });
export type MappingTarget = z.infer<typeof mappingTarget>;

const missing = (field: string): RecordProblem => ({ field, code: "missing", params: {} });

/**
 * Maps a round name to a version or category, and classifies the draws that wait under it. Where that version was not
 * in force on the day of one of them, it is asked about first: the answer names the draws that were seen.
 * @param editing true where the person goes back to the values
 * @throws when the database does not answer
 */
export async function answerMapping(
  { locale, name }: MappingTarget,
  { sure = "", ...values }: Texts,
  editing: boolean,
  by: By,
): Promise<FormAnswer<RecordFormState>> {
  if (editing) return { state: withState(values, {}) };
  const { shown } = await adminCategories();
  const words = recordWords(locale, shown);
  const { chosen = "", reason = "", source = "" } = values;
  const note = parseNote({ reason, source }, { reasonNeeded: true });
  const role = NAME_ROLES.find((each) => each === values.role);
  const problems = [
    ...(chosen === "" ? [missing("chosen")] : []),
    ...(role ? [] : [missing("role")]),
    ...(note.ok ? [] : note.problems.map((problem) => ({ ...problem, params: {} }))),
  ];
  if (!note.ok || !role || problems.length > 0)
    return { state: withState(values, { problems: problems.map(words.problem) }) };
  const version = shown.flatMap(({ versions }) => versions).find(({ slug }) => slug === chosen);
  const waiting = (await storedUnmappedNames()).find(({ key }) => key === name);
  const outside = version ? outOfForce(version, waiting?.draws ?? []) : [];
  const seen = [chosen, ...outside.map(({ number }) => number)].join(" ");
  if (version && outside.length > 0 && sure !== seen) {
    const row = { label: words.t("names.form.chosen"), before: null, after: version.name[locale] };
    const notes = [aboutForce(words, locale, version, outside)];
    return { state: withState({ ...values, sure: seen }, { check: { rows: [row], notes, lists: [] } }) };
  }
  const result = await classifyName(db(), { name, chosen, role }, by, note.note);
  if (result.ok) {
    const { numbers, meaning } = result;
    return {
      to: `/${locale}/admin/names?classified=${numbers.length}&as=${meaning.version ?? meaning.category}`,
    };
  }
  if (result.reason === "means_other") {
    const meaning = words.meaning(result.meaning.category, result.meaning.version);
    return { state: withProblem(values, words.t("names.problems.means_other", { meaning }), "chosen") };
  }
  const field = result.reason === "no_choice" ? "chosen" : result.reason === "role_taken" ? "role" : null;
  return { state: withProblem(values, words.t(`names.problems.${result.reason}`), field) };
}

import "server-only";
import { z } from "zod";
import { drawWords } from "@/components/admin/draw/draw-words";
import type { RecordFormState } from "@/components/admin/record/record-form-state";
import type { FormAnswer } from "@/lib/admin/form-action";
import { withState } from "@/lib/admin/record/form-state";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { changeDraw, type DrawOperation, type DrawOperationDenial } from "@/lib/db/commands/change-draw";
import type { By } from "@/lib/db/commands/revision-meta";
import { drawRevisions } from "@/lib/db/queries/draw-revisions";
import { adminDataset } from "@/lib/db/queries/records";
import { formatDrawNumber } from "@/lib/format";
import { parseRemark } from "@/lib/rules/draw/remark";
import { parseNote } from "@/lib/rules/draw/entry/save-note";
import type { Texts } from "@/lib/rules/record/form-reader";
import { LOCALES } from "@/lib/rules/text/bilingual";

const common = { locale: z.enum(LOCALES), number: z.string() };

/** The draw that an operation is about, by its number, and the revision that is restored. */
export const operationTarget = z.discriminatedUnion("operation", [
  z.object({ ...common, operation: z.enum(["hide", "show", "remark"]) }),
  z.object({ ...common, operation: z.literal("restore"), revision: z.int().positive().max(2_147_483_647) }),
]);
export type OperationTarget = z.infer<typeof operationTarget>;

/** What the form of an operation holds. */
export const OPERATION_ENTRY = ["choice", "remarkEn", "remarkFr", "reason", "revision"] as const;

type Answer = FormAnswer<RecordFormState>;

export const drawPage = (locale: string, number: string): string =>
  `/${locale}/admin/draws/${encodeURIComponent(number)}`;

/**
 * Hides a draw, shows it, restores a revision or sets its remark, as a person asks; what stands in the way comes back
 * in words.
 * @throws when the database does not answer
 */
export async function answerOperation(target: OperationTarget, values: Texts, by: By): Promise<Answer> {
  const { locale, number } = target;
  const { acts } = drawWords(locale, [], today());
  const { reason = "", choice = "", remarkEn = "", remarkFr = "" } = values;
  const why = parseNote({ reason, source: "" }, { reasonNeeded: true });
  const read = target.operation === "remark" ? parseRemark({ choice, en: remarkEn, fr: remarkFr }) : null;
  const problems = [
    ...(read && !read.ok ? read.problems : []).map(({ field, code }) => ({
      field,
      message: acts(`problems.${code === "missing" ? (field === "choice" ? "missing_choice" : "missing_text") : code}`),
    })),
    ...(why.ok ? [] : why.problems).map(({ field, code }) => ({
      field,
      message: acts(`problems.${code === "missing" ? "missing_reason" : code}`),
    })),
  ];
  if (!why.ok || problems.length > 0) return { state: withState(values, { problems }) };
  const operation: DrawOperation =
    target.operation === "restore"
      ? { kind: "restore", revision: target.revision }
      : target.operation === "remark"
        ? { kind: "remark", remark: read?.ok ? read.notice : null }
        : { kind: target.operation };
  const expected = Number(values.revision);
  const result = await changeDraw(db(), number, operation, expected, by, why.note.reason ?? "");
  if (result.ok) return { to: `${drawPage(locale, result.draw.number)}?saved=${result.draw.revision}` };
  // A form sent twice finds done what it asked for.
  if (result.reason === "unchanged" && result.current.revision !== expected)
    return { to: `${drawPage(locale, result.current.number)}?saved=${result.current.revision}` };
  return { state: withState(values, { problems: [await denied(target, result)] }) };
}

/** Why nothing was done, and where to go instead. */
async function denied(
  { locale, number }: OperationTarget,
  denial: DrawOperationDenial,
): Promise<RecordFormState["problems"][number]> {
  const { categories } = await adminDataset();
  const { acts, correctionInWay } = drawWords(locale, categories, today());
  const whole = (message: string, link?: { href: string; label: string }) => ({
    field: null,
    message,
    ...(link && { link }),
  });
  const anew = { href: drawPage(locale, number), label: acts("openAnew") };
  switch (denial.reason) {
    case "unchanged":
      return whole(acts("problems.unchanged"));
    case "stale": {
      const [latest] = await drawRevisions(number);
      return whole(acts("problems.stale", { name: latest?.by ?? "" }), anew);
    }
    case "hidden":
    case "no_revision":
      return whole(acts(`problems.${denial.reason}`), anew);
    case "not_found":
      return whole(acts("problems.not_found", { draw: formatDrawNumber(number, locale) }));
    case "category_gone":
      return whole(acts("problems.category_gone", { name: denial.slug }), anew);
    case "correction_in_way":
      return whole(correctionInWay(denial));
    case "duplicate_number":
    case "duplicate_round": {
      const draw = formatDrawNumber(denial.number, locale);
      const message = acts(`problems.${denial.reason}`, { draw });
      const link = { href: drawPage(locale, denial.number), label: acts("openOther", { draw }) };
      return whole(denial.hidden ? `${message} ${acts("problems.duplicate_hidden")}` : message, link);
    }
  }
}

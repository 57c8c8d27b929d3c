import "server-only";
import { randomUUID } from "node:crypto";
import type { DrawActName, DrawActState, DrawActValues } from "@/components/admin/draw/draw-act-state";
import { drawWords } from "@/components/admin/draw/draw-words";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { changeDraw, type DrawOperation, type DrawOperationDenial } from "@/lib/db/commands/change-draw";
import type { By } from "@/lib/db/commands/write-draw";
import { getDataset } from "@/lib/db/dataset";
import { drawRevisions } from "@/lib/db/queries/draw-revisions";
import type { Bilingual, Locale } from "@/lib/rules/text/bilingual";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { parseNote } from "@/lib/rules/draw/save-note";
import { parseRemark } from "@/lib/rules/draw/remark";
import { formatDrawNumber } from "@/lib/format";

/** The draw that an act is about, by its number, and the revision that is restored by it. */
export type ActTarget = { readonly locale: Locale; readonly number: string } & (
  | { readonly act: Exclude<DrawActName, "restore"> }
  | { readonly act: "restore"; readonly restored: number }
);

export type ActAnswer = { readonly saved: StoredDraw } | { readonly saved: null; readonly state: DrawActState };

/**
 * Hides a draw, shows it, restores a revision or sets its notice, as a person asks; what stands in the way comes back
 * in words.
 * @throws when the database does not answer
 */
export async function answerAct(target: ActTarget, values: DrawActValues, by: By): Promise<ActAnswer> {
  const { locale, number } = target;
  const { categories } = await getDataset();
  const { acts, correctionInWay } = drawWords(locale, categories, today());
  const refused = (problems: DrawActState["problems"]): ActAnswer => ({
    saved: null,
    state: { values, problems, answer: randomUUID() },
  });
  const pageOf = (draw: string) => `/${locale}/admin/draws/${encodeURIComponent(draw)}`;
  const said = (draw: string) => formatDrawNumber(draw, locale);

  const why = parseNote({ reason: values.reason, source: "" }, { reasonNeeded: true });
  const notice =
    target.act === "notice" ? parseRemark({ choice: values.choice, en: values.noticeEn, fr: values.noticeFr }) : null;
  const problems = [
    ...(notice && !notice.ok ? notice.problems : []).map(({ field, code }) => ({
      field,
      message: acts(`problems.${code === "missing" ? (field === "choice" ? "missing_choice" : "missing_text") : code}`),
    })),
    ...(why.ok ? [] : why.problems).map(({ code }) => ({
      field: "reason" as const,
      message: acts(`problems.${code === "missing" ? "missing_reason" : code}`),
    })),
  ];
  if (!why.ok || problems.length > 0) return refused(problems);

  const expected = Number(values.revision);
  const result = await changeDraw(
    db(),
    number,
    actOf(target, notice?.ok ? notice.notice : null),
    expected,
    by,
    why.note.reason!,
  );
  return result.ok ? { saved: result.draw } : refuse(result);

  async function refuse(refusal: DrawOperationDenial): Promise<ActAnswer> {
    const whole = (message: string, link?: { href: string; label: string }) =>
      refused([{ field: null, message, ...(link && { link }) }]);
    const anew = { href: pageOf(number), label: acts("openAnew") };
    switch (refusal.reason) {
      case "unchanged":
        // A form sent twice finds done what it asked for.
        return refusal.current.revision === expected ? whole(acts("problems.unchanged")) : { saved: refusal.current };
      case "stale": {
        const [latest] = await drawRevisions(number);
        return whole(acts("problems.stale", { name: latest?.by ?? "" }), anew);
      }
      case "hidden":
        return whole(acts("problems.hidden"), anew);
      case "not_found":
        return whole(acts("problems.not_found", { draw: said(number) }));
      case "no_such_revision":
        return whole(acts("problems.no_such_revision"), anew);
      case "category_gone":
        return whole(acts("problems.category_gone", { name: refusal.slug }), anew);
      case "correction_in_way":
        return whole(correctionInWay(refusal));
      case "duplicate_number":
      case "duplicate_round": {
        const message = acts(`problems.${refusal.reason}`, { draw: said(refusal.number) });
        const link = { href: pageOf(refusal.number), label: acts("openOther", { draw: said(refusal.number) }) };
        return whole(refusal.hidden ? `${message} ${acts("problems.duplicate_hidden")}` : message, link);
      }
    }
  }
}

function actOf(target: ActTarget, notice: Bilingual | null): DrawOperation {
  switch (target.act) {
    case "notice":
      return { kind: "notice", notice };
    case "restore":
      return { kind: "restore", revision: target.restored };
    default:
      return { kind: target.act };
  }
}

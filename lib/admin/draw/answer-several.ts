import "server-only";
import { randomUUID } from "node:crypto";
import { createTranslator } from "next-intl";
import { z } from "zod";
import type { SeveralState } from "@/components/admin/found/several-state";
import { formAction, type FormAnswer } from "@/lib/admin/form-action";
import { formText, formTexts } from "@/lib/admin/form-text";
import { db } from "@/lib/db/client";
import { changeSeveral, SEVERAL_ACTS, type SeveralAct, type Ticked } from "@/lib/db/commands/several/change-several";
import type { By } from "@/lib/db/commands/revision-meta";
import { formatDrawNumber } from "@/lib/format";
import { messages } from "@/lib/i18n/messages";
import { isDrawNumber } from "@/lib/rules/draw/draw";
import { parseNote } from "@/lib/rules/draw/entry/save-note";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";

const target = z.object({ locale: z.enum(LOCALES) });
/** At most as many as stand on a page of the list. */
const MAX_TICKED = 100;
const TICKED = /^([1-9]\d{0,5}[a-z]?):([1-9]\d{0,8})$/;

function tickedIn(boxes: readonly string[]): readonly Ticked[] {
  const read = boxes.slice(0, MAX_TICKED).flatMap((box) => {
    const [, number, revision] = TICKED.exec(box) ?? [];
    return number !== undefined && isDrawNumber(number) ? [{ number, revision: Number(revision) }] : [];
  });
  return [...new Map(read.map((each) => [each.number, each])).values()];
}

/** Answers the form of several draws: hides, shows or confirms those that are ticked. For those who may. */
export function answerSeveralForm(given: unknown, form: FormData): Promise<SeveralState> {
  const act = z.enum(SEVERAL_ACTS).safeParse(formText(form, "intent")).data ?? null;
  const boxes = formTexts(form, "draw");
  const reason = formText(form, "reason");
  const sent = { chosen: boxes.map((box) => `draw ${box}`), reason, done: null };
  const withProblems = (problems: SeveralState["problems"]) => ({ ...sent, problems, answer: randomUUID() });
  return formAction({
    target: given,
    schema: target,
    permission: act === "confirm" ? "draws.remark" : "draws.restore",
    failure: "several draws could not be changed",
    refused: (refusal): SeveralState => withProblems([{ field: null, ...refusal }]),
    answer: async ({ locale }, admin): Promise<FormAnswer<SeveralState>> => {
      const found = createTranslator({ locale, messages: messages[locale], namespace: "found.several" });
      const acts = createTranslator({ locale, messages: messages[locale], namespace: "acts" });
      const ticked = tickedIn(boxes);
      const note = parseNote({ reason, source: "" }, { reasonNeeded: true });
      if (act === null) return { state: withProblems([{ field: null, message: found("noAct") }]) };
      const problems = [
        ...(ticked.length === 0 ? [{ field: "draw" as const, message: found("none") }] : []),
        ...(note.ok ? [] : note.problems).map(({ code }) => ({
          field: "reason" as const,
          message: acts(`problems.${code === "missing" ? "missing_reason" : code}`),
        })),
      ];
      if (!note.ok || problems.length > 0) return { state: withProblems(problems) };
      return { state: await change(act, ticked, note.note.reason ?? "", { locale, by: admin }), refresh: true };
    },
  });
}

type Asking = { readonly locale: Locale; readonly by: By };

async function change(
  act: SeveralAct,
  ticked: readonly Ticked[],
  reason: string,
  { locale, by }: Asking,
): Promise<SeveralState> {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "found.several" });
  const { done, left } = await changeSeveral(db(), act, ticked, by, reason);
  const said = (numbers: readonly string[]) =>
    new Intl.ListFormat(locale === "fr" ? "fr-CA" : "en-CA").format(
      numbers.map((number) => formatDrawNumber(number, locale)),
    );
  return {
    chosen: [],
    reason: "",
    problems: [],
    done: {
      message: t(`done.${act}`, { count: done.length, draws: said(done.map(({ number }) => number)) }),
      left: left.map(({ number, why }) => t(`left.${why}`, { draw: said([number]), act })),
    },
    answer: randomUUID(),
  };
}

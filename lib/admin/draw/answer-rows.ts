import "server-only";
import { randomUUID } from "node:crypto";
import { createTranslator } from "next-intl";
import { z } from "zod";
import { drawWords, type DrawWords } from "@/components/admin/draw/draw-words";
import { BLANK_ROWS, type RowsState, type RowView } from "@/components/admin/found/rows-state";
import { importWords } from "@/components/admin/imports/import-words";
import { formAction, type FormAnswer } from "@/lib/admin/form-action";
import { formText, formTexts } from "@/lib/admin/form-text";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { createSeveral } from "@/lib/db/commands/several/create-several";
import type { By } from "@/lib/db/commands/revision-meta";
import { hiddenDraws } from "@/lib/db/queries/hidden-draws";
import { adminDataset } from "@/lib/db/queries/records";
import { formatDrawNumber } from "@/lib/format";
import { messages } from "@/lib/i18n/messages";
import { parseNote } from "@/lib/rules/draw/entry/save-note";
import { DRAW_FIELDS } from "@/lib/rules/draw/history";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import { MAX_ANNOUNCEMENT } from "@/lib/sources/announcement/announcement";
import { readRows, type Unread } from "@/lib/sources/rows/read-rows";
import { judgeRows, type JudgedRow } from "./judge-rows";
import { drawPage } from "./operate";
import { chosenRows, isTicked, keptRows, textDigest, type RowsSent } from "./row-choice";

const target = z.object({ locale: z.enum(LOCALES) });

/** A form as it came. */
type Sent = Pick<RowsState, "source" | "reason"> & RowsSent;
type Asking = { readonly sent: Sent; readonly locale: Locale; readonly words: DrawWords };

const wordsOf = (locale: Locale) => createTranslator({ locale, messages: messages[locale], namespace: "found.rows" });

/**
 * Answers the form of several pasted draws: reads them, or saves those that are ticked. For those who may.
 * @param previous what the form showed: nothing of it is believed, and a refusal shows it again
 */
export function answerRowsForm(given: unknown, previous: RowsState, form: FormData): Promise<RowsState> {
  const sent: Sent = {
    pasted: formText(form, "pasted"),
    source: formText(form, "source"),
    reason: formText(form, "reason"),
    intent: formText(form, "intent") === "save" ? "save" : "read",
    seen: formText(form, "seen"),
    boxes: formTexts(form, "row"),
  };
  return formAction({
    target: given,
    schema: target,
    permission: sent.intent === "read" ? "imports.run" : "draws.edit",
    failure: "several draws could not be saved",
    refused: (refusal) =>
      stateOf(sent, {
        problems: [{ field: null, ...refusal }],
        seen: sent.seen,
        rows: keptRows(previous.rows, sent.boxes),
      }),
    answer: async ({ locale }, admin) => answerRows(sent, locale, admin),
  });
}

const stateOf = ({ pasted, source, reason }: Sent, more: Partial<RowsState>): RowsState => ({
  ...BLANK_ROWS,
  pasted,
  source,
  reason,
  ...more,
  answer: randomUUID(),
});

async function answerRows(sent: Sent, locale: Locale, by: By): Promise<FormAnswer<RowsState>> {
  const t = wordsOf(locale);
  const refused = (message: string) => ({ state: stateOf(sent, { problems: [{ field: "pasted", message }] }) });
  if (sent.pasted.trim() === "") return refused(t("nothing"));
  if (sent.pasted.length > MAX_ANNOUNCEMENT) return refused(t("tooLong"));
  const dataset = await adminDataset();
  const read = readRows(sent.pasted, dataset.categories, today());
  if (!read.ok) return refused(importWords(locale).refusal(read.refusal));
  const asking = { sent, locale, words: drawWords(locale, dataset.categories, today()) };
  const judge = async () =>
    judgeRows(read.rows, sent, {
      dataset: await adminDataset(),
      hidden: await hiddenDraws(),
      today: today(),
      chosen: chosenRows(sent),
    });
  const rows = await judge();
  const show = (shown: readonly JudgedRow[], more: Partial<RowsState>) => ({
    state: stateOf(sent, { seen: textDigest(sent.pasted), rows: shown.map((row) => viewOf(row, asking)), ...more }),
  });
  if (sent.intent === "read") {
    const good = rows.filter(({ judged }) => judged?.ok).length;
    return show(rows, { said: t("said", { rows: rows.length, good }) });
  }
  const note = parseNote(sent, { reasonNeeded: false });
  const ticked = rows.filter((row) => sent.boxes.includes(boxOf(row)));
  const draws = ticked.flatMap(({ judged }) => (judged?.ok ? [judged.draw] : []));
  const isUnsourced = sent.source.trim() === "" && draws.some(({ instructionUrl }) => instructionUrl === null);
  const problems = [
    ...(sent.boxes.length === 0 ? [{ field: "row", message: t("none") } as const] : []),
    ...(ticked.length < sent.boxes.length ? [{ field: "row", message: t("changed") } as const] : []),
    ...(isUnsourced ? [{ field: "source", message: t("sourceNeeded") } as const] : []),
    ...(note.ok
      ? []
      : note.problems.map(({ field, code }) => ({ field, message: asking.words.t(`problems.${code}`) }))),
  ];
  if (!note.ok || problems.length > 0) return show(rows, { problems });
  const saved = await createSeveral(db(), draws, by, note.note);
  if (!saved.ok) return show(await judge(), { problems: [{ field: "row", message: t("changed") }] });
  return { state: { ...BLANK_ROWS, done: doneOf(saved.draws, locale), answer: randomUUID() }, refresh: true };
}

const linkTo = (number: string, locale: Locale) => ({
  href: drawPage(locale, number),
  label: formatDrawNumber(number, locale),
});

const doneOf = (draws: readonly { readonly number: string }[], locale: Locale) => ({
  message: wordsOf(locale)("done", { count: draws.length }),
  links: draws.map(({ number }) => linkTo(number, locale)),
});

const boxOf = ({ row, digest }: JudgedRow) => `${row.row}:${digest}`;

/** What is shown of a row. */
function viewOf(judged: JudgedRow, { sent, locale, words }: Asking): RowView {
  const { row, judged: result, inTheWay } = judged;
  const t = wordsOf(locale);
  const unread = row.unread.map((each) => unreadWords(each, words, locale));
  const warnings = result?.ok ? result.warnings.map(words.warning) : [];
  const asks = result?.ok ? [...(row.byOrder ? [t("byOrder")] : []), ...unread, ...warnings] : [];
  const problems = result && !result.ok ? result.problems : [];
  const draw = result?.ok ? result.draw : (result?.entered ?? null);
  const taken = problems.find(({ code }) => /^(?:duplicate|hidden)_/.test(code));
  const number = taken && "params" in taken && inTheWay === null ? taken.params.number : undefined;
  const value = boxOf(judged);
  return {
    row: row.row,
    title: draw === null ? t("row", { row: row.row }) : formatDrawNumber(draw.number, locale),
    values:
      draw === null
        ? []
        : DRAW_FIELDS.filter((field) => field in draw && SHOWN.has(field)).map(
            (field) => [words.label(field), words.value(draw, field)] as const,
          ),
    stops: result?.ok
      ? []
      : [
          ...unread,
          ...problems.map((problem) =>
            problem === taken && inTheWay !== null ? t("inTheWay", { row: inTheWay }) : sentence(problem, words),
          ),
        ],
    asks,
    box: result?.ok ? { value, ticked: isTicked(sent, value, asks) } : null,
    link: number === undefined ? null : linkTo(number, locale),
  };
}

/** What a person compares with the table at a glance. */
const SHOWN: ReadonlySet<string> = new Set(["date", "roundName", "category", "cutoff", "invitations", "tieBreakAt"]);

const sentence = (problem: Parameters<DrawWords["problem"]>[0], words: DrawWords): string =>
  words.t("errors.item", { label: words.t(`form.${problem.field}`), message: words.problem(problem) });

function unreadWords(unread: Unread, words: DrawWords, locale: Locale): string {
  const t = wordsOf(locale);
  if (unread.of === "column")
    return t("column", { column: unread.column, value: unread.value, why: importWords(locale).reason(unread.reason) });
  const { field, code } = unread;
  const label = field === "round" || field === "tieBreak" ? words.pasted(`fields.${field}`) : words.t(`form.${field}`);
  const message = code === "not_found" ? t("notFound") : words.pasted(`codes.${code}`, { mark: 1 });
  return words.t("errors.item", { label, message });
}

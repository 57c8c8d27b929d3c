import "server-only";
import type { DrawFormValues, AnnouncementView } from "@/components/admin/draw/draw-form-state";
import type { DrawWords } from "@/components/admin/draw/draw-words";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import { roundChoices } from "@/lib/rules/draw/entry/round";
import { isoDate } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import { excerptOf, markOf, piecesOf } from "@/lib/sources/announcement/mark-announcement";
import {
  ANNOUNCEMENT_FIELDS,
  type AnnouncementField,
  type AnnouncementQuestion,
  type AnnouncementReading,
  type FormTexts,
} from "@/lib/sources/announcement/announcement";
import { readAnnouncement } from "@/lib/sources/announcement/read-announcement";

/** The texts of the form that a field of an announcement stands for. */
const TEXTS: Readonly<Record<AnnouncementField, readonly (keyof FormTexts)[]>> = {
  number: ["number"],
  date: ["date"],
  time: ["time"],
  round: ["category", "roundName"],
  cutoff: ["cutoff"],
  invitations: ["invitations"],
  tieBreak: ["tieBreakDate", "tieBreakTime"],
  instructionUrl: ["instructionUrl"],
  poolAsOf: ["poolAsOf"],
};

const isBlank = (values: DrawFormValues, field: AnnouncementField) =>
  TEXTS[field].every((text) => values[text].trim() === "");
const holds = (values: DrawFormValues, texts: FormTexts) =>
  Object.entries(texts).every(([name, text]) => values[name as keyof FormTexts] === text);

/**
 * The values with all that the announcement says for certain; what it leaves open is emptied, for a value of before
 * would look as if it had been read. What it does not speak of stays as typed.
 */
export function filledFrom(values: DrawFormValues, categories: readonly Category[]): DrawFormValues {
  const { found, questions } = readAnnouncement(values.pasted, categories);
  const emptied = questions.flatMap(({ field }) => TEXTS[field].map((text) => [text, ""] as const));
  return { ...values, ...Object.fromEntries(emptied), ...Object.assign({}, ...found.map(({ texts }) => texts)) };
}

/**
 * The values with the answers to what the announcement does not settle.
 * @param picks the place of a choice by field, as it came from the form
 * @param only whether an answer fills every field, or only those that are empty
 */
export function answeredFrom(
  values: DrawFormValues,
  picks: Readonly<Partial<Record<string, string>>>,
  categories: readonly Category[],
  only: "all" | "empty",
): DrawFormValues {
  if (values.pasted.trim() === "" || Object.keys(picks).length === 0) return values;
  const { questions } = readAnnouncement(values.pasted, categories);
  const chosen = questions
    .filter(({ field }) => only === "all" || isBlank(values, field))
    .flatMap(({ field, choices }) =>
      /^\d{1,3}$/.test(picks[field] ?? "") ? (choices[Number(picks[field])]?.texts ?? []) : [],
    );
  return { ...values, ...Object.assign({}, ...chosen) };
}

/** What the words for a reading need beside the values. */
type Beside = {
  readonly categories: readonly Category[];
  readonly locale: Locale;
  readonly words: DrawWords;
  /** The number that the form begins with: that after the latest draw. */
  readonly nextNumber: string;
  /** The answers that came with the form, by field. */
  readonly picks: Readonly<Partial<Record<string, string>>>;
};

/** The answer to a question that none of its choices is right: then it is not asked again at once. */
const NONE = "none";

/** What was read in the pasted text, in words, beside the values as they are; null when nothing is pasted. */
export function announcementView(values: DrawFormValues, beside: Beside): AnnouncementView | null {
  const text = values.pasted;
  if (text.trim() === "") return null;
  const reading = readAnnouncement(text, beside.categories);
  const { pasted, t } = beside.words;
  const label = (field: AnnouncementField) =>
    field === "round" || field === "tieBreak" ? pasted(`fields.${field}`) : t(`form.${field}`);
  // An answer has its place in the text too.
  const answers = reading.questions.flatMap(({ field, choices }) =>
    isBlank(values, field) ? [] : choices.filter(({ texts }) => holds(values, texts)).slice(0, 1),
  );
  const found = [...reading.found.filter(({ texts }) => holds(values, texts)), ...answers].flatMap(({ texts, at }) => {
    const said = pasted("found", { mark: markOf(reading, at), excerpt: excerptOf(text, at) });
    return Object.entries(texts).flatMap(([name, value]) => (value === "" ? [] : [[name, said] as const]));
  });
  const spoken = new Set([...reading.found, ...reading.questions].map(({ field }) => field));
  const missing = ANNOUNCEMENT_FIELDS.filter((field) => !spoken.has(field)).map(label);
  const nothing = spoken.size === 0;
  const prefilled = !spoken.has("number") && values.number === beside.nextNumber;
  return {
    pieces: piecesOf(text, reading),
    found: { ...(prefilled && { number: pasted("nextNumber") }), ...Object.fromEntries(found) },
    questions: reading.questions
      .filter(({ field }) => isBlank(values, field) && beside.picks[field] !== NONE)
      .map((question) => ({ ...questionView(reading, question, beside), label: label(question.field) })),
    missing: nothing
      ? pasted("nothing")
      : missing.length === 0
        ? null
        : pasted("missing", {
            fields: new Intl.ListFormat(beside.locale === "fr" ? "fr-CA" : "en-CA").format(missing),
          }),
  };
}

/** A question in words, with its choices and the way to say that none of them is right. */
function questionView(
  reading: AnnouncementReading,
  { field, code, at, choices }: AnnouncementQuestion,
  { categories, locale, words: { pasted } }: Beside,
) {
  const offered = choices.map((choice, index) => ({
    value: String(index),
    label: pasted("choice", {
      value: valueOf(field, choice.texts, { categories, locale, pasted }),
      mark: markOf(reading, choice.at),
    }),
  }));
  return {
    field,
    message: pasted(`codes.${code}`, { mark: markOf(reading, at) }),
    choices: offered.length === 0 ? [] : [...offered, { value: NONE, label: pasted("noneOfThese") }],
  };
}

type Context = {
  readonly categories: readonly Category[];
  readonly locale: Locale;
  readonly pasted: DrawWords["pasted"];
};

function valueOf(field: AnnouncementField, texts: FormTexts, { categories, locale, pasted }: Context): string {
  const day = (given: string | undefined) => (given ? formatDay(isoDate(given), locale) : "");
  switch (field) {
    case "number":
      return formatDrawNumber(texts.number ?? "", locale);
    case "date":
    case "poolAsOf":
      return day(texts[field]);
    case "time":
      return `${texts.time} UTC`;
    case "cutoff":
    case "invitations":
      return formatCount(Number(texts[field]), locale);
    case "tieBreak":
      return texts.tieBreakTime ? `${day(texts.tieBreakDate)}, ${texts.tieBreakTime} UTC` : day(texts.tieBreakDate);
    case "round":
      return texts.category
        ? roundNameOf(texts.category, categories, locale)
        : pasted("keepName", { name: texts.roundName ?? "" });
    case "instructionUrl":
      return texts.instructionUrl ?? "";
  }
}

function roundNameOf(value: string, categories: readonly Category[], locale: Locale): string {
  const category = categories.find((each) => roundChoices(each).some((choice) => choice.value === value));
  return (category?.versions.find(({ slug }) => slug === value) ?? category)?.name[locale] ?? value;
}

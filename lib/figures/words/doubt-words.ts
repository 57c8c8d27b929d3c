import type { useTranslations } from "next-intl";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import type { InvitationSum } from "@/lib/rules/correction/corrected-sum";
import type { Correction } from "@/lib/rules/correction/correction";
import { correctionOf, doubtsOf, isUnconfirmed, isUnderReview, type DoubtableDraw } from "@/lib/rules/correction/doubt";
import type { GridStart } from "@/lib/rules/crs/grid";
import { changeAcross } from "@/lib/rules/crs/grid-on";
import { compareNumbers, type Draw } from "@/lib/rules/draw/draw";
import type { Gap } from "@/lib/rules/draw/gap";
import type { Locale } from "@/lib/rules/text/bilingual";
import { parseCount } from "@/lib/rules/text/count-input";

/** The sign at a doubtful value; a note below says what it means. */
export const DOUBT_SIGNS = {
  unconfirmed: "*",
  corrected: "‡",
  repeated: "§",
  underReview: "‖",
  otherGrid: "¶",
} as const;

type Translate<Namespace extends "figure" | "doubt" | "common"> = ReturnType<typeof useTranslations<Namespace>>;

/** A note below a table or figure; `number` is the draw whose page has the evidence. */
export type DoubtNote = { readonly sign: string; readonly text: string; readonly number: string | null };

/** The words that a doubt about one draw is said in. */
export type LineWords = {
  readonly common: Translate<"common">;
  readonly doubt: Translate<"doubt">;
  readonly locale: Locale;
};

/** The likely number of invitations, as its language writes it; null where it is not established. */
const likelyCount = ({ likelyValue }: Correction, locale: Locale): string | null => {
  const count = parseCount(likelyValue ?? "");
  return count === null ? null : formatCount(count, locale);
};

/** What the sign at a corrected number of invitations says; null for a draw without one. */
export function correctedLabel(
  draw: DoubtableDraw,
  corrections: readonly Correction[],
  doubt: Translate<"doubt">,
  locale: Locale,
): string | null {
  const correction = correctionOf(doubtsOf(draw, corrections), "invitations");
  if (correction === null) return null;
  const likely = likelyCount(correction, locale);
  return likely === null ? doubt("mark.correctedUnknown") : doubt("mark.corrected", { likely });
}

/** What is doubtful of a draw, to stand in brackets after a sentence; null for a draw without doubt. */
export function doubtInline(
  draw: DoubtableDraw,
  corrections: readonly Correction[],
  { common, doubt, locale }: LineWords,
): string | null {
  const doubts = doubtsOf(draw, corrections);
  const correction = correctionOf(doubts, "invitations");
  const likely = correction && likelyCount(correction, locale);
  const official = formatCount(draw.invitations, locale);
  const said = [
    ...(isUnconfirmed(doubts) ? [common("notConfirmed")] : []),
    ...(isUnderReview(doubts) ? [doubt("inline.underReview")] : []),
    ...(correction && likely === null ? [doubt("inline.correctedUnknown", { official })] : []),
    ...(likely === null ? [] : [doubt("inline.corrected", { official, likely })]),
  ];
  return said.length === 0 ? null : said.join("; ");
}

/** The draws shown that the official feed has not confirmed yet, in a sentence; null without one. */
function unconfirmedNote(draws: readonly DoubtableDraw[], figure: Translate<"figure">): string | null {
  const open = draws
    .filter((draw) => isUnconfirmed(doubtsOf(draw, [])))
    .map(({ number }) => number)
    .sort(compareNumbers);
  const [first, last] = [open[0], open.at(-1)];
  return first === undefined || last === undefined ? null : figure("unconfirmed", { count: open.length, first, last });
}

/** The signs of a draw, for a value of it that is written as text; "" for one without doubt, and for none. */
export function drawSigns(draw: DoubtableDraw | null): string {
  const doubts = draw === null ? [] : doubtsOf(draw, []);
  return (
    (isUnconfirmed(doubts) ? DOUBT_SIGNS.unconfirmed : "") + (isUnderReview(doubts) ? DOUBT_SIGNS.underReview : "")
  );
}

/** A doubtful part of a sum: its sign, and what that says. */
export type SumDoubt = { readonly kind: keyof typeof DOUBT_SIGNS; readonly label: string };

/**
 * What is doubtful of a sum of invitations: that draws in it are not confirmed or under review, that published numbers
 * are likely wrong.
 */
export const sumDoubts = (
  { corrected, doubtedNumbers, unconfirmedNumbers, underReviewNumbers }: InvitationSum,
  doubt: Translate<"doubt">,
  locale: Locale,
): readonly SumDoubt[] => [
  ...(unconfirmedNumbers.length > 0
    ? [{ kind: "unconfirmed", label: doubt("sum.unconfirmed", { count: unconfirmedNumbers.length }) } as const]
    : []),
  ...(underReviewNumbers.length > 0
    ? [{ kind: "underReview", label: doubt("sum.underReview", { count: underReviewNumbers.length }) } as const]
    : []),
  ...correctedDoubt(corrected, doubtedNumbers.length, doubt, locale),
];

/** One sign for both kinds of known errors, as they are not told apart by it. */
function correctedDoubt(
  corrected: number | null,
  doubted: number,
  doubt: Translate<"doubt">,
  locale: Locale,
): readonly SumDoubt[] {
  const said = [
    ...(corrected === null ? [] : [doubt("sum.corrected", { corrected: formatCount(corrected, locale) })]),
    ...(doubted === 0 ? [] : [doubt("sum.correctedUnknown", { count: doubted })]),
  ];
  return said.length === 0 ? [] : [{ kind: "corrected", label: said.join("; ") }];
}

/** The signs alone, for a sum that is written as text, as in a drawing. */
export const sumSigns = (sum: InvitationSum): string => {
  const { corrected, doubtedNumbers, unconfirmedNumbers, underReviewNumbers } = sum;
  return (
    (unconfirmedNumbers.length > 0 ? DOUBT_SIGNS.unconfirmed : "") +
    (underReviewNumbers.length > 0 ? DOUBT_SIGNS.underReview : "") +
    (corrected === null && doubtedNumbers.length === 0 ? "" : DOUBT_SIGNS.corrected)
  );
};

type Words = { readonly figure: Translate<"figure">; readonly doubt: Translate<"doubt">; readonly locale: Locale };

/**
 * A note for all draws that are not confirmed, one for all under review, then one for each whose number of
 * invitations is likely wrong.
 */
export function doubtNotes(
  draws: readonly DoubtableDraw[],
  corrections: readonly Correction[],
  { figure, doubt, locale }: Words,
): DoubtNote[] {
  const unconfirmed = unconfirmedNote(draws, figure);
  const corrected = draws.flatMap((draw): DoubtNote[] => {
    const correction = correctionOf(doubtsOf(draw, corrections), "invitations");
    if (correction === null) return [];
    const { number } = draw;
    const likely = likelyCount(correction, locale);
    const official = formatCount(draw.invitations, locale);
    const text =
      likely === null
        ? doubt("note.correctedUnknown", { number, official })
        : doubt("note.corrected", { number, official, likely });
    return [{ sign: DOUBT_SIGNS.corrected, text, number }];
  });
  const reviewed = underReviewNote(draws, doubt, locale);
  return [
    ...(unconfirmed === null ? [] : [{ sign: DOUBT_SIGNS.unconfirmed, text: unconfirmed, number: null }]),
    ...(reviewed === null ? [] : [{ sign: DOUBT_SIGNS.underReview, text: reviewed, number: null }]),
    ...corrected,
  ];
}

/** The draws shown whose values are under review, in a sentence; null without one. */
function underReviewNote(draws: readonly DoubtableDraw[], doubt: Translate<"doubt">, locale: Locale): string | null {
  const open = draws.filter((draw) => isUnderReview(doubtsOf(draw, []))).map(({ number }) => number);
  const numbers = open.sort(compareNumbers).map((number) => formatDrawNumber(number, locale));
  return open.length === 0 ? null : doubt("note.underReview", { count: open.length, numbers: numbers.join(", ") });
}

/** That a gap lies across a change of the grid; null where it does not. */
export function acrossText(
  draw: Pick<Draw, "date">,
  gap: Gap | null,
  grids: readonly GridStart[],
  { doubt, locale }: Pick<LineWords, "doubt" | "locale">,
): string | null {
  const change = changeAcross(draw, gap, grids);
  return change && doubt("line.otherGrid", { state: change.state, date: formatDay(change.from, locale) });
}

/** What is doubtful of one draw, as the lines of a readout. */
export function doubtLines(
  draw: DoubtableDraw,
  corrections: readonly Correction[],
  { common, doubt, locale }: LineWords,
): string[] {
  const doubts = doubtsOf(draw, corrections);
  const correction = correctionOf(doubts, "invitations");
  const likely = correction && likelyCount(correction, locale);
  return [
    ...(isUnconfirmed(doubts) ? [`${DOUBT_SIGNS.unconfirmed} ${common("notConfirmed")}`] : []),
    ...(isUnderReview(doubts) ? [`${DOUBT_SIGNS.underReview} ${doubt("inline.underReview")}`] : []),
    ...(correction && likely === null ? [`${DOUBT_SIGNS.corrected} ${doubt("line.correctedUnknown")}`] : []),
    ...(likely === null ? [] : [`${DOUBT_SIGNS.corrected} ${doubt("line.corrected", { likely })}`]),
  ];
}

import type { Correction } from "./correction";
import { parseCount } from "@/lib/rules/text/count-input";
import type { Draw } from "@/lib/rules/draw/draw";
import { doubtsOf, isUnconfirmed, isUnderReview, type Doubt } from "./doubt";

/** Invitations added up: as published, and as they likely were. */
export type InvitationSum = {
  readonly official: number;
  /** Null when no known error touches the sum. */
  readonly corrected: number | null;
  /** The draws whose published number is likely wrong. */
  readonly correctedNumbers: readonly string[];
  /** The draws whose published number is wrong, and the right one is not established. */
  readonly doubtedNumbers: readonly string[];
  /** The draws whose number no official source has confirmed. */
  readonly unconfirmedNumbers: readonly string[];
  /** The draws whose remark says that their values are under review. */
  readonly underReviewNumbers: readonly string[];
};

/** What is added up of a draw. */
export type SummedDraw = Pick<Draw, "number" | "invitations" | "source" | "notice">;

/**
 * Adds up the invitations of `draws`. A correction counts while its official value stands and a likely one is
 * established.
 */
export function sumInvitations(draws: readonly SummedDraw[], corrections: readonly Correction[]): InvitationSum {
  let official = 0;
  let difference = 0;
  const correctedNumbers: string[] = [];
  const doubtedNumbers: string[] = [];
  for (const { number, invitations } of draws) {
    official += invitations;
    const correction = corrections.find(
      ({ drawNumber, field, officialValue }) =>
        drawNumber === number && field === "invitations" && parseCount(officialValue) === invitations,
    );
    if (!correction) continue;
    const likely = parseCount(correction.likelyValue ?? "");
    if (likely === null) {
      doubtedNumbers.push(number);
      continue;
    }
    difference += likely - invitations;
    correctedNumbers.push(number);
  }
  return {
    official,
    corrected: correctedNumbers.length === 0 ? null : official + difference,
    correctedNumbers,
    doubtedNumbers,
    unconfirmedNumbers: numbersOf(draws, isUnconfirmed),
    underReviewNumbers: numbersOf(draws, isUnderReview),
  };
}

const numbersOf = (draws: readonly SummedDraw[], isSo: (doubts: readonly Doubt[]) => boolean): string[] =>
  draws.filter((draw) => isSo(doubtsOf(draw, []))).map(({ number }) => number);

import type { Category } from "@/lib/rules/category/category";
import type { Draw } from "@/lib/rules/draw/draw";
import { termsOf } from "./verdict";
import type { Undetermined } from "./eligibility";
import { listEligibilityOn } from "./eligibility-on";
import { FULL_TIME_HOURS } from "./full-time";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { windowStart } from "@/lib/rules/time/window";
import { drawsListing } from "@/lib/rules/occupation/occupation-history";
import { NOTHING_LEFT_OUT, type Profile } from "./profile";

/**
 * A draw that work in an occupation could have entered; `undetermined` is what the list's rules leave open even of the
 * most such work.
 */
export type EnteredDraw = { readonly draw: Draw; readonly undetermined: readonly Undetermined[] };

/** Longer than any window of years that a version sets. */
const YEARS = 20;

/**
 * Somebody who meets whatever depends on the person, and has worked in one occupation alone: full-time, in Canada,
 * without a break, until the day.
 */
function onlyWorkedIn(noc: string, { programs }: Pick<Draw, "programs">, day: IsoDate): Profile {
  const best = {
    test: null,
    levels: { reading: 12, writing: 12, listening: 12, speaking: 12 },
    testedOn: null,
    takenAfter: null,
    acceptedFrom: null,
  };
  return {
    programs,
    work: [{ noc, from: windowStart(day, 12 * YEARS), to: null, hours: FULL_TIME_HOURS, inCanada: true }],
    primaryNoc: noc,
    languages: [
      { ...best, framework: "CLB" },
      { ...best, framework: "NCLC" },
    ],
    scores: [],
    submitted: null,
    leftOut: NOTHING_LEFT_OUT,
  };
}

/**
 * The draws that work in an occupation could have entered, newest first: held on a version that lists it, and whose
 * rules of that day such work does not certainly miss. By the rules that the checker decides by; the score is left
 * aside.
 */
export function drawsEntered(noc: string, draws: readonly Draw[], categories: readonly Category[]): EnteredDraw[] {
  const bySlug = new Map(categories.map((category) => [category.slug, category]));
  return drawsListing(noc, draws, categories).flatMap((draw): EnteredDraw[] => {
    const found = listEligibilityOn(onlyWorkedIn(noc, draw, draw.date), termsOf(draw, bySlug), draw.date);
    return found.state === "not_eligible"
      ? []
      : [{ draw, undetermined: found.state === "cannot_tell" ? found.undetermined : [] }];
  });
}

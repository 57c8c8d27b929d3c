import type { Category } from "@/lib/rules/category/category";
import { clockTimeOf } from "@/lib/rules/time/clock-time";
import { compareNumbers, type Draw } from "./draw";
import type { DrawEntry } from "./entry";
import { roundChoices } from "./entry-round";

/** The number that follows the highest one: 448 after 447, 92 after 91b. */
export function nextNumber(draws: readonly Draw[]): string {
  const highest = draws.reduce((top, { number }) => (compareNumbers(number, top) > 0 ? number : top), "0");
  return String(Number.parseInt(highest, 10) + 1);
}

/** An entry with nothing in it but its number. */
export const blankEntry = (number: string): DrawEntry => ({
  number,
  date: "",
  time: "",
  category: "",
  roundName: "",
  programs: [],
  cutoff: "",
  invitations: "",
  tieBreakDate: "",
  tieBreakTime: "",
  instructionUrl: "",
  poolAsOf: "",
});

/** A stored draw as a person would have entered it: reading that entry again gives the same draw. */
export function entryOfDraw(draw: Draw, categories: readonly Category[]): DrawEntry {
  const chosen = draw.version ?? draw.category ?? "";
  const implied = categories.flatMap(roundChoices).find(({ value }) => value === chosen)?.roundName;
  return {
    number: draw.number,
    date: draw.date,
    time: clockTimeOf(draw.drawnAt) ?? "",
    category: chosen,
    roundName: draw.roundName === implied ? "" : draw.roundName,
    programs: draw.programs,
    cutoff: String(draw.cutoff),
    invitations: String(draw.invitations),
    tieBreakDate: draw.tieBreakAt?.slice(0, 10) ?? "",
    tieBreakTime: clockTimeOf(draw.tieBreakAt) ?? "",
    instructionUrl: draw.instructionUrl ?? "",
    poolAsOf: draw.poolAsOf ?? "",
  };
}

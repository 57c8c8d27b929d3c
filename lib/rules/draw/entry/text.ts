import type { Category } from "@/lib/rules/category/category";
import { clockTimeOf } from "@/lib/rules/time/clock-time";
import { compareNumbers, type Draw } from "../draw";
import type { DrawEntry } from "./entry";
import { roundChoices } from "./round";
import { formInputs } from "../field-row";
import { DRAW_TABLE, type EntryField } from "../fields";

/** The number that follows the highest one: 448 after 447, 92 after 91b. */
export function nextNumber(draws: readonly Draw[]): string {
  const highest = draws.reduce((top, { number }) => (compareNumbers(number, top) > 0 ? number : top), "0");
  return String(Number.parseInt(highest, 10) + 1);
}

/**
 * The entry that a form holds.
 * @param textsOf every text of an input, by its name; one that takes a single text has the first, blank without any
 */
export function entryFrom(textsOf: (name: EntryField) => readonly string[], table = DRAW_TABLE): DrawEntry {
  const inputs = formInputs(table).map(({ name, input }) => [
    name,
    "choices" in input ? textsOf(name) : (textsOf(name)[0] ?? ""),
  ]);
  return Object.fromEntries(inputs) as DrawEntry;
}

/** An entry with nothing in it but its number. */
export const blankEntry = (number: string): DrawEntry => entryFrom((name) => (name === "number" ? [number] : []));

/** A stored draw as a person would have entered it: reading that entry again gives the same draw. */
export function entryOfDraw(draw: Draw, categories: readonly Category[], table = DRAW_TABLE): DrawEntry {
  const chosen = draw.version ?? draw.category ?? "";
  const implied = categories.flatMap(roundChoices).find(({ value }) => value === chosen)?.roundName;
  const values: Readonly<Record<string, unknown>> = {
    ...draw,
    time: clockTimeOf(draw.drawnAt),
    timeAbsence: draw.drawnAtAbsence,
    category: chosen,
    roundName: draw.roundName === implied ? "" : draw.roundName,
    tieBreakDate: draw.tieBreakAt?.slice(0, 10),
    tieBreakTime: clockTimeOf(draw.tieBreakAt),
  };
  return entryFrom((name) => [values[name] ?? ""].flat().map(String), table);
}

import { fieldNames } from "@/lib/rules/draw/field-row";
import { DRAW_TABLE } from "@/lib/rules/draw/fields";

/** What is found of a value that can be read and is an error of the official data: codes of lib/sources/feed. */
const OF_ERRORS: ReadonlySet<string> = new Set(["no_year", "other_day", "sums"]);

/** A count of a pool. */
const BAND = /^dd\d{1,2}$/;

/** The field of a correction that a key of the feed stands for; null for a key that no draw is read from. */
function correctedField(key: string): string | null {
  if (BAND.test(key)) return "poolBands";
  return fieldNames(DRAW_TABLE).find((field) => DRAW_TABLE[field].feed === key) ?? null;
}

/**
 * Splits the problems of a file into new ones and those that a correction tells of already, such as the tie-break of
 * #208 without a year: these are found in every reading of the feed. A value that cannot be read at all is always
 * new.
 * @param corrections known errors of the official data, of any draws
 */
export function splitKnown<
  P extends { readonly number: string | null; readonly field: string; readonly reason: string },
>(
  problems: readonly P[],
  corrections: readonly { readonly drawNumber: string; readonly field: string }[],
): { readonly fresh: readonly P[]; readonly known: readonly P[] } {
  const told = new Set(corrections.map(({ drawNumber, field }) => `${drawNumber} ${field}`));
  const isKnown = ({ number, field, reason }: P) =>
    OF_ERRORS.has(reason) && number !== null && told.has(`${number} ${correctedField(field)}`);
  return { fresh: problems.filter((problem) => !isKnown(problem)), known: problems.filter(isKnown) };
}

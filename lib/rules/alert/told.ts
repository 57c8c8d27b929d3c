import type { AlertChoice } from "./choice";

/** What a choice asks of a record before or after a change; null where no reader sees it. */
export type Facets = {
  /** Slug; null = not classified. */
  readonly category: string | null;
  /** CRS points; null of what is no draw. */
  readonly cutoff: number | null;
  /** NOC codes of the list that it is on, or is. */
  readonly occupations: readonly string[];
} | null;

/** The kinds of change that e-mails know. */
export type Told = "new" | "changed" | "removed";

/** A change as far as it decides who is told. */
export type Tellable = {
  readonly record: string;
  readonly change: Told;
  /** False for a change of nothing that an e-mail would say, such as the address of an instruction. */
  readonly mailed: boolean;
  readonly before: Facets;
  readonly after: Facets;
};

const fits = ({ category, score, noc }: AlertChoice, facets: Facets): boolean =>
  facets !== null &&
  (category.length === 0 || (facets.category !== null && category.includes(facets.category))) &&
  (score === null || facets.cutoff === null || facets.cutoff <= score) &&
  (noc === null || facets.occupations.includes(noc));

/**
 * What a subscriber is told of a change, null for nothing. A draw that comes to fit the choice is new to that reader,
 * also when it was classified or corrected only; all else is told to those who want corrections.
 */
export function toldTo(choice: AlertChoice, { record, change, mailed, before, after }: Tellable): Told | null {
  const [fitted, isFitting] = [fits(choice, before), fits(choice, after)];
  if (record === "draw" && isFitting && !fitted) return "new";
  return mailed && choice.corrections === "on" && (fitted || isFitting) ? change : null;
}

import type { Category, CategoryVersion, Rule } from "@/lib/rules/category/category";
import { compareDraws, type Draw } from "./draw";
import { daysBetween } from "@/lib/rules/time/iso-date";

/** How the categories of two draws stand to each other. `unknown`: one is not yet classified. */
export type Kinship = "same_version" | "same_category" | "different" | "unknown";

/** What one draw is beside another. Differences are the first less the second. */
export type DrawComparison = {
  /** CRS points. */
  readonly cutoff: number;
  readonly invitations: number;
  /** Days from the second draw to the first; negative when the first is the earlier. */
  readonly days: number;
  readonly kinship: Kinship;
  /** Whether the difference of the cut-offs is a change in time: only within one category (PRODUCT rule 1). */
  readonly isChange: boolean;
};

const kinshipOf = (first: Draw, second: Draw): Kinship => {
  if (first.category === null || second.category === null) return "unknown";
  if (first.category !== second.category) return "different";
  return first.version === second.version ? "same_version" : "same_category";
};

/**
 * Compares `first` with `second`. Two draws of different categories differ, but nothing has changed from one to the
 * other.
 */
export function compareTwo(first: Draw, second: Draw): DrawComparison {
  const kinship = kinshipOf(first, second);
  return {
    cutoff: first.cutoff - second.cutoff,
    invitations: first.invitations - second.invitations,
    days: daysBetween(second.date, first.date),
    kinship,
    isChange: kinship === "same_version" || kinship === "same_category",
  };
}

/** The pair in its canonical order: the later draw first, as analysts say it; of one day the higher number. */
export const canonicalPair = (one: Draw, other: Draw): readonly [Draw, Draw] =>
  compareDraws(one, other) >= 0 ? [one, other] : [other, one];

/** Which occupations a draw took: a list, any at all, or not known while the draw is unclassified. */
export type DrawList =
  | { readonly state: "list"; readonly version: CategoryVersion }
  | { readonly state: "any" }
  | { readonly state: "unknown" };

/** The occupation list a draw was held on. A version that selects by language has none: any occupation. */
export function listOf(draw: Draw, categories: readonly Category[]): DrawList {
  const category = categories.find(({ slug }) => slug === draw.category);
  if (!category) return { state: "unknown" };
  const version = category.versions.find(({ slug }) => slug === draw.version);
  return version && version.occupations.length > 0 ? { state: "list", version } : { state: "any" };
}

/** NOC codes of two lists, each ascending and in one of the three only. */
export type ListComparison = { readonly both: string[]; readonly first: string[]; readonly second: string[] };

/** Which codes two lists share and which only one of them has, in any order given. */
export function compareLists(first: readonly string[], second: readonly string[]): ListComparison {
  const [inFirst, inSecond] = [new Set(first), new Set(second)];
  return {
    both: [...inFirst].filter((noc) => inSecond.has(noc)).sort(),
    first: [...inFirst].filter((noc) => !inSecond.has(noc)).sort(),
    second: [...inSecond].filter((noc) => !inFirst.has(noc)).sort(),
  };
}

/** How one rule stands in two versions. `unknown`: not established in one of them, so that nothing can be said. */
export type RuleRelation = "same" | "different" | "unknown";

/** Compares one rule of two versions. */
export function compareRule(first: Rule<unknown>, second: Rule<unknown>): RuleRelation {
  if (first.state === "not_established" || second.state === "not_established") return "unknown";
  return JSON.stringify(first) === JSON.stringify(second) ? "same" : "different";
}

/**
 * Reads a draw number as a person types it: `379`, `#379`, `nº 91A`. What is no number comes back as it was, trimmed.
 */
export const typedNumber = (text: string): string =>
  text
    .trim()
    .replace(/^(?:#\s*|n[o°º]\.?\s*(?=\d))/iu, "")
    .toLowerCase();

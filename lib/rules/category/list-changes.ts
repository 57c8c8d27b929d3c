import type { Category, CategoryVersion, Rule } from "./category";
import { RULES, type RuleName } from "./rule-statements";

/** How a rule differs between two versions; `unclear` when it is not established in one of them. */
export type RuleChange = { readonly rule: RuleName; readonly how: "changed" | "unclear" };

/** What differs between two versions of a category. Codes ascend. */
export type VersionChanges = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  readonly rules: readonly RuleChange[];
};

/**
 * What a version has that the one before it had not, and the reverse: occupations by NOC code, and rules. A rule that
 * is not established in either is no difference.
 * @param before null for the first version of a category, `after` for one that no other followed
 */
export function versionChanges(before: CategoryVersion | null, after: CategoryVersion | null): VersionChanges {
  const [old, fresh] = [before?.occupations ?? [], after?.occupations ?? []];
  const only = (these: readonly string[], those: readonly string[]) =>
    these.filter((noc) => !those.includes(noc)).sort();
  return {
    added: only(fresh, old),
    removed: only(old, fresh),
    kept: fresh.filter((noc) => old.includes(noc)).sort(),
    rules:
      before === null || after === null
        ? []
        : RULES.flatMap((rule): RuleChange[] => {
            const [was, is]: Rule<unknown>[] = [before.rules[rule], after.rules[rule]];
            if (JSON.stringify(was) === JSON.stringify(is)) return [];
            const known = was?.state !== "not_established" && is?.state !== "not_established";
            return [{ rule, how: known ? "changed" : "unclear" }];
          }),
  };
}

/** A category between the lists of two years. */
export type CategoryChange = VersionChanges & {
  readonly category: Category;
  /** `same`: the version of the earlier year still held in the later one. */
  readonly change: "in" | "out" | "kept" | "same";
  /** The version on the list of each year; null when the category was not on it. */
  readonly before: CategoryVersion | null;
  readonly after: CategoryVersion | null;
};

/** First and last year of the lists that a version is on: `2023-2024` is both, `2026` one. */
function yearsOf({ listYear }: CategoryVersion): { readonly from: number; readonly to: number } {
  const [from = Number.NaN, to = from] = listYear.split("-").map(Number);
  return { from, to };
}

/** The years in which lists were published, ascending: those in which some version begins. */
export const listYearsOf = (categories: readonly Pick<Category, "versions">[]): number[] =>
  [...new Set(categories.flatMap(({ versions }) => versions.map((version) => yearsOf(version).from)))]
    .filter((year) => Number.isInteger(year))
    .sort((a, b) => a - b);

/** The version of a category on the list of a year; the latest of several; null when it was on none. */
const versionOfYear = ({ versions }: Category, year: number): CategoryVersion | null =>
  versions.findLast((version) => yearsOf(version).from <= year && year <= yearsOf(version).to) ?? null;

/**
 * What changed between the lists of two years, over all categories that were on one of them, in the order of the
 * categories. Which versions are on the list of a year is said by their `listYear`, as published.
 * @param from a year of {@link listYearsOf}, before `to`
 */
export const listChanges = (categories: readonly Category[], from: number, to: number): CategoryChange[] =>
  categories.flatMap((category): CategoryChange[] => {
    const [before, after] = [versionOfYear(category, from), versionOfYear(category, to)];
    if (before === null && after === null) return [];
    const change = before === null ? "in" : after === null ? "out" : before.slug === after.slug ? "same" : "kept";
    return [{ category, change, before, after, ...versionChanges(before, after) }];
  });

/**
 * The occupations that came into the lists of a year as a whole and that left them: one that moves from a category to
 * another has done neither.
 */
export function occupationsInAndOut(changes: readonly CategoryChange[]): VersionCodes {
  const all = (of: (change: CategoryChange) => CategoryVersion | null) =>
    new Set(changes.flatMap((change) => of(change)?.occupations ?? []));
  const [before, after] = [all((change) => change.before), all((change) => change.after)];
  return {
    added: [...after].filter((noc) => !before.has(noc)).sort(),
    removed: [...before].filter((noc) => !after.has(noc)).sort(),
  };
}

type VersionCodes = Pick<VersionChanges, "added" | "removed">;

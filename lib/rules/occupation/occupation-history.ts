import type { Category, CategoryVersion } from "@/lib/rules/category/category";
import { compareDraws, type Draw } from "@/lib/rules/draw/draw";
import { addDays, type IsoDate } from "@/lib/rules/time/iso-date";

/** The category versions that list an occupation, in the order of the categories and oldest first within each. */
export const versionsListing = (noc: string, categories: readonly Category[]): CategoryVersion[] =>
  categories.flatMap(({ versions }) => versions.filter(({ occupations }) => occupations.includes(noc)));

/** The draws held on a version that lists an occupation, newest first. */
export function drawsListing(noc: string, draws: readonly Draw[], categories: readonly Category[]): Draw[] {
  const listing = new Set(versionsListing(noc, categories).map(({ slug }) => slug));
  return draws.filter(({ version }) => version !== null && listing.has(version)).sort((a, b) => compareDraws(b, a));
}

/** A day on which a category began or ceased to list an occupation. */
export type ListingChange = {
  readonly category: Category;
  /** The version that lists it, that no longer does, or that ended. */
  readonly version: CategoryVersion;
  /**
   * `first_list`: in the category's first list; `added`: new in a later one; `again`: back after an absence; `dropped`:
   * not in the list that followed; `ended`: the list ended and none followed at once.
   */
  readonly change: "first_list" | "added" | "again" | "dropped" | "ended";
  /** First day of the version, else the day it was announced; of `ended` the last day; null = not established. */
  readonly date: IsoDate | null;
  /** True when `date` is the day of the announcement because the first day in force is not established. */
  readonly announcedOnly: boolean;
};

/** True unless a version is known to have ended before the day before the next began. */
const followsAtOnce = (before: CategoryVersion, { effectiveFrom }: CategoryVersion): boolean =>
  before.effectiveTo === null || effectiveFrom === null || addDays(before.effectiveTo, 1) >= effectiveFrom;

/**
 * When each category began and ceased to list an occupation, in order of date; steps without a date come last. A
 * version that lists it as the one before did is no step.
 */
export const listingChanges = (noc: string, categories: readonly Category[]): ListingChange[] =>
  categories
    .flatMap((category) =>
      category.versions.flatMap((version, index): ListingChange[] => {
        const [before, after] = [category.versions[index - 1], category.versions[index + 1]];
        const listed = version.occupations.includes(noc);
        const stood = before !== undefined && before.occupations.includes(noc) && followsAtOnce(before, version);
        const earlier = category.versions.slice(0, index).some(({ occupations }) => occupations.includes(noc));
        const date = version.effectiveFrom ?? version.announced;
        const announcedOnly = version.effectiveFrom === null && date !== null;
        const steps: ListingChange[] = [];
        if (listed && !stood)
          steps.push({
            category,
            version,
            change: index === 0 ? "first_list" : earlier ? "again" : "added",
            date,
            announcedOnly,
          });
        if (!listed && stood) steps.push({ category, version, change: "dropped", date, announcedOnly });
        if (listed && version.effectiveTo !== null && (after === undefined || !followsAtOnce(version, after)))
          steps.push({ category, version, change: "ended", date: version.effectiveTo, announcedOnly: false });
        return steps;
      }),
    )
    .sort((a, b) => ((a.date ?? "9999") < (b.date ?? "9999") ? -1 : (a.date ?? "9999") > (b.date ?? "9999") ? 1 : 0));

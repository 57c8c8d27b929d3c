import type { Category, CategoryVersion } from "./category";
import { compareDraws, type Draw } from "./draw";

/** The category versions that list an occupation, in the order of the categories and oldest first within each. */
export const versionsListing = (noc: string, categories: readonly Category[]): CategoryVersion[] =>
  categories.flatMap(({ versions }) => versions.filter(({ occupations }) => occupations.includes(noc)));

/** The draws held on a version that lists an occupation, newest first. */
export function drawsListing(noc: string, draws: readonly Draw[], categories: readonly Category[]): Draw[] {
  const listing = new Set(versionsListing(noc, categories).map(({ slug }) => slug));
  return draws
    .filter(({ version }) => version !== null && listing.has(version))
    .sort((a, b) => compareDraws(b, a));
}

/** NOC codes that a version has and the one before it had not, and the reverse, ascending. */
export function occupationChanges(
  before: CategoryVersion,
  after: CategoryVersion,
): { readonly added: string[]; readonly removed: string[] } {
  const only = (these: readonly string[], those: readonly string[]) =>
    these.filter((noc) => !those.includes(noc)).sort();
  return {
    added: only(after.occupations, before.occupations),
    removed: only(before.occupations, after.occupations),
  };
}

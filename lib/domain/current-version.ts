import type { Category, CategoryVersion } from "./category";
import type { IsoDate } from "./iso-date";

/**
 * The version in force: of those announced by `today` and not ended, the one announced last. A bound that is not
 * established does not exclude a version; one known to begin later does.
 * @returns null when there is none: a retired category, or one without versions
 */
export const versionInForce = (category: Category, today: IsoDate): CategoryVersion | null =>
  category.versions
    .filter(
      ({ announced, effectiveFrom, effectiveTo }) =>
        announced !== null &&
        announced <= today &&
        (effectiveFrom === null || effectiveFrom <= today) &&
        (effectiveTo === null || effectiveTo >= today),
    )
    .reduce<CategoryVersion | null>(
      (latest, version) => ((latest?.announced ?? "") > (version.announced ?? "") ? latest : version),
      null,
    );

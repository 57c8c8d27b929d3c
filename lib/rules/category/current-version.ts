import type { CategoryVersion } from "./category";
import type { IsoDate } from "@/lib/rules/time/iso-date";

/**
 * The version in force: of those announced by `today` and not ended, the one announced last. A bound that is not
 * established does not exclude a version; one known to begin later does.
 * @returns null when there is none: a retired category, or one without versions
 */
export const versionInForce = <V extends Pick<CategoryVersion, "announced" | "effectiveFrom" | "effectiveTo">>(
  category: { readonly versions: readonly V[] },
  today: IsoDate,
): V | null =>
  category.versions
    .filter(
      ({ announced, effectiveFrom, effectiveTo }) =>
        announced !== null &&
        announced <= today &&
        (effectiveFrom === null || effectiveFrom <= today) &&
        (effectiveTo === null || effectiveTo >= today),
    )
    .reduce<V | null>(
      (latest, version) => ((latest?.announced ?? "") > (version.announced ?? "") ? latest : version),
      null,
    );

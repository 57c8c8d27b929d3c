import type { CategoryVersion } from "./category";
import type { IsoDate } from "@/lib/rules/time/iso-date";

type Dated = Pick<CategoryVersion, "announced" | "effectiveFrom" | "effectiveTo">;

/**
 * True when a version is known not to be in force on a day: it begins later, or is announced later where its beginning
 * is not established, or has ended. What is not established excludes nothing.
 */
export const isOutOfForce = ({ announced, effectiveFrom, effectiveTo }: Dated, day: IsoDate): boolean => {
  const begins = effectiveFrom ?? announced;
  return (begins !== null && day < begins) || (effectiveTo !== null && day > effectiveTo);
};

/**
 * The version in force: of those announced by `today` and not ended, the one announced last. A bound that is not
 * established does not exclude a version; one known to begin later does.
 * @returns null when there is none: a retired category, or one without versions
 */
export const versionInForce = <V extends Dated>(
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

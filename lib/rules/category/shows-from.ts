import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { Category } from "./category";

/** From which day (in Ottawa) readers see a category, or one of its versions. */
export type ShowsFrom = {
  readonly category: string;
  /** Null = the category with all its versions. */
  readonly version: string | null;
  readonly day: IsoDate;
};

/**
 * True while readers do not see a category, or a version of it, because its day has not come.
 * @param version null = the category itself
 */
export const isAhead = (
  days: readonly ShowsFrom[],
  { category, version }: Omit<ShowsFrom, "day">,
  today: IsoDate,
): boolean =>
  days.some(
    (each) => each.day > today && each.category === category && (each.version === null || each.version === version),
  );

/** The categories that readers see on a day, with the versions that they see; the same list where none is ahead. */
export function shownOn(categories: readonly Category[], days: readonly ShowsFrom[], today: IsoDate) {
  if (days.every(({ day }) => day <= today)) return categories;
  return categories
    .filter(({ slug }) => !isAhead(days, { category: slug, version: null }, today))
    .map((category) => ({
      ...category,
      versions: category.versions.filter(
        ({ slug }) => !isAhead(days, { category: category.slug, version: slug }, today),
      ),
    }));
}

/** The latest of the days from which something shows that have not come; null = readers see it. */
export const dayAhead = (today: IsoDate, ...days: readonly (IsoDate | null)[]): IsoDate | null =>
  days.reduce<IsoDate | null>((last, day) => (day !== null && day > (last ?? today) ? day : last), null);

import type { Category, CategoryVersion } from "./category";
import type { Standing } from "@/lib/rules/record/revision";
import type { IsoDate } from "@/lib/rules/time/iso-date";

/** A category as admins see it, without its versions, which have histories of their own. */
export type StoredCategory = Omit<Category, "versions"> &
  Standing & {
    /** Order in every list: the lower stands first, no two are equal. */
    readonly position: number;
    /** The day in Ottawa from which readers see it; null = at once. */
    readonly showsFrom: IsoDate | null;
  };

/** A version as admins see it. */
export type StoredVersion = CategoryVersion &
  Standing & {
    /** The day in Ottawa from which readers see it; null = at once. */
    readonly showsFrom: IsoDate | null;
  };

/** What a person can change of a category, in the order it is shown. */
export const CATEGORY_FIELDS = [
  "name",
  "shortName",
  "definition",
  "kind",
  "introduced",
  "retired",
  "showsFrom",
  "roundNames",
  "position",
] as const satisfies readonly (keyof StoredCategory)[];
export type CategoryField = (typeof CATEGORY_FIELDS)[number];
export type EnteredCategory = Pick<StoredCategory, CategoryField>;

/** What a person can change of a version, in the order it is shown. */
export const VERSION_FIELDS = [
  "officialName",
  "name",
  "nameIsOurs",
  "aliases",
  "listYear",
  "announced",
  "effectiveFrom",
  "effectiveTo",
  "showsFrom",
  "datesNote",
  "rules",
  "rulesNote",
  "occupations",
] as const satisfies readonly (keyof StoredVersion)[];
export type EnteredVersion = Pick<StoredVersion, (typeof VERSION_FIELDS)[number]>;

/** Two versions whose days in force overlap, as far as both bounds of both are established. */
type Dated = Pick<CategoryVersion, "effectiveFrom" | "effectiveTo">;
export const datesOverlap = (a: Dated, b: Dated): boolean =>
  a.effectiveFrom !== null &&
  a.effectiveTo !== null &&
  b.effectiveFrom !== null &&
  b.effectiveTo !== null &&
  a.effectiveFrom <= b.effectiveTo &&
  b.effectiveFrom <= a.effectiveTo;

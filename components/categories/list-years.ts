import type { CategoryVersion } from "@/lib/rules/category/category";

/** The years a version is known by, as they are printed: `2026`, `2023–2024`. */
export const listYears = ({ listYear }: CategoryVersion): string => listYear.replace("-", "–");

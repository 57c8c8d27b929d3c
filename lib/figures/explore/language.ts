import type { useTranslations } from "next-intl";
import type { FigureCategory } from "@/lib/rules/category/category";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Reference } from "@/lib/figures/query/explore-query";

type Translate<Namespace extends "explore" | "figure" | "common" | "doubt"> = ReturnType<
  typeof useTranslations<Namespace>
>;

/** Everything the words of an explore figure are made of. */
export type ExploreLanguage = {
  readonly t: Translate<"explore">;
  readonly figure: Translate<"figure">;
  readonly common: Translate<"common">;
  readonly doubt: Translate<"doubt">;
  readonly locale: Locale;
  readonly categories: readonly FigureCategory[];
  /** Short name of a category by its slug. */
  readonly name: (slug: string) => string;
};

/** The side of the reference on which a difference in points lies. */
export const sideOf = (points: number): "below" | "above" | "level" =>
  points < 0 ? "below" : points > 0 ? "above" : "level";

/** The reference as a sentence names it. */
export const referenceName = (reference: Reference, { t, name }: ExploreLanguage): string =>
  "score" in reference
    ? t("reference.score", { points: reference.score })
    : t("reference.category", { slug: reference.category, name: name(reference.category) });

/** The reference as the name of a line. */
export const referenceLabel = (reference: Reference, { t, name }: ExploreLanguage): string =>
  "score" in reference ? t("reference.points", { points: reference.score }) : name(reference.category);

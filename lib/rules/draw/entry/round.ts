import type { Category, CategoryVersion } from "@/lib/rules/category/category";
import { classifyRoundName, type RoundClass } from "@/lib/rules/category/round-name";

/** What a person may choose as the round of a draw: a version, or a category that has none. */
export type RoundChoice = {
  /** The slug of the version, else of the category. */
  readonly value: string;
  readonly version: CategoryVersion | null;
  /** The published English name a draw of this choice takes; null = none published yet, so it must be typed. */
  readonly roundName: string | null;
};

/** The choices of a category: versions without an end first, the newest of each kind before the older. */
export function roundChoices({ slug, roundNames, versions }: Category): readonly RoundChoice[] {
  if (versions.length === 0) return [{ value: slug, version: null, roundName: roundNames.at(-1)?.en ?? null }];
  const newestFirst = [...versions].reverse();
  const open = newestFirst.filter(({ effectiveTo }) => effectiveTo === null);
  const ended = newestFirst.filter(({ effectiveTo }) => effectiveTo !== null);
  return [...open, ...ended].map((version) => ({ value: version.slug, version, roundName: version.officialName.en }));
}

/** A round as it is stored: the name as published, and what it means, unknown while unclassified. */
export type EnteredRound = {
  readonly roundName: string;
  readonly category: string | null;
  readonly version: string | null;
};

export type RoundProblem =
  | { readonly code: "missing" | "unknown_category"; readonly field: "category" }
  | { readonly code: "name_needed"; readonly field: "roundName" }
  | { readonly code: "name_means_other"; readonly field: "roundName"; readonly meaning: RoundClass };

/**
 * The round that a choice, a typed name, or both stand for. A typed name is kept as it came; it is classified when it
 * is known, by the choice when it is not, and else stays unclassified. A choice against a known name is refused.
 * @param chosen a {@link RoundChoice} value; "" = none
 * @param typed "" = the published name of the choice
 */
export function resolveRound(
  chosen: string,
  typed: string,
  categories: readonly Category[],
): EnteredRound | RoundProblem {
  if (chosen === "") {
    if (typed === "") return { code: "missing", field: "category" };
    const known = classifyRoundName(typed, categories);
    return { roundName: typed, category: known?.category ?? null, version: known?.version ?? null };
  }
  const category = categories.find((each) => roundChoices(each).some(({ value }) => value === chosen));
  const choice = category && roundChoices(category).find(({ value }) => value === chosen);
  if (!category || !choice) return { code: "unknown_category", field: "category" };
  const meaning: RoundClass = { category: category.slug, version: choice.version?.slug ?? null };
  if (typed === "") {
    return choice.roundName === null
      ? { code: "name_needed", field: "roundName" }
      : { roundName: choice.roundName, ...meaning };
  }
  const known = classifyRoundName(typed, categories);
  if (known !== null && (known.category !== meaning.category || known.version !== meaning.version)) {
    return { code: "name_means_other", field: "roundName", meaning: known };
  }
  return { roundName: typed, ...meaning };
}

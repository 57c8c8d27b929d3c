import type { Category } from "@/lib/rules/category/category";
import { classifyRoundName, knownRoundNames, normaliseRoundName } from "@/lib/rules/category/round-name";
import type { FeedDraw } from "./feed-row";

/** The same name, or in French the name of the same category version. */
export function sameName(
  before: string,
  { roundName: after, french }: FeedDraw,
  categories: readonly Category[],
): boolean {
  if (before === after) return true;
  if (!french && !isFrenchName(after, categories)) return false;
  const [a, b] = [classifyRoundName(before, categories), classifyRoundName(after, categories)];
  return a !== null && b !== null && a.category === b.category && a.version === b.version;
}

function isFrenchName(name: string, categories: readonly Category[]): boolean {
  const wanted = normaliseRoundName(name);
  const known = knownRoundNames(categories).filter((each) => each.name === wanted);
  return known.some(({ text }) =>
    categories.some(({ roundNames, versions }) =>
      [...roundNames.map(({ fr }) => fr), ...versions.map(({ officialName }) => officialName.fr)].includes(text),
    ),
  );
}

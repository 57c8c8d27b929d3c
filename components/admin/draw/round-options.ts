import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import { defaultPrograms } from "@/lib/rules/draw/entry/default-programs";
import type { Program } from "@/lib/rules/draw/draw";
import { roundChoices } from "@/lib/rules/draw/entry/round";
import type { IsoDate } from "@/lib/rules/time/iso-date";

export type RoundOption = {
  readonly value: string;
  readonly label: string;
  readonly programs: readonly Program[];
  /** The slug of its category. */
  readonly category: string;
};
export type RoundGroup = { readonly label: string; readonly options: readonly RoundOption[] };

/**
 * The choices of a round in groups: one a category that has versions, one for all the others.
 * @param words `ended` names a version that has a last day, past or ahead; `others` names the last group
 */
export function roundGroups(
  categories: readonly Category[],
  locale: Locale,
  words: { readonly ended: (name: string, last: IsoDate) => string; readonly others: string },
): readonly RoundGroup[] {
  const options = (category: Category): RoundOption[] =>
    roundChoices(category).map((choice) => {
      const name = (choice.version ?? category).name[locale];
      return {
        value: choice.value,
        label: choice.version?.effectiveTo ? words.ended(name, choice.version.effectiveTo) : name,
        programs: defaultPrograms(category),
        category: category.slug,
      };
    });
  const versioned = categories.filter(({ versions }) => versions.length > 0);
  const others = categories.filter(({ versions }) => versions.length === 0);
  return [
    ...versioned.map((category) => ({ label: category.name[locale], options: options(category) })),
    { label: words.others, options: others.flatMap(options) },
  ];
}

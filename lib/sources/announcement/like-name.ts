import type { Category } from "@/lib/rules/category/category";
import { normaliseRoundName } from "@/lib/rules/category/round-name";
import { roundChoices } from "@/lib/rules/draw/entry/round";
import type { FormTexts } from "./announcement";

/** Words that say nothing of which category is meant. */
const EMPTY = new Set(
  (
    "occupation occupations profession professions version list liste category categorie class classe program " +
    "programme programs draw round ronde tirage invitation invitations express entry entree in of the with and et de " +
    "des du la le les l d en au aux dans a for"
  ).split(" "),
);
/** More than that is no choice. */
const MAX_CHOICES = 8;

/** The words of a name that tell categories apart, in one number; figures, which tell versions apart, are left out. */
const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(
    normaliseRoundName(name)
      .split(" ")
      .filter((word) => word !== "" && !EMPTY.has(word) && !/\d/.test(word))
      .map((word) => word.replace(/(?<=..)[sx]$/, "")),
  );

const namesOf = ({ name, shortName, roundNames, versions }: Category): readonly string[] =>
  [
    ...[name, shortName, ...roundNames].flatMap(({ en, fr }) => [en, fr]),
    ...versions.flatMap(({ name: { en, fr }, officialName, aliases }) => [
      en,
      fr,
      officialName.en,
      officialName.fr,
      ...aliases,
    ]),
  ].filter((each) => each !== null);

/** The words of each name of each category; made once for a list. */
const indexes = new WeakMap<readonly Category[], readonly (readonly ReadonlySet<string>[])[]>();

function wordsOfAll(categories: readonly Category[]) {
  const index = indexes.get(categories) ?? categories.map((category) => namesOf(category).map(wordsOf));
  indexes.set(categories, index);
  return index;
}

/** Words in common where one name holds all words of the other; 0 else. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common === Math.min(a.size, b.size) ? common : 0;
}

/**
 * The rounds that a name may mean which is none of the known ones: without its version, with `&`, shortened. Those of
 * the category with the most words in common, the version it names first.
 * @returns texts of the form; none when no category is like it
 */
export function likeRounds(name: string, categories: readonly Category[]): readonly FormTexts[] {
  const words = wordsOf(name);
  const index = wordsOfAll(categories);
  const scores = categories.map((_, at) => Math.max(...index[at]!.map((each) => likeness(words, each))));
  const best = Math.max(...scores);
  if (best === 0) return [];
  const version = /version\s?(\d+)/i.exec(name)?.[1] ?? null;
  const isNamed = (said: string) => version !== null && new RegExp(`version ${version}\\b`, "i").test(said);
  const choices = categories.filter((_, at) => scores[at] === best).flatMap(roundChoices);
  return [
    ...choices.filter((choice) => isNamed(choice.version?.name.en ?? "")),
    ...choices.filter((choice) => !isNamed(choice.version?.name.en ?? "")),
  ]
    .slice(0, MAX_CHOICES)
    .map(({ value, roundName }) => ({ category: value, roundName: roundName === null ? name : "" }));
}

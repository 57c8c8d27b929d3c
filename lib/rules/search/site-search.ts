import type { Category } from "@/lib/rules/category/category";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import { isEmptyWord } from "@/lib/rules/occupation/search-words";
import { fold } from "@/lib/rules/text/fold";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { readTypedDays, type DaySpan } from "./typed-days";
import { readAskedNumber } from "./asked-draw";

/** A page of the site, with its name and other words that it may be looked for by, in both languages. */
export type SearchedPage = { readonly path: string; readonly names: readonly string[] };

/** What a text asks of the draws, and the draws that answer, the newest first. */
export type FoundDraws =
  | { readonly asked: "number"; readonly number: string; readonly surely: boolean; readonly draws: readonly Draw[] }
  | {
      readonly asked: "days";
      readonly days: DaySpan;
      readonly draws: readonly Draw[];
      /** Where no draw was held in these days: the last one before and the first one after. */
      readonly nearest: readonly Draw[];
    };

/** What a text finds beside occupations, which Postgres searches. */
export type FoundInSite = {
  /** Null where the text is neither a number nor a day. */
  readonly draws: FoundDraws | null;
  readonly categories: readonly Category[];
  readonly pages: readonly SearchedPage[];
};

/** True where a text can only be about draws: occupations are not searched for then. */
export const asksOnlyDraws = ({ draws }: FoundInSite): boolean =>
  draws !== null && (draws.asked === "days" || draws.surely);

/**
 * What a text finds among draws, categories and pages. Draws are found by number or by day, month or year; categories
 * and pages by words that begin as those of any of their names do, in either language. Case and accents do not count.
 * @param draws oldest first
 */
export function searchSite(
  text: string,
  { draws, categories, knownTo }: Pick<DatasetNow, "draws" | "categories" | "knownTo">,
  pages: readonly SearchedPage[],
): FoundInSite {
  const found = findDraws(text, draws, knownTo);
  const words = wordsOf(text).filter((word) => !isEmptyWord(word));
  if (words.length === 0 || found !== null) return { draws: found, categories: [], pages: [] };
  const named = <T>(all: readonly T[], names: (each: T) => readonly string[]) => {
    const known = all.map((each) => [each, wordsOf(names(each).join(" "))] as const);
    return known
      .filter(([, own]) => words.every((word) => own.some((each) => each.startsWith(word))))
      .map(([each]) => each);
  };
  return { draws: null, categories: named(categories, namesOf), pages: named(pages, ({ names }) => names) };
}

const wordsOf = (text: string): string[] => fold(text).match(/[a-z0-9]+/g) ?? [];

/** Every name that a category goes by, in both languages, with its abbreviation. */
function namesOf({ slug, name, shortName, versions, roundNames }: Category): string[] {
  const ofVersions = versions.flatMap(({ officialName, aliases }) => [
    officialName.en ?? "",
    officialName.fr ?? "",
    ...aliases,
  ]);
  const ofRounds = roundNames.flatMap(({ en, fr }) => [en, fr ?? ""]);
  return [slug, name.en, name.fr, shortName.en, shortName.fr, ...ofVersions, ...ofRounds];
}

function findDraws(text: string, draws: readonly Draw[], knownTo: IsoDate): FoundDraws | null {
  const number = readAskedNumber(text);
  const days = number?.surely ? null : readTypedDays(text, knownTo);
  // Four digits are a year where there is no draw of that number.
  if (number !== null) {
    const own = draws.filter(
      (draw) => draw.number.replace(/[a-z]$/, "") === number.number || draw.number === number.number,
    );
    if (own.length > 0 || days === null) return { asked: "number", ...number, draws: own.toReversed() };
  }
  if (days === null) return null;
  const within = draws.filter(({ date }) => date >= days.from && date <= days.to);
  const around = [draws.findLast(({ date }) => date < days.from), draws.find(({ date }) => date > days.to)];
  const nearest = within.length > 0 ? [] : around.filter((draw) => draw !== undefined);
  return { asked: "days", days, draws: within.toReversed(), nearest };
}

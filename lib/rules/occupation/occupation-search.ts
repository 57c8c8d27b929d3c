import { fold } from "@/lib/rules/text/fold";
import { NAME_WORD, type OccupationMatch } from "./occupation-match";
import { isGenericWord } from "./search-words";
import { isSameWord } from "./word-root";

/** How a search read the words that were typed; each as it was typed. */
export type SearchReading = {
  /** Words that no name of an occupation has. */
  readonly unknown: readonly string[];
  /** Words that names have, but not the names found. */
  readonly leftOut: readonly string[];
  /** Words that the names found only begin with. */
  readonly begun: readonly string[];
  /** Words that stand in the names found only by others of their family: *massage* for *masseur*. */
  readonly family: readonly { readonly typed: string; readonly found: string }[];
  /** Words that the names found hold. */
  readonly shown: readonly string[];
  /** No name holds all the words shown: each holds some of them. */
  readonly apart: boolean;
  /** The names found hold only words of rank, such as *engineer*, that many titles share. */
  readonly generic: boolean;
};

/** What a search found, and how. */
export type OccupationSearch = {
  /** Occupations with names that hold the words, best first. */
  readonly matches: readonly OccupationMatch[];
  /** Occupations with names that are only spelt alike: what may have been meant, best first. */
  readonly alike: readonly OccupationMatch[];
  readonly reading: SearchReading;
};

/** A reading without anything to say, such as that of a code. */
export const PLAIN_READING: SearchReading = {
  unknown: [],
  leftOut: [],
  begun: [],
  family: [],
  shown: [],
  apart: false,
  generic: false,
};

/** True when what was found holds all that was typed, and that says more than a rank. */
export const isCertain = ({ matches, reading }: OccupationSearch): boolean =>
  matches.length > 0 &&
  !reading.generic &&
  !reading.apart &&
  reading.unknown.length + reading.leftOut.length + reading.begun.length + reading.family.length === 0;

/**
 * The code of an earlier edition that a text is: NOC 2016 and those before it had four digits where NOC 2021 has five.
 * Null for any other text. Which unit groups of NOC 2021 followed is not established here.
 */
export const earlierCode = (text: string): string | null => (/^\s*\d{4}\s*$/.test(text) ? text.trim() : null);

/** A word that was typed, folded, with the words of names that are it or of its family. */
export type KnownWord = { readonly word: string; readonly same: ReadonlySet<string> };

/**
 * How the words were read, by all names found: none lacks a word that one of them has.
 * @param typed the text, whose spelling of the words is kept
 * @param asked the words that names have
 * @param unknown those that none has, folded
 * @param names those found, best first
 */
export function readingOf(
  typed: string,
  { asked, unknown, names }: { asked: readonly KnownWord[]; unknown: readonly string[]; names: readonly string[] },
): SearchReading {
  const spelling = new Map((typed.match(NAME_WORD) ?? []).map((word) => [fold(word), word]));
  const asTyped = (word: string) => spelling.get(word) ?? word;
  const cut = names.map((name) => new Map((name.match(NAME_WORD) ?? []).map((word) => [fold(word), word])));
  const read = cut.length === 0 ? [] : asked.map((each) => ({ ...readWord(each, cut), typed: asTyped(each.word) }));
  const typedAs = (how: WordRead["how"]) => read.filter((each) => each.how === how).map((each) => each.typed);
  const shown = read.filter(({ how }) => how !== "not_at_all");
  return {
    unknown: unknown.map(asTyped),
    leftOut: typedAs("not_at_all"),
    begun: typedAs("begun"),
    family: read.flatMap(({ how, found, typed: word }) =>
      how === "family" && found !== null ? [{ typed: word, found }] : [],
    ),
    shown: shown.map((each) => each.typed),
    apart:
      shown.length > 1 && !cut.some((words) => shown.every(({ known }) => howIn(known, words).how !== "not_at_all")),
    generic: shown.length > 0 && shown.every(({ typed: word }) => isGenericWord(fold(word))),
  };
}

type How = "whole" | "family" | "begun" | "not_at_all";

type WordRead = { readonly how: How; readonly found: string | null };

/** From the best way for a word to stand in a name. */
const WAYS: readonly How[] = ["whole", "family", "begun"];

/** The best way in which a word stands in any of the names, each given as its words by how they fold. */
function readWord(known: KnownWord, names: readonly ReadonlyMap<string, string>[]): WordRead & { known: KnownWord } {
  const reads = names.map((words) => howIn(known, words));
  const best = WAYS.flatMap((way) => reads.find(({ how }) => how === way) ?? [])[0];
  return { how: "not_at_all", found: null, ...best, known };
}

function howIn({ word, same }: KnownWord, words: ReadonlyMap<string, string>): WordRead {
  const all = [...words];
  if (all.some(([folded]) => isSameWord(folded, word))) return { how: "whole", found: null };
  const kin = all.find(([folded]) => same.has(folded));
  if (kin) return { how: "family", found: kin[1] };
  return { how: all.some(([folded]) => folded.startsWith(word)) ? "begun" : "not_at_all", found: null };
}
